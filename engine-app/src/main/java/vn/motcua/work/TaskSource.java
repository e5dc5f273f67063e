package vn.motcua.work;

/**
 * Where the steps of a list stand, as SQL over {@code w}, and by which date they press.
 *
 * @param table the steps with all columns of {@code work_item}
 * @param due the date that the urgency goes by
 * @param sort the same for the order, infinity for none
 * @param answerBy the end of the reception clock where the list goes by it, else null
 */
record TaskSource(String table, String due, String sort, String answerBy) {

    private static final TaskSource STEPS = new TaskSource(
            "motcua.work_item w", "least(w.step_due_at, w.dossier_due_at)", "w.sort_at", "null::timestamptz");

    /** What came in without a visit is answered by its reception clock, whatever its step would have. */
    private static final TaskSource RECEPTION =
            new TaskSource("""
            (select i.*, r.due_at answer_due_at from motcua.work_item i
             join motcua.deadline r on r.dossier_id = i.dossier_id and r.clock = 'RECEPTION' and r.ended_at is null) w""", "w.answer_due_at", "w.answer_due_at", "w.answer_due_at");

    static TaskSource of(TaskList.Kind list) {
        return list == TaskList.Kind.TO_RECEIVE ? RECEPTION : STEPS;
    }

    /** What {@link TaskRows} reads of a row. */
    String columns() {
        return TaskRows.COLUMNS + ", " + answerBy + " answer_by";
    }

    /** The key of the order of urgency; in it every step has a place of its own. */
    String key() {
        return "w.waiting, " + sort + ", coalesce(w.dossier_due_at, 'infinity'), w.task_id";
    }

    String urgency() {
        return Urgency.sql(due);
    }
}
