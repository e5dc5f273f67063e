package vn.motcua.deadline;

import static vn.motcua.deadline.LedgerRows.utc;

import java.time.Instant;
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

    long save(CalendarChange change, long entry, List<Planned> moving, Instant at) {
        Actor actor = CurrentActor.get();
        long id = sql.sql("""
                        INSERT INTO motcua.calendar_change (unit_code, action, entry_id, actor, on_behalf_of, at, count)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        change.unitCode().value(),
                        change.action().name(),
                        entry,
                        actor.id(),
                        actor.onBehalfOf(),
                        utc(at),
                        moving.size())
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "INSERT INTO motcua.calendar_change_row VALUES (?, ?, ?, ?, ?, ?, NULL)",
                moving,
                BATCH,
                (statement, plan) -> {
                    statement.setLong(1, id);
                    statement.setLong(2, plan.dossier().value());
                    statement.setString(3, plan.entry().clock().name());
                    statement.setString(4, plan.entry().subject());
                    statement.setObject(5, utc(plan.entry().dueAt()));
                    statement.setObject(6, utc(plan.after()));
                });
        return id;
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

    /** Changes with rows not yet done. */
    List<Long> unfinished() {
        return sql.sql("SELECT DISTINCT change_id FROM motcua.calendar_change_row WHERE outcome IS NULL ORDER BY 1")
                .query(Long.class)
                .list();
    }

    List<DossierId> openDossiers(long change) {
        return sql.sql("""
                        SELECT DISTINCT dossier_id FROM motcua.calendar_change_row
                        WHERE change_id = ? AND outcome IS NULL ORDER BY dossier_id""")
                .param(change)
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
}
