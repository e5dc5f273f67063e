package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Every way that the notification of a sales promotion can take (domain D9, D14). */
class SalesPromotionFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("salesPromotion");

    private DossierFlow flow;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("sales-promotion"));
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void recordsAProgrammeOfGiftsNotifiedInTime() {
        submitted();
        flow.waitsAt("Task_Receive")
                .asks("Task_Receive", "RECEPTION_OFFICER", "salesPromotion_receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT");
        assertThat(flow.fact("regime")).isEqualTo("NOTIFY");
        assertThat(flow.fact("violations")).isEqualTo(List.of());
        flow.waitsAt("Task_Appraise")
                .asks("Task_Appraise", "CASE_OFFICER", "salesPromotion_appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE");
        flow.waitsAt("Task_Publish")
                .asks("Task_Publish", "RECORDS_CLERK", "salesPromotion_publish")
                .does("Task_Publish");
        flow.does("Task_Deliver").ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
        flow.notPassed("Task_AnswerScope", "Task_SignRefusal");
    }

    @ParameterizedTest(name = "{0} of {1} over {2}: {3} at {4}")
    @CsvSource({
        "GIFT,       100000000, OTHER,          NOTIFY,   Task_Appraise",
        "GIFT,       99999999,  OTHER,          NONE,     Task_AnswerScope",
        "GIFT,       160000000, ECOMMERCE_ONLY, NONE,     Task_AnswerScope",
        "OTHER,      160000000, OTHER,          NOTIFY,   Task_Appraise",
        "DISCOUNT,   160000000, OTHER,          NONE,     Task_AnswerScope",
        "SAMPLE,     160000000, OTHER,          NONE,     Task_AnswerScope",
        "LUCKY_DRAW, 160000000, OTHER,          REGISTER, Task_AnswerScope"
    })
    void asksOnlyThoseToNotifyWhomTheLawAsks(
            String form, long prizes, String salesChannel, String regime, String step) {
        accepted("promotionForm", form, "prizeValue", prizes, "salesChannel", salesChannel);
        assertThat(flow.fact("regime")).isEqualTo(regime);
        flow.waitsAt(step);
    }

    @Test
    void leavesToTheOfficerWhatNoRuleAnswers() {
        accepted("promotionForm", null);
        flow.waitsAt("Task_AnswerScope");
    }

    @Test
    void listsEverythingThatDoesNotComply() {
        accepted("unitBenefit", 4_000_001L, "giftTotal", 800_000_001L, "noticeInTime", false);
        assertThat(violations())
                .containsExactlyInAnyOrder("UNIT_VALUE_OVER_HALF", "TOTAL_VALUE_OVER_HALF", "NOTICE_LATE");
    }

    @ParameterizedTest(name = "{0} at {1}, {2} days, reports in time {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
        GIFT,       TET,          -,   true,  8000001, UNIT_VALUE_OVER_FULL_PRICE
        GIFT,       CONCENTRATED, -,   true,  8000000, -
        DISCOUNT,   ORDINARY,     121, true,  1,       DISCOUNT_DAYS_OVER_LIMIT
        DISCOUNT,   ORDINARY,     120, true,  4000000, -
        LUCKY_DRAW, ORDINARY,     -,   false, -,       REPORT_LATE
        LUCKY_DRAW, ORDINARY,     -,   true,  -,       -
        """)
    void listsWhatTheLawForbidsForThisForm(
            String form, String programme, Integer days, boolean reports, Long benefit, String violation) {
        accepted(
                "promotionForm",
                form,
                "programme",
                programme,
                "discountDays",
                days,
                "reportInTime",
                reports,
                "unitBenefit",
                benefit);
        assertThat(violations()).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @Test
    void asksForACorrectionAndChecksAnew() {
        accepted("noticeInTime", false);
        flow.does("Task_Appraise", "appraisalOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .waitsAt("Task_Publish")
                .shows(1, 2, 4, 5, 4);
    }

    @Test
    void receivesAfterASupplement() {
        submitted();
        flow.does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .waitsAt("Task_Receive")
                .does("Task_Receive", "receptionOutcome", "ACCEPT")
                .waitsAt("Task_Appraise")
                .shows(1, 5, 2, 4);
    }

    @Test
    void refusesAtReception() {
        submitted();
        flow.does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void answersThatAProgrammeIsOutOfScope() {
        accepted("promotionForm", "DISCOUNT");
        flow.asks("Task_AnswerScope", "CASE_OFFICER", "salesPromotion_answerScope")
                .does("Task_AnswerScope", "scopeOutcome", "REFUSE")
                .asks("Task_SignReply", "APPROVER", "salesPromotion_signReply")
                .does("Task_SignReply", "signOutcome", "SEND_BACK")
                .waitsAt("Task_AnswerScope")
                .does("Task_AnswerScope", "scopeOutcome", "REFUSE")
                .does("Task_SignReply", "signOutcome", "SIGN")
                .passed("Event_ReplySigned")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void checksAProgrammeThatTheOfficerFindsInScope() {
        accepted("promotionForm", "DISCOUNT");
        flow.does("Task_AnswerScope", "scopeOutcome", "CHECK").waitsAt("Task_Appraise");
    }

    @Test
    void deliversASignedRefusal() {
        accepted("noticeInTime", false);
        flow.does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .asks("Task_SignRefusal", "APPROVER", "salesPromotion_signRefusal")
                .does("Task_SignRefusal", "signOutcome", "SEND_BACK")
                .waitsAt("Task_Appraise")
                .does("Task_Appraise", "appraisalOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN")
                .passed("Event_RefusalSigned")
                .does("Task_Publish")
                .does("Task_Deliver")
                .ended("EndEvent_Delivered", 1, 2, 4, 9, 10);
    }

    @Test
    void endsWhenTheTraderWithdraws() {
        accepted();
        flow.hears("dossier.interrupt", "interruptReason", "WITHDRAWN").ended("EndEvent_Withdrawn", 1, 2, 4, 7);
    }

    @Test
    void apologisesBesideTheFlow() {
        accepted();
        flow.hears("dossier.dueSoon")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_Appraise");
    }

    private void accepted(Object... changes) {
        submitted(changes);
        flow.does("Task_Receive", "receptionOutcome", "ACCEPT");
    }

    /** Gifts worth a tenth of the goods, 160 of 1,600 million, notified in time, with these changes. */
    private void submitted(Object... changes) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("channel", "COUNTER", "delivery", "COUNTER"));
        facts.putAll(Map.of("asOfDate", "2026-11-23", "noticeInTime", true, "reportInTime", true));
        facts.putAll(Map.of("promotionForm", "GIFT", "programme", "ORDINARY", "salesChannel", "OTHER"));
        facts.putAll(Map.of("prizeValue", 160_000_000L, "giftTotal", 160_000_000L, "goodsTotal", 1_600_000_000L));
        facts.putAll(Map.of("unitPrice", 8_000_000L, "unitBenefit", 800_000L));
        facts.put("discountDays", null);
        for (int i = 0; i < changes.length; i += 2) {
            facts.put((String) changes[i], changes[i + 1]);
        }
        flow.submitted(facts.entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                .toArray());
    }

    private List<Object> violations() {
        return new ArrayList<>((List<?>) flow.fact("violations"));
    }
}
