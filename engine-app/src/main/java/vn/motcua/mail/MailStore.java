package vn.motcua.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/** The rows of letters. Each statement is a transaction of its own, so none is open while the mail server is talked to. */
@Component
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(OfficerId officer, String occasion, Letter letter, Instant now) {
        jdbc.sql("""
                        insert into motcua.mail (officer, occasion, subject, plain, html, written_at, state, next_at)
                        values (:officer, :occasion, :subject, :plain, :html, :now, 'WAITING', :now)
                        on conflict (officer, occasion) do nothing""")
                .param("officer", officer.value())
                .param("occasion", occasion)
                .param("subject", letter.subject())
                .param("plain", letter.plain())
                .param("html", letter.html())
                .param("now", time(now))
                .update();
    }

    Optional<Instant> last(OfficerId officer) {
        return jdbc.sql("select max(written_at) from motcua.mail where officer = ?")
                .param(officer.value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant()))
                .single();
    }

    /** The letter that waits longest; until {@code lease} nobody else gets it. */
    Optional<ClaimedMail> claim(Instant now, Instant lease) {
        return jdbc.sql("""
                        with claimed as (
                            update motcua.mail set state = 'CLAIMED', attempts = attempts + 1, next_at = :lease
                            where id = (select id from motcua.mail
                                where state in ('WAITING', 'CLAIMED') and next_at <= :now
                                order by next_at, id limit 1 for update skip locked)
                            returning *)
                        select c.*, o.mail_address, o.locked_at from claimed c
                        join motcua.officer o on o.id = c.officer""")
                .param("now", time(now))
                .param("lease", time(lease))
                .query((row, n) -> new ClaimedMail(
                        row.getLong("id"),
                        row.getTimestamp("locked_at") == null ? row.getString("mail_address") : null,
                        new Letter(row.getString("subject"), row.getString("plain"), row.getString("html")),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(ClaimedMail mail) {
        end(mail, "SENT", null);
    }

    void givenUp(ClaimedMail mail, @Nullable String reason) {
        end(mail, "GIVEN_UP", reason);
    }

    /** Only as long as it is still this claim: a claim that lasted too long has become another's. */
    private void end(ClaimedMail mail, String state, @Nullable String reason) {
        jdbc.sql("update motcua.mail set state = :state, reason = :reason"
                        + " where id = :id and state = 'CLAIMED' and attempts = :attempts")
                .param("state", state)
                .param("reason", reason)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    void again(ClaimedMail mail, Instant next, String reason) {
        jdbc.sql("update motcua.mail set state = 'WAITING', next_at = :next, reason = :reason"
                        + " where id = :id and state = 'CLAIMED' and attempts = :attempts")
                .param("next", time(next))
                .param("reason", reason)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .update();
    }

    /** Forgets what was written before and has been sent or given up. */
    int forget(Instant before) {
        return jdbc.sql("delete from motcua.mail where id in (select id from motcua.mail"
                        + " where written_at < ? and state in ('SENT', 'GIVEN_UP') order by written_at limit 5000)")
                .param(time(before))
                .update();
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
