package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through the standard process and through every shared block. */
class StandardFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Engines.inMemory("standard"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.standardSample());
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void goesThroughTheWholeChain() {
        submitted("COUNTER");
        flow.waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "standard_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.waitsAt("Task_Assign")
                .asks("Task_Assign", "DIVISION_HEAD", "standard_assign")
                .does("Task_Assign", "assignedOfficer", "7");
        flow.waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", "standard_appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.waitsAt("Task_Review")
                .asks("Task_Review", "DIVISION_HEAD", "standard_review")
                .does("Task_Review", "reviewOutcome", "PASS");
        flow.waitsAt("Task_Sign")
                .asks("Task_Sign", "APPROVER", "standard_sign")
                .does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_Publish")
                .asks("Task_Publish", "RECORDS_CLERK", "standard_publish")
                .does("Task_Publish");
        flow.waitsAt("Task_Deliver")
                .asks("Task_Deliver", "RESULT_OFFICER", "standard_deliver")
                .does("Task_Deliver");
        flow.ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void handsTheResultToThePost() {
        submitted("POST");
        signed();
        flow.does("Task_Publish")
                .waitsAt("Task_SendByPost")
                .asks("Task_SendByPost", "RESULT_OFFICER", "standard_sendByPost")
                .does("Task_SendByPost")
                .waitsAt("Task_ConfirmPost")
                .asks("Task_ConfirmPost", "POST_AGENT", "standard_confirmPost")
                .does("Task_ConfirmPost")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void refusesAtReception() {
        submitted("COUNTER")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted("COUNTER")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .asks("Task_ReceiveSupplement", "RECEPTION_OFFICER", "standard_receiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_Assign")
                .shows(1, 5, 2, 4);
    }

    @Test
    void goesBackToTheSameOfficerAfterASupplementAskedForInAppraisal() {
        appraised("SUPPLEMENT");
        flow.waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Appraise")
                .shows(1, 2, 4, 5, 4);
        assertThat(flow.fact("assignedOfficer")).isEqualTo("7");
    }

    @Test
    void consultsAnotherAgency() {
        appraised("CONSULT");
        flow.waitsAt("Task_RecordOpinion")
                .asks("Task_RecordOpinion", "CASE_OFFICER", "standard_recordOpinion")
                .does("Task_RecordOpinion")
                .waitsAt("Task_Appraise")
                .shows(1, 2, 4);
    }

    @Test
    void collectsWhatIsToBePaid() {
        appraised("OBLIGATION");
        flow.waitsAt("Task_CollectFee")
                .asks("Task_CollectFee", "CASHIER", "standard_collectFee")
                .does("Task_CollectFee")
                .waitsAt("Task_Appraise")
                .shows(1, 2, 4, 6, 4);
    }

    @Test
    void deliversASignedRefusal() {
        appraised("REFUSE");
        flow.waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", "standard_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .notPassed("Task_Sign")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0} sent back")
    @CsvSource({
        "REFUSE,  Task_SignRefusal, signOutcome",
        "APPROVE, Task_Review,      reviewOutcome",
        "APPROVE, Task_Sign,        signOutcome"
    })
    void appraisesAnewWhatIsSentBack(String outcome, String step, String fact) {
        appraised(outcome);
        if (step.equals("Task_Sign")) {
            flow.does("Task_Review", "reviewOutcome", "PASS");
        }
        flow.does(step, fact, "SEND_BACK").waitsAt("Task_Appraise");
    }

    @ParameterizedTest(name = "{1} at {0} ends at {2} with status {3}")
    @CsvSource({
        "Task_Receive,                   WITHDRAWN,          EndEvent_Withdrawn,   1 7",
        "Task_Appraise,                  WITHDRAWN,          EndEvent_Withdrawn,   1 2 4 7",
        "Task_CollectFee,                WITHDRAWN,          EndEvent_Withdrawn,   1 2 4 6 7",
        "Task_RecordOpinion,             STOPPED,            EndEvent_Stopped,     1 2 4 8",
        "SupplementBeforeAcceptance,     SUPPLEMENT_EXPIRED, EndEvent_NotReceived, 1 5 3",
        "SupplementAfterAcceptance,      SUPPLEMENT_EXPIRED, EndEvent_Stopped,     1 2 4 5 8"
    })
    void endsWhenInterrupted(String place, String reason, String end, String statuses) {
        switch (place) {
            case "Task_Receive" -> submitted("COUNTER");
            case "SupplementBeforeAcceptance" ->
                submitted("COUNTER").does("Task_Receive", "receptionOutcome", "SUPPLEMENT");
            case "Task_Appraise" -> assigned();
            case "Task_CollectFee" -> appraised("OBLIGATION");
            case "Task_RecordOpinion" -> appraised("CONSULT");
            default -> appraised("SUPPLEMENT");
        }
        flow.hears("dossier.interrupt", "interruptReason", reason);
        Integer[] shown = java.util.Arrays.stream(statuses.split(" "))
                .map(Integer::valueOf)
                .toArray(Integer[]::new);
        flow.ended(end, shown);
        assertThatThrownBy(() -> flow.hears("dossier.interrupt", "interruptReason", reason))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void apologisesBesideTheFlow() {
        assigned();
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_Appraise", "Task_Apologise")
                .asks("Task_Apologise", "CASE_OFFICER", "standard_apologise")
                .does("Task_Apologise", "apologyOutcome", "EXTEND")
                .waitsAt("Task_Appraise", "Task_ApproveApology")
                .asks("Task_ApproveApology", "APPROVER", "standard_approveApology")
                .does("Task_ApproveApology", "apologyApprovalOutcome", "SEND_BACK")
                .does("Task_Apologise", "apologyOutcome", "EXTEND")
                .does("Task_ApproveApology", "apologyApprovalOutcome", "APPROVE_APOLOGY")
                .waitsAt("Task_Appraise")
                .passed("EndEvent_Apologised");
        flow.hears("dossier.dueSoon")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_Appraise")
                .passed("EndEvent_ApologyNotNeeded");
    }

    @Test
    void dropsAnApologyThatNobodyNeedsAnyMore() {
        assigned();
        flow.hears("dossier.dueSoon").does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.does("Task_Review", "reviewOutcome", "PASS")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish")
                .waitsAt("Task_Deliver", "Task_Apologise")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        submitted("COUNTER");
        assertThatThrownBy(() -> flow.does("Task_Receive", "receptionOutcome", "MAYBE"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_Receive");
    }

    private DossierFlow submitted(String delivery) {
        return flow.submitted("channel", "COUNTER", "delivery", delivery);
    }

    private void assigned() {
        submitted("COUNTER");
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT").does("Task_Assign", "assignedOfficer", "7");
    }

    private void appraised(String outcome) {
        assigned();
        flow.does("Task_Appraise", "appraisalOutcome", outcome);
    }

    private void signed() {
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT")
                .does("Task_Assign", "assignedOfficer", "7")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .does("Task_Review", "reviewOutcome", "PASS")
                .does("Task_Sign", "signOutcome", "SIGN");
    }
}
