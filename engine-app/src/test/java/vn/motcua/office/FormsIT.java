package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeDriven;
import vn.motcua.testing.PdfFile;

/**
 * Forms 03 to 06 and the receipts: which command issues them, and that they say what domain.md A3 lists for them. The
 * ward is the one of the forms 01 and 02.
 */
@OfficeTest
class FormsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("deadlineSweeper")
    private TimeDriven sweeper;

    private Ward ward;
    private Desk cashier;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        cashier = ward.officer("Hà Thị Thu", Role.CASHIER);
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
    void aRefusalAtTheReceptionIsForm03() {
        String code = ward.online("Lê Bị Từ Chối Tiếp Nhận");
        ward.complete(
                ward.reception,
                code,
                "Task_Receive",
                Map.of("receptionOutcome", "REFUSE", "refusalReason", "NOT_COMPETENT", "note", "Nộp tại nơi ở của mẹ"));

        assertThat(ward.forms(code)).containsExactly("03");
        assertThat(pdf(code, "03").text())
                .contains(
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        "(Mẫu số 03)",
                        "Bộ phận tiếp nhận: Ủy ban nhân dân phường Suối Đá",
                        "Người nộp hồ sơ: Phạm Văn Hùng (trực tuyến)",
                        "Địa chỉ: Tổ 3, phường Thử Nghiệm",
                        "Điện thoại: 0912345678",
                        "Chủ hồ sơ: Lê Bị Từ Chối Tiếp Nhận",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh: Lê Bị Từ Chối Tiếp Nhận",
                        "Thời điểm nộp hồ sơ: 09:05 ngày 23/11/2026",
                        "Lý do từ chối tiếp nhận: Không thuộc thẩm quyền giải quyết của cơ quan",
                        "Giải thích: Nộp tại nơi ở của mẹ",
                        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "Phạm Văn Hùng Trần Thị Tiếp");
    }

    /** Two working days after Monday 23/11, Tuesday being a holiday: Thursday 26/11. */
    @Test
    void moreTimeByDecisionIsForm04() {
        String code = ward.received("Lê Được Xin Lỗi");
        clock.at("2026-11-23T14:00");
        ward.leader
                .post(
                        "/api/dossiers/" + code + "/extend",
                        Map.of("workingDays", 2, "basis", "AGENCY_DELAY", "note", "Chờ công an trả lời"))
                .expect(200);

        assertThat(ward.forms(code)).containsExactly("01", "06", "04");
        assertThat(pdf(code, "04").text())
                .contains(
                        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                        "(Mẫu số 04)",
                        "Kính gửi: Phạm Văn Hùng",
                        "Thời điểm tiếp nhận: 09:05 ngày 23/11/2026",
                        "Thời điểm hẹn trả kết quả trước đây: 17:00 ngày 23/11/2026",
                        "Nguyên nhân chậm: Cơ quan phối hợp trả lời chậm",
                        "Giải thích: Chờ công an trả lời",
                        "Thời điểm hẹn trả kết quả mới: 17:00 ngày 26/11/2026",
                        "Lần gia hạn: 1 (thủ tục cho phép 1 lần)",
                        "1 17:00 ngày 23/11/2026 14:00 ngày 23/11/2026 Gia hạn",
                        "LÃNH ĐẠO ĐƠN VỊ Phạm Thị Ký");
    }

    @Test
    void aWithdrawalIsForm05() {
        String code = ward.received("Lê Rút Hồ Sơ");
        clock.at("2026-11-23T10:00");
        ward.reception
                .post(
                        "/api/dossiers/" + code + "/withdraw",
                        Map.of("reasonCode", "FILED_ELSEWHERE", "note", "Nộp ở nơi khác"))
                .expect(200);

        assertThat(pdf(code, "05").text())
                .contains(
                        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                        "(Mẫu số 05)",
                        "Chủ hồ sơ: Lê Rút Hồ Sơ",
                        "Yêu cầu dừng: Người nộp hồ sơ xin rút hồ sơ",
                        "Lý do: Người yêu cầu nộp tại cơ quan khác",
                        "Giải thích: Nộp ở nơi khác",
                        "Hồ sơ đang ở giai đoạn: Đang xử lý",
                        "Quyết định: Dừng giải quyết hồ sơ từ 10:00 ngày 23/11/2026",
                        "Không có khoản nào đã thu hoặc phải nộp",
                        "NGƯỜI KÝ THÔNG BÁO",
                        "Trần Thị Tiếp");
    }

    @Test
    void aDossierThatTheAgencyStopsHasForm05OfItsLeader() {
        String code = ward.received("Lê Dừng Lại");
        ward.leader
                .post("/api/dossiers/" + code + "/stop", Map.of("reasonCode", "AUTHORITY_DECISION"))
                .expect(200);

        assertThat(pdf(code, "05").text()).contains("Yêu cầu dừng: Cơ quan giải quyết dừng xử lý hồ sơ", "Phạm Thị Ký");
    }

    @Test
    void aSupplementThatNeverCameIsForm05WithoutASigner() {
        String accepted = ward.received("Lê Quá Hạn Bổ Sung");
        ward.complete(ward.examiner, accepted, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String online = ward.online("Lê Chưa Được Nhận");
        ward.complete(ward.reception, online, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-12-09T17:01");
        sweeper.timeHasPassed();

        assertThat(pdf(accepted, "05").text())
                .contains(
                        "Yêu cầu dừng: Hết hạn bổ sung mà hồ sơ chưa được bổ sung",
                        "Hồ sơ đang ở giai đoạn: Yêu cầu bổ sung giấy tờ",
                        "Quyết định: Dừng giải quyết hồ sơ từ 17:01 ngày 09/12/2026")
                .doesNotContain("Lý do:");
        assertThat(ward.forms(online)).containsExactly("02", "05");
        assertThat(pdf(online, "05").text()).contains("Quyết định: Không tiếp nhận hồ sơ");
    }

    @Test
    void theControlSlipGrowsWithTheDossier() {
        String code = ward.received("Lê Được Theo Dõi");
        String early = pdf(code, "06").text();
        assertThat(early)
                .contains(
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "(Mẫu số 06)",
                        "Thời điểm hẹn trả kết quả khi tiếp nhận: 17:00 ngày 23/11/2026",
                        "1 Trần Thị Tiếp",
                        "09:05 23/11/2026");
        clock.at("2026-11-23T10:00");
        ward.approve(ward.examiner, code);
        clock.at("2026-11-23T11:00");
        ward.complete(ward.examiner, code, "Task_PrintCertificate", Births.printed());
        clock.at("2026-11-23T16:00");
        ward.sign(code);

        PdfFile slip = pdf(code, "06");
        assertThat(slip.text())
                .contains(
                        early.substring(
                                early.indexOf("1 Trần Thị Tiếp"), early.indexOf("Ủy ban", early.indexOf("1 Trần"))),
                        "2 Lê Văn Thẩm",
                        "10:00 23/11/2026",
                        "11:00 23/11/2026",
                        "4 Phạm Thị Ký",
                        "16:00 23/11/2026")
                .containsPattern("(Trước hạn|Đúng hạn|Quá hạn)");
        assertThat(pdf(code, "06").text()).isEqualTo(slip.text());
    }

    /** Two copies of the extract at 8,000 đồng. */
    @Test
    void cashIsReceivedAgainstAReceipt() {
        clock.at("2026-11-25T09:00");
        String code = copies("Tô Hai Bản Sao", 2);
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "OBLIGATION"));
        ward.complete(
                cashier,
                code,
                "Task_CollectFee",
                Map.of(
                        "paymentManner", "CASH",
                        "receivedAmount", 16_000,
                        "paidOn", "2026-11-25",
                        "receiptSerial", "BL/26",
                        "receiptNumber", "0000041",
                        "payerName", "Phạm Văn Hùng"));

        assertThat(pdf(code, "BL").text())
                .contains(
                        "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ",
                        "(Ký hiệu: BL/26 - Số: 0000041)",
                        "Đơn vị thu tiền: Ủy ban nhân dân phường Suối Đá, Số 12 đường Trần Hưng Đạo",
                        "Người nộp tiền: Phạm Văn Hùng",
                        "Địa chỉ: Tổ 3, phường Thử Nghiệm",
                        "Hồ sơ: " + code,
                        "2 8.000 đồng 16.000 đồng",
                        "Tổng số tiền: 16.000 đồng",
                        "Bằng chữ: Mười sáu nghìn đồng",
                        "Hình thức nộp: Tiền mặt",
                        "Ngày nộp: 25/11/2026",
                        "Số liên: 03",
                        "NGƯỜI NỘP TIỀN NGƯỜI THU TIỀN",
                        "Phạm Văn Hùng Hà Thị Thu");
        assertThat(ward.details(code, "FormIssued")).isEmpty();
        assertThat(ward.timeline(code).get("events").toString())
                .contains("Lập biên lai thu tiền phí, lệ phí, số BL-" + ward.unit.value());
    }

    @Test
    void theResultIsHandedOverAgainstAReceipt() {
        String code = ward.received("Lê Có Kết Quả");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);
        clock.at("2026-11-23T16:30");
        ward.deliver(code);

        assertThat(ward.forms(code)).containsExactly("01", "06", "BN");
        assertThat(pdf(code, "BN").text())
                .contains(
                        "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
                        "Thủ tục hành chính: Đăng ký khai sinh",
                        "Chủ hồ sơ: Lê Có Kết Quả",
                        "Người giao: Trần Thị Tiếp, điện thoại 0209 3811 222",
                        "Người nhận: Phạm Văn Hùng, điện thoại 0912345678",
                        "Loại kết quả: Giấy khai sinh",
                        "Số: 7/2026",
                        "Trích yếu: Đăng ký khai sinh: Lê Có Kết Quả",
                        "Thời điểm giao, nhận: 16:30 ngày 23/11/2026",
                        "Trần Thị Tiếp Phạm Văn Hùng");
    }

    @Test
    void aRefusalByDecisionIsHandedOverAsSuch() {
        String code = ward.received("Lê Bị Từ Chối");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.refused());
        ward.complete(ward.leader, code, "Task_SignRefusal", Map.of("signOutcome", "SIGN"));
        ward.publish(code);
        ward.deliver(code);

        assertThat(pdf(code, "BN").text()).contains("Loại kết quả: Văn bản từ chối giải quyết");
    }

    @Test
    void aLaterAppointmentReplacesTheFormerWhichStaysAsItWas() {
        String code = ward.received("Lê Hẹn Lại");
        byte[] first =
                ward.reception.download(form(code, "01").get("url").asString()).body();
        clock.at("2026-11-23T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        clock.at("2026-11-23T11:00");
        Supplements.bring(ward, code);

        JsonNode forms = ward.dossier(code).get("forms");
        assertThat(ward.forms(code)).containsExactly("01", "06", "02", "01");
        assertThat(forms.get(0).get("replacedBy").asString())
                .isEqualTo(forms.get(3).get("serial").asString());
        assertThat(forms.get(3).get("replacedBy").isNull()).isTrue();
        assertThat(forms.get(1).get("replacedBy").isNull()).isTrue();
        assertThat(ward.reception.download(forms.get(0).get("url").asString()).body())
                .isEqualTo(first);
    }

    private String copies(String child, int copies) {
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), child, true);
        Map<String, Object> data = new HashMap<>(Births.declaration(child));
        Map<String, Object> born = new HashMap<>();
        ((Map<?, ?>) data.get("child")).forEach((key, value) -> born.put((String) key, value));
        born.put("birthDate", "2026-10-25");
        data.put("child", born);
        data.put("request", Map.of("copies", copies, "delivery", "COUNTER", "undertaking", true));
        submission.put("data", data);
        return ward.submit(submission);
    }

    private JsonNode form(String code, String number) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The form, whole on A4, with the number of its series and the dossier's code in its QR code. */
    private PdfFile pdf(String code, String number) {
        JsonNode form = form(code, number);
        PdfFile pdf = new PdfFile(
                        ward.reception.download(form.get("url").asString()).body())
                .pictures("issued-" + number)
                .looksRight(PDRectangle.A4, 15);
        assertThat(form.get("serial").asString()).matches(number + "-" + ward.unit.value() + "-2026-\\d{5}");
        assertThat(pdf.qr()).isEqualTo(code);
        assertThat(pdf.text())
                .contains(
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Mã hồ sơ: " + code,
                        "Số: " + form.get("serial").asString());
        return pdf;
    }
}
