package vn.motcua.work;

import java.time.Instant;
import vn.motcua.calendar.WorkCalendar;

/**
 * The due date that presses on a task: the earlier of its step's and its dossier's, or that of the answer to what came in
 * without a visit.
 *
 * @param kind which of both it is; at the same instant the dossier's, which is the one the applicant was promised
 * @param remainingMinutes office minutes of the unit until then, negative when overdue
 */
public record FirstDue(Kind kind, Instant at, long remainingMinutes) {

    /** Whose due date. */
    public enum Kind {
        STEP,
        DOSSIER,
        RECEPTION
    }

    /** Null while the applicant or another agency has the turn, and when neither date is set. */
    static FirstDue of(WorkItem item, Instant dossierDueAt, WorkCalendar calendar, Instant now) {
        Instant at = earlier(item.stepDueAt(), dossierDueAt);
        return item.waiting() || at == null
                ? null
                : new FirstDue(
                        at.equals(dossierDueAt) ? Kind.DOSSIER : Kind.STEP, at, calendar.officeMinutesBetween(now, at));
    }

    /** The end of the reception clock, for a list that goes by it. */
    static FirstDue toAnswer(Instant by, WorkCalendar calendar, Instant now) {
        return new FirstDue(Kind.RECEPTION, by, calendar.officeMinutesBetween(now, by));
    }

    /** Null when both are. */
    static Instant earlier(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
