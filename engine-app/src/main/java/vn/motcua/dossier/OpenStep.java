package vn.motcua.dossier;

import java.time.Instant;
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
        Person assignee,
        String turn,
        Instant createdAt,
        Instant stepDueAt) {}
