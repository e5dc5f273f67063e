package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.TestModels.flow;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.engine.EngineEvent.IncidentOpened;
import vn.motcua.engine.EngineEvent.IncidentResolved;
import vn.motcua.engine.EngineEvent.IncidentRetried;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What becomes of a background step that fails for good: it is told in words, tried anew or left behind. */
@SpringJUnitConfig({EngineSlice.class, RequestFlow.Parts.class})
@TestPropertySource(properties = "motcua.engine.retries=PT0S,PT0S")
class IncidentsIT {

    @Autowired
    private Flows flows;

    @Autowired
    private Incidents incidents;

    @Autowired
    private EngineSlice.TestDossiers dossiers;

    @Autowired
    private EngineSlice.Mirror mirror;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private RegisterDelegate register;

    @Autowired
    private RequestFlow request;

    @BeforeEach
    void letTheRegisterAnswer() {
        register.failWith(null);
    }

    @Test
    void tellsAnIncidentInWordsAndGoesOnAfterARetry() {
        register.failWith(Rejection.conflict(
                "register-closed",
                new Text("Cơ sở dữ liệu dân cư đang bảo trì.", "The population database is closed.")));
        DossierId dossier = request.started();
        IncidentInfo incident = request.awaitIncident(dossier);

        assertThat(incident.nodeId()).isEqualTo("Task_Request");
        assertThat(incident.cause()).isEqualTo("REJECTED");
        assertThat(incident.sentence())
                .isEqualTo(new Text(
                        "Bước \"Yêu cầu cấp số\" chưa thực hiện được: Cơ sở dữ liệu dân cư đang bảo trì.",
                        "The step \"Yêu cầu cấp số\" could not be done: The population database is closed."));
        assertThat(incident.next().vi()).contains("Thử lại");
        assertThat(incident.retriesLeft()).isZero();
        assertThat(register.calls(dossier)).isEqualTo(3);

        register.failWith(null);
        CurrentActor.runAs(new Actor("CB0009", null), () -> incidents.retry(incident.id()));
        request.awaitTasks(dossier, "Task_Print");

        assertThat(incidents.open()).extracting(IncidentInfo::dossierId).doesNotContain(dossier);
        assertThat(journal.read(dossier))
                .extracting(JournalEntry::event)
                .containsExactly(
                        new IncidentOpened(incident.id(), "Task_Request", "REJECTED"),
                        new IncidentResolved(incident.id(), "Task_Request"),
                        new IncidentRetried(incident.id(), "Task_Request"));
        assertThat(journal.read(dossier))
                .extracting(entry -> entry.actor().id())
                .containsExactly("system:engine", "CB0009", "CB0009");
    }

    @Test
    void saysThatNoPathOfTheModelFits() {
        DossierId dossier = dossiers.create();
        byte[] model = TestModels.bpmn(TestModels.process(
                "flowStuck",
                "Gateway_Channel",
                "<bpmn:exclusiveGateway id=\"Gateway_Channel\" name=\"Nộp ở đâu?\" camunda:asyncBefore=\"true\"/>",
                flow("Gateway_Channel", "EndEvent_Post", "${channel == 'POST'}"),
                flow("Gateway_Channel", "EndEvent_Online", "${channel == 'ONLINE'}"),
                TestModels.end("EndEvent_Post"),
                TestModels.end("EndEvent_Online")));
        String definition = flows.deploy(TestModels.bundle("flow-stuck", model)).processDefinitionId();
        CurrentActor.runAs(
                new Actor("CB0003", null), () -> flows.start(dossier, definition, Map.of("channel", "COUNTER")));

        IncidentInfo incident = request.awaitIncident(dossier);

        assertThat(incident.cause()).isEqualTo("NO_PATH");
        assertThat(incident.sentence().vi())
                .isEqualTo(
                        "Bước \"Nộp ở đâu?\" chưa thực hiện được: không có nhánh nào của mô hình phù hợp với dữ kiện của"
                                + " hồ sơ.");
        assertThat(incident.next().en()).contains("analyst");
    }

    @Test
    void keepsNothingOfTheTextOfAnException() {
        register.failWith(new IllegalStateException("Nguyễn Thị Hoà, 001299000123"));
        DossierId dossier = request.started();

        IncidentInfo incident = request.awaitIncident(dossier);

        assertThat(incident.cause()).isEqualTo("PROGRAM");
        assertThat(incident.sentence().vi()).doesNotContain("Hoà").contains("lỗi bất ngờ");
        assertThat(sql.sql("select exception_msg_ from camunda.act_ru_job where process_instance_id_ is not null")
                        .query(String.class)
                        .list())
                .noneMatch(message -> message != null && message.contains("Hoà"));
    }

    @Test
    void endsAnIncidentWhoseFlowGoesAnotherWay() {
        register.failWith(new IllegalStateException("x"));
        DossierId dossier = request.started();
        request.awaitIncident(dossier);

        CurrentActor.runAs(new Actor("CB0003", null), () -> flows.interrupt(dossier, "WITHDRAWN", Map.of()));

        assertThat(mirror.open(dossier)).isEqualTo(Set.of("Task_GiveBack"));
        assertThat(incidents.open()).extracting(IncidentInfo::dossierId).doesNotContain(dossier);
    }

    @Test
    void doesNotRetryWhatIsNoIncident() {
        assertThatThrownBy(() -> CurrentActor.runAs(new Actor("CB0009", null), () -> incidents.retry("gone")))
                .isInstanceOfSatisfying(
                        Rejection.class, e -> assertThat(e.kind()).isEqualTo(Rejection.Kind.NOT_FOUND));
    }
}
