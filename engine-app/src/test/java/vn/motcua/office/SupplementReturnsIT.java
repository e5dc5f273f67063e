package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;
import vn.motcua.testing.PdfFile;

/**
 * What was handed in and is not as it should be: the applicant has to act again, in the same request. Received on Friday
 * 20/11/2026 at 9:00, due at 17:00; asked for at 10:00 with 7 working days; handed in on Monday 23/11 at 9:00. Tuesday
 * 24/11 is a holiday.
 */
@OfficeTest
class SupplementReturnsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("deadlineSweeper")
    private TimeDriven sweeper;

    private Ward ward;
    private String code;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void somethingIsLacking() {
        code = asked();
        clock.at("2026-11-23T09:00");
        attach("birthNotice");
        attach(null);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
        clock.at("2026-11-23T10:00");
        check(1, Map.of()).expect(200);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString())
                .as("not all has been looked at")
                .isEqualTo("RUNNING");
        clock.at("2026-11-23T10:30");
        check(2, Map.of("fault", "INCOMPLETE", "note", "Chưa ghi năm sinh của cha"))
                .expect(200);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    /**
     * Applicant: 20/11 10:00 to 23/11 9:00 is 90 + 210 + 120, then 10:30 to 14:00 is 60 + 30. Office: an hour on Friday
     * and 9:00 to 10:30. Seven working days after 23/11 with the holiday between: Thursday 3/12.
     */
    @Test
    void theOfficesTimeStandsStillAgainAndTheApplicantHasTheirTermAnew() {
        clock.at("2026-11-23T14:00");
        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(Ward.instant(supplement().get("deadline"))).isEqualTo(instant("2026-12-03T17:00"));
        assertThat(ward.timeline(code).get("spent")).hasToString("{\"office\":150,\"applicant\":510,\"agency\":0}");
        List<JsonNode> slips = forms("02");
        assertThat(slips).hasSize(2);
        assertThat(new PdfFile(Papers.file(ward, slips.get(1))).text())
                .contains("Chưa đầy đủ nội dung", "Sửa năm sinh của người cha (Chưa ghi năm sinh của cha)")
                .doesNotContain("Giấy chứng sinh bị mờ");
    }

    @Test
    void whatIsNeverCompletedEndsByItselfAndIsLookedAtNoMore() {
        clock.at("2026-12-03T17:01");
        sweeper.timeHasPassed();

        assertThat(ward.status(code)).isEqualTo(8);
        assertThat(ward.outcome(code)).isEqualTo("SUPPLEMENT_EXPIRED");
        Answer closed = check(2, Map.of());
        closed.expect(409);
        assertThat(closed.code()).isEqualTo("no-open-supplement");
    }

    /** The first paper counts no more for what was found lacking in it. Paused 420 + 390 minutes are two whole days. */
    @Test
    void whatIsHandedInThenMakesTheOfficesTimeRun() {
        clock.at("2026-11-25T08:00");
        attach("birthNotice");
        assertThat(ward.clock(code, "DOSSIER").get("state").asString())
                .as("nobody asked for this one again")
                .isEqualTo("PAUSED");
        clock.at("2026-11-25T09:00");
        attach(null);

        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        check(2, Map.of()).expect(200);
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        assertThat(ward.status(code)).isEqualTo(4);
    }

    private String asked() {
        clock.at("2026-11-20T09:00");
        String received = ward.received("Phạm Còn Thiếu");
        clock.at("2026-11-20T10:00");
        Map<String, Object> request = new HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                List.of(
                        Map.of(
                                "componentCode",
                                "birthNotice",
                                "fault",
                                "UNREADABLE",
                                "text",
                                "Giấy chứng sinh bị mờ, đề nghị nộp lại"),
                        Map.of("fault", "WRONG", "text", "Sửa năm sinh của người cha")));
        ward.complete(ward.examiner, received, "Task_Appraise", request);
        return received;
    }

    private void attach(String component) {
        ward.reception
                .upload(
                        "/api/dossiers/" + code + "/attachments",
                        component,
                        "giay.pdf",
                        "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private Answer check(int item, Map<String, Object> found) {
        Map<String, Object> body = new HashMap<>(found);
        body.put("revision", ward.dossier(code).get("revision").asInt());
        return ward.reception.post("/api/dossiers/" + code + "/supplements/1/items/" + item + "/check", body);
    }

    private JsonNode supplement() {
        return ward.dossier(code).get("supplements").get(0);
    }

    private List<JsonNode> forms(String number) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals(number))
                .toList();
    }
}
