package vn.motcua.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * The ledger of legal time limits. Every method that changes something is called within the transaction of a command
 * that has locked the dossier, and writes what it does to the journal.
 */
public interface Deadlines {

    /**
     * Starts a clock.
     *
     * @param subject tells clocks of one name apart (id of a step or of a supplement); "" when there is one only
     * @return when it is due
     * @throws IllegalStateException when this clock runs already
     */
    Instant start(DossierId dossier, ClockName clock, String subject, UnitCode unit, Term term, Instant at);

    /**
     * Starts the clock of a step with its share of the office time that is really left to the dossier; a step that is
     * entered again begins anew.
     *
     * @param stepMinutes normal limit of the step in working minutes
     * @param remainingStepMinutes normal limits of this and all later steps
     * @return when it is due; never after the dossier
     */
    default Instant startStep(
            DossierId dossier, String stepId, UnitCode unit, int stepMinutes, int remainingStepMinutes, Instant at) {
        return startStep(dossier, stepId, unit, new LedgerEntry.Share(stepMinutes, remainingStepMinutes), at);
    }

    /** Likewise with its share of the time of a part of the dossier; never due after the part. */
    Instant startStep(DossierId dossier, String stepId, UnitCode unit, LedgerEntry.Share share, Instant at);

    /**
     * Stops the clocks of the dossier, its parts and its steps.
     *
     * @param form serial number of the form that says so to the applicant, such as that of form 02
     * @throws vn.motcua.shared.Rejection CONFLICT {@code clock-paused} when they stand still already
     */
    void pause(DossierId dossier, PauseReason why, String form, Instant at);

    /**
     * Lets the clocks run again.
     *
     * @return the dossier's new due instant, null while its own clock has not begun
     * @throws vn.motcua.shared.Rejection CONFLICT {@code clock-not-paused} when they run
     */
    Instant resume(DossierId dossier, Instant at);

    /**
     * Gives the dossier more time by somebody's decision and keeps every earlier due instant.
     *
     * @param by in working days or in the unit of the dossier's own term
     * @param basis why and by which document; stays out of the journal
     * @return the new due instant
     * @throws vn.motcua.shared.Rejection CONFLICT {@code clock-not-running} when the dossier's clock is not open
     */
    Instant extend(DossierId dossier, Term by, Text basis, OfficerId approver, Instant at);

    /** As {@link #extend}, but the law itself gives the time for an occasion: nobody approves it. */
    Instant lengthen(DossierId dossier, Term by, Text occasion, Instant at);

    /**
     * As {@link #lengthen}, but only a part of the dossier has more time.
     *
     * @throws IllegalStateException when the clock of the part does not run
     */
    Instant lengthenPart(DossierId dossier, String part, Term by, Text occasion, Instant at);

    /**
     * Corrects the due instant of the dossier's own clock and keeps every earlier one. No time is added: it is no
     * extension and leaves pauses as they are.
     *
     * @param due minute within the office hours of the unit, after {@code at}, within a year
     * @param reason coded reason in words; stays out of the journal
     * @throws vn.motcua.shared.Rejection INVALID for another {@code due}; CONFLICT {@code clock-not-running},
     *     {@code clock-paused} or {@code due-date-passed}
     */
    void reset(DossierId dossier, Instant due, Text reason, OfficerId officer, Instant at);

    /** Ends a clock and judges it; nothing happens when it does not run. */
    void end(DossierId dossier, ClockName clock, String subject, Instant at);

    /** Ends all clocks of the dossier, also those that stand still. */
    void endAll(DossierId dossier, Instant at);

    /** Forgets the words of the dossier's approved extensions, which may name people; dates and approvers stay. */
    void eraseWords(DossierId dossier);

    /** Everything known about the dossier's clocks. */
    Ledger ledger(DossierId dossier);

    /** Each clock of the dossier in sentences, the dossier's own first, then in the order of their start. */
    List<Explained> explain(DossierId dossier);

    /**
     * Clocks that ran out by then and at whose end something must happen, the oldest first; without dossiers whose dates
     * a saved change of a calendar has still to move.
     */
    List<DueCheck> dueChecks(Instant until, int limit);

    /**
     * Whether a saved change of a calendar has still to move dates of this dossier, so that what is stored is no longer
     * what the law says. Holds until the end of the transaction, which further changes wait for.
     */
    boolean isBeingMoved(DossierId dossier);

    /**
     * When the office should look at whether a dossier will be in time: after four fifths of its office time, and one
     * working day before it is due (domain: apology and extension). Empty while its clock does not run.
     */
    List<Instant> reminders(DossierId dossier);

    /** One working day before a running clock runs out, at the same time of day; empty when it does not run. */
    Optional<Instant> dayBefore(DossierId dossier, ClockName clock);

    /** Has a clock looked at by the sweeper at that instant; null for no more. */
    void lookAt(DossierId dossier, ClockName clock, String subject, @Nullable Instant when);

    /** Looks at a clock again only later: its handling failed for now. */
    void postpone(DossierId dossier, ClockName clock, String subject, Instant until);
}
