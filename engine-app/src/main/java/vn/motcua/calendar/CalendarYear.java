package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** A year of a unit, day by day, as the calendar page shows it. */
record CalendarYear(UnitRef unit, int year, Hours hours, List<Day> days) {

    /** Office hours; the duty, if any, begins at opening. */
    record Hours(
            LocalTime opening,
            LocalTime lunch,
            LocalTime afternoon,
            LocalTime closing,
            boolean saturdayDuty,
            LocalTime dutyClosing,
            int minutesPerDay,
            @Nullable String decision) {}

    /**
     * One day.
     *
     * @param own whether this unit set it itself and may take it back
     * @param mark how sure the source of a nationwide day is
     */
    record Day(
            LocalDate date,
            DayKind kind,
            @Nullable Text name,
            @Nullable String decision,
            boolean own,
            @Nullable Long id,
            @Nullable String mark) {}

    static CalendarYear of(UnitRef unit, int year, CalendarBook book) {
        WorkCalendar calendar = book.of(unit.code());
        List<Day> days = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .map(date -> day(unit.code(), date, calendar))
                .toList();
        return new CalendarYear(unit, year, hours(book.hoursOf(unit.code())), days);
    }

    private static Day day(UnitCode unit, LocalDate date, WorkCalendar calendar) {
        DayKind kind = calendar.kindOf(date);
        return calendar.entry(date)
                .map(entry -> new Day(
                        date,
                        kind,
                        entry.name(),
                        entry.decision(),
                        unit.equals(entry.unit()),
                        entry.id(),
                        entry.mark()))
                .orElseGet(() -> new Day(date, kind, null, null, false, null, null));
    }

    private static Hours hours(UnitHours unitHours) {
        OfficeHours hours = unitHours.hours();
        return new Hours(
                hours.opening(),
                hours.lunch(),
                hours.afternoon(),
                hours.closing(),
                unitHours.saturdayDuty(),
                hours.dutyClosing(),
                hours.minutesPerDay(),
                unitHours.decision());
    }
}
