package vn.motcua.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.motcua.shared.preview.Impact;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.Previews;

/** Changes calendars, seen before they count. */
@Component
public class CalendarChanges {

    static final String KIND = "calendar-change";

    private static final int BATCH = 1000;

    private final Calendars calendars;
    private final LedgerStore ledgers;
    private final ChangeStore changes;
    private final Previews previews;
    private final Units units;
    private final Access access;
    private final Clock clock;

    CalendarChanges(
            Calendars calendars,
            LedgerStore ledgers,
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
     * What the change would move; nothing is changed.
     *
     * @throws Rejection when the change breaks a rule or the current officer may not make it
     */
    @Transactional
    public ImpactPreview preview(CalendarChange change) {
        return previews.keep(KIND, impact(planned(change), change), kind -> ClockName.valueOf(kind)
                .title());
    }

    /**
     * Saves the change and notes what is to be moved, when that is exactly what the preview listed; {@link ChangeRunner}
     * then moves it, dossier by dossier.
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
        List<Planned> planned = planned(change);
        previews.redeem(token, KIND, impact(planned, change));
        List<Planned> moving =
                planned.stream().filter(plan -> !plan.isBlocked()).toList();
        long entry = calendars.save(change);
        return new Applied(moving.size(), changes.save(change, entry, moving, clock.instant()));
    }

    private static Impact impact(List<Planned> planned, CalendarChange change) {
        return new Impact(
                KIND + " " + change, planned.stream().map(Planned::row).toList());
    }

    private List<Planned> planned(CalendarChange change) {
        CalendarBook book = calendars.book();
        Instant now = clock.instant();
        LocalDate today = WorkCalendar.dateOf(now);
        if (change.unitCode() != null) {
            units.get(change.unitCode());
            access.require(Operation.EDIT_CALENDAR, change.unitCode());
        }
        CalendarRules.check(change, book, today);
        CalendarImpact impact = new CalendarImpact(book, change, now);
        List<DossierId> around =
                ledgers.dossiersAround(units.subtree(change.unitCode(), today), CalendarImpact.day(book, change));
        List<Planned> planned = new ArrayList<>();
        for (int from = 0; from < around.size(); from += BATCH) {
            List<DossierId> batch = around.subList(from, Math.min(from + BATCH, around.size()));
            ledgers.ledgers(batch).forEach(ledger -> planned.addAll(impact.planned(ledger)));
        }
        return planned;
    }
}
