package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.PdfFile;

/**
 * A due date that was promised wrongly is set anew; all dossiers are received Monday 23/11/2026 09:00 and due that day at
 * 17:00, and Tuesday 24/11 is a holiday.
 */
@OfficeTest
class DueResetIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private Desk supervisor;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        supervisor = ward.officer("Hoàng Thị Giám", Role.SUPERVISOR);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void theNewDateCountsTheOldOneStaysAndBothExplainThemselves() {
        String code = received("Mạc Đặt Lại");
        assertThat(allowed(supervisor, code)).contains("RESET_DUE").doesNotContain("EXTEND");
        assertThat(allowed(ward.leader, code)).doesNotContain("RESET_DUE");

        reset(code, "2026-11-26T17:00").expect(200);

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-26T17:00"));
        assertThat(ward.timeline(code).get("formerDueAts").valueStream().map(JsonNode::asString))
                .containsExactly("2026-11-23T10:00:00Z");
        assertThat(ward.clock(code, "DOSSIER").get("sentences").valueStream().map(each -> each.get("vi")
                        .asString()))
                .contains(
                        "Ngày hẹn trả được đặt lại lúc 09:00 thứ Hai 23/11/2026 từ 17:00 thứ Hai 23/11/2026 thành 17:00 "
                                + "thứ Năm 26/11/2026, không phải gia hạn, người đặt lại Hoàng Thị Giám: "
                                + "Áp dụng sai thời hạn giải quyết.",
                        "Hiện nay hẹn trả 17:00 thứ Năm 26/11/2026.");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Áp dụng sai thời hạn giải quyết");
        assertThat(ward.status(code)).isEqualTo(4);
    }

    @Test
    void anotherSlipReplacesTheFirstAndNamesItButThereIsNoApology() {
        String code = received("Mạc Phiếu Mới");
        String first = slips(code).get(0).get("serial").asString();

        reset(code, "2026-11-26T17:00").expect(200);

        List<JsonNode> slips = slips(code);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(0).get("replacedBy").asString())
                .isEqualTo(slips.get(1).get("serial").asString());
        assertThat(new PdfFile(Papers.file(ward, slips.get(1))).text())
                .contains("(Thay thế phiếu số " + first + ")", "Thời điểm trả kết quả: 17:00 ngày 26/11/2026");
        assertThat(ward.forms(code)).doesNotContain("04");
    }

    /** Two working days after Thursday 26/11: Friday 27/11 and Monday 30/11. */
    @Test
    void itIsNoExtensionAndALaterOneCountsFromTheNewDate() {
        String code = received("Mạc Còn Gia Hạn");
        reset(code, "2026-11-26T17:00").expect(200);

        ward.leader
                .post("/api/dossiers/" + code + "/extend", Map.of("workingDays", 2, "basis", "AGENCY_DELAY"))
                .expect(200);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-30T17:00"));

        reset(code, "2026-11-27T17:00").expect(200);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));
    }

    /** A pause of one working hour, from Wednesday 08:00 to 09:00, is rounded up to one day: Friday 27/11. */
    @Test
    void onlyLaterPausesMoveTheNewDate() {
        String code = received("Mạc Tạm Dừng");
        reset(code, "2026-11-26T17:00").expect(200);
        clock.at("2026-11-25T08:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        Answer paused = reset(code, "2026-11-30T17:00");
        paused.expect(409);
        assertThat(paused.code()).isEqualTo("clock-paused");
        assertThat(allowed(supervisor, code)).doesNotContain("RESET_DUE");
        clock.at("2026-11-25T09:00");
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));
    }

    @Test
    void thePreviewShowsTheStepsTooAndKeepsNothing() {
        String code = received("Mạc Xem Trước");
        int seq = ward.dossier(code).get("revision").asInt();

        JsonNode preview = supervisor
                .post("/api/dossiers/" + code + "/due-date/preview", body(code, "2026-11-26T17:00"))
                .expect(200)
                .body();

        JsonNode own = preview.get("moves").get(0);
        assertThat(own.get("before").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(own.get("after").asString()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(own.get("late").asBoolean()).isFalse();
        assertThat(preview.get("moves").get(1).at("/name/vi").asString()).startsWith("Hạn bước: ");
        assertThat(preview.get("sentences").toString()).contains("được đặt lại");
        assertThat(ward.dossier(code).get("revision").asInt()).isEqualTo(seq);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-23T17:00"));
        assertThat(slips(code)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T09:00, sau thời điểm hiện tại",
        "2026-11-20T17:00, sau thời điểm hiện tại",
        "2026-11-24T10:00, trong giờ làm việc",
        "2026-11-28T10:00, trong giờ làm việc",
        "2026-11-25T12:00, trong giờ làm việc",
        "2026-11-25T17:30, trong giờ làm việc",
        "2026-11-23T17:00, chính là ngày hẹn trả hiện nay",
        "2027-11-24T10:00, nhiều nhất một năm"
    })
    void aDateThatIsNotLawfulIsRefusedByName(String due, String rule) {
        String code = received("Mạc Sai Luật");

        Answer refused = reset(code, due);

        refused.expect(400);
        assertThat(refused.body().at("/violations/0/field").asString()).isEqualTo("dueAt");
        assertThat(refused.body().at("/violations/0/value").asString())
                .isEqualTo(instant(due).toString());
        assertThat(refused.body().at("/violations/0/rule/vi").asString()).contains(rule);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-23T17:00"));
    }

    @Test
    void whoIsLateStaysLate() {
        String code = received("Mạc Quá Hạn");
        clock.at("2026-11-25T08:00");

        Answer late = reset(code, "2026-11-26T17:00");
        late.expect(409);
        assertThat(late.code()).isEqualTo("due-date-passed");
    }

    @Test
    void beforeTheReceptionThereIsNoDateToSet() {
        clock.at("2026-11-23T09:00");
        String code = ward.online("Mạc Trực Tuyến");

        Answer early = reset(code, "2026-11-26T17:00");
        early.expect(409);
        assertThat(early.code()).isEqualTo("clock-not-running");
    }

    @Test
    void onlyASupervisorWithAReasonOnWhatTheySaw() {
        String code = received("Mạc Ai Được");
        ward.leader
                .post("/api/dossiers/" + code + "/due-date", body(code, "2026-11-26T17:00"))
                .expect(403);
        Map<String, Object> seen = body(code, "2026-11-26T17:00");
        Answer unknown = supervisor.post(
                "/api/dossiers/" + code + "/due-date",
                Map.of(
                        "revision",
                        seen.get("revision"),
                        "dueAt",
                        "2026-11-26T10:00:00Z",
                        "reasonCode",
                        "SYSTEM_FAILURE",
                        "note",
                        "x"));
        unknown.expect(400);
        assertThat(unknown.body().at("/violations/0/field").asString()).isEqualTo("reasonCode");
        reset(code, "2026-11-27T17:00").expect(200);

        Answer stale = supervisor.post("/api/dossiers/" + code + "/due-date", seen);
        stale.expect(409);
        assertThat(stale.code()).isEqualTo("dossier-changed");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));
    }

    private String received(String child) {
        clock.at("2026-11-23T09:00");
        return ward.received(child);
    }

    private List<JsonNode> slips(String code) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals("01"))
                .toList();
    }

    private static List<String> allowed(Desk desk, String code) {
        return desk.get("/api/dossiers/" + code)
                .expect(200)
                .body()
                .get("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Map<String, Object> body(String code, String due) {
        return Map.of(
                "revision",
                ward.dossier(code).get("revision").asInt(),
                "dueAt",
                instant(due).toString(),
                "reasonCode",
                "TERM_MISTAKEN",
                "note",
                "Áp nhầm thời hạn cũ");
    }

    private Answer reset(String code, String due) {
        return supervisor.post("/api/dossiers/" + code + "/due-date", body(code, due));
    }
}
