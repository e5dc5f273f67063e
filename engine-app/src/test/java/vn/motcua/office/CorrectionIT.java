package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import vn.motcua.shared.Role;
import vn.motcua.testing.PdfFile;

/** What was recorded wrongly of a dossier is put right: before and after stay, and everything that shows it follows. */
@OfficeTest
class CorrectionIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private Desk supervisor;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        supervisor = ward.officer("Hoàng Thị Soát", Role.SUPERVISOR);
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
    void theTimelineTellsBeforeAndAfterInWordsAndTheJournalHoldsNeither() {
        String code = ward.received("Sùng Thị Viết Nhầm");

        correct(ward.reception, code, Map.of("child.fullName", "Sùng Thị Viết Đúng", "child.sex", "MALE"))
                .expect(200);

        JsonNode dossier = ward.dossier(code);
        assertThat(dossier.get("ownerName").asString()).isEqualTo("Sùng Thị Viết Đúng");
        assertThat(dossier.at("/data/child/sex").asString()).isEqualTo("MALE");
        assertThat(ward.details(code, "DossierCorrected"))
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("Nhập sai so với giấy tờ"),
                        name -> assertThat(name).endsWith(": “Sùng Thị Viết Nhầm” → “Sùng Thị Viết Đúng”"),
                        sex -> assertThat(sex).endsWith(": “Nữ” → “Nam”"),
                        note -> assertThat(note).isEqualTo("Đối chiếu giấy chứng sinh"));
    }

    @Test
    void listsOwnerPagesAndTheSearchFollow() {
        String code = ward.received("Sùng Trước Kia");

        correct(ward.reception, code, Map.of("child.fullName", "Sùng Quyết Hiện Nay"))
                .expect(200);

        assertThat(ward.task(code, "Task_Appraise").get("ownerName").asString()).isEqualTo("Sùng Quyết Hiện Nay");
        assertThat(ward.reception
                        .get("/api/dossiers/" + code + "/owner/dossiers")
                        .expect(200)
                        .body()
                        .toString())
                .contains("Sùng Quyết Hiện Nay");
        await().atMost(Duration.ofSeconds(60)).until(() -> ward.reception
                .get("/api/search?q=sung%20quyet%20hien%20nay")
                .expect(200)
                .body()
                .toString()
                .contains(code));
    }

    @Test
    void anotherSlipReplacesTheFirstAndSaysWhatIsRight() {
        String code = ward.received("Sùng Phiếu Sai");
        String first = slips(code).get(0).get("serial").asString();

        assertThat(preview(ward.reception, code, body(code, Map.of("child.fullName", "Sùng Phiếu Đúng")))
                        .expect(200)
                        .body()
                        .get("slip")
                        .asString())
                .isEqualTo(first);
        Map<String, Object> body = body(code, Map.of("child.fullName", "Sùng Phiếu Đúng"));
        body.put("submitter", submitter("0987654321"));
        body.put("components", List.of(Map.of("code", "birthNotice", "original", 0, "certified", 1, "photocopy", 2)));
        post(ward.reception, code, body).expect(200);

        List<JsonNode> slips = slips(code);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(0).get("replacedBy").asString())
                .isEqualTo(slips.get(1).get("serial").asString());
        assertThat(new PdfFile(Papers.file(ward, slips.get(1))).text())
                .contains(
                        "(Thay thế phiếu số " + first + ")",
                        "Chủ hồ sơ: Sùng Phiếu Đúng",
                        "Điện thoại: 0987654321",
                        "2 Giấy chứng sinh 0 1 2");
        assertThat(new PdfFile(Papers.file(ward, slips.get(0))).text())
                .contains("Chủ hồ sơ: Sùng Phiếu Sai", "Điện thoại: 0912345678")
                .doesNotContain("Thay thế phiếu");
        assertThat(ward.details(code, "DossierCorrected"))
                .contains(
                        "Điện thoại của người nộp: “0912345678” → “0987654321”",
                        "Giấy chứng sinh: “bản chính 1, chứng thực 0, bản chụp 0” → "
                                + "“bản chính 0, chứng thực 1, bản chụp 2”");
    }

    @Test
    void beforeTheReceptionThereIsNoSlipToReplace() {
        String code = ward.online("Sùng Chưa Nhận");

        correct(ward.reception, code, Map.of("child.fullName", "Sùng Vẫn Chưa Nhận"))
                .expect(200);

        assertThat(ward.forms(code)).isEmpty();
    }

    @Test
    void theCaseOfficerCorrectsWhatIsInHandOnly() {
        String code = ward.received("Sùng Trong Tay");
        correct(ward.examiner, code, Map.of("child.fullName", "Sùng Không Cầm")).expect(403);
        correct(ward.leader, code, Map.of("child.fullName", "Sùng Lãnh Đạo")).expect(403);

        ward.act(ward.examiner, code, "Task_Appraise", "claim", Map.of()).expect(200);

        assertThat(ward.examiner
                        .get("/api/dossiers/" + code)
                        .expect(200)
                        .body()
                        .get("allowed")
                        .toString())
                .contains("CORRECT");
        correct(ward.examiner, code, Map.of("child.fullName", "Sùng Đang Cầm")).expect(200);
        correct(supervisor, code, Map.of("child.fullName", "Sùng Giám Sát")).expect(200);
        assertThat(ward.dossier(code).get("ownerName").asString()).isEqualTo("Sùng Giám Sát");
        correct(Ward.open(ward).reception, code, Map.of("child.fullName", "Sùng Xã Khác"))
                .expect(404);
    }

    @Test
    void aStaleCorrectionChangesNothing() {
        String code = ward.received("Sùng Cũ");
        Map<String, Object> seen = body(code, Map.of("child.fullName", "Sùng Đến Sau"));
        correct(supervisor, code, Map.of("child.fullName", "Sùng Đến Trước")).expect(200);

        for (Answer stale : List.of(preview(ward.reception, code, seen), post(ward.reception, code, seen))) {
            stale.expect(409);
            assertThat(stale.code()).isEqualTo("dossier-changed");
            assertThat(stale.body().at("/violations/0/field").asString()).isEqualTo("revision");
        }
        assertThat(ward.dossier(code).get("ownerName").asString()).isEqualTo("Sùng Đến Trước");
    }

    @Test
    void whatTheFormDoesNotTakeIsRefusedByName() {
        String code = ward.received("Sùng Sai Quy Định");

        assertRefused(correct(ward.reception, code, Map.of("child.birthDate", "hôm qua")), "data.child.birthDate");
        assertRefused(correct(ward.reception, code, Map.of("child.shoeSize", "21")), "data.child.shoeSize");
        assertRefused(correct(ward.reception, code, Map.of("mother.birthYear", "nhiều")), "data.mother.birthYear");
        assertRefused(correct(ward.reception, code, Map.of("child.fullName", "Sùng Sai Quy Định")), "data");
        Map<String, Object> unknown = body(code, Map.of());
        unknown.put("components", List.of(Map.of("code", "none", "original", 1, "certified", 0, "photocopy", 0)));
        assertRefused(post(ward.reception, code, unknown), "components");
        Map<String, Object> phone = body(code, Map.of());
        phone.put("submitter", submitter("12"));
        assertRefused(post(ward.reception, code, phone), "submitter.phone");
        assertThat(ward.timeline(code).get("events").toString()).doesNotContain("DossierCorrected");
    }

    @Test
    void aSettledDossierIsNotCorrected() {
        String code = ward.received("Sùng Đã Xong");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);

        Answer late = correct(ward.reception, code, Map.of("child.fullName", "Sùng Muộn Rồi"));
        late.expect(409);
        assertThat(late.code()).isEqualTo("not-open");
    }

    /** Whoever holds a step that was opened before sees that the dossier is another now. */
    @Test
    void aStepIsNotCompletedOnWhatWasCorrectedMeanwhile() {
        String code = ward.received("Sùng Đang Thẩm Định");
        JsonNode task = ward.task(code, "Task_Appraise");
        int revision = ward.dossier(code).get("revision").asInt();
        correct(ward.reception, code, Map.of("child.fullName", "Sùng Đã Đính Chính"))
                .expect(200);

        Answer stale = ward.examiner.post(
                "/api/tasks/" + task.get("taskId").asString() + "/complete",
                Map.of(
                        "version",
                        task.get("version").asInt(),
                        "revision",
                        revision,
                        "data",
                        Map.of("appraisalOutcome", "APPROVE")));
        stale.expect(409);
        assertThat(stale.code()).isEqualTo("dossier-changed");
    }

    @Test
    void aDossierOfTheWrongProcedureIsStoppedBeforeItsResult() {
        String code = ward.received("Sùng Nhầm Thủ Tục");

        ward.leader
                .post(
                        "/api/dossiers/" + code + "/stop",
                        Map.of("reasonCode", "WRONG_PROCEDURE", "note", "Nộp lại theo thủ tục đúng"))
                .expect(200);

        assertThat(ward.status(code)).isEqualTo(8);
        assertThat(Papers.pdf(ward, code, "05").text()).contains("Tiếp nhận nhầm thủ tục, nộp lại theo thủ tục đúng");
    }

    private static void assertRefused(Answer answer, String field) {
        answer.expect(400);
        assertThat(answer.body().at("/violations/0/field").asString()).isEqualTo(field);
    }

    private static Map<String, Object> submitter(String phone) {
        Map<String, Object> submitter = new HashMap<>(Births.submitter());
        submitter.put("phone", phone);
        return submitter;
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

    private Answer correct(Desk desk, String code, Map<String, String> data) {
        return post(desk, code, body(code, data));
    }

    private static Answer post(Desk desk, String code, Map<String, Object> body) {
        return desk.post("/api/dossiers/" + code + "/corrections", body);
    }

    private static Answer preview(Desk desk, String code, Map<String, Object> body) {
        return desk.post("/api/dossiers/" + code + "/corrections/preview", body);
    }
}
