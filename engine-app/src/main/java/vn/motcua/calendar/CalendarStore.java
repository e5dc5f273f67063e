package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Reads and writes what units decided about their days. */
@Component
class CalendarStore {

    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    long version() {
        return sql.sql("SELECT version FROM motcua.calendar_version")
                .query(Long.class)
                .single();
    }

    /** Answers the number that the calendars have from this transaction's commit on. */
    long nextVersion() {
        return sql.sql("UPDATE motcua.calendar_version SET version = version + 1 RETURNING version")
                .query(Long.class)
                .single();
    }

    List<CalendarEntry> entries() {
        return sql.sql("""
                        SELECT id, unit_code, date, kind, name_vi, name_en, decision
                        FROM motcua.calendar_entry WHERE removed_at IS NULL""")
                .query((row, number) -> new CalendarEntry(
                        row.getLong("id"),
                        new UnitCode(row.getString("unit_code")),
                        row.getObject("date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        new Text(row.getString("name_vi"), row.getString("name_en")),
                        row.getString("decision"),
                        null))
                .list();
    }

    Map<UnitCode, UnitHours> hours() {
        Map<UnitCode, UnitHours> hours = new HashMap<>();
        sql.sql("SELECT * FROM motcua.calendar_hours").query(row -> {
            hours.put(new UnitCode(row.getString("unit_code")), unitHours(row));
        });
        return hours;
    }

    long add(CalendarChange change, Instant at) {
        return sql.sql("""
                        INSERT INTO motcua.calendar_entry
                            (unit_code, date, kind, name_vi, name_en, decision, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        change.unitCode().value(),
                        change.date(),
                        change.kind().name(),
                        change.name().vi(),
                        change.name().en(),
                        change.decision(),
                        CurrentActor.get().id(),
                        at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    long remove(long id, Instant at) {
        OffsetDateTime removedAt = at.atOffset(ZoneOffset.UTC);
        sql.sql("UPDATE motcua.calendar_entry SET removed_by = ?, removed_at = ? WHERE id = ?")
                .params(CurrentActor.get().id(), removedAt, id)
                .update();
        return id;
    }

    private static UnitHours unitHours(ResultSet row) throws SQLException {
        return new UnitHours(
                new OfficeHours(
                        row.getObject("opening", LocalTime.class),
                        row.getObject("lunch", LocalTime.class),
                        row.getObject("afternoon", LocalTime.class),
                        row.getObject("closing", LocalTime.class),
                        row.getObject("duty_closing", LocalTime.class)),
                row.getBoolean("saturday_duty"),
                row.getString("decision"));
    }
}
