package vn.motcua.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/**
 * One step of a bulk action.
 *
 * @param version that the officer saw: a step that has changed since is left alone
 * @param revision of the dossier that the preview saw: what it says may not have changed since
 * @param why it is as it is: where it went, or what stood in the way; null while it waits
 */
record BulkItem(
        int position,
        String taskId,
        DossierId dossier,
        int version,
        int revision,
        StepState state,
        @Nullable Text why,
        @Nullable Instant doneAt) {

    /** The same in another state. */
    BulkItem in(StepState next, @Nullable Text reason) {
        return new BulkItem(position, taskId, dossier, version, revision, next, reason, doneAt);
    }

    /** The same, seen on this revision of its dossier. */
    BulkItem seenAt(int seen) {
        return new BulkItem(position, taskId, dossier, version, seen, state, why, doneAt);
    }
}
