package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.engine.EngineEvent.IncidentOpened;
import vn.motcua.engine.EngineEvent.IncidentResolved;
import vn.motcua.engine.EngineEvent.IncidentRetried;
import vn.motcua.engine.camunda.job.JobWorker;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.testing.TestDatabase;

/** Background steps: what they may do, whom they are, and what becomes of their failures. */
@SpringJUnitConfig({EngineSlice.class, JobsIT.Delegates.class})
@TestPropertySource(properties = "motcua.engine.retries=PT0S,PT0S")
class JobsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

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
    private PlatformTransactionManager transactions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JobWorker worker;

    @Autowired
    private RegisterDelegate register;

    @BeforeEach
    void letTheRegisterAnswer() {
        register.failWith(null);
    }

    @Test
    void runsADelegateWithTheFactsAndKeepsWhatItWrites() {
        DossierId dossier = started();

        awaitTasks(dossier, "Task_Print");

        assertThat(flows.facts(dossier))
                .containsEntry("requested", "COUNTER")
                .containsEntry("requestedOn", "2026-11-23");
        assertThat(register.actors()).contains(Actor.system("engine"));
    }

    @Test
    void waitsForTheLockOfTheDossierBeforeItDoesAnything() {
        register.failWith(new IllegalStateException("x"));
        DossierId dossier = started();
        awaitIncident(dossier);
        register.failWith(null);
        int before = register.calls(dossier);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.lock(dossier);
            giveTheJobAnotherAttempt(dossier);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(waitingForALock()).isPositive());
            assertThat(register.calls(dossier)).isEqualTo(before);
        });

        awaitTasks(dossier, "Task_Print");
        assertThat(register.calls(dossier)).isEqualTo(before + 1);
    }

    /** On a connection of its own: the test's transaction stays open. */
    private void giveTheJobAnotherAttempt(DossierId dossier) {
        database.sql()
                .sql("update camunda.act_ru_job set retries_ = 1 where process_instance_id_ in"
                        + " (select id_ from camunda.act_ru_execution where business_key_ = ?)")
                .param(dossier.businessKey())
                .update();
        worker.jobWasAdded();
    }

    private int waitingForALock() {
        return database.sql()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and query ilike '%for no key update%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void rollsAFailedStepBackAndTriesAgain() {
        register.failTimes(1, new IllegalStateException("the register is away"));
        DossierId dossier = started();

        awaitTasks(dossier, "Task_Print");

        assertThat(register.calls(dossier)).isEqualTo(2);
        assertThat(sql.sql("select count(*) from motcua.delegate_trace where dossier = ?")
                        .param(dossier.value())
                        .query(Integer.class)
                        .single())
                .as("what the failed attempt wrote is gone")
                .isEqualTo(1);
    }

    @Test
    void tellsAnIncidentInWordsAndGoesOnAfterARetry() {
        register.failWith(Rejection.conflict(
                "register-closed",
                new Text("Cơ sở dữ liệu dân cư đang bảo trì.", "The population database is closed.")));
        DossierId dossier = started();
        IncidentInfo incident = awaitIncident(dossier);

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
        awaitTasks(dossier, "Task_Print");

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

        IncidentInfo incident = awaitIncident(dossier);

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
        DossierId dossier = started();

        IncidentInfo incident = awaitIncident(dossier);

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
        DossierId dossier = started();
        awaitIncident(dossier);

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

    private DossierId started() {
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

    private void awaitTasks(DossierId dossier, String... nodes) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mirror.open(dossier)).isEqualTo(Set.of(nodes)));
    }

    private IncidentInfo awaitIncident(DossierId dossier) {
        return await().atMost(SOON)
                .until(() -> incidentOf(dossier), found -> !found.isEmpty())
                .get(0);
    }

    private List<IncidentInfo> incidentOf(DossierId dossier) {
        return incidents.open().stream()
                .filter(incident -> incident.dossierId().equals(dossier))
                .toList();
    }

    static final class Delegates {
        @Bean
        RegisterDelegate registerDelegate(JdbcClient sql) {
            return new RegisterDelegate(sql);
        }
    }
}
