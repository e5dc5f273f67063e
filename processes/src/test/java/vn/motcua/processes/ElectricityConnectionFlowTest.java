package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through a new low-voltage connection (domain D10). */
class ElectricityConnectionFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("electricityConnection");

    private static final Object[] FILED = {"channel", "ONLINE", "delivery", "ONLINE", "asOfDate", "2026-11-23"};
    private static final Object[] HOUSE = {"purpose", "DOMESTIC", "area", "URBAN", "sharedMeter", false, "capacityKw", 5
    };

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("electricity-connection"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void connectsAHouseWhoseOwnerOrdersTheLineIntoTheHouse() {
        submitted(false);
        flow.waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "electricityConnection_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.waitsAt("Task_ScheduleSurvey")
                .asks("Task_ScheduleSurvey", "RECEPTION_OFFICER", "electricityConnection_scheduleSurvey")
                .does("Task_ScheduleSurvey");
        flow.waitsAt("Task_Survey").asks("Task_Survey", "CASE_OFFICER", "electricityConnection_survey");
        surveyed("NONE", "ORDERED");
        flow.waitsAt("Task_PrepareContract")
                .asks("Task_PrepareContract", "CASE_OFFICER", "electricityConnection_prepareContract");
        assertThat(flow.fact("termCheck")).isEqualTo("AS_DECLARED");
        assertThat(flow.fact("costShare"))
                .asInstanceOf(list(String.class))
                .containsExactly("METER_BY_COMPANY", "BREAKER_BY_COMPANY", "INDOOR_BY_CUSTOMER_TO_COMPANY");
        flow.does("Task_PrepareContract")
                .waitsAt("Task_SignContract")
                .asks("Task_SignContract", "APPROVER", "electricityConnection_signContract")
                .does("Task_SignContract", "signOutcome", "SIGN")
                .waitsAt("Task_ConfirmContract")
                .asks("Task_ConfirmContract", "CASE_OFFICER", "electricityConnection_confirmContract")
                .does("Task_ConfirmContract", "contractOutcome", "CONFIRM")
                .waitsAt("Task_CollectFee")
                .asks("Task_CollectFee", "CASHIER", "electricityConnection_collectFee");
        assertThat(flow.fact("customerCost")).isEqualTo(1_850_000L);
        flow.does("Task_CollectFee")
                .waitsAt("Task_InstallMeter")
                .asks("Task_InstallMeter", "CASE_OFFICER", "electricityConnection_installMeter")
                .does("Task_InstallMeter")
                .waitsAt("Task_Energise")
                .asks("Task_Energise", "CASE_OFFICER", "electricityConnection_energise")
                .does("Task_Energise", "acceptanceOutcome", "ENERGISE")
                .waitsAt("Task_Deliver")
                .does("Task_Deliver")
                .notPassed("Task_BuildWorks")
                .ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void setsPolesFirstAndCollectsNothingFromWhoMakesTheLineIntoTheHouse() {
        submitted(true);
        scheduled();
        surveyed("NEEDED", "OWN");
        assertThat(flow.fact("termCheck")).isEqualTo("AS_DECLARED");
        assertThat(flow.fact("costShare"))
                .asInstanceOf(list(String.class))
                .containsExactly("METER_BY_COMPANY", "BREAKER_BY_COMPANY", "INDOOR_BY_CUSTOMER");
        confirmed();
        flow.waitsAt("Task_BuildWorks")
                .asks("Task_BuildWorks", "CASE_OFFICER", "electricityConnection_buildWorks")
                .does("Task_BuildWorks")
                .does("Task_InstallMeter")
                .does("Task_Energise", "acceptanceOutcome", "REDO")
                .waitsAt("Task_InstallMeter")
                .does("Task_InstallMeter")
                .does("Task_Energise", "acceptanceOutcome", "ENERGISE")
                .does("Task_Deliver")
                .notPassed("Task_CollectFee")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "pole declared: {0}, works found: {1} -> {2}")
    @CsvSource({
        "false, NONE,   AS_DECLARED",
        "false, NEEDED, LONGER",
        "true,  NONE,   SHORTER",
        "true,  NEEDED, AS_DECLARED"
    })
    void comparesTheTermWithWhatTheSurveyFound(boolean declared, String found, String term) {
        submitted(declared);
        scheduled();
        surveyed(found, "OWN");
        assertThat(flow.fact("termCheck")).isEqualTo(term);
    }

    @Test
    void extendsTheTermWhenTheSurveyFindsMoreThanDeclared() {
        submitted(false);
        scheduled();
        surveyed("NEEDED", "OWN");
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_PrepareContract", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "EXTEND")
                .does("Task_ApproveApology", "apologyApprovalOutcome", "APPROVE_APOLOGY")
                .waitsAt("Task_PrepareContract")
                .passed("EndEvent_ApologySettled");
    }

    @Test
    void surveysAgainWhenTheCustomerWantsAnotherDesign() {
        submitted(false);
        scheduled();
        surveyed("NONE", "ORDERED");
        flow.does("Task_PrepareContract")
                .does("Task_SignContract", "signOutcome", "SIGN")
                .does("Task_ConfirmContract", "contractOutcome", "REDESIGN")
                .waitsAt("Task_Survey");
        surveyed("NONE", "OWN");
        confirmed();
        flow.waitsAt("Task_InstallMeter").notPassed("Task_CollectFee");
    }

    @Test
    void writesTheContractAnewWhenItIsSentBack() {
        submitted(false);
        scheduled();
        surveyed("NONE", "OWN");
        flow.does("Task_PrepareContract")
                .does("Task_SignContract", "signOutcome", "SEND_BACK")
                .waitsAt("Task_PrepareContract");
    }

    @Test
    void refusesAtReception() {
        submitted(false);
        flow.does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted(false);
        flow.does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_ScheduleSurvey")
                .shows(1, 5, 2, 4);
    }

    @Test
    void agreesAnotherVisitWhenTheCustomerWasNotReady() {
        submitted(false);
        scheduled();
        flow.does("Task_Survey", "surveyOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_ScheduleSurvey")
                .shows(1, 2, 4, 5, 4);
    }

    @Test
    void deliversASignedRefusal() {
        submitted(false);
        scheduled();
        flow.does("Task_Survey", "surveyOutcome", "REFUSE")
                .waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", "electricityConnection_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .waitsAt("Task_PublishRefusal")
                .asks("Task_PublishRefusal", "RECORDS_CLERK", "electricityConnection_publishRefusal")
                .does("Task_PublishRefusal")
                .does("Task_Deliver")
                .notPassed("Task_PrepareContract")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void surveysAnewWhenTheRefusalIsSentBack() {
        submitted(false);
        scheduled();
        flow.does("Task_Survey", "surveyOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Survey");
    }

    @Test
    void endsWhenTheCustomerWithdrawsInsteadOfConfirming() {
        submitted(false);
        scheduled();
        surveyed("NONE", "ORDERED");
        flow.does("Task_PrepareContract")
                .does("Task_SignContract", "signOutcome", "SIGN")
                .hears("dossier.interrupt", "interruptReason", "WITHDRAWN")
                .ended("EndEvent_Interrupted", 1, 2, 4, 7);
    }

    private void submitted(boolean needsPole) {
        Object[] works = {"needsPole", needsPole, "underground", false, "currentTransformer", false};
        flow.submitted(Stream.of(FILED, HOUSE, works).flatMap(Arrays::stream).toArray());
    }

    private void scheduled() {
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT").does("Task_ScheduleSurvey");
    }

    private void surveyed(String works, String indoorLine) {
        Object[] found = {
            "surveyOutcome", "APPROVE", "worksFound", works, "indoorLine", indoorLine, "customerCost", 1_850_000L
        };
        flow.does("Task_Survey", found);
    }

    private void confirmed() {
        flow.does("Task_PrepareContract")
                .does("Task_SignContract", "signOutcome", "SIGN")
                .does("Task_ConfirmContract", "contractOutcome", "CONFIRM");
    }
}
