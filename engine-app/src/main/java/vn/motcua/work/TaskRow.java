package vn.motcua.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Priority;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * A task as lists show it.
 *
 * @param acting the substitute who has taken it on behalf of the assignee
 * @param absence that the assignee is away now, and who does their work
 * @param claimable whether the officer who asks may take it now
 * @param priority by the nature of the step; the urgency goes by its dates
 * @param firstDue the date that the urgency goes by; null while waiting
 * @param unread why the officer who asks should look at it (again); null in answers of commands, of steps that are not
 *     theirs to do and of those that they know as they are
 * @param status number of the dossier's state, 1 to 10
 */
public record TaskRow(
        String taskId,
        int version,
        String dossierCode,
        String ownerName,
        String procedureCode,
        Text procedureName,
        String step,
        Text stepName,
        Role role,
        UnitRef unit,
        @Nullable Person assignee,
        @Nullable Person acting,
        @Nullable AbsenceNote absence,
        boolean claimable,
        Instant createdAt,
        @Nullable Instant stepDueAt,
        @Nullable Instant dueAt,
        @Nullable FirstDue firstDue,
        Urgency urgency,
        Priority priority,
        @Nullable Unread unread,
        int status) {}
