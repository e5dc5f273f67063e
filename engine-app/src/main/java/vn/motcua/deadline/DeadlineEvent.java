package vn.motcua.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** What the legal clock writes to the journal. */
public sealed interface DeadlineEvent extends JournalEvent {

    /** A clock began; amount and unit of the term, or the step's minutes and those that remain. */
    @EventType("DueDateSet")
    record DueDateSet(ClockName clock, String subject, UnitCode unit, int amount, String termUnit, Instant dueAt)
            implements DeadlineEvent {}

    /** The dossier's clock stands still. */
    @EventType("ClockPaused")
    record ClockPaused(PauseReason reason, String form) implements DeadlineEvent {}

    /** The dossier's clock runs again; {@code dueAt} is null while it has not begun. */
    @EventType("ClockResumed")
    record ClockResumed(PauseReason reason, Instant dueAt) implements DeadlineEvent {}

    /** The dossier got more time; {@code approver} is null when the law itself gave it. */
    @EventType("DeadlineExtended")
    record DeadlineExtended(
            int amount, TermUnit unit, @Nullable OfficerId approver, Instant before, Instant dueAt)
            implements DeadlineEvent {}

    /** An officer corrected the due date of the dossier; no time was added and no pause touched. */
    @EventType("DueDateReset")
    record DueDateReset(OfficerId officer, Instant before, Instant dueAt) implements DeadlineEvent {}

    /** A part of the dossier got more time by the law itself. */
    @EventType("PartLengthened")
    record PartLengthened(String part, int amount, TermUnit unit, Instant before, Instant dueAt)
            implements DeadlineEvent {}

    /** A due instant moved; {@code calendarChange} names the change that moved it, null when anything else did. */
    @EventType("DueDateMoved")
    record DueDateMoved(ClockName clock, String subject, Instant before, Instant dueAt, Long calendarChange)
            implements DeadlineEvent {}

    /** A clock ended and was judged. */
    @EventType("ClockEnded")
    record ClockEnded(ClockName clock, String subject, Instant dueAt, Timeliness byDate, Timeliness byInstant)
            implements DeadlineEvent {}
}
