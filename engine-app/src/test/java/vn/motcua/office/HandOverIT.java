package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Papers.pdf;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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

/** Paper goes by lists that both sides confirm, beside the electronic work, which waits for none of it. */
@OfficeTest
class HandOverIT {

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

    /** Domain A2; 24/11 is a holiday from 2026 on (Resolution 28/2026/QH16). */
    @Test
    void whatCameAfterThreeGoesOnTheNextWorkingDay() {
        clock.at("2026-11-23T15:00");
        String inTime = ward.received("Lê Đúng Ba Giờ");
        clock.at("2026-11-23T15:01");
        String later = ward.received("Lê Quá Ba Giờ");

        assertThat(waiting("COUNTER", inTime).get("dueAt").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(waiting("COUNTER", later).get("dueAt").asString()).isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void onlyPaperOfOthersStepsWaits() {
        String online = ward.online("Lê Không Giấy");
        ward.receive(online, "ACCEPT");
        String notYet = ward.submit(Births.atTheCounter(ward.unit.value(), "Lê Chưa Nhận", false));
        String paper = ward.received("Lê Có Giấy");

        assertThat(codes("COUNTER")).contains(paper).doesNotContain(online, notYet);
        assertThat(make("COUNTER", online).expect(409).code()).isEqualTo("not-to-hand-over");
    }

    @Test
    void bothConfirmationsStandOnForm06AndTheWorkWaitsForNone() {
        String code = ward.received("Lê Giao Giấy");
        clock.at("2026-11-23T10:00");
        String list = made("COUNTER", code);
        assertThat(make("COUNTER", code).expect(409).code()).isEqualTo("not-to-hand-over");
        assertThat(codes("COUNTER")).doesNotContain(code);
        assertThat(receive(ward.examiner, list, code).expect(409).code()).isEqualTo("not-handed-over-yet");
        ward.approve(ward.examiner, code);

        clock.at("2026-11-23T10:30");
        ward.reception.post(list + "/give", Map.of()).expect(200);
        assertThat(pdf(ward, code, "06").text()).contains("Giao, nhận hồ sơ giấy", "Chưa xác nhận");
        clock.at("2026-11-23T11:15");
        receive(ward.examiner, list, code).expect(200);
        clock.at("2026-11-23T11:20");
        receive(ward.colleague, list, code).expect(200);

        assertThat(pdf(ward, code, "06").text())
                .contains(
                        "1 Trần Thị Tiếp 10:30 ngày 23/11/2026 Bộ phận Một cửa",
                        "Lê Văn Thẩm 11:15 ngày 23/11/2026 Bộ phận chuyên môn",
                        "Đúng hạn Danh sách BG-" + ward.unit)
                .doesNotContain("Chưa xác nhận", "11:20");
        assertThat(ward.timeline(code).get("events").toString())
                .contains("Một cửa bàn giao hồ sơ giấy, danh sách BG-", "Xác nhận đã nhận hồ sơ giấy, danh sách BG-");
    }

    @Test
    void theListIsPrintedWithItsNumberAndItsCount() {
        String first = ward.received("Lê Tờ Một");
        String second = ward.received("Lê Tờ Hai");
        String list = made("COUNTER", first, second);
        ward.reception.post(list + "/give", Map.of()).expect(200);

        PdfFile pdf = new PdfFile(ward.examiner.download(list + "/list.pdf").body())
                .pictures("hand-over-list")
                .looksRight(PDRectangle.A4, 15);
        assertThat(pdf.qr())
                .isEqualTo(list.substring(list.lastIndexOf('/') + 1))
                .startsWith("BG-" + ward.unit + "-2026-");
        assertThat(pdf.text())
                .contains(
                        "DANH SÁCH BÀN GIAO HỒ SƠ GIẤY",
                        "Bên giao: Bộ phận Một cửa - Ủy ban nhân dân phường Suối Đá",
                        "Bên nhận: Bộ phận chuyên môn - Ủy ban nhân dân phường Suối Đá",
                        "1 " + first + " Đăng ký khai sinh Lê Tờ Một Trần Thị Tiếp 09:05 23/11/2026",
                        "2 " + second,
                        "Hạn bàn giao: 17:00 23/11/2026",
                        "Tổng số: 2 hồ sơ",
                        "BÊN GIAO",
                        "BÊN NHẬN");
    }

    @Test
    void whatDidNotComeGoesBackToTheGiver() {
        String came = ward.received("Lê Đã Đến");
        String lost = ward.received("Lê Thất Lạc");
        String list = made("COUNTER", came, lost);
        ward.reception.post(list + "/give", Map.of()).expect(200);
        receive(ward.examiner, list, came).expect(200);
        ward.examiner
                .post(list + "/not-received", Map.of("dossier", lost, "reason", "MISSING"))
                .expect(200);

        assertThat(codes("COUNTER")).contains(lost).doesNotContain(came);
        assertThat(pdf(ward, lost, "06").text()).contains("Không nhận: Không có trong tập giấy tờ được giao");
        JsonNode row = lists(ward.reception, "COUNTER").get(0);
        assertThat(List.of(
                        row.get("count").asInt(),
                        row.get("received").asInt(),
                        row.get("notReceived").asInt()))
                .containsExactly(2, 1, 1);
        String again = made("COUNTER", lost);
        ward.reception.post(again + "/give", Map.of()).expect(200);
        receive(ward.examiner, again, lost).expect(200);
        assertThat(codes("COUNTER")).doesNotContain(lost);
    }

    @Test
    void theResultGoesBackToTheCounter() {
        String code = ward.received("Lê Có Kết Quả Giấy");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);

        assertThat(waiting("DIVISION", code).get("dueAt").isNull()).isTrue();
        String list = made(ward.clerk, "DIVISION", code);
        ward.clerk.post(list + "/give", Map.of()).expect(200);
        receive(ward.reception, list, code).expect(200);
        ward.deliver(code);

        assertThat(pdf(ward, code, "06").text())
                .contains("Đỗ Văn Dấu 09:05 ngày 23/11/2026 Bộ phận chuyên môn", "Trần Thị Tiếp 09:05 ngày 23/11/2026");
        assertThat(ward.timeline(code).get("events").toString())
                .contains("Bàn giao kết quả cho Một cửa", "Một cửa xác nhận đã nhận kết quả");
    }

    @Test
    void theGiverIsNotTheReceiverAndOthersDoNotSeeTheList() {
        Desk both = ward.officer("Ngô Thị Kiêm", Role.RECEPTION_OFFICER, Role.CASE_OFFICER);
        Desk cashier = ward.officer("Hà Thị Thu", Role.CASHIER);
        String code = ward.received("Lê Một Tay");
        String list = made("COUNTER", code);
        both.post(list + "/give", Map.of()).expect(200);

        assertThat(receive(both, list, code).expect(409).code()).isEqualTo("giver-receives");
        assertThat(receive(ward.reception, list, code).expect(403).code()).isEqualTo("not-of-this-desk");
        assertThat(cashier.get(list).status()).isEqualTo(404);
        assertThat(Ward.open(ward).reception.get(list).status()).isEqualTo(404);
        assertThat(receive(ward.examiner, list, ward.received("Lê Ngoài Danh Sách"))
                        .expect(400)
                        .body()
                        .toString())
                .contains("dossiers");
    }

    private JsonNode waiting(String side, String code) {
        return page(side)
                .valueStream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String side) {
        return page(side).valueStream().map(row -> row.get("code").asString()).toList();
    }

    private JsonNode page(String side) {
        Desk officer = side.equals("COUNTER") ? ward.reception : ward.clerk;
        return officer.get("/api/hand-overs/waiting?unit=%s&side=%s".formatted(ward.unit, side))
                .expect(200)
                .body()
                .get("items");
    }

    private JsonNode lists(Desk officer, String side) {
        return officer.get("/api/hand-overs?unit=%s&side=%s".formatted(ward.unit, side))
                .expect(200)
                .body()
                .get("items");
    }

    private String made(String side, String... codes) {
        return made(ward.reception, side, codes);
    }

    /** Address of a list that was just made. */
    private String made(Desk officer, String side, String... codes) {
        return "/api/hand-overs/"
                + make(officer, side, codes).expect(200).body().get("serial").asString();
    }

    private Answer make(String side, String... codes) {
        return make(ward.reception, side, codes);
    }

    private Answer make(Desk officer, String side, String... codes) {
        return officer.post(
                "/api/hand-overs",
                Map.of(
                        "unitCode", ward.unit.value(),
                        "side", side,
                        "toUnit", ward.unit.value(),
                        "dossiers", List.of(codes)));
    }

    private static Answer receive(Desk officer, String list, String... codes) {
        return officer.post(list + "/receive", Map.of("dossiers", List.of(codes)));
    }
}
