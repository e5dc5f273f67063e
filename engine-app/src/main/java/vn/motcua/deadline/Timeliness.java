package vn.motcua.deadline;

import static vn.motcua.calendar.WorkCalendar.dateOf;
import static vn.motcua.calendar.WorkCalendar.truncated;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a term was kept. Judged twice: by date (periodic report II.06a) and by date-time less pauses (index 766). */
public enum Timeliness {
    EARLY,
    ON_TIME,
    OVERDUE;

    /** The minute of a due instant still belongs to its time limit: what was due by the returned instant is over now. */
    public static Instant overUntil(Instant now) {
        return now.minus(1, ChronoUnit.MINUTES);
    }

    /** By date: the day of the end against the day of the due date as printed. */
    public static Timeliness byDate(Instant end, Instant due) {
        int order = dateOf(end).compareTo(dateOf(due));
        return order < 0 ? EARLY : order == 0 ? ON_TIME : OVERDUE;
    }

    /**
     * By date-time less pauses: late from the minute after the exact due instant. A dossier that was asked for supplements
     * more than once counts as overdue in this index.
     */
    public static Timeliness byInstant(Instant end, Instant exactDue, int supplements) {
        if (truncated(end).isAfter(exactDue) || supplements > 1) {
            return OVERDUE;
        }
        return dateOf(end).isBefore(dateOf(exactDue)) ? EARLY : ON_TIME;
    }
}
