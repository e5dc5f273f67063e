package vn.motcua.deadline;

import static vn.motcua.deadline.LedgerRows.utc;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.UnitCode;

/** Reads ledgers. */
@Component
class LedgerReader implements PartOfPage {

    private static final String ENTRIES = """
            SELECT d.*,
                EXISTS (SELECT FROM motcua.deadline_pause p WHERE p.dossier_id = d.dossier_id) AS has_pauses,
                EXISTS (SELECT FROM motcua.deadline_extension e WHERE e.dossier_id = d.dossier_id) AS has_extensions,
                EXISTS (SELECT FROM motcua.deadline_reset r WHERE r.dossier_id = d.dossier_id) AS has_resets,
                EXISTS (SELECT FROM motcua.deadline_former_due f WHERE f.deadline_id = d.id) AS has_former
            FROM motcua.deadline d WHERE d.dossier_id\s""";
    private static final String PAUSES =
            "SELECT dossier_id AS group_id, p.* FROM motcua.deadline_pause p WHERE dossier_id = ANY (?) ORDER BY id";
    private static final String EXTENSIONS =
            "SELECT dossier_id AS group_id, e.* FROM motcua.deadline_extension e WHERE dossier_id = ANY (?) ORDER BY id";
    private static final String RESETS =
            "SELECT dossier_id AS group_id, r.* FROM motcua.deadline_reset r WHERE dossier_id = ANY (?) ORDER BY id";
    private static final String FORMER = """
            SELECT f.deadline_id AS group_id, f.*, e.decision
            FROM motcua.deadline d JOIN motcua.deadline_former_due f ON f.deadline_id = d.id
            LEFT JOIN motcua.calendar_change c ON c.id = f.change_id
            LEFT JOIN motcua.calendar_entry e ON e.id = c.entry_id
            WHERE d.dossier_id = ANY (?) ORDER BY f.id""";

    private final JdbcClient sql;
    private final RowsOfDossier<LedgerRows.Found> entries;

    LedgerReader(JdbcClient sql, JdbcOperations operations) {
        this.sql = sql;
        this.entries =
                new RowsOfDossier<>(operations, ENTRIES + "= ? ORDER BY d.id", (row, number) -> LedgerRows.found(row));
    }

    Ledger ledger(DossierId dossier) {
        return ledgers(List.of(dossier), entries.of(dossier)).get(0);
    }

    @Override
    public RowsOfDossier<LedgerRows.Found> pageRows() {
        return entries;
    }

    /** Dossiers with an open clock in these units on which a change of this day can bear, by number. */
    List<DossierId> dossiersAround(Collection<UnitCode> units, LocalDate day) {
        if (units.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        SELECT DISTINCT dossier_id FROM motcua.deadline
                        WHERE ended_at IS NULL AND unit_code IN (:units)
                          AND least(started_at, due_at) < :after AND greatest(started_at, due_at) >= :from
                        ORDER BY dossier_id""")
                .param("units", units.stream().map(UnitCode::value).toList())
                .param("after", utc(WorkCalendar.at(day.plusDays(1), LocalTime.MIDNIGHT)))
                .param("from", utc(WorkCalendar.at(day, LocalTime.MIDNIGHT)))
                .query((row, number) -> new DossierId(row.getLong(1)))
                .list();
    }

    /** The ledgers of these dossiers, in this order. Pauses, extensions, corrections and former dates are asked for where some are. */
    List<Ledger> ledgers(List<DossierId> dossiers) {
        Long[] ids = dossiers.stream().map(DossierId::value).toArray(Long[]::new);
        return ledgers(
                dossiers,
                sql.sql(ENTRIES + "= ANY (?) ORDER BY d.id")
                        .param(ids)
                        .query((row, number) -> LedgerRows.found(row))
                        .list());
    }

    private List<Ledger> ledgers(List<DossierId> dossiers, List<LedgerRows.Found> found) {
        List<Long> ids = dossiers.stream().map(DossierId::value).toList();
        boolean none = found.isEmpty();
        Map<Long, List<LedgerEntry.FormerDue>> former =
                found.stream().anyMatch(LedgerRows.Found::hasFormer) ? former(ids) : Map.of();
        Map<Long, List<Ledger.Pause>> pauses = none || found.stream().anyMatch(LedgerRows.Found::hasPauses)
                ? grouped(ids, PAUSES, LedgerRows::pause)
                : Map.of();
        Map<Long, List<Ledger.Extension>> extensions = found.stream().anyMatch(LedgerRows.Found::hasExtensions)
                ? grouped(ids, EXTENSIONS, LedgerRows::extension)
                : Map.of();
        Map<Long, List<Ledger.Reset>> resets = found.stream().anyMatch(LedgerRows.Found::hasResets)
                ? grouped(ids, RESETS, LedgerRows::reset)
                : Map.of();
        Map<Long, List<LedgerEntry>> entries = found.stream()
                .collect(Collectors.groupingBy(
                        LedgerRows.Found::dossier,
                        Collectors.mapping(
                                row -> row.entry(former.getOrDefault(row.entry().id(), List.of())),
                                Collectors.toList())));
        return dossiers.stream()
                .map(dossier -> new Ledger(
                        dossier,
                        entries.getOrDefault(dossier.value(), List.of()),
                        pauses.getOrDefault(dossier.value(), List.of()),
                        extensions.getOrDefault(dossier.value(), List.of()),
                        resets.getOrDefault(dossier.value(), List.of())))
                .toList();
    }

    private Map<Long, List<LedgerEntry.FormerDue>> former(List<Long> ids) {
        return grouped(ids, FORMER, LedgerRows::former);
    }

    private <T> Map<Long, List<T>> grouped(List<Long> ids, String query, LedgerRows.Reader<T> reader) {
        record Grouped<T>(long group, T value) {}
        List<Grouped<T>> rows = sql.sql(query)
                .param(ids.toArray(Long[]::new))
                .query((row, number) -> new Grouped<>(row.getLong("group_id"), reader.read(row)))
                .list();
        Function<Grouped<T>, Long> group = Grouped::group;
        return rows.stream()
                .collect(Collectors.groupingBy(group, Collectors.mapping(Grouped::value, Collectors.toList())));
    }
}
