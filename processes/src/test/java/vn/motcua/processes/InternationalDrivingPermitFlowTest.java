package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way an international driving permit can take (domain D8 and D14), received on 23 November 2026. */
class InternationalDrivingPermitFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("internationalDrivingPermit");

    private static final String FORM = "internationalDrivingPermit_";
    private static final String LONG_VALID = "2036-05-04";

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("international-driving-permit"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void issuesAPermitFiledAtTheCounter() {
        submitted(LONG_VALID, "COUNTER")
                .asks("Task_Receive", "RECEPTION_OFFICER", FORM + "receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_CollectFee")
                .shows(1, 2, 6)
                .does("Task_CollectFee");
        flow.waitsAt("Task_CheckLicence").asks("Task_CheckLicence", "CASE_OFFICER", FORM + "checkLicence");
        checked();
        flow.waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", FORM + "appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.waitsAt("Task_Review")
                .asks("Task_Review", "DIVISION_HEAD", FORM + "review")
                .does("Task_Review", "reviewOutcome", "PASS");
        flow.waitsAt("Task_Sign").asks("Task_Sign", "APPROVER", FORM + "sign").does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_PrintBooklet")
                .asks("Task_PrintBooklet", "RECORDS_CLERK", FORM + "printBooklet")
                .does("Task_PrintBooklet");
        flow.waitsAt("Task_Deliver").does("Task_Deliver");
        flow.notPassed("Task_SignRefusal").ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
        assertThat(flow.fact("refusalReasons")).isEqualTo(List.of());
    }

    @Test
    void sendsABookletByPost() {
        submitted(LONG_VALID, "POST")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .does("Task_CollectFee");
        checked();
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .does("Task_Review", "reviewOutcome", "PASS")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_PrintBooklet")
                .does("Task_SendByPost")
                .does("Task_ConfirmPost")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
    }

    @ParameterizedTest(name = "licence valid until {0}: permit valid until {1}")
    @CsvSource({
        "2036-05-04, 2029-11-27, THREE_YEARS",
        "2029-11-27, 2029-11-27, LICENCE",
        "2027-02-10, 2027-02-10, LICENCE",
        ",           2029-11-27, THREE_YEARS"
    })
    void isValidForThreeYearsFromTheDayOfIssueButNotBeyondTheNationalLicence(
            String licence, String until, String limit) {
        paid(licence);
        checked();
        flow.waitsAt("Task_Appraise");
        assertThat(flow.fact("validity")).isEqualTo(Map.of("validUntil", until, "limitedBy", limit));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "pet=false,                             NOT_PET",
        "damaged=true,                          DAMAGED",
        "samePerson=false,                      DIFFERENT_PERSON",
        "points=0,                              NO_POINTS_LEFT",
        "pet=false damaged=true,                NOT_PET DAMAGED"
    })
    void showsTheOfficerEveryReasonToRefuse(String found, String reasons) {
        paid(LONG_VALID);
        flow.does("Task_CheckLicence", with(found)).waitsAt("Task_Appraise");
        assertThat(flow.fact("refusalReasons")).isEqualTo(Arrays.asList(reasons.split(" ")));
    }

    @ParameterizedTest(name = "licence valid until {0}")
    @CsvSource({"2026-11-26, EXPIRED", "2026-11-27,"})
    void countsTheExpiryOfTheLicenceOnTheDayOfIssue(String licence, String reason) {
        paid(licence);
        checked();
        flow.waitsAt("Task_Appraise");
        assertThat(flow.fact("refusalReasons")).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void deliversASignedRefusalWithItsReason() {
        appraised("REFUSE");
        flow.waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", FORM + "signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .waitsAt("Task_PublishRefusal")
                .asks("Task_PublishRefusal", "RECORDS_CLERK", FORM + "publishRefusal")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .passed("Event_RefusalSigned")
                .notPassed("Task_Sign", "Task_PrintBooklet")
                .ended("EndEvent_Delivered", 1, 2, 6, 4, 9, 10);
    }

    @Test
    void refusesAtReceptionBeforeAnythingIsPaid() {
        submitted(LONG_VALID, "COUNTER")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .notPassed("CallActivity_Obligation")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplementAskedForAtReception() {
        submitted(LONG_VALID, "COUNTER")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_CollectFee")
                .shows(1, 5, 2, 6);
    }

    @Test
    void checksTheLicenceAnewAfterASupplementAskedForInAppraisal() {
        appraised("SUPPLEMENT");
        flow.waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_CheckLicence")
                .shows(1, 2, 6, 4, 5, 4);
    }

    @ParameterizedTest(name = "sent back by {1}")
    @CsvSource({
        "APPROVE, Task_Review,      reviewOutcome",
        "APPROVE, Task_Sign,        signOutcome",
        "REFUSE,  Task_SignRefusal, signOutcome"
    })
    void appraisesAnewWhatALeaderSendsBack(String outcome, String step, String fact) {
        appraised(outcome);
        if (step.equals("Task_Sign")) {
            flow.does("Task_Review", "reviewOutcome", "PASS");
        }
        flow.does(step, fact, "SEND_BACK").waitsAt("Task_Appraise").shows(1, 2, 6, 4);
    }

    @ParameterizedTest(name = "{0} ends at {1} with status {2}")
    @CsvSource({"WITHDRAWN, EndEvent_Withdrawn, 7", "STOPPED, EndEvent_Stopped, 8"})
    void endsWhenInterrupted(String reason, String end, int status) {
        paid(LONG_VALID).hears("dossier.interrupt", "interruptReason", reason);
        flow.ended(end, 1, 2, 6, 4, status);
    }

    @Test
    void apologisesBesideTheFlow() {
        paid(LONG_VALID)
                .hears("dossier.dueSoon")
                .waitsAt("Task_CheckLicence", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_CheckLicence");
    }

    @Test
    void staysWhereItIsWhenTheOutcomeIsUnknown() {
        paid(LONG_VALID);
        checked();
        assertThatThrownBy(() -> flow.does("Task_Appraise", "appraisalOutcome", "PERHAPS"))
                .isInstanceOf(ProcessEngineException.class);
        flow.waitsAt("Task_Appraise");
    }

    private DossierFlow submitted(String licence, String delivery) {
        return flow.submitted(
                "channel",
                "COUNTER",
                "delivery",
                delivery,
                "asOfDate",
                "2026-11-23",
                "licenceExpiry",
                licence,
                "licenceUnlimited",
                licence == null);
    }

    private DossierFlow paid(String licence) {
        return submitted(licence, "COUNTER")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .does("Task_CollectFee");
    }

    /** Nothing is found against the licence; the permit is to be issued on Friday 27 November 2026. */
    private void checked() {
        flow.does("Task_CheckLicence", with(""));
    }

    private void appraised(String outcome) {
        paid(LONG_VALID);
        checked();
        flow.does("Task_Appraise", "appraisalOutcome", outcome);
    }

    private static Object[] with(String found) {
        return new Object[] {
            "issueDate",
            "2026-11-27",
            "pet",
            !found.contains("pet=false"),
            "samePerson",
            !found.contains("samePerson=false"),
            "damaged",
            found.contains("damaged=true"),
            "points",
            found.contains("points=0") ? 0 : 12
        };
    }
}
