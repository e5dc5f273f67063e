package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.TestModels.end;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;

/** The flow of a small reception for one dossier, led by an officer. */
final class ReceptionFlow {

    private final Flows flows;
    private final ProcessEngine engine;
    private final DossierId dossier;

    ReceptionFlow(Flows flows, ProcessEngine engine, DossierId dossier) {
        this.flows = flows;
        this.engine = engine;
        this.dossier = dossier;
    }

    /** The id of the model, which is deployed if it is not yet. */
    String definition() {
        byte[] model = TestModels.bpmn(TestModels.process(
                "flowReception",
                "Task_Receive",
                userTask(
                        "Task_Receive",
                        "RECEPTION_OFFICER",
                        "name=\"Tiếp nhận hồ sơ\"",
                        "name.en=Receive",
                        "dossier.status=1",
                        "turn=OFFICE"),
                flow("Task_Receive", "Gateway_Outcome"),
                "<bpmn:exclusiveGateway id=\"Gateway_Outcome\"/>",
                flow("Gateway_Outcome", "EndEvent_Accepted", "${receptionOutcome == 'ACCEPT'}"),
                flow("Gateway_Outcome", "EndEvent_Refused", "${receptionOutcome == 'REFUSE'}"),
                end("EndEvent_Accepted"),
                end("EndEvent_Refused")));
        return flows.deploy(TestModels.bundle("flow-reception", model)).processDefinitionId();
    }

    void start(Map<String, Object> facts) {
        String definition = definition();
        asOfficer(() -> flows.start(dossier, definition, facts));
    }

    void complete(String node, Map<String, Object> facts) {
        String task = taskId(node);
        asOfficer(() -> flows.complete(dossier, task, facts));
    }

    /** The id of the open task at the node. */
    String taskId(String node) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.businessKey())
                .taskDefinitionKey(node)
                .singleResult()
                .getId();
    }

    static void asOfficer(Runnable work) {
        CurrentActor.runAs(new Actor("CB0003", null), work);
    }

    static void assertRejected(ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Rejection.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
