package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A step of the dossier that is open now.
 *
 * @param turn OFFICE, APPLICANT or AGENCY
 */
public record OpenStep(
        String taskId,
        String step,
        Text stepName,
        Text role,
        UnitRef unit,
        @Nullable Person assignee,
        String turn,
        Instant createdAt,
        @Nullable Instant stepDueAt) {}
