package vn.motcua.document.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;

/**
 * A dossier on a list.
 *
 * @param number its place on the list, from 1
 * @param dueAt until when it had to be handed over; null where nothing says so
 * @param given null before the giver has confirmed
 * @param answer of the receiver; null before
 */
record HandOverItem(
        DossierId dossier,
        int number,
        @Nullable Instant dueAt,
        @Nullable Mark given,
        @Nullable Mark answer) {

    /**
     * A confirmation.
     *
     * @param reason why it was not taken; null for one that was given or taken
     */
    record Mark(OfficerId officer, Instant at, @Nullable NotReceived reason) {}

    /** Handed over, and nobody has said yet whether it has come. */
    boolean underWay() {
        return given != null && answer == null;
    }
}
