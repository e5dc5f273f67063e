package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.TestModels.end;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

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

    private static final String LATE = "flowScenario.late";

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
        asOfficer(() -> flows().signal(dossier, LATE, Map.of()));
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
        byte[] model = TestModels.bpmn(
                "<bpmn:message id=\"Message_Late\" name=\"" + LATE + "\"/>",
                "<bpmn:message id=\"Message_Interrupt\" name=\"dossier.interrupt\"/>",
                TestModels.process(
                        "flowScenario",
                        "Gateway_Both",
                        "<bpmn:parallelGateway id=\"Gateway_Both\"/>",
                        flow("Gateway_Both", appraise),
                        flow("Gateway_Both", "Task_Sign"),
                        userTask(appraise, "CASE_OFFICER", "name=\"Thẩm định\""),
                        userTask("Task_Sign", "APPROVER", "camunda:assignee=\"CB0007\""),
                        "<bpmn:boundaryEvent id=\"Event_Late\" attachedToRef=\"" + appraise + "\">"
                                + "<bpmn:messageEventDefinition messageRef=\"Message_Late\"/></bpmn:boundaryEvent>",
                        flow("Event_Late", "Task_Remind"),
                        userTask("Task_Remind", "RECEPTION_OFFICER", ""),
                        interruption()));
        return flows().deploy(TestModels.bundle("flow-scenario-" + appraise, model))
                .processDefinitionId();
    }

    private String callingDefinition() {
        byte[] model = TestModels.bpmn(
                "<bpmn:message id=\"Message_Interrupt\" name=\"dossier.interrupt\"/>",
                TestModels.process(
                        "flowCalling",
                        "CallActivity_Consult",
                        """
                        <bpmn:callActivity id="CallActivity_Consult" calledElement="flowCalling.consult"
                            camunda:calledElementBinding="deployment"><bpmn:extensionElements>
                            <camunda:in businessKey="#{execution.processBusinessKey}"/></bpmn:extensionElements>
                        </bpmn:callActivity>""",
                        flow("CallActivity_Consult", "Task_Conclude"),
                        userTask("Task_Conclude", "CASE_OFFICER", ""),
                        interruption()),
                TestModels.process(
                        "flowCalling.consult",
                        "Task_Consult",
                        userTask("Task_Consult", "CONSULTED_AGENCY", ""),
                        flow("Task_Consult", "EndEvent_Consulted"),
                        end("EndEvent_Consulted")));
        return flows().deploy(TestModels.bundle("flow-calling", model)).processDefinitionId();
    }

    static String interruption() {
        return """
                <bpmn:subProcess id="SubProcess_Interruption" triggeredByEvent="true">
                <bpmn:startEvent id="StartEvent_Interrupted"><bpmn:messageEventDefinition messageRef="Message_Interrupt"/>
                </bpmn:startEvent>""" + flow("StartEvent_Interrupted", "Task_GiveBack")
                + userTask("Task_GiveBack", "RECEPTION_OFFICER", "") + "</bpmn:subProcess>";
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
