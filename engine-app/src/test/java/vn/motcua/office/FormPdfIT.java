package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.PdfFile;

/** Forms 01 and 02 say what Circular 03/2025/TT-VPCP lists for them (domain.md A3), with the dossier's own values. */
@OfficeTest
class FormPdfIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private String code;

    @BeforeAll
    void issueForms(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        clock.at("2026-11-23T09:05");
        code = ward.received("Nguyễn Đỗ Thuỵ Ưng Ứng");
        clock.at("2026-11-23T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void form01SaysWhatTheCircularLists() {
        String text = text(pdf(form("01")));

        assertThat(text)
                .contains(
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "Ủy ban nhân dân phường Suối Đá",
                        "Mã hồ sơ: " + code,
                        "Suối Đá, ngày 23 tháng 11 năm 2026",
                        "Bộ phận tiếp nhận: Ủy ban nhân dân phường Suối Đá",
                        "Người nộp hồ sơ: Phạm Văn Hùng (trực tiếp)",
                        "Số định danh cá nhân/giấy tờ tùy thân: 099090123456",
                        "Địa chỉ: Tổ 3, phường Thử Nghiệm",
                        "Điện thoại: 0912345678",
                        "Thư điện tử: hung@example.vn",
                        "Chủ hồ sơ: Nguyễn Đỗ Thuỵ Ưng Ứng",
                        "Địa chỉ chủ hồ sơ: Tổ 3, phường Thử Nghiệm",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh: Nguyễn Đỗ Thuỵ Ưng Ứng",
                        "Bản chính Chứng thực Bản chụp",
                        "1 Tờ khai đăng ký khai sinh (bản giấy) 1 0 0",
                        "2 Giấy chứng sinh 1 0 0",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "Thời hạn giải quyết theo quy định: Ngay trong ngày làm việc; tiếp nhận sau 15:00 thì trả kết quả"
                                + " trong ngày làm việc tiếp theo",
                        "Thời điểm tiếp nhận: 09:05 ngày 23/11/2026",
                        "Thời điểm trả kết quả: 17:00 ngày 23/11/2026",
                        "Nơi trả kết quả: Ủy ban nhân dân phường Suối Đá, Số 12 đường Trần Hưng Đạo",
                        "Cách thức nhận kết quả: Trực tiếp",
                        "Điện thoại tra cứu: 0209 3811 222",
                        "Tra cứu hồ sơ: nêu mã hồ sơ " + code
                                + " tại Ủy ban nhân dân phường Suối Đá, Số 12 đường Trần Hưng Đạo, điện thoại 0209 3811 222",
                        "NGƯỜI NỘP HỒ SƠ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "Trần Thị Tiếp");
    }

    /** Seven working days after Monday 23/11 without the holiday: 25, 26, 27, 30/11, 1, 2, 3/12. */
    @Test
    void form02SaysWhatTheCircularLists() {
        String text = text(pdf(form("02")));

        assertThat(text)
                .contains(
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "(Mẫu số 02, lần 1)",
                        "Mã hồ sơ: " + code,
                        "Suối Đá, ngày 23 tháng 11 năm 2026",
                        "Bộ phận tiếp nhận: Ủy ban nhân dân phường Suối Đá",
                        "Chủ hồ sơ: Nguyễn Đỗ Thuỵ Ưng Ứng",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh: Nguyễn Đỗ Thuỵ Ưng Ứng",
                        "Địa chỉ: Tổ 3, phường Thử Nghiệm",
                        "Điện thoại: 0912345678",
                        "Thư điện tử: hung@example.vn",
                        "1 Giấy chứng sinh Mờ, không đọc được Giấy chứng sinh bị mờ, đề nghị nộp lại",
                        "Lý do: Giấy tờ không đúng quy định",
                        "Căn cứ pháp lý: Luật Hộ tịch 60/2014/QH13",
                        "Hướng dẫn thêm: Mang theo bản chính",
                        "Giai đoạn yêu cầu: thẩm định hồ sơ",
                        "Hạn bổ sung: 17:00 ngày 03/12/2026",
                        "xin liên hệ Lê Văn Thẩm, điện thoại 0209 3811 222",
                        "Tra cứu hồ sơ: nêu mã hồ sơ " + code,
                        "NGƯỜI PHÊ DUYỆT",
                        "NGƯỜI HƯỚNG DẪN");
    }

    @Test
    void aForm02OfTheCounterNeedsNoApproval() {
        String online = ward.online("Nguyễn Tại Quầy");
        ward.complete(ward.reception, online, "Task_Receive", Births.supplement("receptionOutcome"));

        String text =
                text(pdf(ward.dossier(online).get("forms").get(0).get("url").asString()));
        assertThat(text)
                .contains("Giai đoạn yêu cầu: kiểm tra khi tiếp nhận", "(trực tuyến)")
                .doesNotContain("NGƯỜI PHÊ DUYỆT");
    }

    /** Applicants have no page of their own to look it up: the pages of the officers would only ask them to sign in. */
    @Test
    void theQrCodeHoldsTheCodeWhileThereIsNoPublicPage() {
        for (String number : new String[] {"01", "02"}) {
            assertThat(qr(pdf(form(number)))).isEqualTo(code);
        }
    }

    @Test
    void formsAreNumberedByUnitAndYear() {
        clock.at("2026-11-23T11:00");
        String next = ward.received("Nguyễn Số Tiếp");
        String first = serial(code, 0);
        String second = serial(next, 0);

        assertThat(first).matches("01-" + ward.unit.value() + "-2026-\\d{5}");
        assertThat(number(second)).isGreaterThan(number(first));
        assertThat(serial(code, 2)).isEqualTo("02-" + ward.unit.value() + "-2026-00001");
        clock.at("2027-01-04T08:00");
        assertThat(serial(ward.received("Nguyễn Năm Mới"), 0)).isEqualTo("01-" + ward.unit.value() + "-2027-00001");
    }

    @Test
    void aReprintIsTheSameFileWhateverHappenedSince() {
        clock.at("2026-11-23T11:00");
        String other = ward.received("Nguyễn In Lại");
        String url = ward.dossier(other).get("forms").get(0).get("url").asString();
        byte[] first = pdf(url);
        clock.at("2026-11-25T08:00");
        ward.leader
                .post("/api/dossiers/" + other + "/extend", Map.of("workingDays", 3, "basis", "SYSTEM_FAILURE"))
                .expect(200);

        assertThat(pdf(url)).isEqualTo(first);
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(form("01")))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void aFormOfAnotherDossierIsNotFound() {
        String other = ward.received("Nguyễn Khác Hồ Sơ");
        ward.reception
                .get("/api/dossiers/" + other + "/forms/" + serial(code, 0) + ".pdf")
                .expect(404);
    }

    private String form(String number) {
        return ward.dossier(code)
                .get("forms")
                .valueStream()
                .filter(form -> form.get("number").asString().equals(number))
                .findFirst()
                .map(form -> form.get("url").asString())
                .orElseThrow();
    }

    private String serial(String dossier, int index) {
        JsonNode forms = ward.dossier(dossier).get("forms");
        return forms.get(index).get("serial").asString();
    }

    private static int number(String serial) {
        return Integer.parseInt(serial.substring(serial.length() - 5));
    }

    private byte[] pdf(String url) {
        var answer = ward.reception.download(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) {
        return new PdfFile(pdf).text();
    }

    private static String qr(byte[] pdf) {
        return new PdfFile(pdf).qr();
    }
}
