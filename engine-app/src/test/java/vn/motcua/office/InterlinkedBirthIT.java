package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.time.Instant;
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
import vn.motcua.shared.Role;

/**
 * The clocks of an interlinked birth (domain D5): 24 hours of the clock for the birth, then 2 working days each for
 * residence and health insurance, 5 for the identity card; the whole 3, with a verification 5. Counted by hand; Tuesday
 * 24/11/2026 is a holiday.
 */
@OfficeTest
class InterlinkedBirthIT {

    @Autowired
    private OfficeClock clock;

    private GroupOffice office;

    @BeforeAll
    void openTheAgencies(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        office = GroupOffice.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Autowired
    private JdbcClient sql;

    @Test
    void countsTheGroupAndEachPartByItself() {
        clock.at("2026-11-20T16:00");
        String code = office.received();
        // after 15:00 on Friday: counted from Monday 23; 25, 26, 27
        assertThat(due(code)).isEqualTo(instant("2026-11-27T17:00"));
        // 24 hours of the clock run through Saturday
        assertThat(due(code, "birth")).isEqualTo(instant("2026-11-21T16:00"));
        assertThat(office.states(code))
                .isEqualTo(Map.of(
                        "birth", "RUNNING",
                        "residence", "WAITING",
                        "healthInsurance", "WAITING",
                        "identityCard", "WAITING"));

        clock.at("2026-11-21T10:00");
        office.registerBirth(code);
        assertThat(office.part(code, "birth").get("timeliness").asString()).isEqualTo("ON_TIME");
        // begun on Saturday, so counted from Monday 23: 25, 26
        assertThat(due(code, "residence")).isEqualTo(instant("2026-11-26T17:00"));
        assertThat(due(code, "healthInsurance")).isEqualTo(instant("2026-11-26T17:00"));

        clock.at("2026-11-25T10:00");
        office.residence(code, Map.of("residenceOutcome", "APPROVE"));
        // Wednesday 25: 26, 27, 30/11, 1, 2/12
        assertThat(due(code, "identityCard")).isEqualTo(instant("2026-12-02T17:00"));
        assertThat(office.part(code, "residence").get("timeliness").asString()).isEqualTo("EARLY");
        assertThat(due(code)).as("the group still runs").isEqualTo(instant("2026-11-27T17:00"));

        clock.at("2026-11-26T16:00");
        office.insurance(code, Map.of("healthInsuranceOutcome", "APPROVE"));
        JsonNode dossier = office.commune.dossier(code);
        assertThat(dossier.at("/timeliness/byDate").asString())
                .as("of the group")
                .isEqualTo("EARLY");
        assertThat(due(code)).as("the card is outside the term").isEqualTo(instant("2026-12-02T17:00"));

        clock.at("2026-12-02T16:00");
        office.identityCard(code);
        office.deliver(code);
        JsonNode done = office.commune.dossier(code);
        assertThat(done.get("status").asInt()).isEqualTo(10);
        assertThat(done.get("outcome").asString()).isEqualTo("GRANTED");
        assertThat(due(code)).isEqualTo(instant("2026-12-02T17:00"));
        assertThat(sql.sql("select by_date from motcua.dossier where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .as("what reports and search go by is what the page says: the term of the group, not the card's")
                .isEqualTo("EARLY");
        assertThat(office.part(code, "identityCard").get("timeliness").asString())
                .isEqualTo("ON_TIME");
        assertThat(office.part(code, "identityCard").at("/result/resultNumber").asString())
                .isEqualTo("IdentityCard-7");
    }

    @Test
    void isExplainedInSentences() {
        clock.at("2026-11-16T09:00");
        String code = office.received();

        JsonNode birth = office.clock(code, "birth").orElseThrow();
        assertThat(birth.at("/name/vi").asString()).isEqualTo("Hạn phần: Đăng ký khai sinh");
        assertThat(birth.at("/sentences/0/vi").asString())
                .contains("Bắt đầu phần liên thông lúc", "24 giờ", "tính cả đêm và ngày nghỉ", "17/11/2026");
    }

    @Test
    void movesBothTermsWhenTheResidenceIsVerified() {
        clock.at("2026-11-16T09:00");
        String code = office.received();
        office.registerBirth(code);
        // 17, 18, 19 and 17, 18
        assertThat(due(code)).isEqualTo(instant("2026-11-19T17:00"));
        assertThat(due(code, "residence")).isEqualTo(instant("2026-11-18T17:00"));
        Instant insurance = due(code, "healthInsurance");

        clock.at("2026-11-17T09:00");
        office.police.complete(
                code,
                "Task_AppraiseResidence",
                Map.of(
                        "residenceOutcome",
                        "VERIFY",
                        "verificationReason",
                        "RESIDENCE",
                        "verifyingAgency",
                        "Công an xã"));
        // 5 working days after Monday 16: 17, 18, 19, 20, 23
        assertThat(due(code)).isEqualTo(instant("2026-11-23T17:00"));
        assertThat(due(code, "residence")).isEqualTo(instant("2026-11-23T17:00"));
        assertThat(due(code, "healthInsurance")).isEqualTo(insurance);
        assertThat(office.clock(code, "residence")
                        .orElseThrow()
                        .get("sentences")
                        .toString())
                .contains("Được cộng thêm 3 ngày làm việc theo quy định");
        assertThat(office.slips(code).stream()
                        .filter(slip -> slip.at("/title/vi").asString().endsWith("thường trú")))
                .as("a new appointment")
                .hasSize(2);

        office.police.complete(
                code,
                "Task_RecordResidenceVerification",
                Map.of("verificationResult", "CONFIRMED", "verificationDocument", "12/XM ngày 18/11/2026"));
        office.residence(code, Map.of("residenceOutcome", "APPROVE"));
        assertThat(office.states(code)).containsEntry("residence", "GRANTED").containsEntry("identityCard", "RUNNING");
    }

    @Test
    void standsStillWhileTheBirthWaitsForASupplement() {
        clock.at("2026-11-16T09:00");
        String code = office.received();
        clock.at("2026-11-16T14:00");
        office.appraise(code, Births.supplement("appraisalOutcome"));
        assertThat(office.clock(code, "birth").orElseThrow().get("state").asString())
                .isEqualTo("PAUSED");

        // seven working days: 17, 18, 19, 20, 23, 25, 26
        assertThat(Ward.instant(office.commune.dossier(code).at("/supplements/0/deadline")))
                .isEqualTo(instant("2026-11-26T17:00"));
        clock.at("2026-11-18T16:00");
        office.commune.complete(code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        // 50 hours later, to the minute
        assertThat(due(code, "birth")).isEqualTo(instant("2026-11-19T11:00"));
    }

    /** The residence alone is open and nobody has looked at it, but the birth that led to it has ended. */
    @Test
    void takesNothingBackAcrossTheParts() {
        clock.at("2026-11-16T09:00");
        String code = office.received();
        office.registerBirth(code);
        office.insurance(code, Map.of("healthInsuranceOutcome", "APPROVE"));
        assertThat(office.commune.steps(code)).containsExactly("Task_AppraiseResidence");

        Desk.Answer recall =
                office.commune.desk(Role.RECORDS_CLERK).post("/api/dossiers/" + code + "/recall", Map.of());

        assertThat(recall.status()).isEqualTo(409);
        assertThat(recall.code()).isEqualTo("not-recallable");
    }

    @Test
    void sharesThePartsTimeOutOverItsSteps() {
        clock.at("2026-11-16T09:00");
        String code = office.received();
        // until 09:00 tomorrow 8 office hours are left, of which the appraisal has 2 in 6: 160 minutes, over noon
        assertThat(stepDue(code, "Task_Appraise")).isEqualTo(instant("2026-11-16T13:40"));

        office.registerBirth(code);
        // until 17:00 on the 18th 2.5 + 3.5 + 16 = 22 hours, of which the appraisal has 8 in 16: 6 today, 5 tomorrow
        assertThat(stepDue(code, "Task_AppraiseResidence")).isEqualTo(instant("2026-11-17T14:00"));
    }

    private Instant stepDue(String code, String step) {
        return office.commune
                .dossier(code)
                .get("openTasks")
                .valueStream()
                .filter(task -> task.get("step").asString().equals(step))
                .map(task -> Ward.instant(task.get("stepDueAt")))
                .findFirst()
                .orElseThrow();
    }

    private Instant due(String code) {
        return Ward.instant(office.commune.dossier(code).get("dueAt"));
    }

    private Instant due(String code, String part) {
        return Ward.instant(office.part(code, part).get("dueAt"));
    }
}
