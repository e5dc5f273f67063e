package vn.motcua.monitoring;

import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.journal.JournalEntry;
import vn.motcua.work.Turn;
import vn.motcua.work.WorkEvent.StepTurned;

/** A step in which the turn went from the applicant to the office is two stretches of time, each of its own side. */
final class TurnedSteps {

    private TurnedSteps() {}

    /** The step in one part, or in two where the journal says that its turn changed. */
    static List<Timeline.Step> of(
            Timeline.Step step, String taskId, List<JournalEntry> entries, WorkCalendar calendar, Instant now) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof StepTurned turned
                        && turned.taskId().equals(taskId))
                .findFirst()
                .map(entry -> List.of(
                        before(step, ((StepTurned) entry.event()).from(), entry.at(), calendar),
                        after(step, entry.at(), calendar, now)))
                .orElse(List.of(step));
    }

    private static Timeline.Step before(Timeline.Step step, Turn turn, Instant at, WorkCalendar calendar) {
        return new Timeline.Step(
                step.step(),
                step.name(),
                step.unit(),
                turn,
                null,
                null,
                step.plannedStart(),
                step.plannedEnd(),
                step.start(),
                at,
                calendar.officeMinutesBetween(step.start(), at),
                Timelines.late(calendar, step.plannedEnd(), at),
                false);
    }

    /** What the office needs to look has no limit of its own: the dossier's due date presses on it. */
    private static Timeline.Step after(Timeline.Step step, Instant at, WorkCalendar calendar, Instant now) {
        return new Timeline.Step(
                step.step(),
                step.name(),
                step.unit(),
                step.turn(),
                step.by(),
                step.onBehalfOf(),
                at,
                null,
                at,
                step.end(),
                calendar.officeMinutesBetween(at, step.end() == null ? now : step.end()),
                0,
                step.cancelled());
    }
}
