package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/** A flow that asks the register in the background, and waits for what becomes of it. */
final class RequestFlow {

    static final Duration SOON = Duration.ofSeconds(30);

    private final Flows flows;
    private final Incidents incidents;
    private final EngineSlice.TestDossiers dossiers;
    private final EngineSlice.Mirror mirror;

    RequestFlow(Flows flows, Incidents incidents, EngineSlice.TestDossiers dossiers, EngineSlice.Mirror mirror) {
        this.flows = flows;
        this.incidents = incidents;
        this.dossiers = dossiers;
        this.mirror = mirror;
    }

    /** A new dossier whose flow has begun. */
    DossierId started() {
        DossierId dossier = dossiers.create();
        start(dossier);
        return dossier;
    }

    private void start(DossierId dossier) {
        byte[] model = TestModels.bpmn(
                "<bpmn:message id=\"Message_Interrupt\" name=\"dossier.interrupt\"/>",
                TestModels.process(
                        "flowRequest",
                        "Task_Request",
                        "<bpmn:sendTask id=\"Task_Request\" name=\"Yêu cầu cấp số\" camunda:asyncBefore=\"true\""
                                + " camunda:delegateExpression=\"${testRegisterDelegate}\"/>",
                        flow("Task_Request", "Task_Print"),
                        userTask("Task_Print", "CASE_OFFICER", ""),
                        ScenarioModels.interruption()));
        DeployedBundle deployed = flows.deploy(TestModels.bundle("flow-request", model));
        CurrentActor.runAs(
                new Actor("CB0003", null),
                () -> flows.start(dossier, deployed.processDefinitionId(), Map.of("channel", "COUNTER")));
    }

    void awaitTasks(DossierId dossier, String... nodes) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mirror.open(dossier)).isEqualTo(Set.of(nodes)));
    }

    IncidentInfo awaitIncident(DossierId dossier) {
        return await().atMost(SOON)
                .until(() -> incidentOf(dossier), found -> !found.isEmpty())
                .get(0);
    }

    private List<IncidentInfo> incidentOf(DossierId dossier) {
        return incidents.open().stream()
                .filter(incident -> incident.dossierId().equals(dossier))
                .toList();
    }

    /** The register to ask, and the flow that asks it. */
    static final class Parts {
        @Bean
        RegisterDelegate registerDelegate(JdbcClient sql) {
            return new RegisterDelegate(sql);
        }

        @Bean
        RequestFlow requestFlow(
                Flows flows, Incidents incidents, EngineSlice.TestDossiers dossiers, EngineSlice.Mirror mirror) {
            return new RequestFlow(flows, incidents, dossiers, mirror);
        }
    }
}
