package vn.motcua.calendar;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** A unit's calendar, year by year. */
@RestController
@Tag(name = "Calendar")
@RequestMapping("/api/calendar")
class CalendarController {

    private final Calendars calendars;
    private final Units units;
    private final Access access;

    CalendarController(Calendars calendars, Units units, Access access) {
        this.calendars = calendars;
        this.units = units;
        this.access = access;
    }

    @GetMapping("/{unitCode}/{year}")
    @Endpoint(id = "calendarYear", summary = "Every day of a year in a unit")
    CalendarYear year(@PathVariable UnitCode unitCode, @PathVariable int year) {
        UnitRef unit = UnitRef.of(units.get(unitCode));
        if (!access.allows(Operation.EDIT_CALENDAR, unitCode)) {
            access.require(Operation.VIEW_ORGANISATION);
        }
        int first = WorkCalendar.FIRST_DAY.getYear();
        int last = WorkCalendar.LAST_DAY.getYear();
        if (year < first || year > last) {
            throw Rejection.invalid(
                    "year",
                    Integer.toString(year),
                    new Text(
                            "Năm phải từ " + first + " đến " + last + ".",
                            "The year lies between " + first + " and " + last + "."));
        }
        return CalendarYear.of(unit, year, calendars.book());
    }
}
