package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a birth registration can take, told step by step (domain D5 and D14). */
@Deployment(resources = "procedures/birth-registration/birth-registration.bpmn")
class BirthRegistrationFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Engines.inMemory("birthRegistration"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final BirthFlow flow = new BirthFlow();

    @BeforeEach
    void letTheRequestSucceed() {
        init(ENGINE.getProcessEngine());
        Mocks.register("requestPersonalIdDelegate", flow.request());
    }

    @AfterEach
    void forget() {
        Mocks.reset();
    }

    @Test
    void registersABirthFiledAtTheCounter() {
        flow.submitted("COUNTER");
        flow.waitsAt("Task_Receive", "RECEPTION_OFFICER", "birthRegistration_receive");
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.requestsThePersonalId();
        flow.hears("birthRegistration.personalIdAssigned");
        flow.waitsAt("Task_PrintCertificate", "CASE_OFFICER", "birthRegistration_printCertificate");
        flow.does("Task_PrintCertificate");
        flow.waitsAt("Task_Sign", "APPROVER", "birthRegistration_sign");
        flow.does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_Publish", "RECORDS_CLERK", "birthRegistration_publish");
        flow.does("Task_Publish");
        flow.waitsAt("Task_Deliver", "RESULT_OFFICER", "birthRegistration_deliver");
        flow.does("Task_Deliver");
        flow.endedAt("EndEvent_Delivered").withStatuses(1, 2, 4, 9, 10);
        assertThat(flow.instance()).hasNotPassed("Event_ParentAnswered", "Task_SignRefusal", "Task_ReceiveSupplement");
    }

    @Test
    void asksNoParentWhenFiledByPost() {
        flow.appraised("POST", "APPROVE");
        assertThat(flow.instance()).isWaitingAt("Task_RequestPersonalId").hasNotPassed("Event_ParentAnswered");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED", "SILENCE"})
    void goesOnWhenTheParentAgreesOrKeepsSilent(String answer) {
        flow.appraised("ONLINE", "APPROVE");
        assertThat(flow.instance())
                .isWaitingAt("Event_ParentAnswered")
                .isWaitingFor("birthRegistration.parentAnswered")
                .hasNotPassed("Task_RequestPersonalId");
        flow.hears("birthRegistration.parentAnswered", "parentAnswer", answer);
        flow.requestsThePersonalId();
        flow.showsStatuses(1, 2, 4);
    }

    @Test
    void appraisesAnewWhenTheParentCorrectsTheDraft() {
        flow.appraised("ONLINE", "APPROVE");
        flow.hears("birthRegistration.parentAnswered", "parentAnswer", "CORRECTION");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE");
        assertThat(flow.instance()).isWaitingFor("birthRegistration.parentAnswered");
    }

    @Test
    void refusesAtReception() {
        flow.submitted("COUNTER");
        flow.does("Task_Receive", "receptionOutcome", "REFUSE");
        flow.endedAt("EndEvent_ReceptionRefused").withStatuses(1, 3);
        assertThat(flow.instance()).hasNotPassed("Event_DossierAccepted");
    }

    @Test
    void receivesAfterASupplementAskedForAtReception() {
        flow.submitted("ONLINE");
        flow.does("Task_Receive", "receptionOutcome", "SUPPLEMENT");
        flow.waitsAt("Task_ReceiveSupplement", "RECEPTION_OFFICER", "birthRegistration_receiveSupplement");
        flow.does("Task_ReceiveSupplement");
        flow.waitsAt("Task_Receive", "RECEPTION_OFFICER", "birthRegistration_receive");
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
        flow.showsStatuses(1, 5, 2, 4);
    }

    @Test
    void refusesWhenTheSupplementDoesNotHelp() {
        flow.submitted("COUNTER");
        flow.does("Task_Receive", "receptionOutcome", "SUPPLEMENT");
        flow.does("Task_ReceiveSupplement");
        flow.does("Task_Receive", "receptionOutcome", "REFUSE");
        flow.endedAt("EndEvent_ReceptionRefused").withStatuses(1, 5, 3);
    }

    @Test
    void goesBackToAppraisalAfterASupplementAskedForThere() {
        flow.appraised("COUNTER", "SUPPLEMENT");
        flow.waitsAt("Task_ReceiveSupplement", "RECEPTION_OFFICER", "birthRegistration_receiveSupplement");
        flow.does("Task_ReceiveSupplement");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
        flow.showsStatuses(1, 2, 4, 5, 4);
    }

    @Test
    void appraisesAnewAfterVerification() {
        flow.appraised("COUNTER", "VERIFY");
        flow.waitsAt("Task_RecordVerification", "CASE_OFFICER", "birthRegistration_recordVerification");
        flow.does("Task_RecordVerification");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
        flow.showsStatuses(1, 2, 4);
    }

    @Test
    void deliversASignedRefusal() {
        flow.appraised("COUNTER", "REFUSE");
        flow.waitsAt("Task_SignRefusal", "APPROVER", "birthRegistration_signRefusal");
        flow.does("Task_SignRefusal", "signOutcome", "SIGN");
        assertThat(flow.instance()).hasPassed("Event_RefusalSigned").hasNotPassed("Task_Sign");
        flow.waitsAt("Task_Publish", "RECORDS_CLERK", "birthRegistration_publish");
        flow.does("Task_Publish");
        flow.does("Task_Deliver");
        flow.endedAt("EndEvent_Delivered").withStatuses(1, 2, 4, 9, 10);
    }

    @Test
    void appraisesAnewWhenTheLeaderDoesNotSignTheRefusal() {
        flow.appraised("COUNTER", "REFUSE");
        flow.does("Task_SignRefusal", "signOutcome", "SEND_BACK");
        flow.waitsAt("Task_Appraise", "CASE_OFFICER", "birthRegistration_appraise");
    }

    @Test
    void printsAnewWhenTheLeaderSendsTheCertificateBack() {
        flow.printed();
        flow.does("Task_Sign", "signOutcome", "SEND_BACK");
        flow.waitsAt("Task_PrintCertificate", "CASE_OFFICER", "birthRegistration_printCertificate");
        flow.does("Task_PrintCertificate");
        flow.does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_Publish", "RECORDS_CLERK", "birthRegistration_publish");
    }

    @Test
    void keepsTheDossierWhenTheRequestForThePersonalIdFails() {
        flow.appraised("COUNTER", "APPROVE");
        flow.breakTheRequest(true);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> execute(job(flow.instance()))).hasMessageContaining("population database");
        }
        assertThat(flow.instance()).isWaitingAt("Task_RequestPersonalId");
        assertThat(job(flow.instance())).hasRetries(0);
        flow.breakTheRequest(false);
        managementService().setJobRetries(job(flow.instance()).getId(), 1);
        execute(job(flow.instance()));
        assertThat(flow.instance()).isWaitingFor("birthRegistration.personalIdAssigned");
    }

    @ParameterizedTest(name = "{1} at {0} ends at {2} with status {3}")
    @CsvSource({
        "Task_Receive,               WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_ReceiveSupplement,     WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_Appraise,              WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_RecordVerification,    WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Event_ParentAnswered,       WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_RequestPersonalId,     WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Event_PersonalIdAssigned,   WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_PrintCertificate,      WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_Sign,                  WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_SignRefusal,           WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_Appraise,              STOPPED,            EndEvent_Stopped,     8",
        "Event_PersonalIdAssigned,   STOPPED,            EndEvent_Stopped,     8",
        "Task_ReceiveSupplement,     SUPPLEMENT_EXPIRED, EndEvent_NotReceived, 3",
        "SupplementAfterAcceptance,  SUPPLEMENT_EXPIRED, EndEvent_Stopped,     8"
    })
    void endsWhenInterrupted(String place, String reason, String end, int status) {
        flow.standsAt(place);
        flow.hears("dossier.interrupt", "interruptReason", reason);
        flow.endedAt(end).withLastStatus(status);
    }

    @Test
    void hearsNoSecondInterruption() {
        flow.appraised("COUNTER", "VERIFY");
        flow.hears("dossier.interrupt", "interruptReason", "STOPPED");
        assertThatThrownBy(() -> flow.hears("dossier.interrupt", "interruptReason", "WITHDRAWN"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        flow.submitted("COUNTER");
        assertThatThrownBy(() -> flow.does("Task_Receive", "receptionOutcome", "MAYBE"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_Receive", "RECEPTION_OFFICER", "birthRegistration_receive");
    }
}
