package vn.motcua.journal;

import java.util.List;

/**
 * A bean that turns journal rows into an effect elsewhere. It gets each row at least once, on one node at a time,
 * outside any transaction, and makes its effect idempotent by (dossier, seq).
 */
public interface JournalConsumer {

    /** Stable name of its cursor. */
    String name();

    /** True when the rows of a dossier must come strictly in the order of their {@code seq}. */
    boolean ordered();

    /** True when people look for the effect of what they have just done; others gather rows for a second. */
    default boolean urgent() {
        return false;
    }

    /** True when the effect leaves the house, so that it waits while what it tells may still be taken back. */
    default boolean sendsOut() {
        return false;
    }

    /**
     * Takes the next rows, in the order of (transaction, position).
     *
     * @throws java.io.IOException (also unchecked) when the other side is away: the same rows come again later
     * @throws Exception anything else is the fault of a row: it is tried alone, then parked for the operator
     */
    void accept(List<JournalEntry> batch) throws Exception;
}
