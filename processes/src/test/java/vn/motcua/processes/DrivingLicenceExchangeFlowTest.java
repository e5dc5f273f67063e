package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way the exchange of a driving licence can take (domain D7 and D14), told on 23 November 2026. */
class DrivingLicenceExchangeFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("drivingLicenceExchange");

    private static final String FORM = "drivingLicenceExchange_";
    private static final String VALID = "2027-01-15";
    private static final String EXPIRED_LONG_AGO = "2025-11-23";

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("driving-licence-exchange"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void exchangesALicenceFiledAtTheCounter() {
        submitted()
                .asks("Task_Receive", "RECEPTION_OFFICER", FORM + "receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "photoState", "TAKEN")
                .waitsAt("Task_CollectFee")
                .shows(1, 2, 6)
                .does("Task_CollectFee");
        flow.waitsAt("Task_CheckDatabases").asks("Task_CheckDatabases", "CASE_OFFICER", FORM + "checkDatabases");
        searched(VALID);
        flow.waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", FORM + "appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.waitsAt("Task_Review")
                .asks("Task_Review", "DIVISION_HEAD", FORM + "review")
                .does("Task_Review", "reviewOutcome", "PASS");
        flow.waitsAt("Task_Sign").asks("Task_Sign", "APPROVER", FORM + "sign").does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_PrintCard")
                .asks("Task_PrintCard", "RECORDS_CLERK", FORM + "printCard")
                .does("Task_PrintCard");
        flow.waitsAt("Task_WithdrawOldLicence")
                .asks("Task_WithdrawOldLicence", "RESULT_OFFICER", FORM + "withdrawOldLicence")
                .does("Task_WithdrawOldLicence");
        flow.waitsAt("Task_Deliver").does("Task_Deliver");
        flow.notPassed("Task_TakePhoto", "Task_DraftRefusal", "Task_SignRefusal")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
        assertThat(flow.fact("refusalReasons")).isEqualTo(List.of());
    }

    @Test
    void takesThePhotoAfterThePaymentOfOneWhoFiledOnline() {
        flow.submitted("channel", "ONLINE", "delivery", "POST", "asOfDate", "2026-11-23")
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "photoState", "LATER")
                .does("Task_CollectFee")
                .waitsAt("Task_TakePhoto")
                .asks("Task_TakePhoto", "RECEPTION_OFFICER", FORM + "takePhoto")
                .shows(1, 2, 6, 4)
                .does("Task_TakePhoto")
                .waitsAt("Task_CheckDatabases");
    }

    @Test
    void searchesAnewWhenTheIssuerHasAnsweredForALicenceThatIsNotInTheDatabase() {
        paid().does("Task_CheckDatabases", "checkOutcome", "CONSULT")
                .waitsAt("Task_RecordOpinion")
                .notPassed("Task_DetermineTest")
                .does("Task_RecordOpinion")
                .waitsAt("Task_CheckDatabases");
        searched(VALID);
        flow.waitsAt("Task_Appraise");
    }

    @ParameterizedTest(name = "valid until {0}: {1}, then {2}")
    @CsvSource({
        "2026-11-23, NONE,   Task_Appraise",
        "2026-10-25, NONE,   Task_Appraise",
        "2026-10-24, THEORY, Task_DraftRefusal",
        "2025-11-24, THEORY, Task_DraftRefusal",
        "2025-11-23, FULL,   Task_DraftRefusal"
    })
    void demandsATestAfterThirtyDaysAndAFullOneAfterAYear(String expiry, String test, String step) {
        paid();
        searched(expiry);
        flow.waitsAt(step);
        assertThat(flow.fact("test")).isEqualTo(test);
    }

    @Test
    void demandsNoTestForALicenceWithoutExpiry() {
        paid();
        searched(null);
        flow.passed("Task_DetermineTest").waitsAt("Task_Appraise").notPassed("Task_DraftRefusal");
    }

    @Test
    void refusesWhatNeedsATestWithoutAnAppraisal() {
        paid();
        searched(EXPIRED_LONG_AGO);
        flow.asks("Task_DraftRefusal", "CASE_OFFICER", FORM + "draftRefusal")
                .does("Task_DraftRefusal", "testOutcome", "REFUSE")
                .waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", FORM + "signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_DraftRefusal")
                .does("Task_DraftRefusal", "testOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .waitsAt("Task_PublishRefusal")
                .asks("Task_PublishRefusal", "RECORDS_CLERK", FORM + "publishRefusal")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .passed("Event_RefusalSigned")
                .notPassed("Task_Appraise", "Task_Sign", "Task_WithdrawOldLicence")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "forged,         FORGED_LICENCE",
        "held,           LICENCE_HELD",
        "unresolvedFine, UNRESOLVED_FINE",
        "unfit,          UNFIT"
    })
    void showsTheOfficerWhatTheSearchSpeaksAgainst(String fact, String reason) {
        paid();
        searched(VALID, fact);
        flow.waitsAt("Task_Appraise");
        assertThat(flow.fact("refusalReasons")).isEqualTo(List.of(reason));
    }

    @Test
    void deliversARefusalThatTheOfficerProposes() {
        paid();
        searched(VALID, "held", "unresolvedFine");
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
        assertThat(flow.fact("refusalReasons")).isEqualTo(List.of("LICENCE_HELD", "UNRESOLVED_FINE"));
    }

    @Test
    void refusesAtReception() {
        submitted()
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .notPassed("CallActivity_Obligation")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplementAskedForAtReception() {
        submitted()
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "photoState", "TAKEN")
                .waitsAt("Task_CollectFee")
                .shows(1, 5, 2, 6);
    }

    @Test
    void searchesAnewAfterASupplementAskedForInAppraisal() {
        appraised("SUPPLEMENT");
        flow.waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_CheckDatabases")
                .shows(1, 2, 6, 4, 5, 4);
    }

    @ParameterizedTest(name = "sent back by {0}")
    @CsvSource({"Task_Review, reviewOutcome", "Task_Sign, signOutcome"})
    void appraisesAnewWhatALeaderSendsBack(String step, String fact) {
        appraised("APPROVE");
        if (step.equals("Task_Sign")) {
            flow.does("Task_Review", "reviewOutcome", "PASS");
        }
        flow.does(step, fact, "SEND_BACK").waitsAt("Task_Appraise").shows(1, 2, 6, 4);
    }

    @ParameterizedTest(name = "{0} ends at {1} with status {2}")
    @CsvSource({"WITHDRAWN, EndEvent_Withdrawn, 7", "STOPPED, EndEvent_Stopped, 8"})
    void endsWhenInterrupted(String reason, String end, int status) {
        paid().hears("dossier.interrupt", "interruptReason", reason);
        flow.ended(end, 1, 2, 6, 4, status);
    }

    @Test
    void apologisesBesideTheFlow() {
        paid().hears("dossier.dueSoon")
                .waitsAt("Task_CheckDatabases", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_CheckDatabases");
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        paid();
        assertThatThrownBy(() -> flow.does("Task_CheckDatabases", "checkOutcome", "PERHAPS"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_CheckDatabases");
    }

    private DossierFlow submitted() {
        return flow.submitted("channel", "COUNTER", "delivery", "COUNTER", "asOfDate", "2026-11-23");
    }

    private DossierFlow paid() {
        return submitted()
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "photoState", "TAKEN")
                .does("Task_CollectFee");
    }

    /** All answers of the databases are there: when the licence expires, and what speaks against the exchange. */
    private void searched(String expiry, String... against) {
        List<Object> facts = new ArrayList<>(List.of("checkOutcome", "COMPLETE", "points", 12, "expiryDate"));
        facts.add(expiry);
        for (String fact : against) {
            facts.addAll(List.of(fact, true));
        }
        flow.does("Task_CheckDatabases", facts.toArray());
    }

    private void appraised(String outcome) {
        paid();
        searched(VALID);
        flow.does("Task_Appraise", "appraisalOutcome", outcome);
    }
}
