package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Papers.pdf;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;

/**
 * Forms 03, 04 and 05: which command issues them, and that they say what domain.md A3 lists for them. The ward is the
 * one of the forms 01 and 02.
 */
@OfficeTest
class DecisionFormsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("deadlineSweeper")
    private TimeDriven sweeper;

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
    void aRefusalAtTheReceptionIsForm03() {
        String code = ward.online("Lê Bị Từ Chối Tiếp Nhận");
        ward.complete(
                ward.reception,
                code,
                "Task_Receive",
                Map.of("receptionOutcome", "REFUSE", "refusalReason", "NOT_COMPETENT", "note", "Nộp tại nơi ở của mẹ"));

        assertThat(ward.forms(code)).containsExactly("03");
        assertThat(pdf(ward, code, "03").text())
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
        assertThat(pdf(ward, code, "04").text())
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

        assertThat(pdf(ward, code, "05").text())
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

        assertThat(pdf(ward, code, "05").text())
                .contains("Yêu cầu dừng: Cơ quan giải quyết dừng xử lý hồ sơ", "Phạm Thị Ký");
    }

    @Test
    void aSupplementThatNeverCameIsForm05WithoutASigner() {
        String accepted = ward.received("Lê Quá Hạn Bổ Sung");
        ward.complete(ward.examiner, accepted, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String online = ward.online("Lê Chưa Được Nhận");
        ward.complete(ward.reception, online, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-12-09T17:01");
        sweeper.timeHasPassed();

        assertThat(pdf(ward, accepted, "05").text())
                .contains(
                        "Yêu cầu dừng: Hết hạn bổ sung mà hồ sơ chưa được bổ sung",
                        "Hồ sơ đang ở giai đoạn: Yêu cầu bổ sung giấy tờ",
                        "Quyết định: Dừng giải quyết hồ sơ từ 17:01 ngày 09/12/2026")
                .doesNotContain("Lý do:");
        assertThat(ward.forms(online)).containsExactly("02", "05");
        assertThat(pdf(ward, online, "05").text()).contains("Quyết định: Không tiếp nhận hồ sơ");
    }
}
