package vn.motcua.document.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.document.handover.HandOverItem.Mark;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** The rows of lists, which are only ever added to; knows SQL and no rule. */
@Component
class HandOverStore {

    private static final String PREFIX = "BG";

    private static final String ITEMS = """
            select i.dossier_id, i.number, i.due_at, g.officer giver_officer, g.at given_at,
                a.officer receiver, a.at answered_at, a.reason
            from motcua.hand_over_item i
            left join motcua.hand_over_mark g on g.serial = i.serial and g.dossier_id = i.dossier_id and g.kind = 'GIVEN'
            left join motcua.hand_over_mark a on a.serial = i.serial and a.dossier_id = i.dossier_id and a.kind <> 'GIVEN'
            """;

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A confirmation to be written. */
    enum Kind {
        GIVEN,
        RECEIVED,
        NOT_RECEIVED
    }

    /** Keeps two windows from putting one dossier on two lists of this unit; until the end of the transaction. */
    void hold(UnitCode from) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('hand-over ' || ?, 0))")
                .param(from.value())
                .query((row, n) -> true)
                .single();
    }

    /** Writes a list without dossiers under the next number of the unit and year, and returns it. */
    String add(UnitCode from, Side giver, UnitCode to, OfficerId officer, Instant now) {
        int year = LocalDate.ofInstant(now, WorkCalendar.ZONE).getYear();
        return jdbc.sql("""
                        with counted as (
                            insert into motcua.form_counter as c values (:from, :number, :year, 1)
                            on conflict (unit_code, number, year) do update set last = c.last + 1 returning last)
                        insert into motcua.hand_over_list (serial, giver, from_unit, to_unit, made_by, made_at)
                        select :prefix || lpad(last::text, greatest(5, length(last::text)), '0'), :giver, :from, :to,
                            :officer, :now
                        from counted returning serial""")
                .param("from", from.value())
                .param("number", PREFIX)
                .param("year", year)
                .param("prefix", "%s-%s-%d-".formatted(PREFIX, from, year))
                .param("giver", giver.name())
                .param("to", to.value())
                .param("officer", officer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    void addItem(String serial, int number, DossierId dossier, @Nullable Instant dueAt) {
        jdbc.sql("""
                        insert into motcua.hand_over_item (serial, number, dossier_id, due_at)
                        values (:serial, :number, :dossier, :due)""")
                .param("serial", serial)
                .param("number", number)
                .param("dossier", dossier.value())
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** False, and nothing is written, where the same or the opposite has been confirmed already. */
    boolean mark(String serial, DossierId dossier, Kind kind, Mark mark) {
        return jdbc.sql("""
                        insert into motcua.hand_over_mark (serial, dossier_id, kind, officer, at, reason)
                        values (:serial, :dossier, :kind, :officer, :at, :reason) on conflict do nothing""")
                        .param("serial", serial)
                        .param("dossier", dossier.value())
                        .param("kind", kind.name())
                        .param("officer", mark.officer().value())
                        .param("at", mark.at().atOffset(ZoneOffset.UTC))
                        .param(
                                "reason",
                                mark.reason() == null ? null : mark.reason().name(),
                                Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<HandOverList> find(String serial) {
        return jdbc.sql("select * from motcua.hand_over_list where serial = ?")
                .param(serial)
                .query((row, n) -> list(row))
                .optional();
    }

    List<HandOverItem> items(String serial) {
        return jdbc.sql(ITEMS + " where i.serial = ? order by i.number")
                .param(serial)
                .query((row, n) -> item(row))
                .list();
    }

    static HandOverList list(ResultSet row) throws SQLException {
        return new HandOverList(
                row.getString("serial"),
                Side.valueOf(row.getString("giver")),
                new UnitCode(row.getString("from_unit")),
                new UnitCode(row.getString("to_unit")),
                new OfficerId(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant());
    }

    static HandOverItem item(ResultSet row) throws SQLException {
        return new HandOverItem(
                new DossierId(row.getLong("dossier_id")),
                row.getInt("number"),
                instant(row, "due_at"),
                mark(row, "giver_officer", "given_at", null),
                mark(row, "receiver", "answered_at", row.getString("reason")));
    }

    private static @Nullable Mark mark(ResultSet row, String officer, String at, @Nullable String reason)
            throws SQLException {
        Instant when = instant(row, at);
        return when == null
                ? null
                : new Mark(
                        new OfficerId(row.getString(officer)),
                        when,
                        reason == null ? null : NotReceived.valueOf(reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
