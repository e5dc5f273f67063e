package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.PdfFile;

/** What is not corrected while something else rests on it, and what a slip does not promise. */
@OfficeTest
class CorrectionGuardIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void onAMonday() {
        clock.at("2026-11-23T09:00");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aDraftThatTheApplicantLooksAtStaysAsTheySeeIt() {
        String code = ward.online("Sùng Xem Dự Thảo");
        ward.receive(code, "ACCEPT");
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));

        Answer refused = correct(code, Map.of("child.fullName", "Sùng Chưa Ai Xem"));
        refused.expect(409);
        assertThat(refused.code()).isEqualTo("draft-out");
        assertThat(ward.dossier(code).get("ownerName").asString()).isEqualTo("Sùng Xem Dự Thảo");

        ward.reception
                .post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", "CORRECTION"))
                .expect(200);
        correct(code, Map.of("child.fullName", "Sùng Đề Nghị Sửa")).expect(200);
    }

    @Test
    void whatThePersonalNumberIsMadeOfStaysOnceItWasAskedFor() {
        String code = ward.received("Sùng Có Số");
        ward.approve(ward.examiner, code);

        for (Map<String, String> part : List.of(
                Map.of("child.sex", "MALE"),
                Map.of("child.birthDate", "2026-11-05", "child.fullName", "Sùng Có Tên"))) {
            Answer refused = correct(code, part);
            refused.expect(409);
            assertThat(refused.code()).isEqualTo("personal-id-requested");
        }
        correct(code, Map.of("child.fullName", "Sùng Có Tên")).expect(200);
        assertThat(ward.dossier(code).at("/data/child/sex").asString()).isEqualTo("FEMALE");
    }

    /** Asked for on 23/11 at 9:00 and brought at 14:00 of 25/11; the slip made then says what was put right before. */
    @Test
    void noSlipPromisesADateWhileTheTimeStandsStill() {
        String code = ward.received("Sùng Tạm Dừng");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        Map<String, Object> body = body(code, Map.of("child.fullName", "Sùng Đúng Tên"));
        assertThat(ward.reception
                        .post("/api/dossiers/" + code + "/corrections/preview", body)
                        .expect(200)
                        .body()
                        .get("slip")
                        .isNull())
                .isTrue();
        ward.reception.post("/api/dossiers/" + code + "/corrections", body).expect(200);
        assertThat(slips(code)).hasSize(1);

        clock.at("2026-11-25T14:00");
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
        assertThat(slips(code)).hasSize(2);
        assertThat(new PdfFile(Papers.file(ward, slips(code).get(1))).text()).contains("Chủ hồ sơ: Sùng Đúng Tên");
    }

    private List<JsonNode> slips(String code) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals("01"))
                .toList();
    }

    private Map<String, Object> body(String code, Map<String, String> data) {
        Map<String, Object> body = new HashMap<>();
        body.put("revision", ward.dossier(code).get("revision").asInt());
        body.put("reasonCode", "TYPED_WRONGLY");
        body.put("note", "Đối chiếu giấy chứng sinh");
        body.put("data", data);
        return body;
    }

    private Answer correct(String code, Map<String, String> data) {
        return ward.reception.post("/api/dossiers/" + code + "/corrections", body(code, data));
    }
}
