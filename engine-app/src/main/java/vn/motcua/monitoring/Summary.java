package vn.motcua.monitoring;

import java.util.List;
import vn.motcua.work.Turn;

/**
 * The state of a manager's units.
 *
 * @param open received and not settled
 * @param late overdue, with those that came in online or by post and whose reception is overdue; as on the manager's
 *     list, like {@code dueSoon}
 * @param durations of dossiers settled in the last 30 days
 */
record Summary(long open, long late, long dueSoon, long paused, Finished finished30d, List<Duration> durations) {

    /** Dossiers settled in the last 30 days, by date of settlement against the due date. */
    record Finished(long early, long onTime, long overdue) {}

    /** Office minutes a dossier spent with one side: the median and the ninth decile. */
    record Duration(Turn part, long p50, long p90) {}
}
