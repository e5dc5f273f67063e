package vn.motcua.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        Map<String, Instant> shared = new HashMap<>();
        for (LedgerEntry entry : sharedFirst(ledger)) {
            Instant due = recount.due(entry, limit(entry, shared));
            Move move = new Move(entry, due);
            boolean moved = !due.equals(entry.dueAt());
            if (moved) {
                moves.add(move);
            }
            if (isShared(entry)) {
                shared.put(entry.subject(), !moved || mayMove.test(move) ? due : entry.dueAt());
            }
        }
        return moves;
    }

    /** The dossier's own clock and those of its parts come before the steps that share their time. */
    private static List<LedgerEntry> sharedFirst(Ledger ledger) {
        List<LedgerEntry> entries = new ArrayList<>();
        ledger.openDossier().ifPresent(entries::add);
        Stream.of(true, false)
                .flatMap(part -> ledger.entries().stream()
                        .filter(entry -> entry.isOpen()
                                && entry.clock() != ClockName.DOSSIER
                                && (entry.clock() == ClockName.PART) == part))
                .forEach(entries::add);
        return entries;
    }

    /** Its subject names it: "" is the dossier. */
    private static boolean isShared(LedgerEntry entry) {
        return entry.clock() == ClockName.DOSSIER || entry.clock() == ClockName.PART;
    }

    private static Instant limit(LedgerEntry entry, Map<String, Instant> shared) {
        String part = entry.share() == null ? null : entry.share().part();
        return shared.getOrDefault(part == null ? "" : part, shared.get(""));
    }

    private Instant due(LedgerEntry entry, Instant limit) {
        WorkCalendar calendar = calendars.apply(entry.unit());
        return entry.term() != null
                ? ledger.legalClock(entry).due(calendar)
                : stepDue(calendar, entry.startedAt(), limit, entry.share(), ledger.pausesOf(entry));
    }

    /** While no clock runs whose time could be shared out, a step has its normal limit. */
    static Instant stepDue(
            WorkCalendar calendar, Instant start, Instant limit, LedgerEntry.Share share, List<Interval> pauses) {
        return limit == null
                ? calendar.plusOfficeMinutes(start, share.minutes())
                : StepPlan.stepDue(calendar, start, limit, share.minutes(), share.remaining(), pauses);
    }
}
