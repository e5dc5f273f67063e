package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.TaskInfo;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.WorkEvent.StepCancelled;
import vn.motcua.work.WorkEvent.StepStarted;

/** Mirrors the engine's tasks as work items, in the engine's transaction; after the status has changed. */
@Component
@Order(10)
class WorkFlow implements FlowListener {

    private final WorkUnits units;
    private final StepEndings endings;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Seats seats;
    private final FourEyes fourEyes;
    private final Journal journal;
    private final Clock clock;

    WorkFlow(
            WorkUnits units,
            StepEndings endings,
            Dossiers dossiers,
            Catalogue catalogue,
            Deadlines deadlines,
            Seats seats,
            FourEyes fourEyes,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.endings = endings;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.seats = seats;
        this.fourEyes = fourEyes;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void taskCreated(DossierId id, TaskInfo task) {
        Dossier dossier = dossiers.get(id);
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Seats.Seat seat = seats.of(dossier, task, sentBack());
        Turn turn = Turn.valueOf(task.properties().getOrDefault("turn", Turn.OFFICE.name()));
        Instant now = clock.instant();
        Instant dueAt = turn == Turn.OFFICE ? stepDueAt(dossier, manifest, task.nodeId(), seat.unit(), now) : null;
        WorkItem begun = new WorkItem(
                task.taskId(),
                id,
                task.nodeId(),
                task.name(),
                seat.role(),
                seat.unit(),
                seat.named(),
                null,
                endings.performer(),
                turn,
                seat.priority(),
                WorkItem.FIRST_VERSION,
                now,
                dueAt,
                null);
        String model = catalogue.version(dossier.versionId()).processDefinitionId();
        WorkItem item = seat.candidates().stream()
                .filter(officer -> fourEyes.examinedBy(Set.of(officer), Map.of(begun, model))
                        .isEmpty())
                .findFirst()
                .map(begun::givenTo)
                .orElse(begun);
        units.of(id).put(item);
        journal.append(id, new StepStarted(item.taskId(), item.step(), item.role(), item.unit(), turn, dueAt));
    }

    @Override
    public void taskAssigned(DossierId id, String taskId, String assignee) {
        WorkChanges changes = units.of(id);
        WorkItem item = changes.get(taskId);
        OfficerId officer = assignee == null ? null : new OfficerId(assignee);
        if (item != null && !java.util.Objects.equals(item.assignee(), officer)) {
            changes.put(item.assignedTo(officer));
        }
    }

    @Override
    public void taskMigrated(DossierId id, String taskId, String newNodeId) {
        WorkChanges changes = units.of(id);
        changes.put(changes.get(taskId).movedTo(newNodeId));
    }

    @Override
    public void taskEnded(DossierId id, String taskId, String nodeId, boolean completed) {
        WorkChanges changes = units.of(id);
        WorkItem item = changes.get(taskId);
        if (item == null) {
            return;
        }
        Instant now = clock.instant();
        deadlines.end(id, ClockName.STEP, item.step(), now);
        StepRecord record = endings.record(item, completed, now);
        changes.end(record);
        if (record.ending() == StepRecord.Ending.CANCELLED) {
            journal.append(id, new StepCancelled(taskId, item.step()));
        }
    }

    /** A manifest on a shared model has the steps that it lists, and no others. */
    @Override
    public boolean leavesOut(DossierId id, String nodeId) {
        return catalogue
                .version(dossiers.get(id).versionId())
                .manifest()
                .step(nodeId)
                .isEmpty();
    }

    /** Whether this transaction has sent a step back, so that another one comes again. */
    private boolean sentBack() {
        return units.ended().stream()
                .anyMatch(record -> record.ending() == StepRecord.Ending.SENT_BACK
                        // a form of a signature or a review may say so too
                        || "SEND_BACK".equals(record.outcome()));
    }

    private Instant stepDueAt(Dossier dossier, Manifest manifest, String step, UnitCode unit, Instant now) {
        return manifest.step(step)
                .map(limit -> new LedgerEntry.Share(limit.minutes(), manifest.minutesFrom(step), limit.part()))
                .map(share -> deadlines.startStep(dossier.id(), step, unit, share, now))
                .orElse(null);
    }
}
