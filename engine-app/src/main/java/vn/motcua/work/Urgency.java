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
     * SQL over {@code w} (work_item) for a date; due soon means within 24 hours, and {@code :over} is
     * {@link Timeliness#overUntil}: the minute of a due instant still belongs to its time limit.
     */
    static String sql(String due) {
        return """
            case when w.waiting then 'PAUSED'
                 when %s <= :over then 'OVERDUE'
                 when %s < :now + interval '24 hours' then 'DUE_SOON'
                 else 'ON_TRACK' end""".formatted(due, due);
    }

    private final Text text;

    Urgency(String vi, String en) {
        this.text = new Text(vi, en);
    }

    /** The same rule as {@link #sql}, for a step in memory. */
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
