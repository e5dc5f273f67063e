package vn.motcua.deadline;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.CommitPart;
import vn.motcua.shared.DossierId;

/**
 * Clocks that one transaction has begun and ended: kept here, and written as a whole with the journal's own statement.
 * A clock that was begun here has a number below zero until the database gives it its own.
 */
final class LedgerChanges implements CommitPart {

    private static final String ENDED = """
            deadline_ended as (
                update motcua.deadline d set ended_at = e.ended_at, by_date = e.by_date, by_instant = e.by_instant,
                    next_check_at = null
                from jsonb_populate_recordset(null::motcua.deadline, ?::jsonb) e where d.id = e.id returning d.id)""";

    /** After the former ones have ended: a step that is entered again begins a clock of the same name. */
    private static final String BEGUN = """
            deadline_begun as (
                insert into motcua.deadline (dossier_id, clock, subject, unit_code, started_at, amount, term_unit, policy,
                    cutoff, step_minutes, remaining_minutes, share_of, due_at, ended_at, by_date, by_instant,
                    next_check_at)
                select dossier_id, clock, subject, unit_code, started_at, amount, term_unit, policy, cutoff,
                    step_minutes, remaining_minutes, share_of, due_at, ended_at, by_date, by_instant, next_check_at
                from jsonb_populate_recordset(null::motcua.deadline, ?::jsonb)%s)""";

    private static final String AFTER_ENDED = " where (select count(*) from deadline_ended) >= 0";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DossierId dossier;
    private final Map<Long, LedgerEntry> begun = new LinkedHashMap<>();
    private final Map<Long, LedgerEntry> ended = new LinkedHashMap<>();
    private long lastNumber;

    LedgerChanges(DossierId dossier) {
        this.dossier = dossier;
    }

    /** Whether they are this dossier's; a transaction changes one. */
    boolean areOf(DossierId other) {
        return dossier.equals(other);
    }

    /** The clock as it was taken, with its number for the time being, which no other gets in this transaction. */
    LedgerEntry begin(LedgerEntry entry) {
        LedgerEntry numbered = entry.withId(--lastNumber);
        begun.put(numbered.id(), numbered);
        return numbered;
    }

    /** @throws IllegalStateException for a number for the time being whose clock has been written since */
    void end(LedgerEntry entry) {
        if (entry.id() >= 0) {
            ended.put(entry.id(), entry);
        } else if (begun.replace(entry.id(), entry) == null) {
            throw new IllegalStateException("The clock " + entry.clock() + " of dossier " + dossier.value()
                    + " has been written; its number has to be read again");
        }
    }

    /** All of it has been written. */
    void clear() {
        begun.clear();
        ended.clear();
    }

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public boolean isEmpty() {
        return begun.isEmpty() && ended.isEmpty();
    }

    @Override
    public String ctes() {
        List<String> ctes = new ArrayList<>();
        if (!ended.isEmpty()) {
            ctes.add(ENDED);
        }
        if (!begun.isEmpty()) {
            ctes.add(BEGUN.formatted(ended.isEmpty() ? "" : AFTER_ENDED));
        }
        return String.join(",\n", ctes);
    }

    @Override
    public List<Object> parameters(Connection connection) {
        List<Object> parameters = new ArrayList<>();
        if (!ended.isEmpty()) {
            parameters.add(rows(ended.values()));
        }
        if (!begun.isEmpty()) {
            parameters.add(rows(begun.values()));
        }
        return parameters;
    }

    private String rows(Collection<LedgerEntry> entries) {
        return JSON.writeValueAsString(entries.stream().map(this::row).toList());
    }

    private Map<String, Object> row(LedgerEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.id());
        row.put("dossier_id", dossier.value());
        row.put("clock", entry.clock().name());
        row.put("subject", entry.subject());
        row.put("unit_code", entry.unit().value());
        row.put("started_at", entry.startedAt().toString());
        row.put("due_at", entry.dueAt().toString());
        Term term = entry.term();
        if (term != null) {
            row.put("amount", term.amount());
            row.put("term_unit", term.unit().name());
            row.put("policy", term.policy().name());
            row.put("cutoff", term.cutoff() == null ? null : term.cutoff().toString());
        }
        LedgerEntry.Share share = entry.share();
        if (share != null) {
            row.put("step_minutes", share.minutes());
            row.put("remaining_minutes", share.remaining());
            row.put("share_of", share.part());
        }
        if (entry.isOpen()) {
            row.put("next_check_at", entry.clock().expires() ? entry.dueAt().toString() : null);
        } else {
            row.put("ended_at", entry.endedAt().toString());
            row.put("by_date", entry.byDate().name());
            row.put("by_instant", entry.byInstant().name());
        }
        return row;
    }
}
