package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a request for a health-insurance card can take (domain D11 and D14). */
class HealthInsuranceCardFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("healthInsuranceCard");

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("health-insurance-card"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void givesAnElectronicCardWithoutATick() {
        submitted(false)
                .waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "healthInsuranceCard_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_MatchParticipation")
                .asks("Task_MatchParticipation", "CASE_OFFICER", "healthInsuranceCard_matchParticipation")
                .does("Task_MatchParticipation", "matchResult", "MATCHED")
                .waitsAt("Task_Approve")
                .asks("Task_Approve", "APPROVER", "healthInsuranceCard_approve");
        assertThat(flow.fact("cardKind")).isEqualTo("E_CARD");
        flow.does("Task_Approve", "approvalOutcome", "APPROVE")
                .waitsAt("Task_CreateECard")
                .asks("Task_CreateECard", "RECORDS_CLERK", "healthInsuranceCard_createECard")
                .does("Task_CreateECard")
                .waitsAt("Task_Deliver")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void printsAPaperCardOnATick() {
        accepted(true).does("Task_MatchParticipation", "matchResult", "MATCHED");
        assertThat(flow.fact("cardKind")).isEqualTo("PAPER_CARD");
        flow.does("Task_Approve", "approvalOutcome", "APPROVE")
                .waitsAt("Task_PrintCard")
                .asks("Task_PrintCard", "RECORDS_CLERK", "healthInsuranceCard_printCard")
                .notPassed("Task_CreateECard")
                .does("Task_PrintCard")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void refusesAtReception() {
        submitted(false).does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted(false)
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_MatchParticipation")
                .shows(1, 5, 2, 4);
    }

    @ParameterizedTest(name = "{0} is settled first")
    @ValueSource(strings = {"MISMATCH", "DUPLICATE_CODES", "EMPLOYER_DEBT"})
    void submitsNoCardWhileTheDataDoNotMatch(String result) {
        mismatched(result)
                .waitsAt("Task_SettleMismatch")
                .asks("Task_SettleMismatch", "CASE_OFFICER", "healthInsuranceCard_settleMismatch")
                .notPassed("Task_ChooseCard", "Task_Approve");
    }

    @Test
    void matchesAgainWhatTheOfficeHasCorrected() {
        mismatched("DUPLICATE_CODES")
                .does("Task_SettleMismatch", "mismatchOutcome", "CORRECTED")
                .waitsAt("Task_MatchParticipation")
                .does("Task_MatchParticipation", "matchResult", "MATCHED")
                .waitsAt("Task_Approve")
                .shows(1, 2, 4);
    }

    @Test
    void matchesAgainWhatTheApplicantHasCorrected() {
        mismatched("MISMATCH")
                .does("Task_SettleMismatch", "mismatchOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_MatchParticipation")
                .shows(1, 2, 4, 5, 4);
    }

    @Test
    void deliversASignedRefusal() {
        mismatched("EMPLOYER_DEBT")
                .does("Task_SettleMismatch", "mismatchOutcome", "REFUSE")
                .waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", "healthInsuranceCard_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .waitsAt("Task_PublishRefusal")
                .asks("Task_PublishRefusal", "RECORDS_CLERK", "healthInsuranceCard_publishRefusal")
                .passed("Event_RefusalSigned")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void settlesAnewARefusalThatIsSentBack() {
        mismatched("MISMATCH")
                .does("Task_SettleMismatch", "mismatchOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_SettleMismatch");
    }

    @Test
    void matchesAnewACardThatIsSentBack() {
        accepted(false)
                .does("Task_MatchParticipation", "matchResult", "MATCHED")
                .does("Task_Approve", "approvalOutcome", "SEND_BACK")
                .waitsAt("Task_MatchParticipation");
    }

    @ParameterizedTest(name = "{0} while {1} is open")
    @CsvSource({
        "WITHDRAWN,          Task_MatchParticipation, 1 2 4 7",
        "STOPPED,            Task_SettleMismatch,     1 2 4 8",
        "SUPPLEMENT_EXPIRED, Task_ReceiveSupplement,  1 2 4 5 8"
    })
    void endsWhenInterrupted(String reason, String step, String statuses) {
        if (step.equals("Task_MatchParticipation")) {
            accepted(false);
        } else {
            mismatched("MISMATCH");
        }
        if (step.equals("Task_ReceiveSupplement")) {
            flow.does("Task_SettleMismatch", "mismatchOutcome", "SUPPLEMENT");
        }
        Integer[] shown = java.util.Arrays.stream(statuses.split(" "))
                .map(Integer::valueOf)
                .toArray(Integer[]::new);
        flow.waitsAt(step).hears("dossier.interrupt", "interruptReason", reason).ended("EndEvent_Interrupted", shown);
    }

    @Test
    void hasNoApologyBesideATermOfOneDay() {
        accepted(false);
        assertThatThrownBy(() -> flow.hears("dossier.dueSoon"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        flow.waitsAt("Task_MatchParticipation");
    }

    private DossierFlow submitted(boolean paperRequested) {
        return flow.submitted("asOfDate", "2026-11-23", "paperRequested", paperRequested, "delivery", "COUNTER");
    }

    private DossierFlow accepted(boolean paperRequested) {
        return submitted(paperRequested).does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    private DossierFlow mismatched(String result) {
        return accepted(false).does("Task_MatchParticipation", "matchResult", result);
    }
}
