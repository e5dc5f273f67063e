package vn.motcua.document.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A dossier whose papers are still with one side while its step is with the other.
 *
 * @param ownerName null once personal data were deleted
 * @param movedAt when it was received, or when its result was ready
 * @param dueAt closing time of the day on which its papers have to be handed over; null for results
 * @param to unit in which the step is open
 */
record WaitingPaper(
        String code,
        Text procedureName,
        @Nullable String ownerName,
        Instant movedAt,
        @Nullable Instant dueAt,
        UnitRef to,
        Text step) {}
