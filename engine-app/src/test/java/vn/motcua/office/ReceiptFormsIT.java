package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Papers.file;
import static vn.motcua.office.Papers.listed;
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
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.PdfFile;

/** Form 06 and the receipts, which go with a dossier's way through the office; and what becomes of a form that another replaces. */
@OfficeTest
class ReceiptFormsIT {

    @Autowired
    private OfficeClock clock;

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
    void theControlSlipGrowsWithTheDossier() {
        String code = ward.received("Lê Được Theo Dõi");
        String early = pdf(ward, code, "06").text();
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

        PdfFile slip = pdf(ward, code, "06");
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
        assertThat(pdf(ward, code, "06").text()).isEqualTo(slip.text());
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

        assertThat(pdf(ward, code, "BL").text())
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
        assertThat(pdf(ward, code, "BN").text())
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

        assertThat(pdf(ward, code, "BN").text()).contains("Loại kết quả: Văn bản từ chối giải quyết");
    }

    @Test
    void aLaterAppointmentReplacesTheFormerWhichStaysAsItWas() {
        String code = ward.received("Lê Hẹn Lại");
        byte[] first = file(ward, listed(ward, code, "01"));
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
        assertThat(file(ward, forms.get(0))).isEqualTo(first);
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
}
