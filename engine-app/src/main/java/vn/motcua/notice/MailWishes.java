package vn.motcua.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/** The rows of what officers want by mail. */
@Component
class MailWishes {

    private final JdbcClient jdbc;

    MailWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MailReader> find(OfficerId officer) {
        return jdbc.sql("select * from motcua.mail_wish where officer = ?")
                .param(officer.value())
                .query((row, n) -> reader(row))
                .optional();
    }

    /** Sets it; what was before {@code now} is told by another wish only if it was the wish then. */
    void save(OfficerId officer, MailWish wish, MailLanguage language, Instant now) {
        jdbc.sql("""
                        insert into motcua.mail_wish as w (officer, wish, language, since)
                        values (:officer, :wish, :language, :now)
                        on conflict (officer) do update set wish = excluded.wish, language = excluded.language,
                            since = case when w.wish = excluded.wish then w.since else excluded.since end""")
                .param("officer", officer.value())
                .param("wish", wish.name())
                .param("language", language.code())
                .param("now", NoticeStore.time(now))
                .update();
    }

    /** Those of the wish who have an address and are not locked, by number, from one on. */
    List<MailReader> wanting(MailWish wish, String after, int limit) {
        return jdbc.sql("""
                        select w.* from motcua.mail_wish w join motcua.officer o on o.id = w.officer
                        where w.wish = :wish and w.wish <> 'NONE' and w.officer > :after
                            and o.mail_address is not null and o.locked_at is null
                        order by w.officer limit :limit""")
                .param("wish", wish.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> reader(row))
                .list();
    }

    /** The day's beginning has been told; false when it was before, by another node. */
    boolean told(OfficerId officer, Instant opening, Instant now) {
        return jdbc.sql("update motcua.mail_wish set told_at = :now"
                                + " where officer = :officer and (told_at is null or told_at < :opening)")
                        .param("now", NoticeStore.time(now))
                        .param("officer", officer.value())
                        .param("opening", NoticeStore.time(opening))
                        .update()
                > 0;
    }

    private static MailReader reader(ResultSet row) throws SQLException {
        return new MailReader(
                new OfficerId(row.getString("officer")),
                MailWish.valueOf(row.getString("wish")),
                row.getString("language").equals("en") ? MailLanguage.EN : MailLanguage.VI,
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("told_at") == null
                        ? null
                        : row.getTimestamp("told_at").toInstant());
    }
}
