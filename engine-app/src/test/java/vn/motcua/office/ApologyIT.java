package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeDriven;

/**
 * A birth that is due today is looked at in time. Received Wednesday 25/11/2026 09:00, due 17:00: 150 + 210 office
 * minutes, of which four fifths, 288, are over when the minute 15:48 is.
 */
@OfficeTest
class ApologyIT {

    private static final Map<String, Object> EXTEND = Map.of(
            "apologyOutcome",
            "EXTEND",
            "extendReason",
            "SYSTEM_FAILURE",
            "extendDays",
            2,
            "apologyText",
            "Hệ thống hộ tịch gặp sự cố, xin lỗi ông, bà và hẹn lại ngày trả kết quả.");

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

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void nobodyIsAskedBeforeFourFifthsOfTheTime() {
        String code = received("Cao Còn Sớm");
        timePasses("2026-11-25T15:48");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    /** Two working days after Wednesday: Friday 27/11. */
    @Test
    void anApologyThatTheLeaderApprovesMovesTheDueDate() {
        String code = received("Cao Hẹn Lại");
        timePasses("2026-11-25T15:49");
        assertThat(ward.steps(code)).containsExactlyInAnyOrder("Task_Appraise", "Task_Apologise");
        ward.complete(ward.examiner, code, "Task_Apologise", EXTEND);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        ward.attempt(ward.examiner, code, "Task_ApproveApology", approved()).expect(403);
        ward.complete(ward.leader, code, "Task_ApproveApology", approved());

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-27T17:00"));
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
        assertThat(ward.status(code)).isEqualTo(4);
    }

    @Test
    void whoWillBeInTimeGoesOnAndIsAskedOnce() {
        String code = received("Cao Kịp Giờ");
        timePasses("2026-11-25T15:49");
        ward.complete(ward.examiner, code, "Task_Apologise", Map.of("apologyOutcome", "NOT_NEEDED"));
        timePasses("2026-11-25T16:50");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
    }

    /** Asked at 15:49, sent to be verified then, and back after an hour: an hour of another agency, whoever apologises. */
    @Test
    void theTurnIsTheAgencysThoughAnApologyIsWritten() {
        String code = received("Cao Xác Minh");
        timePasses("2026-11-25T15:49");
        ward.complete(
                ward.examiner,
                code,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome", "VERIFY",
                        "verificationReason", "PARENTS_MARRIAGE",
                        "verifyingAgency", "UBND xã Bên"));
        assertThat(ward.steps(code)).containsExactlyInAnyOrder("Task_RecordVerification", "Task_Apologise");
        clock.at("2026-11-25T16:49");

        assertThat(ward.timeline(code).at("/spent/agency").asLong()).isEqualTo(60);
        clock.at("2026-12-31T09:00");
        assertThat(ward.officer("Tạ Thị Giám Sát", Role.SUPERVISOR)
                        .get("/api/monitoring/attention?kind=late&turn=AGENCY")
                        .expect(200)
                        .body()
                        .get("items")
                        .valueStream()
                        .map(row -> row.get("code").asString()))
                .contains(code);
    }

    @Test
    void theQuestionEndsWithTheDossier() {
        String code = received("Cao Đã Trả");
        timePasses("2026-11-25T15:49");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);
        assertThat(ward.steps(code)).containsExactlyInAnyOrder("Task_Deliver", "Task_Apologise");
        ward.deliver(code);

        assertThat(ward.steps(code)).isEqualTo(List.of());
        assertThat(ward.status(code)).isEqualTo(10);
        assertThat(ward.timeline(code).get("verified").asBoolean()).isTrue();
    }

    private static Map<String, Object> approved() {
        return Map.of("apologyApprovalOutcome", "APPROVE_APOLOGY");
    }

    private String received(String child) {
        clock.at("2026-11-25T09:00");
        return ward.received(child);
    }

    private void timePasses(String until) {
        clock.at(until);
        sweeper.timeHasPassed();
    }
}
