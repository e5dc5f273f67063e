package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Timeliness;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A part of an interlinked group as the page of the dossier shows it.
 *
 * @param resultName what it issues
 * @param withinTerm whether the dossier's own term covers it
 * @param overdue it runs and should have ended
 * @param timeliness null until it has ended
 */
public record PartView(
        String id,
        Text name,
        UnitRef unit,
        PartState state,
        Text stateName,
        Text resultName,
        boolean withinTerm,
        boolean overdue,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Timeliness timeliness,
        Map<String, Object> result) {}
