package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.UnitCode;

/**
 * A part of a dossier of an interlinked group, as it is now.
 *
 * @param id as the manifest names it
 * @param unit the agency that does it, chosen when the dossier was accepted
 * @param startedAt null while it waits; likewise {@code dueAt}
 * @param endedAt null until it has ended
 * @param byDate judged at its end; null before, and for one that never began
 * @param result number and day of what was issued, empty before and once personal data were deleted
 */
public record GroupPart(
        String id,
        int position,
        UnitCode unit,
        PartState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Timeliness byDate,
        Map<String, Object> result) {

    static GroupPart waiting(String id, int position, UnitCode unit) {
        return new GroupPart(id, position, unit, PartState.WAITING, null, null, null, null, Map.of());
    }

    /** It has begun at some time, so that its agency has the dossier. */
    public boolean begun() {
        return startedAt != null;
    }

    GroupPart begunAt(Instant at, Instant due) {
        return new GroupPart(id, position, unit, PartState.RUNNING, at, due, null, null, result);
    }

    GroupPart dueAt(Instant due) {
        return new GroupPart(id, position, unit, state, startedAt, due, endedAt, byDate, result);
    }

    GroupPart ended(PartState how, Instant at, @Nullable Timeliness date) {
        return new GroupPart(id, position, unit, how, startedAt, dueAt, at, date, result);
    }
}
