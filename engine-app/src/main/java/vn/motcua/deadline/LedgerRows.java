package vn.motcua.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Rows of the ledger's tables to values. */
final class LedgerRows {

    private LedgerRows() {}

    /** Reads the row that the result set stands at. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A clock as read, and what else there is to read of its dossier. */
    record Found(
            long dossier,
            LedgerEntry entry,
            boolean hasPauses,
            boolean hasExtensions,
            boolean hasResets,
            boolean hasFormer) {

        LedgerEntry entry(List<LedgerEntry.FormerDue> former) {
            return former.isEmpty() ? entry : entry.withFormer(former);
        }
    }

    static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("dossier_id"),
                entry(row),
                row.getBoolean("has_pauses"),
                row.getBoolean("has_extensions"),
                row.getBoolean("has_resets"),
                row.getBoolean("has_former"));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                ClockName.valueOf(row.getString("clock")),
                row.getString("subject"),
                new UnitCode(row.getString("unit_code")),
                instant(row, "started_at"),
                term(row),
                share(row),
                instant(row, "due_at"),
                instant(row, "ended_at"),
                timeliness(row.getString("by_date")),
                timeliness(row.getString("by_instant")),
                List.of());
    }

    static Ledger.Pause pause(ResultSet row) throws SQLException {
        return new Ledger.Pause(
                instant(row, "from_at"),
                instant(row, "to_at"),
                PauseReason.valueOf(row.getString("reason")),
                row.getString("form"));
    }

    static Ledger.Extension extension(ResultSet row) throws SQLException {
        return new Ledger.Extension(
                Term.of(row.getInt("amount"), TermUnit.valueOf(row.getString("term_unit"))),
                new Text(row.getString("basis"), row.getString("basis_en")),
                row.getString("approver") == null ? null : new OfficerId(row.getString("approver")),
                instant(row, "at"),
                row.getString("part"));
    }

    static Ledger.Reset reset(ResultSet row) throws SQLException {
        return new Ledger.Reset(
                instant(row, "before_at"),
                instant(row, "due_at"),
                instant(row, "at"),
                row.getInt("extended"),
                new Text(row.getString("reason"), row.getString("reason_en")),
                new OfficerId(row.getString("officer")));
    }

    static LedgerEntry.FormerDue former(ResultSet row) throws SQLException {
        return new LedgerEntry.FormerDue(
                instant(row, "due_at"),
                instant(row, "replaced_at"),
                MoveCause.valueOf(row.getString("cause")),
                row.getObject("change_id", Long.class),
                row.getString("decision"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Term term(ResultSet row) throws SQLException {
        String unit = row.getString("term_unit");
        return unit == null
                ? null
                : new Term(
                        row.getInt("amount"),
                        TermUnit.valueOf(unit),
                        DuePolicy.valueOf(row.getString("policy")),
                        row.getObject("cutoff", LocalTime.class));
    }

    private static LedgerEntry.Share share(ResultSet row) throws SQLException {
        int minutes = row.getInt("step_minutes");
        return row.wasNull()
                ? null
                : new LedgerEntry.Share(minutes, row.getInt("remaining_minutes"), row.getString("share_of"));
    }

    private static Timeliness timeliness(String name) {
        return name == null ? null : Timeliness.valueOf(name);
    }
}
