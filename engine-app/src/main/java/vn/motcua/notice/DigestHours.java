package vn.motcua.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Position;
import vn.motcua.shared.OfficerId;

/** When an officer's day begins: at the opening of their unit's office, of several units the first by code. */
@Component
class DigestHours {

    private final Officers officers;
    private final Calendars calendars;

    DigestHours(Officers officers, Calendars calendars) {
        this.officers = officers;
        this.calendars = calendars;
    }

    /** The opening of the day's office hours while they run; empty before, afterwards and on days off. */
    Optional<Instant> opened(OfficerId officer, Instant now) {
        LocalDate today = WorkCalendar.dateOf(now);
        return officers.get(officer).positions().stream()
                .map(Position::unit)
                .min(Comparator.naturalOrder())
                .map(calendars::of)
                .filter(calendar -> calendar.isWorkingDay(today))
                .filter(calendar -> now.isBefore(calendar.closing(today)))
                .map(calendar -> WorkCalendar.at(today, calendar.hours().opening()))
                .filter(opening -> !now.isBefore(opening));
    }
}
