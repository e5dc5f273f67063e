package vn.motcua.search;

/**
 * How many dossiers a rebuild reads at once and puts into its messages: half as many as were in one that the search server
 * did not answer in time, for the same message would fail again and for ever. It grows again only after many answers, so
 * that a slow server is not driven into the next silence at once.
 */
final class Stride {

    /** Each silence costs ten seconds. */
    private static final int ANSWERS_BEFORE_MORE = 20;

    private final int most;
    private int now;
    private int answers;

    Stride(int most) {
        this.most = most;
        this.now = most;
    }

    int now() {
        return now;
    }

    void answered() {
        answers++;
        if (answers == ANSWERS_BEFORE_MORE) {
            answers = 0;
            now = Math.min(most, 2 * now);
        }
    }

    /** @param sent how many dossiers were sent without an answer in time */
    void unanswered(int sent) {
        answers = 0;
        now = Math.max(1, Math.min(now, sent) / 2);
    }
}
