package vn.motcua.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;

/**
 * The append-only record of what happened to each dossier, written in the transaction of the change itself. One
 * transaction changes one dossier, and locks it before anything else.
 */
public interface Journal {

    /**
     * Locks the dossier's row until the end of the transaction and opens the buffer of its events. Repeating it is
     * free.
     *
     * @throws Rejection not found, when there is no such dossier
     * @throws IllegalStateException outside a transaction, or when this transaction has locked another dossier
     */
    void lock(DossierId dossier);

    /**
     * As {@link #lock}, for the keeper of the dossiers, who has locked the row and read more of it with the same
     * statement.
     *
     * @param head as read under the lock
     */
    void locked(DossierId dossier, ChainHead head);

    /** Whether this transaction has locked the dossier, so that nobody else changes it before the end. */
    boolean holds(DossierId dossier);

    /** Whether this transaction writes the dossier's first event, so that nothing of it was there before. */
    boolean begins(DossierId dossier);

    /**
     * Adds an event, done by the current actor now; locks the dossier when that has not happened yet. It is written
     * just before the commit.
     *
     * @throws IllegalStateException when a text of the payload is no code: the journal holds no personal data
     */
    void append(DossierId dossier, JournalEvent event);

    /**
     * Adds SQL to the statement that writes the events. A later part of the same name replaces the former.
     */
    void contribute(DossierId dossier, CommitPart part);

    /** Writes such a part now, by itself, for those that ask its tables before the commit. */
    void writeNow(DossierId dossier, CommitPart part);

    /**
     * Changes columns of the dossier's own row together with the head of its chain, which is in that row too: one
     * version of the row for a transaction instead of two. A later value of a column replaces the former.
     *
     * @param columns values by assignment with one question mark, {@code status = ?} for one; instants become
     *     {@code timestamptz}
     */
    void withHead(DossierId dossier, Map<String, ? extends @Nullable Object> columns);

    /** The written events of a dossier in their order; without those that this transaction has not written yet. */
    List<JournalEntry> read(DossierId dossier);
}
