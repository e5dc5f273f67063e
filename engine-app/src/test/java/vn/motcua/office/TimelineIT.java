package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.office.OfficeClock.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/**
 * One dossier over a weekend and a holiday, its minutes counted by hand (a working day has 480 office minutes):
 *
 * <pre>
 * Fri 20/11 09:00  received; due 17:00                   appraisal              60
 * Fri 20/11 10:00  supplement asked for                  applicant  90 + 210 + 480 (Mon) + 60 (Wed) = 840
 * Wed 25/11 08:00  brought; 840 min = 2 days: due today  appraisal              60
 * Wed 25/11 09:00  verification, +3 days: due Mon 30/11  other agency 150 + 210 + 480 + 180 = 1020
 * Fri 27/11 10:00  verified                              appraisal  90 + 210 + 480 + 60 = 840
 * Tue 01/12 08:00  approved, printed                     signature              60
 * Tue 01/12 09:00  signed, published: 120 min late
 * </pre>
 */
@OfficeTest
class TimelineIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;
    private String code;
    private JsonNode settled;

    @BeforeAll
    void leadTheDossier(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        clock.at("2026-11-20T09:00");
        code = ward.received("Tạ Dòng Thời Gian");
        clock.at("2026-11-20T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        clock.at("2026-11-25T08:00");
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        clock.at("2026-11-25T09:00");
        ward.complete(
                ward.colleague,
                code,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome", "VERIFY",
                        "verificationReason", "PARENTS_MARRIAGE",
                        "verifyingAgency", "UBND xã Bên"));
        clock.at("2026-11-27T10:00");
        ward.complete(
                ward.examiner,
                code,
                "Task_RecordVerification",
                Map.of(
                        "verificationResult", "MATCHES",
                        "verificationDocument", "12/UBND",
                        "verificationDate", "2026-11-27"));
        clock.at("2026-12-01T08:00");
        ward.toSignature(code);
        clock.at("2026-12-01T09:00");
        ward.sign(code);
        ward.publish(code);
        settled = ward.timeline(code);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void dividesTheTimeAmongThoseWhoseTurnItWas() {
        assertThat(minutes("spent")).containsExactly(1020L, 840L, 1020L);
    }

    @Test
    void dividesTheLateness() {
        assertThat(minutes("late")).containsExactly(120L, 0L, 0L);
    }

    @Test
    void keepsEveryDueDateThatWasGiven() {
        assertThat(settled.get("formerDueAts").valueStream().map(JsonNode::asString))
                .containsExactly("2026-11-20T10:00:00Z", "2026-11-25T10:00:00Z");
        assertThat(Ward.instant(settled.get("dueAt"))).isEqualTo(instant("2026-11-30T17:00"));
    }

    @Test
    void showsThePause() {
        JsonNode pauses = settled.get("pauses");
        assertThat(pauses.size()).isEqualTo(1);
        assertThat(Ward.instant(pauses.get(0).get("from"))).isEqualTo(instant("2026-11-20T10:00"));
        assertThat(Ward.instant(pauses.get(0).get("to"))).isEqualTo(instant("2026-11-25T08:00"));
        assertThat(pauses.get(0).get("reason").get("vi").asString()).isNotBlank();
    }

    @Test
    void showsEachStepWithWhoDidItAndHowLongItTook() {
        assertThat(settled.get("steps")
                        .valueStream()
                        .map(step -> step.get("step").asString() + " " + name(step.get("by")) + " "
                                + step.get("officeMinutes").asLong() + " "
                                + step.get("turn").asString()))
                .contains(
                        "Task_Appraise Lê Văn Thẩm 60 OFFICE",
                        "Task_ReceiveSupplement Trần Thị Tiếp 840 APPLICANT",
                        "Task_Appraise Vũ Thị Đồng 60 OFFICE",
                        "Task_RecordVerification Lê Văn Thẩm 1020 AGENCY",
                        "Task_Appraise Lê Văn Thẩm 840 OFFICE",
                        "Task_PrintCertificate Lê Văn Thẩm 0 OFFICE",
                        "Task_Sign Phạm Thị Ký 60 OFFICE",
                        "Task_Publish Đỗ Văn Dấu 0 OFFICE");
    }

    @Test
    void theClocksOfStepsCarryTheNamesOfTheirSteps() {
        assertThat(ward.dossier(code).get("clocks").valueStream().map(clock -> clock.get("name")
                        .get("vi")
                        .asString()))
                .contains("Hạn bước: Thẩm định hồ sơ", "Hạn bước: Ký giấy khai sinh")
                .doesNotContain("Hạn của bước xử lý");
    }

    @Test
    void plansNoStepAfterTheDueDateOfItsTime() {
        Instant due = instant("2026-11-30T17:00");
        for (JsonNode step : settled.get("steps")) {
            JsonNode planned = step.get("plannedEnd");
            if (step.get("turn").asString().equals("OFFICE")) {
                assertThat(planned.isNull()).as(step.toString()).isFalse();
                assertThat(Ward.instant(planned)).as(step.toString()).isBeforeOrEqualTo(due);
            }
        }
    }

    /** Seven working days from 20/11, without the holiday: Wednesday 2/12. */
    @Test
    void plansTheSupplementUntilItsDeadline() {
        assertThat(Ward.instant(step("Task_ReceiveSupplement").get("plannedEnd")))
                .isEqualTo(instant("2026-12-02T17:00"));
        assertThat(step("Task_ReceiveSupplement").get("lateMinutes").asLong()).isZero();
    }

    @Test
    void theWaitForTheCitizenToCollectCountsForNobody() {
        clock.at("2026-12-03T08:00");
        ward.deliver(code);
        JsonNode returned = ward.timeline(code);

        // the deadline of the supplement of 20/11 is no plan for collecting the result
        JsonNode collected = step(returned, "Task_Deliver");
        assertThat(collected.get("plannedEnd").isNull()).isTrue();
        assertThat(collected.get("lateMinutes").asLong()).isZero();

        assertThat(returned.get("spent")).isEqualTo(settled.get("spent"));
        assertThat(returned.get("late")).isEqualTo(settled.get("late"));
        assertThat(Ward.instant(returned.get("end"))).isEqualTo(instant("2026-12-03T08:00"));
        assertThat(returned.get("verified").asBoolean()).isTrue();
    }

    @Test
    void theDashboardCountsTheSame() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        jdbc.sql("""
                                select t.office, t.applicant, t.agency from motcua.settled_time t
                                join motcua.dossier d on d.id = t.dossier_id where d.code = ?""").param(code).query().listOfRows())
                .containsExactly(Map.of("office", 1020L, "applicant", 840L, "agency", 1020L)));
    }

    private List<Long> minutes(String part) {
        JsonNode split = settled.get(part);
        return List.of(
                split.get("office").asLong(),
                split.get("applicant").asLong(),
                split.get("agency").asLong());
    }

    private JsonNode step(String id) {
        return step(settled, id);
    }

    private static JsonNode step(JsonNode timeline, String id) {
        return timeline.get("steps")
                .valueStream()
                .filter(step -> step.get("step").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode person) {
        return person.isNull() ? "" : person.get("name").asString();
    }
}
