package vn.motcua.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.UnitCode;

/**
 * Counts the open clocks of a dossier anew. The one way in which due instants move: after a pause, an extension and a
 * change of a calendar, and in its preview.
 */
final class Recount {

    private final Ledger ledger;
    private final Function<UnitCode, WorkCalendar> calendars;

    private Recount(Ledger ledger, Function<UnitCode, WorkCalendar> calendars) {
        this.ledger = ledger;
        this.calendars = calendars;
    }

    /** A clock and the due instant that it should have. */
    record Move(LedgerEntry entry, Instant after) {}

    /** Open clocks that should be due at another instant, the dossier's own first. */
    static List<Move> moves(Ledger ledger, Function<UnitCode, WorkCalendar> calendars) {
        return moves(ledger, calendars, move -> true);
    }

    /**
     * Likewise, asking of each clock that would move whether it may; the steps of a dossier that may not move are shared
     * out up to where it stays.
     */
    static List<Move> moves(Ledger ledger, Function<UnitCode, WorkCalendar> calendars, Predicate<Move> mayMove) {
        Recount recount = new Recount(ledger, calendars);
        List<Move> moves = new ArrayList<>();
        Instant dossierDue = null;
        for (LedgerEntry entry : dossierFirst(ledger)) {
            Instant due = recount.due(entry, dossierDue);
            Move move = new Move(entry, due);
            boolean moved = !due.equals(entry.dueAt());
            if (moved) {
                moves.add(move);
            }
            if (entry.clock() == ClockName.DOSSIER) {
                dossierDue = !moved || mayMove.test(move) ? due : entry.dueAt();
            }
        }
        return moves;
    }

    private static List<LedgerEntry> dossierFirst(Ledger ledger) {
        List<LedgerEntry> entries = new ArrayList<>();
        ledger.openDossier().ifPresent(entries::add);
        ledger.entries().stream()
                .filter(entry -> entry.isOpen() && entry.clock() != ClockName.DOSSIER)
                .forEach(entries::add);
        return entries;
    }

    private Instant due(LedgerEntry entry, Instant dossierDue) {
        WorkCalendar calendar = calendars.apply(entry.unit());
        return entry.term() != null
                ? ledger.legalClock(entry).due(calendar)
                : stepDue(calendar, entry.startedAt(), dossierDue, entry.share(), ledger.pausesOf(entry));
    }

    /** Before the dossier's own clock begins, a step has its normal limit. */
    static Instant stepDue(
            WorkCalendar calendar, Instant start, Instant dossierDue, LedgerEntry.Share share, List<Interval> pauses) {
        return dossierDue == null
                ? calendar.plusOfficeMinutes(start, share.minutes())
                : StepPlan.stepDue(calendar, start, dossierDue, share.minutes(), share.remaining(), pauses);
    }
}
