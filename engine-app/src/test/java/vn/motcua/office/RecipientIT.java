package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Papers.pdf;

import java.util.HashMap;
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

/** A result goes to the submitter or the owner; to anybody else only with what lets them receive it. */
@OfficeTest
class RecipientIT {

    private static final String STEP = "Task_Deliver";

    @Autowired
    private OfficeClock clock;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void beOnMonday() {
        clock.at("2026-11-23T09:05");
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void somebodyElseWithoutAnAuthorisationGetsNothing() {
        String code = ready("Lê Không Ủy Quyền");

        Answer refused = ward.attempt(ward.reception, code, STEP, to("Nguyễn Thị Lạ", Map.of()));

        assertThat(refused.expect(400).body().toString()).contains("data.recipientAs", "văn bản ủy quyền");
        assertThat(ward.steps(code)).containsExactly(STEP);
    }

    @Test
    void anAuthorisationNeedsItsPaperTheCheckAndTheNumberOfTheIdentityPaper() {
        String code = ready("Lê Thiếu Giấy");

        for (String missing : new String[] {
            "authorisationKind", "authorisationNumber", "authorisationDate", "recipientIdChecked", "recipientIdNumber"
        }) {
            Map<String, Object> paper = new HashMap<>(authorised());
            paper.remove(missing);
            Answer refused = ward.attempt(ward.reception, code, STEP, to("Nguyễn Thị Nhận", paper));
            assertThat(refused.expect(400).body().toString()).as(missing).contains("data." + missing);
        }
        Map<String, Object> tomorrow = new HashMap<>(authorised());
        tomorrow.put("authorisationDate", "2999-11-24");
        ward.attempt(ward.reception, code, STEP, to("Nguyễn Thị Nhận", tomorrow))
                .expect(400);
        assertThat(ward.steps(code)).containsExactly(STEP);
    }

    @Test
    void theAuthorisedPersonStandsOnTheReceiptAndOnTheTimeline() {
        String code = ready("Lê Có Ủy Quyền");
        ward.complete(ward.reception, code, STEP, to("Nguyễn Thị Nhận", authorised()));

        assertThat(pdf(ward, code, "BN").text())
                .contains(
                        "Người nhận: Nguyễn Thị Nhận",
                        "Tư cách người nhận: Người được ủy quyền theo giấy ủy quyền có chứng thực chữ ký số 12/UQ ngày"
                                + " 20/11/2026",
                        "Giấy tờ tùy thân: số 099190000001, đã đối chiếu");
        JsonNode events = ward.timeline(code).get("events");
        assertThat(events.toString())
                .contains(
                        "Trả kết quả cho người được ủy quyền, đã đối chiếu giấy tờ tùy thân: giấy ủy quyền có chứng thực"
                                + " chữ ký ngày 20/11/2026");
        assertThat(ward.details(code, "ResultHandedTo").toString()).doesNotContain("Nguyễn Thị Nhận", "099190000001");
    }

    @Test
    void aPaperKeptInTheDossierMustBeThere() {
        String code = ready("Lê Lưu Văn Bản");
        Map<String, Object> kept = new HashMap<>(authorised());
        kept.put("authorisationComponent", "authorisation");

        Answer refused = ward.attempt(ward.reception, code, STEP, to("Nguyễn Thị Nhận", kept));
        assertThat(refused.expect(400).body().toString()).contains("data.authorisationComponent");

        kept.put("authorisationComponent", "birthNotice");
        ward.complete(ward.reception, code, STEP, to("Nguyễn Thị Nhận", kept));
        assertThat(ward.timeline(code).get("events").toString()).contains("lưu trong hồ sơ");
    }

    @Test
    void theLegalRepresentativeNeedsNoPaperButIsChecked() {
        String code = ready("Lê Có Mẹ Nhận");
        Map<String, Object> mother = Map.of(
                "recipientAs", "REPRESENTATIVE", "recipientIdNumber", "099194000002", "recipientIdChecked", true);

        ward.complete(ward.reception, code, STEP, to("Đỗ Thị Ánh", mother));

        assertThat(pdf(ward, code, "BN").text())
                .contains("Tư cách người nhận: Người đại diện theo pháp luật", "số 099194000002, đã đối chiếu");
    }

    @Test
    void theSubmitterReceivesUnderAnyWritingOfTheNameOrByTheNumber() {
        String first = ready("Lê Một Người");
        ward.complete(ward.reception, first, STEP, to("  PHẠM  văn hùng ", Map.of()));
        String second = ready("Lê Đúng Số");
        ward.complete(ward.reception, second, STEP, to("Phạm Hùng", Map.of("recipientIdNumber", "099090123456")));

        assertThat(ward.steps(first)).isEmpty();
        assertThat(ward.steps(second)).isEmpty();
    }

    /** The paper that was shown has another number than the one of this name in the dossier. */
    @Test
    void aNamesakeIsSomebodyElse() {
        String code = ready("Lê Trùng Tên");
        ward.attempt(ward.reception, code, STEP, to("Phạm Văn Hùng", Map.of("recipientIdNumber", "099090999999")))
                .expect(400);
        assertThat(ward.steps(code)).containsExactly(STEP);
    }

    private String ready(String child) {
        String code = ward.received(child);
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);
        return code;
    }

    private static Map<String, Object> authorised() {
        return Map.of(
                "recipientAs", "AUTHORISED",
                "recipientIdNumber", "099190000001",
                "recipientIdChecked", true,
                "authorisationKind", "CERTIFIED",
                "authorisationNumber", "12/UQ",
                "authorisationDate", "2026-11-20");
    }

    private static Map<String, Object> to(String name, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(Births.delivered());
        data.put("recipientName", name);
        data.putAll(more);
        return data;
    }
}
