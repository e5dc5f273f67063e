package vn.motcua.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.journal.JournalEntry;
import vn.motcua.work.Turn;
import vn.motcua.work.WorkEvent.StepTurned;

/** A step in which the turn went between the applicant and the office is several stretches of time, each of its own side. */
final class TurnedSteps {

    private TurnedSteps() {}

    /** The step in one part, or in one more for each time that its turn changed. */
    static List<Timeline.Step> of(
            Timeline.Step step, String taskId, List<JournalEntry> entries, WorkCalendar calendar, Instant now) {
        List<JournalEntry> turns = entries.stream()
                .filter(entry -> entry.event() instanceof StepTurned turned
                        && turned.taskId().equals(taskId))
                .toList();
        if (turns.isEmpty()) {
            return List.of(step);
        }
        List<Timeline.Step> stretches = new ArrayList<>();
        Instant since = step.start();
        for (JournalEntry turned : turns) {
            stretches.add(before(step, ((StepTurned) turned.event()).from(), since, turned.at(), calendar));
            since = turned.at();
        }
        stretches.add(after(step, since, calendar, now));
        return List.copyOf(stretches);
    }

    /** Only the first stretch was planned: what comes after it has no limit of its own, the dossier's due date presses. */
    private static Timeline.Step before(
            Timeline.Step step, Turn turn, Instant from, Instant to, WorkCalendar calendar) {
        boolean first = from.equals(step.start());
        @Nullable Instant planned = first ? step.plannedEnd() : null;
        return new Timeline.Step(
                step.step(),
                step.name(),
                step.unit(),
                turn,
                null,
                null,
                first ? step.plannedStart() : from,
                planned,
                from,
                to,
                calendar.officeMinutesBetween(from, to),
                Timelines.late(calendar, planned, to),
                false);
    }

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
