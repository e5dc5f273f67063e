package vn.motcua.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Priority;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * One open human step of a dossier.
 *
 * @param taskId the engine's task
 * @param step id of the flow node
 * @param assignee who has claimed it, or null
 * @param acting the substitute who has taken it on the assignee's behalf, or null; counts only while the absence lasts
 * @param sender who finished the step before, or null; may recall while nobody has opened this one
 * @param priority by the nature of the step, as the routing tables said when it began
 * @param version counts the changes, for optimistic locking
 * @param stepDueAt when this step should be done, null while the applicant or another agency has the turn
 * @param openedAt when somebody other than the sender first opened it
 */
public record WorkItem(
        String taskId,
        DossierId dossierId,
        String step,
        Text name,
        Role role,
        UnitCode unit,
        OfficerId assignee,
        @Nullable OfficerId acting,
        OfficerId sender,
        Turn turn,
        Priority priority,
        int version,
        Instant createdAt,
        Instant stepDueAt,
        Instant openedAt) {

    /** Of a step to which nothing has been done yet. */
    static final int FIRST_VERSION = 1;

    /** Waits for the applicant or another agency: shown last. */
    public boolean waiting() {
        return turn != Turn.OFFICE;
    }

    /** It begins in somebody's hands: nothing has changed yet, so its sender may recall it. */
    WorkItem givenTo(OfficerId officer) {
        return new WorkItem(
                taskId, dossierId, step, name, role, unit, officer, null, sender, turn, priority, version, createdAt,
                stepDueAt, openedAt);
    }

    WorkItem assignedTo(OfficerId officer) {
        return new WorkItem(
                taskId,
                dossierId,
                step,
                name,
                role,
                unit,
                officer,
                null,
                sender,
                turn,
                priority,
                version + 1,
                createdAt,
                stepDueAt,
                openedAt);
    }

    /** The substitute takes it, or with null lets it go; it stays with its assignee, to whom it returns by itself. */
    WorkItem takenBy(@Nullable OfficerId substitute) {
        return new WorkItem(
                taskId,
                dossierId,
                step,
                name,
                role,
                unit,
                assignee,
                substitute,
                sender,
                turn,
                priority,
                version + 1,
                createdAt,
                stepDueAt,
                openedAt);
    }

    /** The due date moves without touching the version: nobody's work on the step is stale for that. */
    WorkItem dueAt(Instant due) {
        return new WorkItem(
                taskId, dossierId, step, name, role, unit, assignee, acting, sender, turn, priority, version, createdAt,
                due, openedAt);
    }

    /** Another one has to act now; the version stays, as with {@link #dueAt}. */
    WorkItem turnedTo(Turn next) {
        return new WorkItem(
                taskId, dossierId, step, name, role, unit, assignee, acting, sender, next, priority, version, createdAt,
                stepDueAt, openedAt);
    }

    WorkItem movedTo(String newStep) {
        return new WorkItem(
                taskId,
                dossierId,
                newStep,
                name,
                role,
                unit,
                assignee,
                acting,
                sender,
                turn,
                priority,
                version + 1,
                createdAt,
                stepDueAt,
                openedAt);
    }

    /** Another unit does it now, perhaps in another role. */
    WorkItem movedTo(UnitCode other, Role there, @Nullable OfficerId officer) {
        return new WorkItem(
                taskId,
                dossierId,
                step,
                name,
                there,
                other,
                officer,
                null,
                sender,
                turn,
                priority,
                version + 1,
                createdAt,
                stepDueAt,
                openedAt);
    }
}
