package vn.motcua.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** What the journal keeps of the work on a dossier. */
public sealed interface WorkEvent extends JournalEvent {

    @EventType("StepStarted")
    record StepStarted(String taskId, String step, Role role, UnitCode atUnit, Turn turn, Instant dueAt)
            implements WorkEvent {}

    @EventType("StepClaimed")
    record StepClaimed(String taskId, String step) implements WorkEvent {}

    @EventType("StepReleased")
    record StepReleased(String taskId, String step) implements WorkEvent {}

    @EventType("StepReassigned")
    record StepReassigned(String taskId, String step, OfficerId from, OfficerId to, String reasonCode)
            implements WorkEvent {}

    /** The officer's account was locked, so the step left them. */
    @EventType("StepFreed")
    record StepFreed(
            String taskId,
            String step,
            OfficerId from,
            @Nullable OfficerId to) implements WorkEvent {}

    @EventType("StepCompleted")
    record StepCompleted(String taskId, String step, String outcome) implements WorkEvent {}

    @EventType("StepCancelled")
    record StepCancelled(String taskId, String step) implements WorkEvent {}

    @EventType("StepSentBack")
    record StepSentBack(String taskId, String step, String to, String reasonCode) implements WorkEvent {}

    @EventType("StepRecalled")
    record StepRecalled(String taskId, String step, String to) implements WorkEvent {}

    /** Who is to act changed while the step stayed open: what the applicant was asked for has been handed in. */
    @EventType("StepTurned")
    record StepTurned(String taskId, String step, Turn from, Turn to) implements WorkEvent {}

    /** Somebody who had examined the dossier tried to approve it and was refused. */
    @EventType("FourEyesRefused")
    record FourEyesRefused(String taskId, String step, String examinedStep) implements WorkEvent {}

    /**
     * The result was handed over at the counter to somebody who receives for another.
     *
     * @param authorisation kind of the paper; null for a legal representative
     * @param dated of the paper
     * @param component of the dossier that keeps the paper; null when it was only shown
     */
    @EventType("ResultHandedTo")
    record ResultHandedTo(
            String taskId,
            Standing standing,
            @Nullable String authorisation,
            @Nullable LocalDate dated,
            @Nullable String component)
            implements WorkEvent {

        /** In what standing somebody receives. */
        enum Standing {
            /** The submitter or the owner. */
            SELF,
            REPRESENTATIVE,
            AUTHORISED
        }
    }
}
