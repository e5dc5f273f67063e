package vn.motcua.search;

/**
 * How many dossiers a rebuild puts into one message: half as many after one that the search server did not answer in
 * time, for the same message would fail again and for ever; twice as many after one that it did.
 */
final class Stride {

    private final int most;
    private int now;

    Stride(int most) {
        this.most = most;
        this.now = most;
    }

    int now() {
        return now;
    }

    void answered() {
        now = Math.min(most, 2 * now);
    }

    void unanswered() {
        now = Math.max(1, now / 2);
    }
}
