package vn.motcua.deadline;

import static vn.motcua.deadline.Wording.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarEntry;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.ImpactRow;

/**
 * What a change of a calendar does to ledgers. Preview and application both ask this; the one shows the answer, the other
 * carries it out.
 */
final class CalendarImpact {

    private final Function<UnitCode, WorkCalendar> before;
    private final Function<UnitCode, WorkCalendar> after;
    private final Instant now;
    private final Text day;

    CalendarImpact(CalendarBook book, CalendarChange change, Instant now) {
        this.before = book::of;
        this.after = book.with(change)::of;
        this.now = now;
        this.day = sentence(book, change);
    }

    /** The day that a change sets, also when it takes an entry back. */
    static LocalDate day(CalendarBook book, CalendarChange change) {
        return change.action() == CalendarChange.Action.ADD
                ? change.date()
                : book.entry(change.id()).orElseThrow().date();
    }

    /** A clock that the change bears on. */
    record Planned(DossierId dossier, LedgerEntry entry, Instant after, ImpactRow row) {

        boolean isBlocked() {
            return row.blocked() != null;
        }
    }

    /** Each clock of the dossier that the change would move, or would if that were allowed. */
    List<Planned> planned(Ledger ledger) {
        Map<Long, Instant> unchanged = new HashMap<>();
        Recount.moves(ledger, before).forEach(move -> unchanged.put(move.entry().id(), move.after()));
        return Recount.moves(ledger, after, move -> mayMove(move, now)).stream()
                .filter(move -> !move.after().equals(unchanged.get(move.entry().id())))
                .map(move -> new Planned(ledger.dossier(), move.entry(), move.after(), row(ledger, move)))
                .toList();
    }

    /** A due instant that still lies ahead is never moved into the past: nobody becomes late by a decision. */
    static boolean mayMove(Recount.Move move, Instant now) {
        return !move.after().isBefore(now) || move.entry().dueAt().isBefore(now);
    }

    private ImpactRow row(Ledger ledger, Recount.Move move) {
        LedgerEntry entry = move.entry();
        Text blocked = mayMove(move, now)
                ? null
                : new Text(
                        "Hạn mới " + moment(move.after()).vi() + " đã qua nên giữ nguyên hạn cũ.",
                        "The new due date " + moment(move.after()).en() + " has passed, so the old one stays.");
        return new ImpactRow(
                ledger.dossier(),
                entry.clock().name(),
                iso(entry.dueAt()),
                iso(move.after()),
                sentence(entry),
                blocked);
    }

    private Text sentence(LedgerEntry entry) {
        Text title = entry.clock().title();
        return new Text(title.vi() + ". " + capital(day.vi()), title.en() + ". " + day.en());
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static Text sentence(CalendarBook book, CalendarChange change) {
        if (change.action() == CalendarChange.Action.REMOVE) {
            CalendarEntry entry = book.entry(change.id()).orElseThrow();
            Text date = Wording.day(entry.date());
            return new Text(
                    date.vi() + " không còn là \"" + entry.kind().title().vi() + "\" (" + entry.decision() + ").",
                    date.en() + " is no longer \"" + entry.kind().title().en() + "\" (" + entry.decision() + ").");
        }
        Text date = Wording.day(change.date());
        Text kind = change.kind().title();
        return new Text(
                date.vi() + ": " + kind.vi() + ", " + change.name().vi() + " (" + change.decision() + ").",
                date.en() + ": " + kind.en() + ", " + change.name().en() + " (" + change.decision() + ").");
    }

    private static String iso(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toOffsetDateTime().toString();
    }
}
