package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/**
 * The contract between the engine and whoever mirrors its tasks: after everything that can happen to tasks, the mirror
 * equals the engine. Whoever keeps such a mirror extends this class and shows it.
 */
public abstract class FlowScenarios {

    protected abstract ProcessEngine engine();

    protected abstract Flows flows();

    protected abstract PlatformTransactionManager transactions();

    /** A new dossier that may have a flow. */
    protected abstract DossierId newDossier();

    /** The open tasks in the mirror, each {@code node} or {@code node@assignee}. */
    protected abstract Set<String> mirrored(DossierId dossier);

    @Test
    void mirrorsCreationInParallelAndTheAssigneeOfTheModel() {
        DossierId dossier = started();
        assertMirrors(dossier, "Task_Appraise", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsAClaimAndItsReleaseMadeInTheEngine() {
        DossierId dossier = started();
        String task = task(dossier, "Task_Appraise");
        inEngine(() -> tasks().claim(task, "CB0003"));
        assertMirrors(dossier, "Task_Appraise@CB0003", "Task_Sign@CB0007");
        inEngine(() -> tasks().setAssignee(task, null));
        assertMirrors(dossier, "Task_Appraise", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsCompletion() {
        DossierId dossier = started();
        asOfficer(() -> flows().complete(dossier, task(dossier, "Task_Appraise"), Map.of("outcome", "APPROVE")));
        assertMirrors(dossier, "Task_Sign@CB0007");
    }

    @Test
    void mirrorsAnInterruptingBoundaryEvent() {
        DossierId dossier = started();
        asOfficer(() -> flows().signal(dossier, ScenarioModels.LATE, Map.of()));
        assertMirrors(dossier, "Task_Remind", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsTheInterruptionOfEverything() {
        DossierId dossier = started();
        asOfficer(() -> flows().interrupt(dossier, "WITHDRAWN", Map.of()));
        assertMirrors(dossier, "Task_GiveBack");
    }

    @Test
    void mirrorsADeletionThatSkipsListeners() {
        DossierId dossier = started();
        inEngine(() -> runtime().deleteProcessInstance(instance(dossier), "test", true, true));
        assertMirrors(dossier);
    }

    @Test
    void mirrorsAMove() {
        DossierId dossier = started();
        asOfficer(() -> flows().move(dossier, task(dossier, "Task_Appraise"), "Task_Remind"));
        assertMirrors(dossier, "Task_Remind", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsAModificationThatSkipsListeners() {
        DossierId dossier = started();
        inEngine(() -> runtime()
                .createProcessInstanceModification(instance(dossier))
                .cancelAllForActivity("Task_Appraise")
                .startBeforeActivity("Task_Remind")
                .execute(true, true));
        assertMirrors(dossier, "Task_Remind", "Task_Sign@CB0007");
    }

    @Test
    void leavesNothingOfATransactionThatRollsBack() {
        DossierId dossier = started();
        String task = task(dossier, "Task_Appraise");
        assertThatThrownBy(() -> inEngine(() -> {
                    flows().complete(dossier, task, Map.of());
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");
        assertMirrors(dossier, "Task_Appraise", "Task_Sign@CB0007");
    }

    @Test
    void takesAChangeOfPriorityForNoAssignment() {
        DossierId dossier = started();
        String id = task(dossier, "Task_Sign");
        inEngine(() -> {
            Task task = tasks().createTaskQuery().taskId(id).singleResult();
            task.setPriority(80);
            tasks().saveTask(task);
        });
        assertMirrors(dossier, "Task_Appraise", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsACommandOutsideAnyTransactionOfOurs() {
        DossierId dossier = started();
        String task = task(dossier, "Task_Appraise");
        asOfficer(() -> tasks().claim(task, "CB0004"));
        assertMirrors(dossier, "Task_Appraise@CB0004", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsAMigrationToAnotherVersion() {
        DossierId dossier = started();
        String source = definition("Task_Appraise");
        String target = definition("Task_Examine");
        var plan = runtime()
                .createMigrationPlan(source, target)
                .mapActivities("Task_Appraise", "Task_Examine")
                .mapActivities("Task_Sign", "Task_Sign")
                .build();
        inEngine(() -> runtime()
                .newMigration(plan)
                .processInstanceIds(instance(dossier))
                .skipCustomListeners()
                .execute());
        assertMirrors(dossier, "Task_Examine", "Task_Sign@CB0007");
    }

    @Test
    void mirrorsTheTasksOfACalledProcess() {
        DossierId dossier = newDossier();
        asOfficer(() -> flows().start(dossier, callingDefinition(), Map.of()));
        assertMirrors(dossier, "Task_Consult");
        asOfficer(() -> flows().complete(dossier, task(dossier, "Task_Consult"), Map.of()));
        assertMirrors(dossier, "Task_Conclude");
    }

    @Test
    void mirrorsTheInterruptionOfACallingProcess() {
        DossierId dossier = newDossier();
        asOfficer(() -> flows().start(dossier, callingDefinition(), Map.of()));
        asOfficer(() -> flows().interrupt(dossier, "STOPPED", Map.of()));
        assertMirrors(dossier, "Task_GiveBack");
    }

    /** A dossier with two open tasks. */
    private DossierId started() {
        DossierId dossier = newDossier();
        String definition = definition("Task_Appraise");
        asOfficer(() -> flows().start(dossier, definition, Map.of("channel", "COUNTER")));
        return dossier;
    }

    private void assertMirrors(DossierId dossier, String... expected) {
        Set<String> open = new TreeSet<>();
        tasks().createTaskQuery()
                .processInstanceBusinessKey(dossier.businessKey())
                .list()
                .forEach(task -> {
                    String assignee = task.getAssignee() == null ? "" : "@" + task.getAssignee();
                    open.add(task.getTaskDefinitionKey() + assignee);
                });
        assertThat(open).as("engine").containsExactlyInAnyOrder(expected);
        assertThat(mirrored(dossier)).as("mirror").isEqualTo(open);
    }

    private String definition(String appraise) {
        byte[] model = ScenarioModels.twoTasks(appraise);
        return flows().deploy(TestModels.bundle("flow-scenario-" + appraise, model))
                .processDefinitionId();
    }

    private String callingDefinition() {
        byte[] model = ScenarioModels.calling();
        return flows().deploy(TestModels.bundle("flow-calling", model)).processDefinitionId();
    }

    /** The id of an open task of the dossier at a node. */
    protected final String task(DossierId dossier, String node) {
        return tasks().createTaskQuery()
                .processInstanceBusinessKey(dossier.businessKey())
                .taskDefinitionKey(node)
                .singleResult()
                .getId();
    }

    private String instance(DossierId dossier) {
        return runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.businessKey())
                .singleResult()
                .getId();
    }

    private RuntimeService runtime() {
        return engine().getRuntimeService();
    }

    private TaskService tasks() {
        return engine().getTaskService();
    }

    /** A call of the engine's own API in a transaction of ours. */
    private void inEngine(Runnable call) {
        Consumer<Object> body = status -> call.run();
        asOfficer(() -> new TransactionTemplate(transactions()).executeWithoutResult(body::accept));
    }

    protected static void asOfficer(Runnable work) {
        CurrentActor.runAs(new Actor("CB0003", null), work);
    }
}
