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
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;

/**
 * Every way a dossier ends, and what the applicant's silence means; all are received Monday 23/11/2026 09:00 and due
 * that day at 17:00.
 */
@OfficeTest
class EndingsIT {

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
    void aResultEndsTheClockAndIsDeliveredLater() {
        String code = received("Lê Có Kết Quả");
        ward.toSignature(code);
        ward.sign(code);
        clock.at("2026-11-23T16:59");
        ward.publish(code);

        assertThat(ward.status(code)).isEqualTo(9);
        assertThat(ward.outcome(code)).isEqualTo("GRANTED");
        assertThat(Ward.instant(ward.dossier(code).get("finishedAt"))).isEqualTo(instant("2026-11-23T16:59"));
        assertThat(timeliness(code)).containsExactly("ON_TIME", "ON_TIME");

        clock.at("2026-12-10T08:00");
        ward.deliver(code);
        assertThat(ward.status(code)).isEqualTo(10);
        assertThat(Ward.instant(ward.dossier(code).get("returnedAt"))).isEqualTo(instant("2026-12-10T08:00"));
        assertThat(timeliness(code)).containsExactly("ON_TIME", "ON_TIME");
        assertThat(ward.dossier(code).get("result").get("recipientName").asString())
                .isEqualTo("Phạm Văn Hùng");
    }

    @Test
    void aResultOfTheDayBeforeIsEarly() {
        clock.at("2026-11-23T15:05");
        String code = ward.received("Lê Sớm Hạn");
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(timeliness(code)).containsExactly("EARLY", "EARLY");
    }

    @Test
    void aResultOfTheNextMorningIsLateByBothCounts() {
        String code = received("Lê Quá Hạn");
        ward.toSignature(code);
        ward.sign(code);
        clock.at("2026-11-25T07:01");
        ward.publish(code);

        assertThat(timeliness(code)).containsExactly("OVERDUE", "OVERDUE");
    }

    @Test
    void aRefusalIsSignedPublishedAndDelivered() {
        String code = received("Lê Bị Từ Chối");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.refused());
        assertThat(ward.dossier(code).get("outcome").isNull()).isTrue();
        ward.complete(ward.leader, code, "Task_SignRefusal", Map.of("signOutcome", "SIGN"));
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.outcome(code)).isEqualTo("REFUSED");
        ward.publish(code);
        assertThat(ward.status(code)).isEqualTo(9);
        ward.deliver(code);

        assertThat(ward.status(code)).isEqualTo(10);
        assertThat(ward.outcome(code)).isEqualTo("REFUSED");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Trẻ đã được đăng ký khai sinh");
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void theCitizenWithdraws() {
        String code = received("Lê Rút Hồ Sơ");
        post(code, "withdraw", Map.of("reasonCode", "FILED_ELSEWHERE", "note", "Nộp ở nơi khác"))
                .expect(200);

        assertThat(ward.status(code)).isEqualTo(7);
        assertThat(ward.outcome(code)).isEqualTo("WITHDRAWN");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Người yêu cầu nộp tại cơ quan khác");
        assertThat(ward.steps(code)).isEmpty();
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void theCitizenWithdrawsBeforeReceptionAndWhileSupplementing() {
        clock.at("2026-11-23T09:00");
        String submitted = ward.online("Lê Chưa Nhận");
        post(submitted, "withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED")).expect(200);
        assertThat(ward.status(submitted)).isEqualTo(7);

        String waiting = received("Lê Đang Chờ");
        ward.complete(ward.examiner, waiting, "Task_Appraise", Births.supplement("appraisalOutcome"));
        post(waiting, "withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED")).expect(200);
        assertThat(ward.status(waiting)).isEqualTo(7);
        assertThat(ward.clock(waiting, "SUPPLEMENT").get("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void theAgencyStops() {
        String code = received("Lê Dừng Lại");
        Answer answer = ward.leader.post("/api/dossiers/" + code + "/stop", Map.of("reasonCode", "AUTHORITY_DECISION"));
        answer.expect(200);
        assertThat(answer.body().get("status").asInt()).isEqualTo(8);
        assertThat(ward.outcome(code)).isEqualTo("STOPPED");
        assertThat(ward.steps(code)).isEmpty();
    }

    @Test
    void refusesWhatTheStateDoesNotAllowAndNamesBothStates() {
        clock.at("2026-11-23T09:00");
        String submitted = ward.online("Lê Mới Nộp");
        Answer stop =
                ward.leader.post("/api/dossiers/" + submitted + "/stop", Map.of("reasonCode", "AUTHORITY_DECISION"));
        stop.expect(409);
        assertThat(stop.code()).isEqualTo("transition-not-allowed");
        assertThat(stop.body().toString()).contains("Mới đăng ký", "Dừng xử lý");
        assertThat(ward.status(submitted)).isEqualTo(1);

        String withdrawn = received("Lê Rút Rồi");
        post(withdrawn, "withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED")).expect(200);
        Answer again = post(withdrawn, "withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"));
        again.expect(409);
        assertThat(again.code()).isEqualTo("transition-not-allowed");
    }

    /** Asked Monday 23/11: one calendar day is Tuesday, a holiday, so the parent has until Wednesday 17:00. */
    @Test
    void silenceConfirmsTheDraftOfAnOnlineDossier() {
        clock.at("2026-11-23T09:00");
        String code = ward.online("Lê Im Lặng");
        ward.receive(code, "ACCEPT");
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
        assertThat(Ward.instant(ward.clock(code, "CONFIRMATION").get("dueAt"))).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(ward.steps(code)).isEmpty();

        clock.at("2026-11-25T17:01");
        sweeper.timeHasPassed();

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> ward.steps(code).contains("Task_PrintCertificate"));
        assertThat(ward.timeline(code).toString()).contains("coi như đồng ý");
    }

    private String received(String child) {
        clock.at("2026-11-23T09:00");
        return ward.received(child);
    }

    private Answer post(String code, String command, Map<String, ?> body) {
        return ward.reception.post("/api/dossiers/" + code + "/" + command, body);
    }

    /** By date, then by date and time. */
    private List<String> timeliness(String code) {
        JsonNode both = ward.dossier(code).get("timeliness");
        return List.of(both.get("byDate").asString(), both.get("byInstant").asString());
    }
}
