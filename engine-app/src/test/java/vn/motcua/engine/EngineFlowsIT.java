package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.engine.ReceptionFlow.assertRejected;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** What the flows of the product tell and keep, on the real engine and the real database. */
@SpringJUnitConfig({EngineSlice.class, FlowTrace.Listening.class})
class EngineFlowsIT {

    @Autowired
    private Flows flows;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EngineSlice.TestDossiers dossiers;

    @Autowired
    private FlowTrace trace;

    private DossierId dossier;
    private ReceptionFlow flow;

    @BeforeEach
    void aDossier() {
        dossier = dossiers.create();
        flow = new ReceptionFlow(flows, engine, dossier);
    }

    @Test
    void tellsEveryNodeWithItsProperties() {
        flow.start(Map.of("receptionOutcome", "ACCEPT"));
        flow.complete("Task_Receive", Map.of("receptionOutcome", "ACCEPT"));

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
        flow.start(Map.of());

        assertThat(trace.tasks.get(dossier).role()).isEqualTo("RECEPTION_OFFICER");
        assertThat(count("camunda.act_ru_identitylink")).isZero();
    }

    @Test
    void writesNoHistory() {
        flow.start(Map.of());
        flow.complete("Task_Receive", Map.of("receptionOutcome", "REFUSE"));

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
        flow.start(facts);

        assertThat(flows.facts(dossier))
                .containsEntry("channel", "ONLINE")
                .containsEntry("copies", 3)
                .containsEntry("accepted", false)
                .containsEntry("outcome", null)
                .containsEntry("birthDate", "2026-11-20")
                .containsEntry("fee", Map.of("total", 8000, "items", List.of("a", "b")));
    }

    @Test
    void countsTokensAtEachNode() {
        String definition = flow.definition();
        flow.start(Map.of());
        assertThat(flows.tokens(definition)).containsOnlyKeys("Task_Receive");
        assertThat(flows.nodes(definition))
                .extracting(FlowNode::id)
                .startsWith("StartEvent_flowReception", "Task_Receive");
        assertThat(flows.diagram(definition)).contains("Tiếp nhận hồ sơ");
    }

    @Test
    void deploysTheSameBundleOnce() {
        assertThat(flow.definition()).isEqualTo(flow.definition());
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

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
