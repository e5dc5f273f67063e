package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.calendar.WorkCalendar;

/**
 * The two moments before a due date at which somebody should look whether it will be kept. Of a short term the working
 * day before may lie in its first half, when nobody can tell yet: then there is one.
 */
final class Reminders {

    /** One part of five is left: 80 % have passed. */
    private static final int PARTS = 5;

    private Reminders() {}

    /** In order; only those in the second half. */
    static List<Instant> of(LegalClock clock, Instant due, WorkCalendar calendar) {
        Instant start = clock.effectiveStart(calendar);
        long whole = calendar.officeMinutesBetween(start, due);
        long paused = clock.pauses().stream()
                .mapToLong(pause -> calendar.officeMinutesBetween(pause.from(), pause.to()))
                .sum();
        Instant fourFifths = calendar.plusOfficeMinutes(start, whole - Math.max(0, whole - paused) / PARTS);
        Instant oneDay = dayBefore(due, calendar);
        return Stream.of(fourFifths, oneDay)
                .filter(moment -> moment.isAfter(start) && 2 * calendar.officeMinutesBetween(start, moment) > whole)
                .sorted()
                .distinct()
                .toList();
    }

    /** One working day before, at the same time of day. */
    static Instant dayBefore(Instant due, WorkCalendar calendar) {
        LocalDate day = calendar.plusWorkingDays(WorkCalendar.dateOf(due), -1);
        return WorkCalendar.at(day, WorkCalendar.timeOf(due));
    }
}
