package vn.motcua.work;

/** Ends the transaction of an examiner who tried to approve; becomes {@link FourEyes#refusal} once it is noted. */
final class ExaminerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WorkItem item;
    private final transient Doer doer;
    private final String examined;

    /** The attempt at {@code item} by somebody who has done the step {@code examined}. */
    ExaminerRefused(WorkItem item, Doer doer, String examined) {
        super("Whoever did " + examined + " tried " + item.step());
        this.item = item;
        this.doer = doer;
        this.examined = examined;
    }

    WorkItem item() {
        return item;
    }

    /** Who tried, and for whom. */
    Doer doer() {
        return doer;
    }

    String examined() {
        return examined;
    }
}
