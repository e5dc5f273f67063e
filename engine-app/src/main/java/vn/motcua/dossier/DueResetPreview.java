package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import vn.motcua.shared.Text;

/**
 * What another due date would move.
 *
 * @param moves the dossier's own date first, then those of its open steps
 * @param sentences how the dossier's clock would explain itself
 */
record DueResetPreview(List<Move> moves, List<Text> sentences) {

    /**
     * A clock with another due instant.
     *
     * @param late whether that has passed already
     */
    record Move(Text name, Instant before, Instant after, boolean late) {}
}
