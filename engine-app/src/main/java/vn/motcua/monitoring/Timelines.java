package vn.motcua.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Ledger;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ExplainedClocks;
import vn.motcua.dossier.Supplement;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.work.StepRecord;
import vn.motcua.work.Turn;
import vn.motcua.work.Waits;
import vn.motcua.work.WorkHistory;
import vn.motcua.work.WorkItem;

/** Puts the timeline of one dossier together from its steps, its ledger and its journal. */
@Component
class Timelines {

    private final Dossiers dossiers;
    private final WorkHistory work;
    private final Deadlines deadlines;
    private final ExplainedClocks clocks;
    private final Journal journal;
    private final WaitSteps waits;
    private final EventSentences sentences;
    private final Calendars calendars;
    private final Units units;
    private final Officers officers;
    private final Clock clock;

    Timelines(
            Dossiers dossiers,
            WorkHistory work,
            Deadlines deadlines,
            ExplainedClocks clocks,
            Journal journal,
            WaitSteps waits,
            EventSentences sentences,
            Calendars calendars,
            Units units,
            Officers officers,
            Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.journal = journal;
        this.waits = waits;
        this.sentences = sentences;
        this.calendars = calendars;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    /** Office minutes by whose turn it was, up to the settlement. */
    Timeline.Spent spent(Dossier dossier) {
        Instant end = dossier.finishedAt() == null ? clock.instant() : dossier.finishedAt();
        List<Timeline.Step> steps = steps(dossier, journal.read(dossier.id()), end);
        return spent(dossier, dossier.submittedAt(), end, steps, pauses(deadlines.ledger(dossier.id())));
    }

    /** @param intact whether the dossier's chain is, which is looked at in a snapshot of its own */
    Timeline of(Dossier dossier, boolean intact) {
        Instant now = clock.instant();
        List<JournalEntry> entries = journal.read(dossier.id());
        Ledger ledger = deadlines.ledger(dossier.id());
        Instant end = dossier.returnedAt() != null
                ? dossier.returnedAt()
                : dossier.status().terminal() ? dossier.finishedAt() : null;
        Instant settled = dossier.finishedAt() == null ? now : dossier.finishedAt();
        List<Timeline.Step> steps = steps(dossier, entries, now);
        List<Timeline.Pause> pauses = pauses(ledger);
        return new Timeline(
                dossier.code().value(),
                dossier.submittedAt(),
                end,
                now,
                dossier.dueAt(),
                former(ledger),
                steps,
                pauses,
                clocks.of(dossier),
                spent(dossier, dossier.submittedAt(), settled, steps, pauses),
                late(dossier, settled, steps, pauses),
                entries.stream().map(entry -> event(dossier, entry)).toList(),
                intact);
    }

    private List<Timeline.Step> steps(Dossier dossier, List<JournalEntry> entries, Instant now) {
        List<Timeline.Step> steps = new ArrayList<>();
        for (StepRecord record : work.ended(dossier.id())) {
            Timeline.Step step = ended(record, planned(dossier, record.step(), record.startedAt(), record.stepDueAt()));
            steps.addAll(TurnedSteps.of(step, record.taskId(), entries, calendars.of(record.unit()), now));
        }
        for (WorkItem item : work.open(dossier.id())) {
            Timeline.Step step = open(item, planned(dossier, item.step(), item.createdAt(), item.stepDueAt()), now);
            steps.addAll(TurnedSteps.of(step, item.taskId(), entries, calendars.of(item.unit()), now));
        }
        steps.addAll(waits.of(dossier, entries, now));
        steps.sort(Comparator.comparing(Timeline.Step::start));
        return steps;
    }

    /** A step of the office has a limit of its own; one that waits for a supplement has the supplement's deadline. */
    private Instant planned(Dossier dossier, String step, Instant began, Instant stepDueAt) {
        if (!waits.forSupplement(dossier, step)) {
            return stepDueAt;
        }
        return dossiers.supplements(dossier.id()).stream()
                .filter(supplement -> !supplement.requestedAt().isAfter(began))
                .reduce((first, second) -> second)
                .map(Supplement::deadline)
                .orElse(stepDueAt);
    }

    private Timeline.Step ended(StepRecord record, Instant planned) {
        WorkCalendar calendar = calendars.of(record.unit());
        return new Timeline.Step(
                record.step(),
                record.name(),
                UnitRef.of(units.get(record.unit())),
                record.turn(),
                person(record.performer()),
                person(record.onBehalfOf()),
                record.startedAt(),
                planned,
                record.startedAt(),
                record.endedAt(),
                calendar.officeMinutesBetween(record.startedAt(), record.endedAt()),
                late(calendar, planned, record.endedAt()),
                record.ending() != StepRecord.Ending.COMPLETED);
    }

    private Timeline.Step open(WorkItem item, Instant planned, Instant now) {
        WorkCalendar calendar = calendars.of(item.unit());
        return new Timeline.Step(
                item.step(),
                item.name(),
                UnitRef.of(units.get(item.unit())),
                item.turn(),
                person(item.assignee()),
                null,
                item.createdAt(),
                planned,
                item.createdAt(),
                null,
                calendar.officeMinutesBetween(item.createdAt(), now),
                late(calendar, planned, now),
                false);
    }

    static long late(WorkCalendar calendar, Instant due, Instant end) {
        return due == null || !end.isAfter(due) ? 0 : calendar.officeMinutesBetween(due, end);
    }

    private static List<Instant> former(Ledger ledger) {
        return ledger.dossierClock().stream()
                .flatMap(own -> own.former().stream())
                .map(LedgerEntry.FormerDue::dueAt)
                .toList();
    }

    private static List<Timeline.Pause> pauses(Ledger ledger) {
        return ledger.pauses().stream()
                .map(pause -> new Timeline.Pause(
                        pause.from(), pause.to(), pause.reason().title()))
                .toList();
    }

    /** Whose turn it was after the due date; in a pause nobody becomes late. */
    private Timeline.Spent late(
            Dossier dossier, Instant settled, List<Timeline.Step> steps, List<Timeline.Pause> pauses) {
        Instant due = dossier.dueAt();
        boolean paused = pauses.stream().anyMatch(pause -> pause.to() == null);
        Instant until = paused ? pauses.get(pauses.size() - 1).from() : settled;
        return due == null || !until.isAfter(due)
                ? new Timeline.Spent(0, 0, 0)
                : spent(dossier, due, until, steps, pauses);
    }

    private Timeline.Spent spent(
            Dossier dossier, Instant start, Instant end, List<Timeline.Step> steps, List<Timeline.Pause> pauses) {
        Map<Turn, Long> minutes = TurnSplit.minutes(
                start,
                end,
                steps.stream()
                        .filter(step -> !Waits.BESIDE.contains(step.step()))
                        .map(step ->
                                new TurnSplit.Stretch(step.start(), step.end() == null ? end : step.end(), step.turn()))
                        .toList(),
                pauses.stream()
                        .map(pause -> new TurnSplit.Stretch(
                                pause.from(), pause.to() == null ? end : pause.to(), Turn.APPLICANT))
                        .toList(),
                calendars.of(dossier.competentUnit()));
        return new Timeline.Spent(
                minutes.getOrDefault(Turn.OFFICE, 0L),
                minutes.getOrDefault(Turn.APPLICANT, 0L),
                minutes.getOrDefault(Turn.AGENCY, 0L));
    }

    private Timeline.Event event(Dossier dossier, JournalEntry entry) {
        return new Timeline.Event(
                entry.seq(),
                entry.at(),
                entry.type(),
                sentences.title(dossier, entry),
                actor(entry.actor().id()),
                actor(entry.actor().onBehalfOf()),
                sentences.details(dossier, entry));
    }

    private Person actor(String id) {
        return id == null || id.contains(":") ? null : person(new OfficerId(id));
    }

    private Person person(OfficerId id) {
        return id == null ? null : new Person(id, officers.names(Set.of(id)).getOrDefault(id, id.value()));
    }
}
