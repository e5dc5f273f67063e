package vn.motcua.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Manifest;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkEvent.StepRecalled;
import vn.motcua.work.WorkEvent.StepSentBack;

/** Going backwards: sending a step back to the one before, and recalling one's own last hand-over. */
@Component
class HandOvers {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final WorkStore store;
    private final OpenedSteps opened;
    private final WorkUnits units;
    private final TaskGate gate;
    private final Flows flows;
    private final NamedSteps steps;
    private final StepEndings endings;
    private final CurrentOfficer currentOfficer;
    private final Officers officers;
    private final Journal journal;

    HandOvers(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            WorkStore store,
            OpenedSteps opened,
            WorkUnits units,
            TaskGate gate,
            Flows flows,
            NamedSteps steps,
            StepEndings endings,
            CurrentOfficer currentOfficer,
            Officers officers,
            Journal journal) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.store = store;
        this.opened = opened;
        this.units = units;
        this.gate = gate;
        this.flows = flows;
        this.steps = steps;
        this.endings = endings;
        this.currentOfficer = currentOfficer;
        this.officers = officers;
        this.journal = journal;
    }

    /**
     * Returns the step to an earlier one (trả lại bước trước), with a coded reason: the model names where a step may go
     * back to ({@code sendBackTo}); of several, the one that was done last.
     *
     * @throws Rejection conflict {@code no-former-step} when the model names none, or none of them was done
     */
    <T> T sendBack(String taskId, int version, String reasonCode, String note, Function<DossierId, T> answer) {
        return commands.run(() -> {
            WorkItem item = gate.take(taskId, version);
            Doer me = gate.requireMine(item);
            gate.requireReason(item, "sendBack", reasonCode);
            StepRecord former = backTo(item).orElseThrow(HandOvers::noFormerStep);
            me.act(() -> {
                dossiers.giveReason(item.dossierId(), "SEND_BACK", reasonCode, note);
                journal.append(item.dossierId(), new StepSentBack(taskId, item.step(), former.step(), reasonCode));
                move(item, former.step(), StepRecord.Ending.SENT_BACK, me.officer());
            });
            return answer.apply(item.dossierId());
        });
    }

    /** Whether there is a step to return this one to. */
    boolean canSendBack(WorkItem item) {
        return backTo(item).isPresent();
    }

    private Optional<StepRecord> backTo(WorkItem item) {
        List<String> targets = steps.of(gate.version(item).processDefinitionId(), item.step(), "sendBackTo");
        return targets.isEmpty() ? Optional.empty() : last(item, record -> targets.contains(record.step()));
    }

    /** Whether this officer may still take back what they handed over. */
    boolean recallable(DossierId dossier, OfficerId officer) {
        Set<String> looked = opened.waiting();
        return sentBy(officer, store.open(dossier))
                .filter(item -> recallable(item, officer, looked))
                .isPresent();
    }

    /**
     * Takes back the last hand-over (thu hồi): by its sender, while nobody has opened or claimed the next step.
     *
     * @throws Rejection conflict {@code not-recallable} otherwise
     */
    <T> T recall(DossierCode code, Function<DossierId, T> answer) {
        return recall(code, null, answer);
    }

    /**
     * Likewise, but only the hand-over of this step.
     *
     * @param taskId of the step that was handed on; null for whichever it was
     */
    <T> T recall(DossierCode code, @Nullable String taskId, Function<DossierId, T> answer) {
        return commands.run(() -> {
            // before the lock, which reads the steps: a look is written first and forgotten then
            Set<String> looked = opened.waiting();
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            OfficerId me = currentOfficer.get().id();
            WorkItem item = sentBy(me, List.copyOf(units.of(dossier.id()).open()))
                    .filter(sent -> recallable(sent, me, looked))
                    .orElseThrow(HandOvers::notRecallable);
            StepRecord former =
                    last(item, record -> me.equals(record.performer())).orElseThrow(HandOvers::noFormerStep);
            if (taskId != null && !taskId.equals(former.taskId())) {
                throw notRecallable();
            }
            OfficerId owner = owner(former, me);
            journal.append(dossier.id(), new StepRecalled(item.taskId(), item.step(), former.step()));
            move(item, former.step(), StepRecord.Ending.RECALLED, me);
            units.of(dossier.id()).open().stream()
                    .filter(next -> next.step().equals(former.step()))
                    .findFirst()
                    .ifPresent(next -> units.of(dossier.id()).put(next.assignedTo(owner)));
            return answer.apply(dossier.id());
        });
    }

    private static Rejection notRecallable() {
        return Rejection.conflict(
                "not-recallable",
                new Text(
                        "Chỉ người vừa chuyển mới được thu hồi, khi bước sau chưa có ai mở.",
                        "Only the sender may recall, and only while nobody has opened the next step."));
    }

    /** What was done for an absent officer is theirs again, if they could still do it. */
    private OfficerId owner(StepRecord former, OfficerId me) {
        return Optional.ofNullable(former.onBehalfOf())
                .map(officers::get)
                .filter(absent -> absent.active() && absent.holds(former.role(), former.unit()))
                .map(Officer::id)
                .orElse(me);
    }

    /** The only open step that this officer has handed on: of several (a fork) none, for they belong together. */
    private static Optional<WorkItem> sentBy(OfficerId officer, List<WorkItem> open) {
        List<WorkItem> sent =
                open.stream().filter(item -> officer.equals(item.sender())).toList();
        return sent.size() == 1 ? Optional.of(sent.get(0)) : Optional.empty();
    }

    /** The step would be the sender's again, so they must still hold its role. */
    private boolean recallable(WorkItem item, OfficerId officer, Set<String> looked) {
        return officer.equals(item.sender())
                && item.openedAt() == null
                && !looked.contains(item.taskId())
                // in nobody's hands, or in those in which it began
                && (item.assignee() == null || item.version() == 1)
                && item.turn() == Turn.OFFICE
                && last(item, record -> officer.equals(record.performer()))
                        // of two branches, the one step must have come of the other
                        .filter(record -> !item.createdAt().isBefore(record.endedAt()))
                        .filter(record -> currentOfficer.get().holds(record.role(), record.unit()))
                        .isPresent();
    }

    private Optional<StepRecord> last(WorkItem item, Predicate<StepRecord> which) {
        return store.ended(item.dossierId()).stream()
                .filter(record -> returnable(record, item))
                .filter(which)
                .reduce((first, second) -> second);
    }

    private static Rejection noFormerStep() {
        return Rejection.conflict(
                "no-former-step", new Text("Không có bước trước để trả lại.", "There is no former step to return to."));
    }

    /** A step of the office after the reception: a valid reception is never undone by sending back. */
    private boolean returnable(StepRecord record, WorkItem item) {
        return record.ending() == StepRecord.Ending.COMPLETED
                && record.turn() == Turn.OFFICE
                && !record.step().equals(item.step())
                && !gate.leavesReception(record, item)
                && ofOnePart(record, item);
    }

    /** Nothing goes back from one part of a group to another: that one has ended, and others have begun with it. */
    private boolean ofOnePart(StepRecord record, WorkItem item) {
        Manifest manifest = gate.version(item).manifest();
        return manifest.step(record.step())
                .map(Manifest.Step::part)
                .equals(manifest.step(item.step()).map(Manifest.Step::part));
    }

    private void move(WorkItem item, String target, StepRecord.Ending how, OfficerId me) {
        endings.during(item.taskId(), how, me, null, Map.of(), () -> {
            flows.move(item.dossierId(), item.taskId(), target);
            return null;
        });
    }
}
