package vn.motcua.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * How far a bulk action is.
 *
 * @param running still at work; ask again in a moment
 * @param total steps that were selected
 * @param done of them, taken back ones not counted
 * @param refused what stood in the way before or when they were their turn, or stopped
 * @param waiting neither yet
 * @param recalled taken back
 * @param kept that should have been taken back and could not
 * @param files of an action that prints, once it is at its end; else 0
 * @param recallUntil until when the officer may take it back; null when that is over or never was
 */
record BulkProgress(
        long id,
        BulkKind kind,
        Text title,
        Instant at,
        boolean running,
        int total,
        int done,
        int refused,
        int waiting,
        int recalled,
        int kept,
        int files,
        @Nullable Instant recallUntil) {}
