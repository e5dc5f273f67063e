package vn.motcua.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an officer has arranged the lists.
 *
 * @param version counts the changes, 0 while there was none
 * @param filters in the officer's order
 * @param columns beside the dossier, which every list begins with, in the officer's order; null: as the product has them
 */
record WorkView(
        int version, List<WorkFilter> filters, @Nullable List<Column> columns) {

    static final int MOST_FILTERS = 20;
    static final int MOST_COLUMNS = 9;

    static final WorkView UNTOUCHED = new WorkView(0, List.of(), null);

    /** What a list can tell of a task. */
    enum Column {
        STEP,
        DUE,
        PROMISED,
        ASSIGNEE,
        PROCEDURE,
        UNIT,
        ARRIVED,
        STATUS,
        PRIORITY
    }
}
