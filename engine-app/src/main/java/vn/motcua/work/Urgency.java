package vn.motcua.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.Text;

/** How pressing a step is: by its own due date and its dossier's. */
public enum Urgency {
    OVERDUE("Quá hạn", "Overdue"),
    DUE_SOON("Sắp hết hạn", "Due soon"),
    ON_TRACK("Trong hạn", "On track"),
    PAUSED("Tạm dừng", "Paused");

    /**
     * SQL over {@code w} (work_item); due soon means within 24 hours, and {@code :over} is
     * {@link Timeliness#overUntil}: the minute of a due instant still belongs to its time limit.
     */
    static final String SQL = """
            case when w.waiting then 'PAUSED'
                 when least(w.step_due_at, w.dossier_due_at) <= :over then 'OVERDUE'
                 when least(w.step_due_at, w.dossier_due_at) < :now + interval '24 hours' then 'DUE_SOON'
                 else 'ON_TRACK' end""";

    private final Text text;

    Urgency(String vi, String en) {
        this.text = new Text(vi, en);
    }

    /** The same rule as {@link #SQL}, for a step in memory. */
    static Urgency of(WorkItem item, Instant dossierDueAt, Instant now) {
        return of(item.waiting(), FirstDue.earlier(item.stepDueAt(), dossierDueAt), now);
    }

    /** For anything that is due at one instant, or at none. */
    static Urgency of(boolean waiting, @Nullable Instant due, Instant now) {
        if (waiting) {
            return PAUSED;
        }
        if (due == null || !due.isBefore(now.plus(24, ChronoUnit.HOURS))) {
            return ON_TRACK;
        }
        return due.isAfter(Timeliness.overUntil(now)) ? DUE_SOON : OVERDUE;
    }

    Text text() {
        return text;
    }
}
