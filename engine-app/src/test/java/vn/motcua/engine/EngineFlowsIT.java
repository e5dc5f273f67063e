package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.TestModels.end;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** The flows of the product on the real engine and the real database. */
@SpringJUnitConfig({EngineSlice.class, EngineFlowsIT.Listening.class})
class EngineFlowsIT {

    @Autowired
    private Flows flows;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EngineSlice.TestDossiers dossiers;

    @Autowired
    private EngineSlice.Mirror mirror;

    @Autowired
    private Trace trace;

    private DossierId dossier;

    @BeforeEach
    void aDossier() {
        dossier = dossiers.create();
    }

    @Test
    void tellsEveryNodeWithItsProperties() {
        start(Map.of("receptionOutcome", "ACCEPT"));
        complete("Task_Receive", Map.of("receptionOutcome", "ACCEPT"));

        assertThat(trace.of(dossier))
                .containsExactly("StartEvent_flowReception", "Task_Receive", "Gateway_Outcome", "EndEvent_Accepted");
        assertThat(trace.nodes)
                .contains(new FlowNode(
                        "Task_Receive",
                        "userTask",
                        new Text("Tiếp nhận hồ sơ", "Receive"),
                        Map.of("name.en", "Receive", "dossier.status", "1", "turn", "OFFICE")));
    }

    @Test
    void handsTheRoleOverAndKeepsItOutOfTheEnginesTables() {
        start(Map.of());

        assertThat(trace.tasks.get(dossier).role()).isEqualTo("RECEPTION_OFFICER");
        assertThat(count("camunda.act_ru_identitylink")).isZero();
    }

    @Test
    void writesNoHistory() {
        start(Map.of());
        complete("Task_Receive", Map.of("receptionOutcome", "REFUSE"));

        for (String table : List.of("procinst", "actinst", "taskinst", "varinst", "op_log", "detail", "job_log")) {
            assertThat(count("camunda.act_hi_" + table)).as(table).isZero();
        }
        assertThat(count("camunda.act_ru_meter_log")).isZero();
    }

    @Test
    void keepsFactsOfEveryKind() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channel", "ONLINE");
        facts.put("copies", 3);
        facts.put("accepted", false);
        facts.put("outcome", null);
        facts.put("birthDate", LocalDate.of(2026, 11, 20));
        facts.put("fee", Map.of("total", 8000, "items", List.of("a", "b")));
        start(facts);

        assertThat(flows.facts(dossier))
                .containsEntry("channel", "ONLINE")
                .containsEntry("copies", 3)
                .containsEntry("accepted", false)
                .containsEntry("outcome", null)
                .containsEntry("birthDate", "2026-11-20")
                .containsEntry("fee", Map.of("total", 8000, "items", List.of("a", "b")));
    }

    @Test
    void refusesAFactThatIsAnObject() {
        assertRejected(() -> start(Map.of("file", new java.io.File("x"))), "invalid-input");
        assertThat(flows.facts(dossier)).isEmpty();
    }

    @Test
    void startsADossierOnceOnly() {
        start(Map.of());
        assertRejected(() -> start(Map.of()), "flow-exists");
    }

    @Test
    void startsNoUnknownModel() {
        assertRejected(() -> asOfficer(() -> flows.start(dossier, "gone:1:x", Map.of())), "not-found");
    }

    @Test
    void completesATaskOnceOnly() {
        start(Map.of());
        String task = taskId("Task_Receive");
        asOfficer(() -> flows.complete(dossier, task, Map.of("receptionOutcome", "REFUSE")));
        assertRejected(() -> asOfficer(() -> flows.complete(dossier, task, Map.of())), "not-found");
    }

    @Test
    void letsOnlyOneOfTwoOfficersCompleteATask() throws Exception {
        start(Map.of());
        String task = taskId("Task_Receive");
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> click = () -> {
            together.await();
            try {
                asOfficer(() -> flows.complete(dossier, task, Map.of("receptionOutcome", "REFUSE")));
                return "done";
            } catch (Rejection e) {
                return e.code();
            }
        };
        ExecutorService officers = Executors.newFixedThreadPool(2);
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : officers.invokeAll(List.of(click, click))) {
            answers.add(answer.get());
        }
        officers.shutdown();

        assertThat(answers).containsExactlyInAnyOrder("done", "not-found");
    }

    @Test
    void saysSoWhenNoPathFitsAndChangesNothing() {
        start(Map.of());
        assertRejected(() -> complete("Task_Receive", Map.of("receptionOutcome", "MAYBE")), "flow-cannot-go-on");
        assertRejected(() -> complete("Task_Receive", Map.of()), "flow-cannot-go-on");
        assertThat(mirror.open(dossier)).isEqualTo(Set.of("Task_Receive"));
    }

    @Test
    void saysSoWhenNobodyWaitsForAMessage() {
        start(Map.of());
        assertRejected(() -> asOfficer(() -> flows.signal(dossier, "nobody.waits", Map.of())), "flow-not-waiting");
        complete("Task_Receive", Map.of("receptionOutcome", "REFUSE"));
        assertRejected(() -> asOfficer(() -> flows.interrupt(dossier, "WITHDRAWN", Map.of())), "flow-over");
    }

    @Test
    void letsAListenerRefuse() {
        start(Map.of());
        trace.refuse = "EndEvent_Accepted";
        assertRejected(() -> complete("Task_Receive", Map.of("receptionOutcome", "ACCEPT")), "illegal-transition");
        trace.refuse = null;
        assertThat(mirror.open(dossier)).isEqualTo(Set.of("Task_Receive"));
    }

    @Test
    void movesOnlyATaskOfThisDossierAndOnlyToAnExistingNode() {
        start(Map.of());
        String task = taskId("Task_Receive");
        DossierId other = dossiers.create();
        assertRejected(() -> asOfficer(() -> flows.move(other, task, "EndEvent_Refused")), "not-found");
        assertRejected(() -> asOfficer(() -> flows.move(dossier, task, "Task_Gone")), "not-found");
    }

    @Test
    void countsTokensAtEachNode() {
        String definition = definition();
        start(Map.of());
        assertThat(flows.tokens(definition)).containsOnlyKeys("Task_Receive");
        assertThat(flows.nodes(definition))
                .extracting(FlowNode::id)
                .startsWith("StartEvent_flowReception", "Task_Receive");
        assertThat(flows.diagram(definition)).contains("Tiếp nhận hồ sơ");
    }

    @Test
    void deploysTheSameBundleOnce() {
        assertThat(definition()).isEqualTo(definition());
        assertRejected(() -> flows.diagram("gone"), "not-found");
    }

    @Test
    void decidesWithTypedAnswersAndNamesTheRules() {
        DeployedBundle deployed =
                flows.deploy(TestModels.bundle("fees", Map.of("fee.dmn", FEE.getBytes(StandardCharsets.UTF_8))));
        String fee = deployed.decisions().get("flow_fee");

        Decided decided = flows.tryOut(fee, Map.of("asOfDate", LocalDate.of(2026, 11, 23), "copies", 2));

        assertThat(decided.rows())
                .containsExactly(Map.of("code", "COPY", "amount", 16000L), Map.of("code", "BASE", "amount", 8000L));
        assertThat(decided.matchedRules()).containsExactly("Rule_Copies", "Rule_Base");
        assertThat(flows.evaluate(fee, Map.of("asOfDate", "2020-01-01", "copies", 0)))
                .isEmpty();
        assertThat(flows.decisionTable(fee)).contains("Rule_Copies");
        assertRejected(() -> flows.evaluate("gone", Map.of()), "not-found");
    }

    @Test
    void aFailureOfTheDatabaseIsNoFaultOfTheInputs() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    assertThatThrownBy(() -> sql.sql("select 1 / 0").query().listOfRows())
                            .isNotNull();
                    flows.evaluate("not-read-yet", Map.of());
                }))
                .isNotInstanceOf(Rejection.class)
                .hasStackTraceContaining("current transaction is aborted");
    }

    private static final String FEE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="D" namespace="x">
            <decision id="flow_fee" name="Lệ phí" camunda:historyTimeToLive="P1D">
            <decisionTable id="T" hitPolicy="COLLECT">
            <input id="I1"><inputExpression id="E1"><text>date(asOfDate)</text></inputExpression></input>
            <input id="I2"><inputExpression id="E2" typeRef="integer"><text>copies</text></inputExpression></input>
            <output id="O1" name="code" typeRef="string"/><output id="O2" name="amount" typeRef="long"/>
            <rule id="Rule_Copies"><inputEntry id="a1"><text>&gt;= date("2025-07-01")</text></inputEntry>
            <inputEntry id="a2"><text>&gt; 0</text></inputEntry><outputEntry id="a3"><text>"COPY"</text></outputEntry>
            <outputEntry id="a4"><text>copies * 8000</text></outputEntry></rule>
            <rule id="Rule_Base"><inputEntry id="b1"><text>&gt;= date("2025-07-01")</text></inputEntry>
            <inputEntry id="b2"><text>-</text></inputEntry><outputEntry id="b3"><text>"BASE"</text></outputEntry>
            <outputEntry id="b4"><text>8000</text></outputEntry></rule>
            </decisionTable></decision></definitions>""";

    private String definition() {
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

    private void start(Map<String, Object> facts) {
        String definition = definition();
        asOfficer(() -> flows.start(dossier, definition, facts));
    }

    private void complete(String node, Map<String, Object> facts) {
        String task = taskId(node);
        asOfficer(() -> flows.complete(dossier, task, facts));
    }

    private String taskId(String node) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.businessKey())
                .taskDefinitionKey(node)
                .singleResult()
                .getId();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void asOfficer(Runnable work) {
        CurrentActor.runAs(new Actor("CB0003", null), work);
    }

    private static void assertRejected(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Rejection.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    static final class Listening {
        @Bean
        Trace trace() {
            return new Trace();
        }
    }

    /** Remembers what it heard, and refuses when told to. */
    static final class Trace implements FlowListener {

        private final List<String> heard = new ArrayList<>();
        private final List<FlowNode> nodes = new ArrayList<>();
        private final Map<DossierId, TaskInfo> tasks = new LinkedHashMap<>();
        private String refuse;

        List<String> of(DossierId dossier) {
            return heard.stream()
                    .filter(line -> line.startsWith(dossier + " "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
        }

        @Override
        public void nodeEntered(DossierId dossier, FlowNode node) {
            if (node.id().equals(refuse)) {
                throw Rejection.conflict("illegal-transition", new Text("Không được.", "Not allowed."));
            }
            heard.add(dossier + " " + node.id());
            nodes.add(node);
        }

        @Override
        public void taskCreated(DossierId dossier, TaskInfo task) {
            tasks.put(dossier, task);
        }
    }
}
