package vn.motcua.deadline;

import static vn.motcua.deadline.LedgerRows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.deadline.CalendarImpact.Planned;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/** Saved changes of calendars and what of them is still to be carried out. */
@Component
class ChangeStore {

    /** So often a dossier is tried; then an operator has to look at it. */
    static final int ATTEMPTS = 5;

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    ChangeStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** A saved change. */
    record Change(long id, Actor actor, Instant at) {}

    /** A clock to be moved. */
    record Row(ClockName clock, String subject) {}

    /** A due instant that a change moves. */
    record Moving(DossierId dossier, ClockName clock, String subject, Instant before, Instant after) {

        static Moving of(Planned planned) {
            LedgerEntry entry = planned.entry();
            return new Moving(planned.dossier(), entry.clock(), entry.subject(), entry.dueAt(), planned.after());
        }
    }

    /** Notes the change and what it moves. */
    long begin(CalendarChange change, long entry, List<Moving> moving, Instant at) {
        long id = insert(change, entry, moving.size(), at);
        add(id, moving);
        return id;
    }

    private long insert(CalendarChange change, long entry, int count, Instant at) {
        Actor actor = CurrentActor.get();
        return sql.sql("""
                        INSERT INTO motcua.calendar_change (unit_code, action, entry_id, actor, on_behalf_of, at, count)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        change.unitCode().value(),
                        change.action().name(),
                        entry,
                        actor.id(),
                        actor.onBehalfOf(),
                        utc(at),
                        count)
                .query(Long.class)
                .single();
    }

    private void add(long change, List<Moving> moving) {
        batches.batchUpdate("""
                INSERT INTO motcua.calendar_change_row (change_id, dossier_id, clock, subject, before_at, after_at)
                VALUES (?, ?, ?, ?, ?, ?)""", moving, BATCH, (statement, row) -> {
            statement.setLong(1, change);
            statement.setLong(2, row.dossier().value());
            statement.setString(3, row.clock().name());
            statement.setString(4, row.subject());
            statement.setObject(5, utc(row.before()));
            statement.setObject(6, utc(row.after()));
        });
    }

    Change change(long id) {
        return sql.sql("SELECT id, actor, on_behalf_of, at FROM motcua.calendar_change WHERE id = ?")
                .param(id)
                .query((row, number) -> new Change(
                        row.getLong("id"),
                        new Actor(row.getString("actor"), row.getString("on_behalf_of")),
                        LedgerRows.instant(row, "at")))
                .single();
    }

    /** Changes with rows that are still to be tried. */
    List<Long> unfinished() {
        return sql.sql("""
                        SELECT DISTINCT change_id FROM motcua.calendar_change_row
                        WHERE outcome IS NULL AND attempts < ? ORDER BY 1""").param(ATTEMPTS).query(Long.class).list();
    }

    /** Dossiers of the change that are still to be tried: the most pressing first, those that have failed before last. */
    List<DossierId> openDossiers(long change, int limit) {
        return sql.sql("""
                        SELECT dossier_id FROM motcua.calendar_change_row
                        WHERE change_id = ? AND outcome IS NULL AND attempts < ?
                        GROUP BY dossier_id ORDER BY max(attempts), min(before_at), dossier_id LIMIT ?""")
                .params(change, ATTEMPTS, limit)
                .query((row, number) -> new DossierId(row.getLong(1)))
                .list();
    }

    List<Row> openRows(long change, DossierId dossier) {
        return sql.sql("""
                        SELECT clock, subject FROM motcua.calendar_change_row
                        WHERE change_id = ? AND dossier_id = ? AND outcome IS NULL""")
                .params(change, dossier.value())
                .query((row, number) -> new Row(ClockName.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    void done(long change, DossierId dossier, Row row, boolean moved) {
        sql.sql("""
                        UPDATE motcua.calendar_change_row SET outcome = ?
                        WHERE change_id = ? AND dossier_id = ? AND clock = ? AND subject = ?""")
                .params(
                        moved ? "MOVED" : "UNCHANGED",
                        change,
                        dossier.value(),
                        row.clock().name(),
                        row.subject())
                .update();
    }

    void failed(long change, DossierId dossier) {
        sql.sql("""
                        UPDATE motcua.calendar_change_row SET attempts = attempts + 1
                        WHERE change_id = ? AND dossier_id = ? AND outcome IS NULL""").params(change, dossier.value()).update();
    }

    /** Dossiers whose due dates were given up on, the oldest change first. */
    List<MoveProblem> givenUp(int limit) {
        return sql.sql("""
                        SELECT r.change_id, r.dossier_id, c.at, e.date, e.decision
                        FROM motcua.calendar_change_row r
                        JOIN motcua.calendar_change c ON c.id = r.change_id
                        JOIN motcua.calendar_entry e ON e.id = c.entry_id
                        WHERE r.outcome IS NULL AND r.attempts >= ?
                        GROUP BY 1, 2, 3, 4, 5 ORDER BY r.change_id, r.dossier_id LIMIT ?""")
                .params(ATTEMPTS, limit)
                .query((row, number) -> new MoveProblem(
                        row.getLong("change_id"),
                        new DossierId(row.getLong("dossier_id")),
                        row.getObject("date", LocalDate.class),
                        row.getString("decision"),
                        LedgerRows.instant(row, "at")))
                .list();
    }

    /** Lets the dossier be tried again with all attempts anew; false when it was not given up on. */
    boolean tryAgain(long change, DossierId dossier) {
        return sql.sql("""
                        UPDATE motcua.calendar_change_row SET attempts = 0
                        WHERE change_id = ? AND dossier_id = ? AND outcome IS NULL AND attempts >= ?""").params(change, dossier.value(), ATTEMPTS).update() > 0;
    }
}
