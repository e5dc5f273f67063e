package vn.motcua.engine;

import static vn.motcua.engine.TestModels.end;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

/** The models on which the scenarios of {@link FlowScenarios} run. */
final class ScenarioModels {

    /** The message that interrupts the first of two tasks. */
    static final String LATE = "flowScenario.late";

    private ScenarioModels() {}

    /** Two open tasks: one with this id, which can come too late, and one with an assignee. */
    static byte[] twoTasks(String appraise) {
        return TestModels.bpmn(
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
    }

    /** A process that calls another one. */
    static byte[] calling() {
        return TestModels.bpmn(
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
    }

    /** What the message of an interruption starts, in place of everything else. */
    static String interruption() {
        return """
                <bpmn:subProcess id="SubProcess_Interruption" triggeredByEvent="true">
                <bpmn:startEvent id="StartEvent_Interrupted"><bpmn:messageEventDefinition messageRef="Message_Interrupt"/>
                </bpmn:startEvent>""" + flow("StartEvent_Interrupted", "Task_GiveBack")
                + userTask("Task_GiveBack", "RECEPTION_OFFICER", "") + "</bpmn:subProcess>";
    }
}
