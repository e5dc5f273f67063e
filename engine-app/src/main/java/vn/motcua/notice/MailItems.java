package vn.motcua.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/** Finds what is to be told by mail. */
@Component
class MailItems {

    private static final String NOTICED = """
            select n.kind, i.source, i.dossier_id, i.name_vi, i.name_en, w.task_id, nullif(w.sort_at, 'infinity') due_at
            from motcua.notice n
            join motcua.notice_item i on i.notice_id = n.id
            left join motcua.work_item w on w.task_id = i.task_id
            where n.officer = :officer and n.read_at is null and n.at > :since
            """;

    private final JdbcClient jdbc;

    MailItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets letters to this officer be written one after another; inside the caller's transaction. */
    void hold(OfficerId officer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail ' || ?, 0))")
                .param(officer.value())
                .query((row, n) -> true)
                .single();
    }

    /** Urgent things that are unread and that no letter at once has told, the oldest first. */
    List<MailItem> urgent(OfficerId officer, Instant since, int limit) {
        return jdbc.sql(NOTICED
                        + " and i.mailed_at is null and n.kind = any (:kinds) order by n.at, i.source limit :limit")
                .param("officer", officer.value())
                .param("since", NoticeStore.time(since))
                .param(
                        "kinds",
                        Stream.of(NoticeKind.values())
                                .filter(NoticeKind::urgent)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    void told(OfficerId officer, Collection<MailItem> items, Instant now) {
        jdbc.sql("update motcua.notice_item set mailed_at = :now where officer = :officer and source = any (:sources)")
                .param("now", NoticeStore.time(now))
                .param("officer", officer.value())
                .param("sources", items.stream().map(MailItem::source).toArray(String[]::new))
                .update();
    }

    /** What else is unread since then, the oldest first: dates of steps in the officer's own hands stand in the other list. */
    List<MailItem> news(OfficerId officer, Instant since, int limit) {
        return jdbc.sql(NOTICED + """
                         and not (n.kind in ('DUE_SOON', 'OVERDUE') and (w.task_id is null or w.assignee = :officer))
                        order by n.at, i.source limit :limit""")
                .param("officer", officer.value())
                .param("since", NoticeStore.time(since))
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    /** Steps in the officer's hands that are due before then, the most urgent first. */
    List<MailItem> due(OfficerId officer, Instant before, int limit) {
        return jdbc.sql("""
                        select null kind, null source, dossier_id, name_vi, name_en, task_id, sort_at due_at
                        from motcua.work_item
                        where assignee = :officer and not waiting and sort_at < :before
                        order by sort_at, task_id limit :limit""")
                .param("officer", officer.value())
                .param("before", NoticeStore.time(before))
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    private static MailItem item(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String name = row.getString("name_vi");
        return new MailItem(
                kind == null ? null : NoticeKind.valueOf(kind),
                row.getString("source"),
                row.getLong("dossier_id"),
                row.getString("task_id"),
                name == null ? null : new Text(name, row.getString("name_en")),
                row.getTimestamp("due_at") == null
                        ? null
                        : row.getTimestamp("due_at").toInstant());
    }
}
