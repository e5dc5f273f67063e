package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;

/**
 * Spreads the office time that is really left to a dossier over its steps, in proportion to their normal limits; no step
 * is due after its dossier.
 */
public final class StepPlan {

    private StepPlan() {}

    /**
     * Due instant of a step that begins now.
     *
     * @param minutes normal limit of the step
     * @param remaining normal limits of this and all later steps
     * @param pauses since the step began; the step gets its share of the time in which the clock runs
     */
    public static Instant stepDue(
            WorkCalendar calendar, Instant start, Instant due, int minutes, int remaining, List<Interval> pauses) {
        if (minutes <= 0 || remaining < minutes) {
            throw new IllegalArgumentException("A step has a part of what remains: " + minutes + " of " + remaining);
        }
        long paused = pauses.stream()
                .mapToLong(pause -> calendar.officeMinutesBetween(pause.from(), pause.to()))
                .sum();
        long left = calendar.officeMinutesBetween(start, due) - paused;
        if (left <= 0 || minutes == remaining) {
            return due;
        }
        Instant share = calendar.plusOfficeMinutes(start, paused + left * minutes / remaining);
        return share.isBefore(due) ? share : due;
    }
}
