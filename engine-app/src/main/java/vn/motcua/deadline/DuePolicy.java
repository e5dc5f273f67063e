package vn.motcua.deadline;

/**
 * At what time of the last day a term in working days or hours ends. Both give the same date when nothing pauses. The
 * other units know one way only and ignore it. Our reading of practice, a default in data and shown as such, not law.
 */
public enum DuePolicy {
    /** When the unit closes; pauses are rounded up once to whole working days. */
    END_OF_DAY,
    /** At the clock time of reception; pauses move it by exactly their working minutes. */
    KEEP_CLOCK
}
