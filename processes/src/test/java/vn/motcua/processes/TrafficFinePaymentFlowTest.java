package vn.motcua.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way that the payment of a traffic fine can take (domain D1, D14); sums by hand from the ranges of D1. */
class TrafficFinePaymentFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("trafficFinePayment");

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("traffic-fine-payment"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void paysAFineAndGetsTheLicenceBackByPost() {
        submitted("FULL", "POST");
        flow.asks("Task_Receive", "RECEPTION_OFFICER", "trafficFinePayment_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .asks("Task_RecordDecision", "CASE_OFFICER", "trafficFinePayment_recordDecision");
        records("");
        flow.asks("Task_Appraise", "CASE_OFFICER", "trafficFinePayment_appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .asks("Task_CollectFee", "CASHIER", "trafficFinePayment_collectFee")
                .does("Task_CollectFee")
                .asks("Task_ConfirmPayment", "CASE_OFFICER", "trafficFinePayment_confirmPayment")
                .does("Task_ConfirmPayment", "paymentResult", "PAID_ON_TIME")
                .asks("Task_ReleasePapers", "CASE_OFFICER", "trafficFinePayment_releasePapers")
                .does("Task_ReleasePapers");
        flow.does("Task_SendByPost").does("Task_ConfirmPost").ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @ParameterizedTest(name = "a red light on {0}: range from {1}, {2} points")
    @CsvSource({"2026-11-10, 4000000, 4", "2025-01-01, 4000000, 4", "2024-12-31, 800000, 0", "2022-01-01, 800000, 0"})
    void showsTheExaminerTheRulesOfTheDayOfTheViolation(String day, String min, String points) {
        examined("FULL", "violationDate=" + day);
        assertThat(entry("fineFrame", "frameMin")).isEqualTo(min);
        assertThat(entry("fineFrame", "pointsDeducted")).isEqualTo(points);
        assertThat(flow.fact("decisionTerm")).isEqualTo(Map.of("amount", 7, "unit", "WORKING_DAY"));
        assertThat(flow.fact("enforcementLimitation")).isEqualTo(Map.of("amount", 1, "unit", "YEAR"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}, on the spot {3}")
    @CsvSource(textBlock = """
        vehicle=MOTORBIKE fine=5000000,                                         5000000,  FINE,    false
        vehicle=CAR organisation=true age=~ fine=38000000,                      38000000, FINE,    false
        violation=ALCOHOL_BREATH vehicle=CAR measured=0.45 fine=35000000,       35000000, FINE,    false
        violation=ALCOHOL_BLOOD measured=60 age=17 aggravating=true,            4000000,  FINE,    false
        violation=SPEEDING measured=7 mitigating=true fine=400000,              400000,   FINE,    true
        violation=NO_HELMET age=15 fine=0,                                      0,        WARNING, true
        """)
    void worksOutTheFineFromTheRange(String decision, String amount, String sanction, boolean onTheSpot) {
        examined("FULL", decision);
        assertThat(entry("fineAmount", "amount")).isEqualTo(amount);
        assertThat(entry("fineAmount", "sanction")).isEqualTo(sanction);
        assertThat(flow.fact("onTheSpotAllowed")).isEqualTo(onTheSpot);
    }

    @ParameterizedTest(name = "{0}: no {1}")
    @CsvSource({
        "violation=OTHER, fineFrame",
        "violation=OTHER, fineAmount",
        "violationDate=2021-12-31, decisionTerm",
        "matter=ON_THE_SPOT, decisionTerm"
    })
    void leavesToTheExaminerWhatNoRuleAnswers(String decision, String fact) {
        examined("FULL", decision);
        var variables = ENGINE.getProcessEngine().getRuntimeService().createVariableInstanceQuery();
        assertThat(variables.variableName(fact).singleResult().getValue()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FULL", "NEXT_INSTALMENT"})
    void deliversOnlyTheReceiptWhenNothingIsHeld(String manner) {
        requests(manner, "papersHeld=NONE");
        flow.does("Task_CollectFee")
                .does("Task_ConfirmPayment", "paymentResult", "PAID_LATE")
                .notPassed("Task_CheckInstalment", "Task_CheckPostponement", "Task_ReleasePapers")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void takesTheFirstInstalmentAndKeepsThePapers() {
        requests("INSTALMENT", "fine=35000000 amountDue=35000000");
        assertThat(flow.fact("instalment"))
                .isEqualTo(Map.of("allowed", true, "maxMonths", 6, "maxTimes", 3, "firstMinimum", 14_000_000L));
        flow.asks("Task_DraftInstalment", "CASE_OFFICER", "trafficFinePayment_draftInstalment")
                .does("Task_DraftInstalment");
        flow.asks("Task_DecideInstalment", "APPROVER", "trafficFinePayment_decideInstalment")
                .does("Task_DecideInstalment", "instalmentOutcome", "GRANT", "amountDue", 14_000_000L);
        flow.asks("Task_PublishReply", "RECORDS_CLERK", "trafficFinePayment_publishReply")
                .does("Task_PublishReply")
                .does("Task_CollectFee");
        assertThat(flow.fact("amountDue")).isEqualTo(14_000_000L);
        flow.does("Task_ConfirmPayment", "paymentResult", "INSTALMENT")
                .notPassed("Task_ReleasePapers")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void postponesThePayment() {
        requests("POSTPONEMENT", "");
        assertThat(flow.fact("postponementAllowed")).isEqualTo(true);
        flow.asks("Task_DraftPostponement", "CASE_OFFICER", "trafficFinePayment_draftPostponement")
                .does("Task_DraftPostponement");
        flow.asks("Task_DecidePostponement", "APPROVER", "trafficFinePayment_decidePostponement")
                .does("Task_DecidePostponement", "postponementOutcome", "GRANT");
        flow.asks("Task_Publish", "RECORDS_CLERK", "trafficFinePayment_publish")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0} of a fine of {1}")
    @CsvSource({
        "INSTALMENT,   19999999, Task_DraftInstalment,   Task_DecideInstalment,   instalmentOutcome",
        "POSTPONEMENT, 1999999,  Task_DraftPostponement, Task_DecidePostponement, postponementOutcome"
    })
    void collectsTheWholeFineWhenTheRequestIsRejected(
            String manner, String fine, String draft, String decide, String outcome) {
        requests(manner, "fine=" + fine);
        assertThat(manner.equals("INSTALMENT") ? entry("instalment", "allowed") : "" + flow.fact("postponementAllowed"))
                .isEqualTo("false");
        flow.does(draft).does(decide, outcome, "SEND_BACK").waitsAt(draft);
        flow.does(draft)
                .does(decide, outcome, "REJECT")
                .does("Task_PublishReply")
                .waitsAt("Task_CollectFee");
        assertThat(flow.fact("amountDue")).isEqualTo(5_000_000);
    }

    @Test
    void refusesWhatIsNotFoundAtReception() {
        submitted("FULL", "COUNTER")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted("FULL", "COUNTER")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_RecordDecision")
                .shows(1, 5, 2, 4);
    }

    @Test
    void recordsTheDecisionAnewAfterACorrectionOrASupplement() {
        examined("FULL", "");
        flow.does("Task_Appraise", "appraisalOutcome", "CORRECT").waitsAt("Task_RecordDecision");
        records("vehicle=CAR");
        assertThat(entry("fineFrame", "frameMin")).isEqualTo("18000000");
        flow.does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_RecordDecision")
                .shows(1, 2, 4, 5, 4);
    }

    @Test
    void deliversASignedRefusal() {
        examined("FULL", "");
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .asks("Task_SignRefusal", "APPROVER", "trafficFinePayment_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void stopsForEnforcementWhenNobodyPays() {
        requests("FULL", "");
        flow.hears("dossier.interrupt", "interruptReason", "STOPPED").ended("EndEvent_Stopped", 1, 2, 4, 6, 8);
    }

    @Test
    void apologisesBesideTheFlow() {
        examined("FULL", "");
        flow.hears("dossier.dueSoon")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_Appraise");
    }

    private DossierFlow submitted(String manner, String delivery) {
        return flow.submitted(
                "channel", "ONLINE", "asOfDate", "2026-11-23", "requestedManner", manner, "delivery", delivery);
    }

    private void examined(String manner, String changes) {
        submitted(manner, "COUNTER").does("Task_Receive", "receptionOutcome", "ACCEPT");
        records(changes);
    }

    private void requests(String manner, String changes) {
        examined(manner, changes);
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE");
    }

    /** A red light by motorbike, decided as 5 million, with these changes; a tilde leaves a fact out. */
    private void records(String changes) {
        Map<String, Object> facts = typed("violation=RED_LIGHT vehicle=MOTORBIKE violationDate=2026-11-10 age=36"
                + " matter=DECISION_SIMPLE organisation=false aggravating=false mitigating=false papersHeld=LICENCE"
                + " decisionReceivedOn=2026-11-20 fine=5000000 amountDue=5000000");
        facts.putAll(typed(changes));
        facts.values().removeIf(Objects::isNull);
        flow.does(
                "Task_RecordDecision",
                facts.entrySet().stream()
                        .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                        .toArray());
    }

    private static Map<String, Object> typed(String facts) {
        return ManifestYaml.read(("{" + facts.replace(" ", ", ").replace("=", ": ") + "}").getBytes(UTF_8));
    }

    /** One entry of the answer of a table with several outputs. */
    private String entry(String fact, String entry) {
        return String.valueOf(((Map<?, ?>) flow.fact(fact)).get(entry));
    }
}
