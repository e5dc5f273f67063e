package vn.motcua.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarRules;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.deadline.CalendarImpact.Planned;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.Fingerprint;
import vn.motcua.shared.preview.Impact;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.Previews;

/** Changes calendars, seen before they count. */
@Component
public class CalendarChanges {

    static final String KIND = "calendar-change";

    private static final int BATCH = 1000;

    private final Calendars calendars;
    private final LedgerReader ledgers;
    private final ChangeStore changes;
    private final Previews previews;
    private final Units units;
    private final Access access;
    private final Clock clock;

    CalendarChanges(
            Calendars calendars,
            LedgerReader ledgers,
            ChangeStore changes,
            Previews previews,
            Units units,
            Access access,
            Clock clock) {
        this.calendars = calendars;
        this.ledgers = ledgers;
        this.changes = changes;
        this.previews = previews;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** A change that was saved, and how many due instants it moves. */
    public record Applied(int applied, long changeId) {}

    /**
     * What the change would move; nothing is changed. Without a transaction: a long one that has written something would
     * hold every reader of the journal back.
     *
     * @throws Rejection when the change breaks a rule or the current officer may not make it
     */
    public ImpactPreview preview(CalendarChange change) {
        CalendarBook book = checked(change);
        Impact impact = new Impact(
                command(change),
                batch -> plan(
                        change,
                        book,
                        planned ->
                                batch.accept(planned.stream().map(Planned::row).toList())));
        return previews.keep(KIND, impact, kind -> ClockName.valueOf(kind).title());
    }

    /**
     * Saves the change and notes what is to be moved, and lets that stand when it is exactly what the preview listed;
     * {@link ChangeRunner} then moves it, dossier by dossier.
     *
     * @throws Rejection CONFLICT {@code stale-preview} when the data changed since; nothing is saved then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Applied save(CalendarChange change, String token) {
        if (token == null || token.isBlank()) {
            throw Rejection.invalid(
                    "token", token, new Text("Cần mã của bản xem trước.", "A preview's token is needed."));
        }
        calendars.hold();
        CalendarBook book = checked(change);
        Fingerprint fingerprint = new Fingerprint(command(change));
        List<ChangeStore.Moving> moving = new ArrayList<>();
        // nothing is written before the long reading: readers of the journal wait for whoever has
        plan(change, book, planned -> {
            fingerprint.add(planned.stream().map(Planned::row).toList());
            planned.stream()
                    .filter(plan -> !plan.isBlocked())
                    .map(ChangeStore.Moving::of)
                    .forEach(moving::add);
        });
        previews.redeem(token, KIND, fingerprint);
        long id = changes.begin(change, calendars.save(change), moving, clock.instant());
        return new Applied(moving.size(), id);
    }

    private static String command(CalendarChange change) {
        return KIND + " " + change;
    }

    /** The calendars before the change, which may be made. */
    private CalendarBook checked(CalendarChange change) {
        CalendarBook book = calendars.book();
        if (change.unitCode() != null) {
            units.get(change.unitCode());
            access.require(Operation.EDIT_CALENDAR, change.unitCode());
        }
        CalendarRules.check(change, book, WorkCalendar.dateOf(clock.instant()));
        return book;
    }

    /** Counts the ledgers anew that the change bears on, so many at a time: a province has more than memory should hold. */
    private void plan(CalendarChange change, CalendarBook book, Consumer<List<Planned>> batches) {
        Instant now = clock.instant();
        CalendarImpact impact = new CalendarImpact(book, change, now);
        List<DossierId> around = ledgers.dossiersAround(
                units.subtree(change.unitCode(), WorkCalendar.dateOf(now)), CalendarImpact.day(book, change));
        for (int from = 0; from < around.size(); from += BATCH) {
            batches.accept(ledgers.ledgers(around.subList(from, Math.min(from + BATCH, around.size()))).stream()
                    .flatMap(ledger -> impact.planned(ledger).stream())
                    .toList());
        }
    }
}
