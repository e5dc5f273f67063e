package vn.motcua.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PageRows;
import vn.motcua.shared.Reading;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.TaskDetail.Action;

/** Puts together the page of one task. */
@Component
class TaskPages {

    private final TaskGate gate;
    private final WorkStore store;
    private final OpenedSteps opened;
    private final TaskLooks looks;
    private final WorkUnits units;
    private final TaskRows rows;
    private final FourEyes fourEyes;
    private final HandOvers handOvers;
    private final Dossiers dossiers;
    private final DossierPages dossierPages;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Reading reading;
    private final PageRows pageRows;
    private final StepForms forms;
    private final Findings findings;
    private final StandIns standIns;
    private final UnsentInputs unsent;
    private final Clock clock;

    TaskPages(
            TaskGate gate,
            WorkStore store,
            OpenedSteps opened,
            TaskLooks looks,
            WorkUnits units,
            TaskRows rows,
            FourEyes fourEyes,
            HandOvers handOvers,
            Dossiers dossiers,
            DossierPages dossierPages,
            CurrentOfficer currentOfficer,
            Access access,
            Reading reading,
            PageRows pageRows,
            StepForms forms,
            Findings findings,
            StandIns standIns,
            UnsentInputs unsent,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.opened = opened;
        this.looks = looks;
        this.units = units;
        this.rows = rows;
        this.fourEyes = fourEyes;
        this.handOvers = handOvers;
        this.dossiers = dossiers;
        this.dossierPages = dossierPages;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.reading = reading;
        this.pageRows = pageRows;
        this.forms = forms;
        this.findings = findings;
        this.standIns = standIns;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** Marks the step as looked at, once the officer has been shown it. */
    TaskDetail task(String taskId) {
        Officer me = currentOfficer.get();
        DossierId dossier = store.dossierOf(taskId).orElseThrow(() -> gate.gone(taskId));
        List<String> looked = new ArrayList<>(1);
        TaskDetail page = reading.of(() -> {
            pageRows.load(dossier);
            WorkItem item = store.open(dossier).stream()
                    .filter(open -> open.taskId().equals(taskId))
                    .findFirst()
                    .orElseThrow(() -> gate.gone(taskId));
            TaskDetail shown = task(item, me);
            if (me.holds(item.role(), item.unit())) {
                looks.opened(me.id(), taskId, dossiers.get(dossier).seq());
                if (item.openedAt() == null && !me.id().equals(item.sender())) {
                    looked.add(taskId);
                }
            }
            return shown;
        });
        looked.forEach(opened::opened);
        return page;
    }

    /**
     * The form of a step, for whoever may see its page; nothing of the dossier but what the form itself shows of it.
     *
     * @throws Rejection not found when the step asks for nothing
     */
    TaskDetail.FormView form(String taskId) {
        currentOfficer.get();
        DossierId id = store.dossierOf(taskId).orElseThrow(() -> gate.gone(taskId));
        Dossier dossier = dossiers.get(id);
        dossierPages.requireVisible(dossier);
        WorkItem item = store.open(id).stream()
                .filter(open -> open.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> gate.gone(taskId));
        return view(gate.version(item), item, dossier)
                .orElseThrow(() -> Rejection.notFound(
                        "taskId", taskId, new Text("Bước này không có biểu mẫu.", "This step has no form.")));
    }

    private Optional<TaskDetail.FormView> view(ProcedureVersion version, WorkItem item, Dossier dossier) {
        return version.formOf(item.step())
                .map(form -> new TaskDetail.FormView(form.id(), forms.schema(form, version, dossier)));
    }

    private TaskDetail task(WorkItem item, Officer me) {
        Dossier dossier = dossiers.get(item.dossierId());
        dossierPages.requireVisible(dossier);
        Doer doer = new Doer(me.id(), standIns.absent(me, item, dossier::procedure));
        // who looks on another's behalf is noted so
        return doer.act(() -> task(item, dossier, me, doer));
    }

    private TaskDetail task(WorkItem item, Dossier dossier, Officer me, Doer doer) {
        ProcedureVersion version = gate.version(item);
        Text blocked = blocked(item, doer, version);
        return new TaskDetail(
                rows.row(item, dossier, clock.instant()),
                view(version, item, dossier).orElse(null),
                version.formOf(item.step())
                        .map(form -> form.known(dossier.result()))
                        .orElse(Map.of()),
                unsent.of(item.dossierId(), item.taskId(), me.id()).orElse(null),
                findings.of(dossier, version.manifest()),
                allowed(item, me, doer, blocked),
                blocked,
                rows.person(doer.onBehalfOf()),
                dossierPages.reasons(version),
                dossierPages.detail(dossier));
    }

    /** What the client is told after a command, from the state that is about to be committed. */
    TaskAnswer answer(DossierId id) {
        Dossier dossier = dossiers.get(id);
        List<TaskRow> next = units.of(id).open().stream()
                .filter(item -> !dossierPages.hides(dossier, item.unit()))
                .map(item -> rows.row(item, dossier, clock.instant()))
                .toList();
        return new TaskAnswer(dossier.code().value(), dossier.status().number(), dossier.dueAt(), next);
    }

    private Text blocked(WorkItem item, Doer doer, ProcedureVersion version) {
        Optional<String> examined =
                fourEyes.examinedBy(doer.officer(), doer.onBehalfOf(), item, version.processDefinitionId());
        return examined.isPresent() ? FourEyes.RULE : null;
    }

    private List<Action> allowed(WorkItem item, Officer me, Doer doer, Text blocked) {
        List<Action> allowed = new ArrayList<>();
        boolean standsIn = doer.onBehalfOf() != null;
        boolean mine = standsIn || me.id().equals(item.assignee());
        boolean taken = standsIn ? me.id().equals(item.acting()) : item.assignee() != null;
        if (me.holds(item.role(), item.unit()) && access.allows(Operation.WORK_ON_TASK, item.unit())) {
            if (blocked == null && !taken) {
                allowed.add(Action.CLAIM);
            }
            if (mine) {
                if (taken) {
                    allowed.add(Action.RELEASE);
                }
                if (handOvers.canSendBack(item)) {
                    allowed.add(Action.SEND_BACK);
                }
            }
            if (blocked == null && (mine || item.assignee() == null)) {
                allowed.add(Action.COMPLETE);
            }
        }
        if (access.allows(Operation.REASSIGN_TASK, item.unit())) {
            allowed.add(Action.REASSIGN);
        }
        return allowed;
    }
}
