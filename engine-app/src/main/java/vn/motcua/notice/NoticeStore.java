package vn.motcua.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.OfficerId;

/** The rows of notices. */
@Component
class NoticeStore {

    /** So long after one thing another of its kind joins it. */
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    /** A notice that tells of more than this is read no faster than two. */
    private static final int MOST_TOGETHER = 500;

    private static final int FORGOTTEN_AT_ONCE = 5000;

    /** A notice without what it tells. */
    record Row(long id, NoticeKind kind, @Nullable String actor, Instant at, boolean read) {}

    /** One thing that a notice tells; the step only while it is open. */
    record Item(
            long notice,
            long dossier,
            @Nullable String openTask,
            @Nullable String nameVi,
            @Nullable String nameEn) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    NoticeStore(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Tells it, unless it was told before or the officer does not want to be told such things. */
    void tell(Collection<Told> all) {
        all.forEach(each -> transactions.executeWithoutResult(status -> tell(each)));
    }

    private void tell(Told told) {
        // what is told by a sweeper and by the journal at once would begin two notices
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notice ' || ?, 0))")
                .param(told.officer().value())
                .query((row, n) -> true)
                .single();
        if (refused(told.officer()).contains(told.kind()) || known(told)) {
            return;
        }
        long notice = running(told).orElseGet(() -> begin(told));
        jdbc.sql("update motcua.notice set at = greatest(at, :at) where id = :id")
                .param("at", time(told.at()))
                .param("id", notice)
                .update();
        jdbc.sql("""
                        insert into motcua.notice_item
                            (officer, source, notice_id, dossier_id, task_id, name_vi, name_en)
                        values (:officer, :source, :notice, :dossier, :task, :vi, :en)""")
                .param("officer", told.officer().value())
                .param("source", told.source())
                .param("notice", notice)
                .param("dossier", told.dossier().value())
                .param("task", told.taskId())
                .param("vi", told.step() == null ? null : told.step().vi())
                .param("en", told.step() == null ? null : told.step().en())
                .update();
    }

    private boolean known(Told told) {
        return jdbc.sql("select exists (select from motcua.notice_item where officer = ? and source = ?)")
                .params(told.officer().value(), told.source())
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> running(Told told) {
        return jdbc.sql("""
                        select id from motcua.notice n
                        where officer = :officer and kind = :kind and bundle = :bundle and read_at is null
                            and at > :since and at <= :until
                            and (select count(*) from motcua.notice_item where notice_id = n.id) < :most
                        order by at desc, id desc limit 1""")
                .param("officer", told.officer().value())
                .param("kind", told.kind().name())
                .param("bundle", told.bundle())
                .param("since", time(told.at().minus(TOGETHER)))
                .param("until", time(told.at().plus(TOGETHER)))
                .param("most", MOST_TOGETHER)
                .query(Long.class)
                .optional();
    }

    private long begin(Told told) {
        return jdbc.sql("""
                        insert into motcua.notice (officer, kind, bundle, actor, at)
                        values (:officer, :kind, :bundle, :actor, :at) returning id""")
                .param("officer", told.officer().value())
                .param("kind", told.kind().name())
                .param("bundle", told.bundle())
                .param("actor", told.actor())
                .param("at", time(told.at()))
                .query(Long.class)
                .single();
    }

    /** The officer's notices from a place on, the newest first. */
    List<Row> after(OfficerId officer, @Nullable NoticeCursor from, boolean unreadOnly, int limit) {
        return jdbc.sql("select * from motcua.notice where officer = :officer"
                        + (unreadOnly ? " and read_at is null" : "")
                        + (from == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("officer", officer.value())
                .param("at", from == null ? null : time(from.at()))
                .param("id", from == null ? null : from.id())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** What these notices tell. */
    List<Item> items(Collection<Long> notices) {
        return jdbc.sql("""
                        select i.*, w.task_id open_task from motcua.notice_item i
                        left join motcua.work_item w on w.task_id = i.task_id
                        where i.notice_id = any (:ids) order by i.notice_id, i.source""")
                .param("ids", notices.toArray(Long[]::new))
                .query((row, n) -> new Item(
                        row.getLong("notice_id"),
                        row.getLong("dossier_id"),
                        row.getString("open_task"),
                        row.getString("name_vi"),
                        row.getString("name_en")))
                .list();
    }

    /**
     * Marks one as read, which it may be already, unless it has changed since it was shown; false when the officer has no
     * such notice.
     */
    boolean read(OfficerId officer, long id, Instant shown, Instant now) {
        return jdbc.sql("update motcua.notice set read_at = coalesce(read_at, case when at <= :shown then :now end)"
                                + " where officer = :officer and id = :id")
                        .param("shown", time(shown))
                        .param("now", time(now))
                        .param("officer", officer.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Marks all up to an instant as read. */
    void readAll(OfficerId officer, Instant upTo, Instant now) {
        jdbc.sql("update motcua.notice set read_at = :now where officer = :officer and at <= :upTo and read_at is null")
                .param("now", time(now))
                .param("officer", officer.value())
                .param("upTo", time(upTo))
                .update();
    }

    Set<NoticeKind> refused(OfficerId officer) {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        jdbc.sql("select kind from motcua.notice_refused where officer = ?")
                .param(officer.value())
                .query(String.class)
                .list()
                .forEach(kind -> kinds.add(NoticeKind.valueOf(kind)));
        return kinds;
    }

    void refuse(OfficerId officer, Collection<NoticeKind> kinds) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from motcua.notice_refused where officer = ?")
                    .param(officer.value())
                    .update();
            jdbc.sql("insert into motcua.notice_refused (officer, kind) select :officer, unnest(:kinds)"
                            + " on conflict do nothing")
                    .param("officer", officer.value())
                    .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                    .update();
        });
    }

    /** A mark for each officer that changes whenever their unread notices do; those without any are left out. */
    Map<String, String> marks(Collection<String> officers) {
        Map<String, String> marks = new HashMap<>();
        jdbc.sql("""
                        select officer, count(*) || '-' || max(id) || '-'
                            || cast(extract(epoch from max(at)) * 1000000 as bigint) mark
                        from motcua.notice where officer = any (:officers) and read_at is null group by officer""").param("officers", officers.toArray(String[]::new)).query(row -> {
            marks.put(row.getString("officer"), row.getString("mark"));
        });
        return marks;
    }

    /** Forgets all that is older, portion by portion. */
    int forget(Instant before) {
        int gone = 0;
        int some;
        do {
            some = jdbc.sql("delete from motcua.notice where id in"
                            + " (select id from motcua.notice where at < ? order by at limit ?)")
                    .params(time(before), FORGOTTEN_AT_ONCE)
                    .update();
            gone += some;
        } while (some == FORGOTTEN_AT_ONCE);
        return gone;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") != null);
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
