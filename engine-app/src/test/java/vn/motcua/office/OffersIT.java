package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.HolidayOutlook;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.Statements;

/** What the pages offer would be accepted, and what they fill in is known. */
@OfficeTest
class OffersIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private HolidayOutlook holidays;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        clock.at("2026-11-26T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void offersToAttachOnlyToThoseWhoMay() {
        Desk supervisor = ward.officer("Ngô Thị Nhìn", Role.SUPERVISOR);
        String code = ward.received("Quách Đính Kèm");

        assertThat(dossierOffers(ward.clerk, code)).contains("ATTACH");
        assertThat(dossierOffers(supervisor, code)).doesNotContain("ATTACH");
    }

    /** The procedure lets a dossier be extended once. */
    @Test
    void offersNoExtensionBeyondTheLimit() {
        String code = ward.received("Quách Gia Hạn");
        assertThat(dossierOffers(ward.leader, code)).contains("EXTEND");

        ward.leader
                .post("/api/dossiers/" + code + "/extend", Map.of("workingDays", 2, "basis", "SYSTEM_FAILURE"))
                .expect(200);

        assertThat(dossierOffers(ward.leader, code)).doesNotContain("EXTEND");
    }

    /** Nothing lies before the appraisal but the valid reception, which is never undone. */
    @Test
    void offersToSendBackWhereThereIsAStepBefore() {
        String code = ward.received("Quách Trả Lại");
        ward.act(ward.examiner, code, "Task_Appraise", "claim", Map.of()).expect(200);
        assertThat(offers(ward.examiner, code, "Task_Appraise"))
                .contains("RELEASE")
                .doesNotContain("SEND_BACK");
        ward.act(ward.examiner, code, "Task_Appraise", "release", Map.of()).expect(200);

        ward.toSignature(code);
        ward.act(ward.leader, code, "Task_Sign", "claim", Map.of()).expect(200);
        assertThat(offers(ward.leader, code, "Task_Sign")).contains("SEND_BACK");

        ward.sign(code);
        ward.publish(code);
        ward.act(ward.reception, code, "Task_Deliver", "claim", Map.of()).expect(200);
        assertThat(offers(ward.reception, code, "Task_Deliver"))
                .as("the model sends no delivery back")
                .contains("RELEASE")
                .doesNotContain("SEND_BACK");
    }

    /** The examiner holds the leader's role too. */
    @Test
    void offersNoClaimOfTheSignatureToWhoExamined() {
        String code = ward.received("Quách Bốn Mắt");
        ward.toSignature(code);

        assertThat(offers(ward.examiner, code, "Task_Sign")).doesNotContain("CLAIM", "COMPLETE");
        assertThat(listed(ward.examiner, code).get("claimable").asBoolean()).isFalse();
        assertThat(listed(ward.colleague, code).get("claimable").asBoolean()).isTrue();
        ward.act(ward.examiner, code, "Task_Sign", "claim", Map.of()).expect(403);

        assertThat(ward.timeline(code).get("events").valueStream().map(event -> event.get("type")
                        .asString()))
                .as("the attempt is recorded")
                .contains("FourEyesRefused");
    }

    private static JsonNode listed(Desk officer, String code) {
        return officer.get("/api/tasks?list=role&q=" + code)
                .expect(200)
                .body()
                .get("items")
                .get(0);
    }

    @Test
    void fillsInThePersonalIdThatWasAssigned() {
        String code = ward.received("Quách Số Định Danh");
        ward.approve(ward.examiner, code);
        String assigned = ward.dossier(code).get("result").get("personalId").asString();

        JsonNode task = task(ward.examiner, code, "Task_PrintCertificate");

        assertThat(assigned).matches("\\d{12}");
        assertThat(task.get("data").get("personalId").asString()).isEqualTo(assigned);
        assertThat(task.get("data").size()).isEqualTo(1);
    }

    /** Who looks at what would happen keeps nobody waiting who draws the number of a form. */
    @Test
    void aPreviewDrawsNoNumberOfAForm() {
        String code = ward.received("Quách Xem Trước");
        Map<String, Object> supplement = Map.of("data", Births.supplement("appraisalOutcome"));

        List<String> previewed = Statements.of(
                "for no key update", () -> ward.act(ward.examiner, code, "Task_Appraise", "preview", supplement)
                        .expect(200));
        List<String> done = Statements.of(
                "form_counter",
                () -> ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome")));

        assertThat(previewed).noneMatch(sql -> sql.contains("form_counter") || sql.contains("issued_form ("));
        assertThat(done).anyMatch(sql -> sql.contains("form_counter"));
        assertThat(ward.forms(code)).containsExactly("01", "02", "06");
    }

    /** The product ships the holidays until 2027; 60 days before New Year is the second of November. */
    @Test
    void warnsTwoMonthsBeforeTheKnownHolidaysEnd() {
        clock.at("2027-11-01T12:00");
        assertThat(holidays.warning()).isEmpty();
        clock.at("2027-11-02T12:00");
        assertThat(holidays.warning().orElseThrow().vi()).contains("2027").contains("2028");
        clock.at("2026-11-26T09:00");
    }

    private static List<String> dossierOffers(Desk officer, String code) {
        return strings(officer.get("/api/dossiers/" + code).expect(200).body().get("allowed"));
    }

    private List<String> offers(Desk officer, String code, String step) {
        return strings(task(officer, code, step).get("allowed"));
    }

    private JsonNode task(Desk officer, String code, String step) {
        String id = ward.task(code, step).get("taskId").asString();
        return officer.get("/api/tasks/" + id).expect(200).body();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
