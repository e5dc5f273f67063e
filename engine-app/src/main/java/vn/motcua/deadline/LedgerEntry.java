package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UnitCode;

/**
 * One clock of a dossier.
 *
 * @param subject tells clocks of one name apart; "" when there is one only
 * @param term null for a step, which has a share instead
 * @param share null for a clock with a term
 * @param endedAt null while it is open
 * @param byDate judged at the end, null before; likewise {@code byInstant}
 * @param former every earlier due instant, the oldest first
 */
public record LedgerEntry(
        long id,
        ClockName clock,
        String subject,
        UnitCode unit,
        Instant startedAt,
        Term term,
        Share share,
        Instant dueAt,
        Instant endedAt,
        Timeliness byDate,
        Timeliness byInstant,
        List<FormerDue> former) {

    public LedgerEntry {
        former = List.copyOf(former);
    }

    /**
     * A step's share of the time of its dossier, or of a part of it: its normal limit and those of this and all later
     * steps, working minutes.
     *
     * @param part whose clock is shared out; null for the dossier's own
     */
    public record Share(
            int minutes, int remaining, @Nullable String part) {

        /** Of the dossier's own time. */
        public Share(int minutes, int remaining) {
            this(minutes, remaining, null);
        }
    }

    /**
     * A due instant that was replaced.
     *
     * @param calendarChange number of the change that replaced it, else null
     * @param decision the act behind that change, else null
     */
    public record FormerDue(Instant dueAt, Instant replacedAt, MoveCause cause, Long calendarChange, String decision) {}

    LedgerEntry withFormer(List<FormerDue> dues) {
        return new LedgerEntry(
                id, clock, subject, unit, startedAt, term, share, dueAt, endedAt, byDate, byInstant, dues);
    }

    LedgerEntry withId(long number) {
        return new LedgerEntry(
                number, clock, subject, unit, startedAt, term, share, dueAt, endedAt, byDate, byInstant, former);
    }

    LedgerEntry ended(Instant at, Timeliness date, Timeliness instant) {
        return new LedgerEntry(id, clock, subject, unit, startedAt, term, share, dueAt, at, date, instant, former);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** A clock that begins; the ledger gives it its number. */
    static LedgerEntry begun(
            ClockName clock,
            String subject,
            UnitCode unit,
            Instant at,
            @Nullable Term term,
            @Nullable Share share,
            Instant due) {
        return new LedgerEntry(0, clock, subject, unit, at, term, share, due, null, null, null, List.of());
    }
}
