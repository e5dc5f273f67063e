package vn.motcua.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/**
 * One step of a bulk action.
 *
 * @param version that the officer saw: a step that has changed since is left alone
 * @param why it is as it is: where it went, or what stood in the way; null while it waits
 */
record BulkItem(
        int position,
        String taskId,
        DossierId dossier,
        int version,
        StepState state,
        @Nullable Text why,
        @Nullable Instant doneAt) {}
