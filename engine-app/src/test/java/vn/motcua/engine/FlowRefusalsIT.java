package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.ReceptionFlow.asOfficer;
import static vn.motcua.engine.ReceptionFlow.assertRejected;

import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;

/** What the flows of the product refuse, with which code, and that they stand where they stood. */
@SpringJUnitConfig({EngineSlice.class, FlowTrace.Listening.class})
class FlowRefusalsIT {

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
    private FlowTrace trace;

    private DossierId dossier;
    private ReceptionFlow flow;

    @BeforeEach
    void aDossier() {
        dossier = dossiers.create();
        flow = new ReceptionFlow(flows, engine, dossier);
    }

    @Test
    void refusesAFactThatIsAnObject() {
        assertRejected(() -> flow.start(Map.of("file", new java.io.File("x"))), "invalid-input");
        assertThat(flows.facts(dossier)).isEmpty();
    }

    @Test
    void startsADossierOnceOnly() {
        flow.start(Map.of());
        assertRejected(() -> flow.start(Map.of()), "flow-exists");
    }

    @Test
    void startsNoUnknownModel() {
        assertRejected(() -> asOfficer(() -> flows.start(dossier, "gone:1:x", Map.of())), "not-found");
    }

    @Test
    void completesATaskOnceOnly() {
        flow.start(Map.of());
        String task = flow.taskId("Task_Receive");
        asOfficer(() -> flows.complete(dossier, task, Map.of("receptionOutcome", "REFUSE")));
        assertRejected(() -> asOfficer(() -> flows.complete(dossier, task, Map.of())), "not-found");
    }

    @Test
    void letsOnlyOneOfTwoOfficersCompleteATask() throws Exception {
        flow.start(Map.of());
        String task = flow.taskId("Task_Receive");
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
        flow.start(Map.of());
        assertRejected(() -> flow.complete("Task_Receive", Map.of("receptionOutcome", "MAYBE")), "flow-cannot-go-on");
        assertRejected(() -> flow.complete("Task_Receive", Map.of()), "flow-cannot-go-on");
        assertThat(mirror.open(dossier)).isEqualTo(Set.of("Task_Receive"));
    }

    @Test
    void saysSoWhenNobodyWaitsForAMessage() {
        flow.start(Map.of());
        assertRejected(() -> asOfficer(() -> flows.signal(dossier, "nobody.waits", Map.of())), "flow-not-waiting");
        flow.complete("Task_Receive", Map.of("receptionOutcome", "REFUSE"));
        assertRejected(() -> asOfficer(() -> flows.interrupt(dossier, "WITHDRAWN", Map.of())), "flow-over");
    }

    @Test
    void letsAListenerRefuse() {
        flow.start(Map.of());
        trace.refuse = "EndEvent_Accepted";
        assertRejected(() -> flow.complete("Task_Receive", Map.of("receptionOutcome", "ACCEPT")), "illegal-transition");
        trace.refuse = null;
        assertThat(mirror.open(dossier)).isEqualTo(Set.of("Task_Receive"));
    }

    @Test
    void movesOnlyATaskOfThisDossierAndOnlyToAnExistingNode() {
        flow.start(Map.of());
        String task = flow.taskId("Task_Receive");
        DossierId other = dossiers.create();
        assertRejected(() -> asOfficer(() -> flows.move(other, task, "EndEvent_Refused")), "not-found");
        assertRejected(() -> asOfficer(() -> flows.move(dossier, task, "Task_Gone")), "not-found");
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
}
