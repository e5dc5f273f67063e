package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way the interlinked birth group can take (domain D5, Interlinked 3.000722, and D14). */
class InterlinkedBirthFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("interlinkedBirth");

    private DossierFlow flow;
    private GroupFlow group;

    @BeforeEach
    void deploy() {
        JavaDelegate asks = execution -> {};
        Mocks.register("requestPersonalIdDelegate", asks);
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("interlinked-birth"));
        group = new GroupFlow(flow);
    }

    @AfterEach
    void forget() {
        flow.forget();
        Mocks.reset();
    }

    @Test
    void doesTheFourPartsOneAfterAndBesideTheOther() {
        group.submitted(0)
                .waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "interlinkedBirth_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", "interlinkedBirth_appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .works()
                .waitsAt("Event_PersonalIdAssigned")
                .hears("interlinkedBirth.personalIdAssigned")
                .waitsAt("Task_PrepareCertificate")
                .asks("Task_PrepareCertificate", "CASE_OFFICER", "interlinkedBirth_prepareCertificate")
                .does("Task_PrepareCertificate")
                .waitsAt("Task_Sign")
                .asks("Task_Sign", "APPROVER", "interlinkedBirth_sign")
                .does("Task_Sign", "signOutcome", "SIGN")
                .waitsAt("Task_Publish")
                .asks("Task_Publish", "RECORDS_CLERK", "interlinkedBirth_publish")
                .does("Task_Publish")
                .passed("Event_BirthRegistered")
                .waitsAt("Task_AppraiseResidence", "Task_AppraiseHealthInsurance");
        assertThat(flow.fact("feeDue")).isEqualTo(false);
        group.residence("APPROVE");
        flow.passed("Event_ResidenceRegistered").waitsAt("Task_AppraiseIdentityCard", "Task_AppraiseHealthInsurance");
        group.insurance("APPROVE");
        flow.passed("Event_HealthInsuranceIssued").waitsAt("Task_AppraiseIdentityCard");
        group.identityCard("APPROVE");
        flow.passed("Event_IdentityCardIssued")
                .waitsAt("Task_Deliver")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void waitsForTheHealthInsuranceCardThoughTheIdentityCardIsThere() {
        group.registered();
        group.residence("APPROVE");
        group.identityCard("APPROVE");
        flow.waitsAt("Task_AppraiseHealthInsurance");
        group.insurance("APPROVE");
        flow.waitsAt("Task_Deliver");
    }

    @ParameterizedTest(name = "born {0}, {1} copies")
    @CsvSource({"2026-11-13, 1", "2026-09-23, 0"})
    void isPaidBeforeAnythingIsDone(String birthDate, int copies) {
        flow.submitted("asOfDate", "2026-11-23", "birthDate", birthDate, "copies", copies, "delivery", "COUNTER")
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "accepted", true);
        assertThat(flow.fact("feeDue")).isEqualTo(true);
        flow.waitsAt("Task_RequestFee")
                .asks("Task_RequestFee", "RECEPTION_OFFICER", "interlinkedBirth_requestFee")
                .does("Task_RequestFee", "feeOutcome", "OBLIGATION")
                .waitsAt("Task_CollectFee")
                .asks("Task_CollectFee", "CASHIER", "interlinkedBirth_collectFee")
                .shows(1, 2, 6)
                .does("Task_CollectFee")
                .waitsAt("Task_Appraise")
                .shows(1, 2, 6, 4);
    }

    @Test
    void isNotReceivedWhenRefusedAtTheCounter() {
        group.submitted(0).does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void isReceivedAfterASupplement() {
        group.submitted(0)
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT", "accepted", true)
                .waitsAt("Task_Appraise")
                .shows(1, 5, 2, 4);
    }

    @Test
    void isAppraisedAgainAfterASupplementOfTheBirthPart() {
        group.accepted()
                .does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Appraise")
                .shows(1, 2, 4, 5, 4);
    }

    @Test
    void isStoppedWhenTheSupplementIsOverdue() {
        group.accepted()
                .does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .hears("dossier.interrupt", "interruptReason", "SUPPLEMENT_EXPIRED", "accepted", true)
                .ended("EndEvent_Interrupted", 1, 2, 4, 5, 8);
    }

    @Test
    void endsWithARefusalOfTheBirth() {
        group.accepted()
                .does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .waitsAt("Task_Sign")
                .does("Task_Sign", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish")
                .passed("Event_BirthRefused")
                .notPassed("Gateway_AfterBirth", "Task_RequestPersonalId")
                .waitsAt("Task_Deliver")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void verifiesTheResidenceBesideTheCard() {
        group.registered()
                .does("Task_AppraiseResidence", "residenceOutcome", "VERIFY")
                .waitsAt("Task_RecordResidenceVerification", "Task_AppraiseHealthInsurance")
                .asks(
                        "Task_RecordResidenceVerification",
                        "CASE_OFFICER",
                        "interlinkedBirth_recordResidenceVerification")
                .does("Task_RecordResidenceVerification")
                .waitsAt("Task_AppraiseResidence", "Task_AppraiseHealthInsurance");
        group.residence("APPROVE");
        flow.passed("Event_ResidenceRegistered");
    }

    @Test
    void issuesNoIdentityCardWithoutAResidence() {
        group.registered();
        group.residence("REFUSE");
        flow.passed("Event_ResidenceRefused", "Event_IdentityCardDropped")
                .notPassed("Task_AppraiseIdentityCard")
                .waitsAt("Task_AppraiseHealthInsurance");
        group.insurance("APPROVE");
        flow.waitsAt("Task_Deliver").does("Task_Deliver").ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void goesOnWithoutAHealthInsuranceCard() {
        group.registered();
        group.insurance("REFUSE");
        flow.passed("Event_HealthInsuranceRefused").waitsAt("Task_AppraiseResidence");
        group.residence("APPROVE");
        group.identityCard("APPROVE");
        flow.waitsAt("Task_Deliver");
    }

    @Test
    void goesOnWithoutAnIdentityCard() {
        group.registered();
        group.insurance("APPROVE");
        group.residence("APPROVE");
        group.identityCard("REFUSE");
        flow.passed("Event_IdentityCardRefused").waitsAt("Task_Deliver");
    }

    @ParameterizedTest(name = "a leader sends the {0} back")
    @ValueSource(strings = {"HealthInsurance", "Residence", "IdentityCard"})
    void isAppraisedAgainWhenSentBack(String part) {
        group.registered();
        if (part.equals("IdentityCard")) {
            group.residence("APPROVE");
        }
        String fact = Character.toLowerCase(part.charAt(0)) + part.substring(1);
        flow.does("Task_Appraise" + part, fact + "Outcome", "APPROVE")
                .does("Task_Sign" + part, fact + "SignOutcome", "SEND_BACK")
                .does("Task_Appraise" + part, fact + "Outcome", "REFUSE")
                .does("Task_Sign" + part, fact + "SignOutcome", "SIGN")
                .does("Task_Publish" + part)
                .passed("Event_" + part + "Refused");
    }

    @Test
    void isWithdrawnWhileTwoPartsRun() {
        group.registered()
                .hears("dossier.interrupt", "interruptReason", "WITHDRAWN", "accepted", true)
                .ended("EndEvent_Interrupted", 1, 2, 4, 7);
    }

    @Test
    void apologisesBesideTheParts() {
        group.registered()
                .hears("dossier.dueSoon")
                .waitsAt("Task_AppraiseResidence", "Task_AppraiseHealthInsurance", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .passed("EndEvent_ApologySettled")
                .waitsAt("Task_AppraiseResidence", "Task_AppraiseHealthInsurance");
    }
}
