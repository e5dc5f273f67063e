package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.TaskInfo;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
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
    private final Journal journal;
    private final Clock clock;

    WorkFlow(
            WorkUnits units,
            StepEndings endings,
            Dossiers dossiers,
            Catalogue catalogue,
            Deadlines deadlines,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.endings = endings;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void taskCreated(DossierId id, TaskInfo task) {
        Dossier dossier = dossiers.get(id);
        Role role = Role.valueOf(task.role());
        UnitCode unit = unitFor(role, dossier);
        Turn turn = Turn.valueOf(task.properties().getOrDefault("turn", Turn.OFFICE.name()));
        Instant now = clock.instant();
        Instant dueAt = turn == Turn.OFFICE ? stepDueAt(dossier, task.nodeId(), unit, now) : null;
        WorkItem item = new WorkItem(
                task.taskId(),
                id,
                task.nodeId(),
                task.name(),
                role,
                unit,
                task.assignee() == null ? null : new OfficerId(task.assignee()),
                endings.performer(),
                turn,
                1,
                now,
                dueAt,
                null);
        units.of(id).put(item);
        journal.append(id, new StepStarted(item.taskId(), item.step(), role, unit, turn, dueAt));
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

    private Instant stepDueAt(Dossier dossier, String step, UnitCode unit, Instant now) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        return manifest.step(step)
                .map(limit ->
                        deadlines.startStep(dossier.id(), step, unit, limit.minutes(), manifest.minutesFrom(step), now))
                .orElse(null);
    }

    /** The place that received deals with the applicant; everything else is done where the decision is made. */
    private static UnitCode unitFor(Role role, Dossier dossier) {
        return switch (role) {
            case RECEPTION_OFFICER, RESULT_OFFICER, CASHIER, POST_AGENT -> dossier.unit();
            default -> dossier.competentUnit();
        };
    }
}
