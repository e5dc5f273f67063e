package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a birth registration can take, told step by step (domain D5 and D14). */
class BirthRegistrationFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("birthRegistration");

    private BirthFlow birth;
    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        birth = new BirthFlow(ENGINE.getProcessEngine());
        flow = birth.dossier();
        Mocks.register("requestPersonalIdDelegate", birth.request());
    }

    @AfterEach
    void forget() {
        flow.forget();
        Mocks.reset();
    }

    @Test
    void registersABirthFiledAtTheCounter() {
        birth.submitted("COUNTER");
        birth.at("Task_Receive", "RECEPTION_OFFICER").does("Task_Receive", "receptionOutcome", "ACCEPT");
        birth.at("Task_Appraise", "CASE_OFFICER").does("Task_Appraise", "appraisalOutcome", "APPROVE");
        birth.requestsThePersonalId().hears("birthRegistration.personalIdAssigned");
        birth.at("Task_PrintCertificate", "CASE_OFFICER").does("Task_PrintCertificate");
        birth.at("Task_Sign", "APPROVER").does("Task_Sign", "signOutcome", "SIGN");
        birth.at("Task_Publish", "RECORDS_CLERK").does("Task_Publish");
        birth.at("Task_Deliver", "RESULT_OFFICER")
                .does("Task_Deliver")
                .notPassed(
                        "Event_ParentAnswered",
                        "Task_SignRefusal",
                        "CallActivity_Supplement",
                        "CallActivity_Obligation")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void asksNoParentAndSendsByPostWhatWasFiledByPost() {
        birth.submitted("POST", "POST")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        birth.getsThePersonalId()
                .does("Task_PrintCertificate")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish");
        birth.at("Task_SendByPost", "RESULT_OFFICER").does("Task_SendByPost");
        birth.at("Task_ConfirmPost", "POST_AGENT")
                .does("Task_ConfirmPost")
                .notPassed("Event_ParentAnswered", "Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED", "SILENCE"})
    void goesOnWhenTheParentAgreesOrKeepsSilent(String answer) {
        birth.appraised("ONLINE", "APPROVE")
                .waitsAt("Event_ParentAnswered")
                .notPassed("Task_RequestPersonalId")
                .hears("birthRegistration.parentAnswered", "parentAnswer", answer);
        birth.requestsThePersonalId().shows(1, 2, 4);
    }

    @Test
    void appraisesAnewWhenTheParentCorrectsTheDraft() {
        birth.appraised("ONLINE", "APPROVE")
                .hears("birthRegistration.parentAnswered", "parentAnswer", "CORRECTION")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .waitsAt("Event_ParentAnswered");
    }

    @Test
    void refusesAtReception() {
        birth.submitted("COUNTER")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .notPassed("Event_DossierAccepted")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplementAskedForAtReception() {
        birth.submitted("ONLINE")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_Appraise")
                .shows(1, 5, 2, 4);
    }

    @Test
    void refusesWhenTheSupplementDoesNotHelp() {
        birth.submitted("COUNTER")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 5, 3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SUPPLEMENT, Task_ReceiveSupplement,  RECEPTION_OFFICER, 5",
        "OBLIGATION, Task_CollectFee,         CASHIER,           6",
        "VERIFY,     Task_RecordVerification, CASE_OFFICER,      4"
    })
    void appraisesAnewWhatWasAskedFor(String outcome, String step, String role, int status) {
        birth.appraised("COUNTER", outcome);
        birth.at(step, role).does(step).waitsAt("Task_Appraise");
        if (status == 4) {
            flow.shows(1, 2, 4);
        } else {
            flow.shows(1, 2, 4, status, 4);
        }
    }

    @Test
    void deliversASignedRefusal() {
        birth.appraised("COUNTER", "REFUSE");
        birth.at("Task_SignRefusal", "APPROVER")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .waitsAt("Task_Publish")
                .does("Task_Publish")
                .does("Task_Deliver")
                .passed("Event_RefusalSigned")
                .notPassed("Task_Sign")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void appraisesAnewWhenTheLeaderDoesNotSignTheRefusal() {
        birth.appraised("COUNTER", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise");
    }

    @Test
    void printsAnewWhenTheLeaderSendsTheCertificateBack() {
        birth.printed()
                .does("Task_Sign", "signOutcome", "SEND_BACK")
                .waitsAt("Task_PrintCertificate")
                .does("Task_PrintCertificate")
                .does("Task_Sign", "signOutcome", "SIGN")
                .waitsAt("Task_Publish");
    }

    @Test
    void keepsTheDossierWhenTheRequestForThePersonalIdFails() {
        birth.appraised("COUNTER", "APPROVE");
        birth.breakTheRequest(true);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(flow::works).hasMessageContaining("population database");
        }
        flow.waitsAt("Task_RequestPersonalId");
        assertThat(birth.triesLeft()).isZero();
        birth.breakTheRequest(false);
        birth.allowsAnotherTry();
        flow.works().waitsAt("Event_PersonalIdAssigned");
    }

    @ParameterizedTest(name = "{1} at {0} ends at {2} with status {3}")
    @CsvSource({
        "Task_Receive,               WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_ReceiveSupplement,     WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_Appraise,              WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_RecordVerification,    WITHDRAWN,          EndEvent_Withdrawn,   7",
        "Task_CollectFee,            WITHDRAWN,          EndEvent_Withdrawn,   7",
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
        birth.standsAt(place);
        flow.hears("dossier.interrupt", "interruptReason", reason)
                .passed("EndEvent_Interrupted")
                .endedIn(end, status);
    }

    @Test
    void hearsNoSecondInterruption() {
        birth.appraised("COUNTER", "VERIFY").hears("dossier.interrupt", "interruptReason", "STOPPED");
        assertThatThrownBy(() -> flow.hears("dossier.interrupt", "interruptReason", "WITHDRAWN"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void apologisesBesideTheFlow() {
        birth.appraised("COUNTER", "VERIFY")
                .hears("dossier.dueSoon")
                .waitsAt("Task_RecordVerification", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_RecordVerification")
                .passed("EndEvent_ApologySettled");
    }

    @Test
    void leavesNoApologyOpenWhenTheResultIsDelivered() {
        birth.printed()
                .hears("dossier.dueSoon")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish")
                .waitsAt("Task_Deliver", "Task_Apologise")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        birth.submitted("COUNTER");
        assertThatThrownBy(() -> flow.does("Task_Receive", "receptionOutcome", "MAYBE"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_Receive");
    }
}
