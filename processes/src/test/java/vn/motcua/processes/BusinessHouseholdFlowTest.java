package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through the registration of a business household (domain D12, D14). */
class BusinessHouseholdFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("businessHousehold");

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("business-household"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void registersAHouseholdFiledAtTheCounter() {
        submitted("COUNTER", "COUNTER")
                .waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "businessHousehold_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT");
        flow.waitsAt("Task_RequestCharge")
                .asks("Task_RequestCharge", "RECEPTION_OFFICER", "businessHousehold_requestCharge")
                .does("Task_RequestCharge", "chargeOutcome", "OBLIGATION");
        flow.waitsAt("Task_CollectFee")
                .asks("Task_CollectFee", "CASHIER", "businessHousehold_collectFee")
                .does("Task_CollectFee");
        flow.waitsAt("Task_CheckNameAndLines")
                .asks("Task_CheckNameAndLines", "CASE_OFFICER", "businessHousehold_checkNameAndLines");
        nothingFound();
        flow.waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", "businessHousehold_appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.waitsAt("Task_RecordTaxCode")
                .asks("Task_RecordTaxCode", "CASE_OFFICER", "businessHousehold_recordTaxCode")
                .does("Task_RecordTaxCode", "taxOutcome", "ISSUED");
        flow.waitsAt("Task_Sign")
                .asks("Task_Sign", "APPROVER", "businessHousehold_sign")
                .does("Task_Sign", "signOutcome", "SIGN");
        flow.waitsAt("Task_Publish")
                .asks("Task_Publish", "RECORDS_CLERK", "businessHousehold_publish")
                .does("Task_Publish");
        flow.waitsAt("Task_Deliver")
                .asks("Task_Deliver", "RESULT_OFFICER", "businessHousehold_deliver")
                .does("Task_Deliver");
        flow.ended("EndEvent_Delivered", 1, 2, 4, 6, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0}: {1} VND")
    @CsvSource({"COUNTER, 100000, true", "POST, 100000, true", "ONLINE, 0, false"})
    void asksForTheChargeOnlyWhereThereIsOne(String channel, long amount, boolean due) {
        received(channel);
        assertThat(flow.fact("charge")).isEqualTo(Map.of("code", "LP-HKD", "unitAmount", amount, "quantity", 1));
        assertThat(flow.fact("mustPay")).isEqualTo(due);
        flow.waitsAt(due ? "Task_RequestCharge" : "Task_CheckNameAndLines");
    }

    @Test
    void sendsTheCertificateByPost() {
        submitted("ONLINE", "POST").does("Task_Receive", "receptionOutcome", "ACCEPT");
        nothingFound();
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .does("Task_RecordTaxCode", "taxOutcome", "ISSUED")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish")
                .waitsAt("Task_SendByPost")
                .does("Task_SendByPost")
                .does("Task_ConfirmPost")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "nameTaken, COMMUNE, NAME_TAKEN",
        "nameProhibited, true, NAME_PROHIBITED",
        "ownsHousehold, true, OWNER_HAS_HOUSEHOLD",
        "ownsPrivateEnterprise, true, OWNER_HAS_PRIVATE_ENTERPRISE",
        "ownerCapacity, MINOR, OWNER_IS_MINOR",
        "ownerCapacity, INCAPACITATED, OWNER_IS_INCAPACITATED",
        "residentialApartment, true, ADDRESS_NOT_COMMERCIAL",
        "residentialApartment, false,"
    })
    void showsTheReasonToRefuse(String fact, String value, String reason) {
        received("ONLINE");
        found(fact, value.matches("true|false") ? (Object) Boolean.valueOf(value) : value);
        assertThat(flow.waitsAt("Task_Appraise").fact("refusalReasons"))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void showsEveryReasonAtOnce() {
        received("ONLINE");
        found("nameTaken", "COMMUNE", "ownsHousehold", true, "residentialApartment", true);
        assertThat(flow.fact("refusalReasons"))
                .isEqualTo(List.of("NAME_TAKEN", "OWNER_HAS_HOUSEHOLD", "ADDRESS_NOT_COMMERCIAL"));
    }

    @Test
    void knowsTheWordsOfEveryReason() {
        var manifest = Bundle.of("business-household").manifest();
        var refusals = manifest.at("/reasons/refuse").values().stream()
                .map(reason -> reason.path("code").asString())
                .toList();
        manifest.path("facts").values().stream()
                .filter(fact -> fact.path("name").asString().equals("refusalReasons"))
                .forEach(fact -> assertThat(fact.path("labels").propertyNames())
                        .isNotEmpty()
                        .isSubsetOf(refusals));
    }

    @Test
    void deliversASignedRefusal() {
        received("ONLINE");
        found("nameTaken", "COMMUNE");
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .waitsAt("Task_SignRefusal")
                .asks("Task_SignRefusal", "APPROVER", "businessHousehold_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .notPassed("Task_RecordTaxCode", "Task_Sign")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void appraisesAnewWhatTheLeaderSendsBack() {
        received("ONLINE");
        found("nameProhibited", true);
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .does("Task_RecordTaxCode", "taxOutcome", "ISSUED")
                .does("Task_Sign", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise");
    }

    @Test
    void refusesAtReception() {
        submitted("COUNTER", "COUNTER")
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void receivesAfterASupplement() {
        submitted("ONLINE", "ONLINE")
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .asks("Task_ReceiveSupplement", "RECEPTION_OFFICER", "businessHousehold_receiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_CheckNameAndLines")
                .shows(1, 5, 2, 4);
    }

    @Test
    void checksTheNewNameAfterASupplementAndAsksForNoSecondCharge() {
        paid();
        found("nameTaken", "COMMUNE");
        flow.does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_CheckNameAndLines")
                .shows(1, 2, 4, 6, 4, 5, 4);
        nothingFound();
        assertThat(flow.fact("refusalReasons")).isEqualTo(List.of());
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE").waitsAt("Task_RecordTaxCode");
    }

    @Test
    void asksForASupplementWhenTheTaxSystemFindsOtherData() {
        approved();
        flow.does("Task_RecordTaxCode", "taxOutcome", "SUPPLEMENT")
                .waitsAt("Task_ReceiveSupplement")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_CheckNameAndLines")
                .shows(1, 2, 4, 5, 4);
    }

    @ParameterizedTest(name = "{0} while it waits for {1}: {2}")
    @CsvSource({"WITHDRAWN, the charge, 1 2 4 6 7", "STOPPED, the office, 1 2 4 8", "WITHDRAWN, the office, 1 2 4 7"})
    void endsWhenInterrupted(String reason, String wait, String statuses) {
        received(wait.equals("the charge") ? "COUNTER" : "ONLINE");
        if (wait.equals("the charge")) {
            flow.does("Task_RequestCharge", "chargeOutcome", "OBLIGATION").waitsAt("Task_CollectFee");
        }
        Integer[] shown = Stream.of(statuses.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
        flow.hears("dossier.interrupt", "interruptReason", reason).ended("EndEvent_Interrupted", shown);
    }

    @Test
    void apologisesBesideTheFlow() {
        approved();
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_RecordTaxCode", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_RecordTaxCode")
                .passed("EndEvent_ApologySettled");
    }

    private DossierFlow submitted(String channel, String delivery) {
        return flow.submitted(
                "channel", channel, "delivery", delivery, "asOfDate", "2026-11-23", "province", "PHU_THO");
    }

    private DossierFlow received(String channel) {
        return submitted(channel, "COUNTER").does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    private void paid() {
        received("COUNTER")
                .does("Task_RequestCharge", "chargeOutcome", "OBLIGATION")
                .does("Task_CollectFee");
    }

    private void approved() {
        received("ONLINE");
        nothingFound();
        flow.does("Task_Appraise", "appraisalOutcome", "APPROVE");
    }

    private void nothingFound() {
        found("nameTaken", "NO", "nameProhibited", false, "ownerCapacity", "FULL", "residentialApartment", false);
    }

    private void found(Object... facts) {
        flow.does("Task_CheckNameAndLines", facts);
    }
}
