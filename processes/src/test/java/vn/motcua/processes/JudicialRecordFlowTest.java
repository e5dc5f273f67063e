package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a request for a judicial record can take (domain D6 and D14). */
class JudicialRecordFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("judicialRecord");

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("judicial-record"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void issuesACertificateToThePersonConcerned() {
        submitted("NO_1", "SELF", false, true);
        assertThat(flow.fact("filingRight")).isEqualTo("ALLOWED");
        flow.waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "judicialRecord_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_RequestFee")
                .asks("Task_RequestFee", "RECEPTION_OFFICER", "judicialRecord_requestFee")
                .does("Task_RequestFee", "feeOutcome", "OBLIGATION")
                .waitsAt("Task_CollectFee")
                .asks("Task_CollectFee", "CASHIER", "judicialRecord_collectFee")
                .does("Task_CollectFee")
                .waitsAt("Task_SendLookup")
                .asks("Task_SendLookup", "CASE_OFFICER", "judicialRecord_sendLookup")
                .does("Task_SendLookup", "lookupOutcome", "CONSULT")
                .waitsAt("Task_RecordOpinion")
                .asks("Task_RecordOpinion", "CASE_OFFICER", "judicialRecord_recordOpinion")
                .does("Task_RecordOpinion", "lookupResult", "NO_RECORD")
                .waitsAt("Task_Compose")
                .asks("Task_Compose", "CASE_OFFICER", "judicialRecord_compose")
                .does("Task_Compose", "composeOutcome", "APPROVE", "convictionStatus", "NO_CONVICTION")
                .waitsAt("Task_Review")
                .asks("Task_Review", "DIVISION_HEAD", "judicialRecord_review")
                .does("Task_Review", "reviewOutcome", "PASS")
                .waitsAt("Task_Sign")
                .asks("Task_Sign", "APPROVER", "judicialRecord_sign")
                .does("Task_Sign", "signOutcome", "SIGN")
                .waitsAt("Task_Publish")
                .asks("Task_Publish", "RECORDS_CLERK", "judicialRecord_publish")
                .does("Task_Publish")
                .waitsAt("Task_Deliver")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
        assertThat(flow.fact("recordContent")).isEqualTo("NO_CONVICTION");
    }

    @ParameterizedTest(name = "{0} filed by {1}, minor {2}: {3}")
    @CsvSource({
        "NO_1, PARENT,          false, ALLOWED",
        "NO_1, DELEGATE,        false, AUTHORISED",
        "NO_1, AGENCY,          false, ALLOWED",
        "NO_2, SELF,            false, ALLOWED",
        "NO_2, PROCEDURAL_BODY, false, ALLOWED",
        "NO_2, PARENT,          true,  ALLOWED"
    })
    void receivesFromWhoeverMayFile(String kind, String filedBy, boolean minor, String right) {
        submitted(kind, filedBy, minor, true).waitsAt("Task_Receive");
        assertThat(flow.fact("filingRight")).isEqualTo(right);
    }

    @ParameterizedTest(name = "no. 2 filed by {0}")
    @ValueSource(strings = {"DELEGATE", "SPOUSE", "CHILD", "PARENT", "AGENCY"})
    void refusesWhoeverMayNotFileForNo2(String filedBy) {
        submitted("NO_2", filedBy, false, true)
                .waitsAt("Task_RefuseFiling")
                .asks("Task_RefuseFiling", "RECEPTION_OFFICER", "judicialRecord_refuseFiling")
                .notPassed("Task_Receive")
                .does("Task_RefuseFiling", "filingOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
        assertThat(flow.fact("filingRight")).isEqualTo("FORBIDDEN");
    }

    @Test
    void refusesAtReception() {
        submitted("NO_1", "SELF", false, true)
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted("NO_1", "SELF", false, true)
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_RequestFee")
                .shows(1, 5, 2);
    }

    @Test
    void asksNoFeeOfWhoeverIsFree() {
        accepted("NO_1", false)
                .waitsAt("Task_SendLookup")
                .notPassed("Task_RequestFee", "CallActivity_Obligation")
                .shows(1, 2, 4);
    }

    @Test
    void looksUpAnewWhatHasBeenSupplemented() {
        accepted("NO_1", false)
                .does("Task_SendLookup", "lookupOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_SendLookup")
                .shows(1, 2, 4, 5, 4);
    }

    @ParameterizedTest(name = "{0} is verified, the answer is {1}")
    @CsvSource({"POSSIBLE_MATCH, OTHER_PERSON", "EXPUNGEMENT_OPEN, EXPUNGED"})
    void asksTheCourtBeforeComposingWhatIsUncertain(String result, String answer) {
        lookedUp("NO_1", result)
                .waitsAt("Task_AskCourt")
                .asks("Task_AskCourt", "CASE_OFFICER", "judicialRecord_askCourt")
                .does("Task_AskCourt", "inquiryOutcome", "CONSULT")
                .waitsAt("Task_RecordCourtAnswer")
                .asks("Task_RecordCourtAnswer", "CASE_OFFICER", "judicialRecord_recordCourtAnswer")
                .does("Task_RecordCourtAnswer", "courtAnswer", answer)
                .waitsAt("Task_Compose")
                .shows(1, 2, 4);
        assertThat(flow.fact("courtAnswer")).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} of a person with {1} shows {2}")
    @CsvSource({
        "NO_1, EXPUNGED,      NO_CONVICTION",
        "NO_1, CONVICTED,     OPEN_CONVICTIONS",
        "NO_2, NO_CONVICTION, NO_CONVICTION",
        "NO_2, EXPUNGED,      ALL_CONVICTIONS",
        "NO_2, CONVICTED,     ALL_CONVICTIONS"
    })
    void showsOnTheCertificateWhatItsKindShows(String kind, String status, String content) {
        lookedUp(kind, "RECORD_FOUND")
                .waitsAt("Task_Compose")
                .does("Task_Compose", "composeOutcome", "APPROVE", "convictionStatus", status)
                .waitsAt("Task_Review");
        assertThat(flow.fact("recordContent")).isEqualTo(content);
    }

    @Test
    void deliversASignedRefusal() {
        lookedUp("NO_1", "NO_RECORD")
                .does("Task_Compose", "composeOutcome", "REFUSE")
                .waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", "judicialRecord_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .notPassed("Task_SettleContent")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "{1} sends back")
    @CsvSource({
        "REFUSE,  Task_SignRefusal, signOutcome",
        "APPROVE, Task_Review,      reviewOutcome",
        "APPROVE, Task_Sign,        signOutcome"
    })
    void composesAnewWhatIsSentBack(String outcome, String step, String fact) {
        lookedUp("NO_1", "NO_RECORD")
                .does("Task_Compose", "composeOutcome", outcome, "convictionStatus", "NO_CONVICTION");
        if (step.equals("Task_Sign")) {
            flow.does("Task_Review", "reviewOutcome", "PASS");
        }
        flow.does(step, fact, "SEND_BACK").waitsAt("Task_Compose");
    }

    @ParameterizedTest(name = "{0} while {1} is open")
    @CsvSource({"WITHDRAWN, Task_RecordOpinion, 7", "STOPPED, Task_AskCourt, 8"})
    void endsWhenInterrupted(String reason, String step, int status) {
        if (step.equals("Task_AskCourt")) {
            lookedUp("NO_1", "POSSIBLE_MATCH");
        } else {
            accepted("NO_1", false).does("Task_SendLookup", "lookupOutcome", "CONSULT");
        }
        flow.waitsAt(step)
                .hears("dossier.interrupt", "interruptReason", reason)
                .ended("EndEvent_Interrupted", 1, 2, 4, status);
    }

    @Test
    void apologisesBesideTheFlow() {
        accepted("NO_1", false)
                .does("Task_SendLookup", "lookupOutcome", "CONSULT")
                .hears("dossier.dueSoon")
                .waitsAt("Task_RecordOpinion", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_RecordOpinion")
                .passed("EndEvent_ApologySettled");
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        lookedUp("NO_1", "NO_RECORD");
        assertThatThrownBy(() -> flow.does("Task_Compose", "composeOutcome", "MAYBE"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_Compose");
    }

    private DossierFlow submitted(String kind, String filedBy, boolean minor, boolean feeDue) {
        return flow.submitted(
                "recordKind", kind, "filedBy", filedBy, "minor", minor, "feeDue", feeDue, "delivery", "COUNTER");
    }

    private DossierFlow accepted(String kind, boolean feeDue) {
        return submitted(kind, "SELF", false, feeDue).does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    private DossierFlow lookedUp(String kind, String result) {
        return accepted(kind, false)
                .does("Task_SendLookup", "lookupOutcome", "CONSULT")
                .does("Task_RecordOpinion", "lookupResult", result);
    }
}
