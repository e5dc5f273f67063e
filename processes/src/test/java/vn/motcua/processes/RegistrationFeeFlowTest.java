package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through the registration fee; rates, shares and sums are those of domain D3, worked out by hand. */
class RegistrationFeeFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("registrationFee");

    private static final Object[] FILED = {"channel", "COUNTER", "delivery", "COUNTER", "asOfDate", "2026-11-23"};
    private static final Object[] CAR = {"vehicle", "CAR_UP_TO_9_SEATS", "domesticallyAssembled", true};
    private static final Object[] BOUGHT = {
        "registration", "FIRST", "acquisition", "PURCHASE", "exemptionClaimed", false
    };
    private static final Object[] NOT_EXEMPT = {"specialUse", "NONE", "exemptSameOwner", false};
    private static final Object[] NEW = {"condition", "NEW", "basePrice", 600_000_000L, "plateArea", "I"};
    private static final Object[] NEW_CAR = both(NOT_EXEMPT, NEW);
    private static final Object[] USED = {"condition", "USED", "ageYears", 2, "basePrice", 40_000_000L};
    private static final Object[] IN_THE_COUNTRY = {"motorbikeArea", "ELSEWHERE", "paidTwoPercent", false};

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("registration-fee"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void collectsTwelvePerCentOnANewCarInHaNoi() {
        submitted("HA_NOI", "OTHER");
        flow.asks("Task_Receive", "RECEPTION_OFFICER", "registrationFee_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.asks("Task_Value", "CASE_OFFICER", "registrationFee_value").does("Task_Value", NEW_CAR);
        flow.waitsAt("Task_Appraise").asks("Task_Appraise", "CASE_OFFICER", "registrationFee_appraise");
        assertThat(decided())
                .containsEntry("exempt", false)
                .containsEntry("rate", 0.12)
                .containsEntry("cut", 0.0)
                .containsEntry("residual", 1.0)
                .containsEntry("plateFee", 14_000_000L)
                .containsEntry("conclusion", "DUE");
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .asks("Task_Review", "DIVISION_HEAD", "registrationFee_review")
                .does("Task_Review", "reviewOutcome", "PASS")
                .asks("Task_Sign", "APPROVER", "registrationFee_sign")
                .does("Task_Sign", "signOutcome", "SIGN")
                .asks("Task_IssueNotice", "RECORDS_CLERK", "registrationFee_issueNotice")
                .does("Task_IssueNotice", "publishedOn", "2026-11-26")
                .asks("Task_CollectFee", "CASHIER", "registrationFee_collectFee");
        assertThat(charged()).containsExactly(72_000_000L);
        flow.does("Task_CollectFee")
                .asks("Task_SendToPolice", "CASE_OFFICER", "registrationFee_sendToPolice")
                .does("Task_SendToPolice")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void collectsNothingOnANewBatteryCar() {
        submitted("HO_CHI_MINH", "BATTERY");
        valued(NEW_CAR);
        assertThat(decided()).containsEntry("rate", 0.0).containsEntry("conclusion", "ZERO_RATE");
        assertThat(charged()).containsExactly(0L);
        noticed();
        flow.waitsAt("Task_SendToPolice")
                .does("Task_SendToPolice")
                .does("Task_Deliver")
                .notPassed("Task_CollectFee")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void asksForNoPriceOfAnAmbulance() {
        submitted("HA_NOI", "OTHER");
        valued("specialUse", "AMBULANCE");
        assertThat(decided()).containsEntry("exempt", true).containsEntry("conclusion", "EXEMPT");
        assertThat(charged()).containsExactly(0L);
        noticed();
        flow.waitsAt("Task_SendToPolice");
    }

    @Test
    void takesOnePerCentOfSeventyPerCentOfAUsedMotorbike() {
        submitted("DA_NANG", "OTHER", "vehicle", "MOTORBIKE", "registration", "SUBSEQUENT");
        valued(both(NOT_EXEMPT, both(USED, IN_THE_COUNTRY)));
        assertThat(decided())
                .containsEntry("rate", 0.01)
                .containsEntry("cut", 0.0)
                .containsEntry("residual", 0.7)
                .containsEntry("plateFee", null)
                .containsEntry("conclusion", "DUE");
        assertThat(charged()).containsExactly(280_000L);
    }

    /** Hai Phong has its 12 % from 08/8/2026; what it was since the merger of provinces nobody has read. */
    @Test
    void valuesAnewWhileNoRuleGivesTheRate() {
        submitted("HAI_PHONG", "OTHER", "asOfDate", "2026-08-07");
        valued(NEW_CAR);
        assertThat(decided()).containsEntry("rate", null).containsEntry("conclusion", "NO_RULE");
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .waitsAt("Task_Value")
                .notPassed("Task_Review")
                .does("Task_Value", NEW_CAR)
                .does("Task_Appraise", "appraisalOutcome", "CONSULT")
                .asks("Task_RecordOpinion", "CASE_OFFICER", "registrationFee_recordOpinion")
                .does("Task_RecordOpinion")
                .waitsAt("Task_Appraise");
    }

    @Test
    void refusesAtReception() {
        submitted("HA_NOI", "OTHER");
        flow.does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted("HA_NOI", "OTHER");
        flow.does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_Value")
                .shows(1, 5, 2, 4);
    }

    @Test
    void calculatesAnewAfterASupplementAskedForInTheCheck() {
        submitted("HA_NOI", "OTHER");
        valued(NEW_CAR);
        flow.does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Value")
                .shows(1, 2, 4, 5, 4)
                .does("Task_Value", "specialUse", "NONE", "exemptSameOwner", true)
                .waitsAt("Task_Appraise");
        assertThat(decided()).containsEntry("exempt", true).containsEntry("conclusion", "EXEMPT");
    }

    @Test
    void deliversASignedRefusal() {
        submitted("HA_NOI", "OTHER");
        valued(NEW_CAR);
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .asks("Task_SignRefusal", "APPROVER", "registrationFee_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .asks("Task_PublishRefusal", "RECORDS_CLERK", "registrationFee_publishRefusal")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .notPassed("Task_IssueNotice")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0} sends back")
    @CsvSource({
        "APPROVE, Task_Review,      reviewOutcome",
        "APPROVE, Task_Sign,        signOutcome",
        "REFUSE,  Task_SignRefusal, signOutcome"
    })
    void checksAnewWhatIsSentBack(String outcome, String step, String fact) {
        submitted("HA_NOI", "OTHER");
        valued(NEW_CAR);
        flow.does("Task_Appraise", "appraisalOutcome", outcome);
        if (step.equals("Task_Sign")) {
            flow.does("Task_Review", "reviewOutcome", "PASS");
        }
        flow.does(step, fact, "SEND_BACK").waitsAt("Task_Appraise");
    }

    @Test
    void endsWhenTheOwnerWithdrawsInsteadOfPaying() {
        submitted("HA_NOI", "OTHER");
        valued(NEW_CAR);
        noticed();
        flow.hears("dossier.interrupt", "interruptReason", "WITHDRAWN").ended("EndEvent_Interrupted", 1, 2, 4, 6, 7);
    }

    @Test
    void apologisesBesideTheFlow() {
        submitted("HA_NOI", "OTHER");
        valued(NEW_CAR);
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_Appraise", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_Appraise")
                .passed("EndEvent_ApologySettled");
    }

    private void submitted(String province, String powertrain, Object... others) {
        Object[] own = {"province", province, "powertrain", powertrain};
        flow.submitted(both(both(both(FILED, CAR), both(BOUGHT, own)), others));
    }

    private static Object[] both(Object[] one, Object[] other) {
        return Stream.of(one, other).flatMap(Arrays::stream).toArray();
    }

    private void valued(Object... facts) {
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT").does("Task_Value", facts);
    }

    private void noticed() {
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .does("Task_Review", "reviewOutcome", "PASS")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_IssueNotice", "publishedOn", "2026-11-26");
    }

    /** What the flow knows, the answers of the tables among it. */
    private Map<String, Object> decided() {
        RuntimeService runtime = ENGINE.getProcessEngine().getRuntimeService();
        return runtime.getVariables(runtime.createProcessInstanceQuery()
                .processDefinitionKey("registrationFee")
                .singleResult()
                .getId());
    }

    /** The sums of the fee table with what the flow knows. */
    private List<Object> charged() {
        return ENGINE.getProcessEngine()
                .getDecisionService()
                .evaluateDecisionTableByKey("registrationFee_rfAmount")
                .variables(decided())
                .evaluate()
                .collectEntries("unitAmount");
    }
}
