package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.PdfFile;

/** The register of a ward (form 07): its lines, what of it is asked for, the spreadsheet, the book; and who may not see it. */
@OfficeTest
class RegisterIT {

    /** A4, 297 mm wide, in points. */
    private static final PDRectangle ACROSS = new PDRectangle(842, 595);

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;
    private String settled;
    private List<String> codes;

    @BeforeAll
    void receiveFour(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        clock.at("2026-11-20T09:00");
        String before = ward.received("Lê Tuần Trước");
        clock.at("2026-11-23T09:05");
        settled = ward.received("Nguyễn Đỗ Thuỵ Ưng Ứng");
        clock.at("2026-11-23T09:10");
        ward.online("Lê Chưa Tiếp Nhận");
        String second = ward.received("Lê Thứ Hai");
        clock.at("2026-11-23T16:00");
        ward.toSignature(settled);
        ward.sign(settled);
        ward.publish(settled);
        clock.at("2026-11-25T08:30");
        ward.deliver(settled);
        String last = ward.received("Lê Cuối Cùng");
        codes = List.of(before, settled, second, last);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aLineSaysWhatTheCircularLists() {
        JsonNode line = lines("&from=2026-11-23&to=2026-11-23").get("items").get(0);

        assertThat(line.get("number").asInt()).isOne();
        assertThat(line.get("code").asString()).isEqualTo(settled);
        assertThat(line.at("/procedureName/vi").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(line.get("sets").asInt()).isOne();
        assertThat(line.get("ownerName").asString()).isEqualTo("Nguyễn Đỗ Thuỵ Ưng Ứng");
        assertThat(line.get("ownerAddress").asString()).isEqualTo("Tổ 3, phường Thử Nghiệm");
        assertThat(line.get("phone").asString()).isEqualTo("0912345678");
        assertThat(line.get("receivedAt").asString()).isEqualTo("2026-11-23T02:05:00Z");
        assertThat(line.get("dueAt").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(line.get("returnedAt").asString()).isEqualTo("2026-11-25T01:30:00Z");
        assertThat(line.get("giver").asString()).isEqualTo("Trần Thị Tiếp");
        assertThat(line.get("recipient").asString()).isEqualTo("Phạm Văn Hùng");
        assertThat(line.get("receiver").asString()).isEqualTo("Trần Thị Tiếp");
        assertThat(line.get("status").asInt()).isEqualTo(10);
    }

    @Test
    void pagesFollowTheOrderOfReceptionWithoutALineTwice() {
        JsonNode first = lines("&from=2026-11-01&to=2026-11-30&size=3");
        assertThat(codes(first)).isEqualTo(codes.subList(0, 3));
        JsonNode rest = lines("&from=2026-11-01&to=2026-11-30&size=3&cursor="
                + first.get("next").asString());
        assertThat(codes(rest)).isEqualTo(codes.subList(3, 4));
        assertThat(rest.get("items").get(0).get("number").asInt()).isEqualTo(4);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void itIsAskedByDaysStateAndProcedure() {
        assertThat(codes(lines("&from=2026-11-21&to=2026-11-23"))).isEqualTo(codes.subList(1, 3));
        assertThat(codes(lines("&from=2026-11-01&to=2026-11-30&status=10"))).containsExactly(settled);
        assertThat(codes(lines("&from=2026-11-01&to=2026-11-30&procedure=1.001193")))
                .isEqualTo(codes);
        assertThat(codes(lines("&from=2026-11-01&to=2026-11-30&procedure=1.001612")))
                .isEmpty();
        ward.reception.get(address("", "&from=2026-11-02&to=2026-11-01")).expect(400);
        ward.reception.get(address("", "&from=2025-01-01&to=2026-11-01")).expect(400);
        ward.reception
                .get(address("", "&from=2026-11-01&to=2026-11-30&cursor=x"))
                .expect(400);
    }

    @Test
    void theSpreadsheetHasEveryLineInVietnamese() {
        var answer = ward.reception.download(address("/export.csv", "&from=2026-11-01&to=2026-11-30"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("07-" + ward.unit.value() + "-20261101-20261130.csv");
        String text = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF\"STT\";\"Mã hồ sơ\";\"Thủ tục hành chính\";\"Số bộ\";\"Chủ hồ sơ\"");
        assertThat(text.lines()).hasSize(5);
        assertThat(text.lines().toList().get(2))
                .isEqualTo("\"2\";\"" + settled
                        + "\";\"Đăng ký khai sinh\";\"01\";\"Nguyễn Đỗ Thuỵ Ưng Ứng\";\"Tổ 3, phường Thử Nghiệm\";"
                        + "\"0912345678\";\"09:05 23/11/2026\";\"17:00 23/11/2026\";\"08:30 25/11/2026\";"
                        + "\"Trần Thị Tiếp\";\"Phạm Văn Hùng\";\"Người tiếp nhận: Trần Thị Tiếp. Đã trả kết quả\"");
    }

    @Test
    void theBookIsForm07() {
        PdfFile book = book("&from=2026-11-01&to=2026-11-30").pictures("issued-07");
        String number = "07-" + ward.unit.value() + "-20261101-20261130";

        assertThat(book.qr()).isEqualTo(number);
        assertThat(book.title()).isEqualTo("Sổ theo dõi hồ sơ " + number);
        assertThat(book.text())
                .contains(
                        "SỔ THEO DÕI HỒ SƠ",
                        "(Mẫu số 07)",
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "Số: " + number,
                        "Hồ sơ tiếp nhận từ ngày 01/11/2026 đến ngày 30/11/2026",
                        "Mã hồ sơ",
                        "Số bộ",
                        "Chủ hồ sơ",
                        "Điện thoại",
                        "Bên giao",
                        "Người nhận",
                        "0912345678",
                        "09:05 23/11/2026",
                        "17:00 23/11/2026",
                        "08:30 25/11/2026");
        assertThat(Normalizer.normalize(book.text(), Normalizer.Form.NFC)).contains("Nguyễn Đỗ");
    }

    /** What leaves lines out is no book: it says so, and has another number. */
    @Test
    void anExtractSaysWhatItHas() {
        String whole = "07-" + ward.unit.value() + "-20261101-20261130";

        PdfFile extract = book("&from=2026-11-01&to=2026-11-30&procedure=1.001193&status=10");

        assertThat(extract.qr()).isEqualTo(whole + "-1.001193-TT10");
        assertThat(extract.text())
                .contains(
                        "TRÍCH SỔ THEO DÕI HỒ SƠ", "Trích sổ, chỉ gồm: thủ tục 1.001193; trạng thái “Đã trả kết quả”");
    }

    /** Forty lines more, of another month. */
    @Test
    void aLongBookRepeatsItsHeadings() {
        clock.at("2026-12-07T08:00");
        IntStream.range(0, 40).forEach(n -> ward.received("Lê Trang Sau"));
        PdfFile book = book("&from=2026-12-01&to=2026-12-31").pictures("issued-07-long");

        assertThat(book.pages()).isGreaterThan(1);
        assertThat(IntStream.rangeClosed(1, book.pages()).mapToObj(book::text))
                .allSatisfy(page -> assertThat(page).contains("Thủ tục hành chính", "Chủ hồ sơ"));
    }

    @Test
    void othersMayNotSeeIt() {
        String query = "&from=2026-11-01&to=2026-11-30";
        Ward neighbour = Ward.open(ward);
        for (String address : List.of("", "/export.csv", "/book.pdf")) {
            neighbour.reception.get(address(address, query)).expect(403);
            ward.officer("Bùi Thị Chuyên", Role.CASE_OFFICER)
                    .get(address(address, query))
                    .expect(403);
        }
        Desk manager = ward.officer(
                "Cao Văn Giám", new Position(ward.province, Role.SUPERVISOR, OrganisationFixture.SINCE, null));
        manager.get(address("", query)).expect(200);
        assertThat(manager.get("/api/register/units").expect(200).body().toString())
                .contains(ward.unit.value());
    }

    @Test
    void everyLineSeenIsALookAtItsDossier() {
        lines("&from=2026-11-20&to=2026-11-20");
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        jdbc.sql("""
                                select count(*) from motcua.access_log a join motcua.dossier d on d.id = a.dossier_id
                                where d.code = ? and a.what = 'register'""").param(codes.get(0)).query(Long.class).single())
                .isPositive());
    }

    private PdfFile book(String query) {
        return new PdfFile(ward.reception.download(address("/book.pdf", query)).body()).looksRight(ACROSS, 6);
    }

    private JsonNode lines(String query) {
        return ward.reception.get(address("", query)).expect(200).body();
    }

    private String address(String what, String query) {
        return "/api/register" + what + "?unit=" + ward.unit.value() + query;
    }

    private static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(line -> line.get("code").asString())
                .toList();
    }
}
