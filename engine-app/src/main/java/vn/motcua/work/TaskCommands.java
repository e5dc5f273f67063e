package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.Rehearsal;
import vn.motcua.work.WorkEvent.FourEyesRefused;
import vn.motcua.work.WorkEvent.StepClaimed;
import vn.motcua.work.WorkEvent.StepCompleted;
import vn.motcua.work.WorkEvent.StepReassigned;
import vn.motcua.work.WorkEvent.StepReleased;

/**
 * What an officer does with a step. Each command locks the dossier, checks the version that the officer saw, and
 * leaves everything as it was when it is refused.
 */
@Component
class TaskCommands {

    private final Commands commands;
    private final Dossiers dossiers;
    private final TaskGate gate;
    private final WorkUnits units;
    private final Catalogue catalogue;
    private final Flows flows;
    private final FourEyes fourEyes;
    private final StepForms forms;
    private final StepEffects effects;
    private final StepEndings endings;
    private final TransactionTemplate transactions;
    private final Officers officers;
    private final Journal journal;
    private final Clock clock;

    TaskCommands(
            Commands commands,
            Dossiers dossiers,
            TaskGate gate,
            WorkUnits units,
            Catalogue catalogue,
            Flows flows,
            FourEyes fourEyes,
            StepForms forms,
            StepEffects effects,
            StepEndings endings,
            TransactionTemplate transactions,
            Officers officers,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.gate = gate;
        this.units = units;
        this.catalogue = catalogue;
        this.flows = flows;
        this.fourEyes = fourEyes;
        this.forms = forms;
        this.effects = effects;
        this.endings = endings;
        this.transactions = transactions;
        this.officers = officers;
        this.journal = journal;
        this.clock = clock;
    }

    <T> T claim(String taskId, int version, Function<DossierId, T> answer) {
        return examinersNoted(() -> {
            WorkItem item = gate.take(taskId, version);
            Doer me = gate.doer(item);
            refuseExaminer(me, item);
            if (item.assignee() != null
                    && me.onBehalfOf() == null
                    && !item.assignee().equals(me.officer())) {
                throw TaskGate.alreadyClaimed();
            }
            units.of(item.dossierId())
                    .put(me.onBehalfOf() == null ? item.assignedTo(me.officer()) : item.takenBy(me.officer()));
            me.act(() -> journal.append(item.dossierId(), new StepClaimed(taskId, item.step())));
            return answer.apply(item.dossierId());
        });
    }

    <T> T release(String taskId, int version, Function<DossierId, T> answer) {
        return commands.run(() -> {
            WorkItem item = gate.take(taskId, version);
            Doer me = gate.requireMine(item);
            if (me.onBehalfOf() != null && !me.officer().equals(item.acting())) {
                throw TaskGate.notClaimed();
            }
            units.of(item.dossierId()).put(me.onBehalfOf() == null ? item.assignedTo(null) : item.takenBy(null));
            me.act(() -> journal.append(item.dossierId(), new StepReleased(taskId, item.step())));
            return answer.apply(item.dossierId());
        });
    }

    <T> T reassign(String taskId, int version, OfficerId to, String reasonCode, Function<DossierId, T> answer) {
        return commands.run(() -> {
            WorkItem item = gate.take(taskId, version, Operation.REASSIGN_TASK);
            gate.requireReason(item, "reassign", reasonCode);
            Officer receiver = officers.get(to);
            if (!receiver.active() || !receiver.holds(item.role(), item.unit())) {
                throw Rejection.invalid(
                        "officerId",
                        to.value(),
                        new Text(
                                "Cán bộ này không giữ vai trò “%s” tại đơn vị của bước xử lý."
                                        .formatted(item.role().title().vi()),
                                "This officer does not hold the role “%s” in the unit of the step."
                                        .formatted(item.role().title().en())));
            }
            if (examined(new Doer(to, null), item).isPresent()) {
                throw FourEyes.refusal();
            }
            units.of(item.dossierId()).put(item.assignedTo(to));
            journal.append(item.dossierId(), new StepReassigned(taskId, item.step(), item.assignee(), to, reasonCode));
            return answer.apply(item.dossierId());
        });
    }

    /** @param revision of the dossier that the officer saw; null when they did not look at it */
    <T> T complete(
            String taskId,
            int version,
            @Nullable Integer revision,
            Map<String, Object> data,
            Function<DossierId, T> answer) {
        return examinersNoted(() -> {
            WorkItem item = gate.take(taskId, version);
            gate.requireUnchanged(item, revision);
            Doer me = gate.doer(item);
            refuseExaminer(me, item);
            if (item.assignee() != null) {
                gate.requireMine(item);
            }
            me.act(() -> finish(item, me.officer(), data));
            return answer.apply(item.dossierId());
        });
    }

    /**
     * What completing would lead to: the same code on the same data, undone at its end. Nothing of it is kept, neither
     * in the journal nor under an Idempotency-Key.
     */
    TaskOutlook preview(String taskId, int version, Map<String, Object> data, Function<DossierId, TaskAnswer> answer) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            return Rehearsal.of(() -> rehearse(taskId, version, data, answer));
        });
    }

    private TaskOutlook rehearse(
            String taskId, int version, Map<String, Object> data, Function<DossierId, TaskAnswer> answer) {
        WorkItem item = gate.take(taskId, version);
        Doer me = gate.doer(item);
        if (examined(me, item).isPresent()) {
            throw FourEyes.refusal();
        }
        try {
            me.act(() -> finish(item, me.officer(), data));
        } catch (Rejection rejection) {
            if (rejection.kind() != Rejection.Kind.INVALID) {
                throw rejection;
            }
            // a form that is being filled in is no mistake yet
            return new TaskOutlook(false, null);
        }
        return new TaskOutlook(true, answer.apply(item.dossierId()));
    }

    /** Ends the step inside the running command; also the last part of a submission that is accepted at once. */
    void finish(WorkItem item, OfficerId performer, Map<String, Object> data) {
        Dossier dossier = dossiers.get(item.dossierId());
        ProcedureVersion version = catalogue.version(dossier.versionId());
        StepInput input = StepInput.of(version, item.step(), data, LocalDate.now(clock));
        forms.check(version, dossier, item.step(), input);
        effects.apply(dossier, item, input);
        journal.append(item.dossierId(), new StepCompleted(item.taskId(), item.step(), input.outcome()));
        endings.during(item.taskId(), StepRecord.Ending.COMPLETED, performer, input.outcome(), input.data(), () -> {
            flows.complete(item.dossierId(), item.taskId(), input.facts());
            return null;
        });
    }

    /** The attempt itself is recorded, in a transaction of its own, after the refused one has left nothing. */
    private <T> T examinersNoted(Supplier<T> command) {
        try {
            return commands.run(command);
        } catch (ExaminerRefused attempt) {
            WorkItem item = attempt.item();
            attempt.doer()
                    .act(() -> transactions.executeWithoutResult(status -> journal.append(
                            item.dossierId(), new FourEyesRefused(item.taskId(), item.step(), attempt.examined()))));
            throw FourEyes.refusal();
        }
    }

    private void refuseExaminer(Doer me, WorkItem item) {
        examined(me, item).ifPresent(step -> {
            throw new ExaminerRefused(item, me, step);
        });
    }

    private Optional<String> examined(Doer doer, WorkItem item) {
        return fourEyes.examinedBy(
                doer.officer(), doer.onBehalfOf(), item, gate.version(item).processDefinitionId());
    }
}
