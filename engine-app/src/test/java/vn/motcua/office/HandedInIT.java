package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;

/**
 * Papers that come between two visits: handed in by whoever, looked at by the office when it finds the time. The
 * applicant has 7 working days; Tuesday 24/11/2026 is a holiday.
 */
@OfficeTest
class HandedInIT {

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

    /**
     * Wednesday 2/12 17:00 is the last minute. Stopped from Friday 20/11 9:00 to 16:50 on that day: 360 + 6 x 480 + 470
     * office minutes are 8 days, so the due date moves from 20/11 to 3/12, whoever looks at the paper when.
     */
    @Test
    void whatWasHandedInWithoutAnOfficerKeepsTheDossierOpenAndItsTimeRuns() {
        String code = asked("Trần Gửi Giấy");
        clock.at("2026-12-02T16:50");
        handIn(code, "birthNotice");

        assertThat(ward.due(code)).isEqualTo(instant("2026-12-03T17:00"));
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
        clock.at("2026-12-04T09:00");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "SUPPLEMENT").get("state").asString()).isEqualTo("ENDED");
        assertThat(ward.task(code, "Task_ReceiveSupplement").get("urgency").asString())
                .as("it is the office's turn, and the office is late")
                .isEqualTo("OVERDUE");
        // 3710 minutes as above; since then 10 + 480 + 120, of which 120 after 3/12 17:00
        assertThat(ward.timeline(code).get("spent")).hasToString("{\"office\":610,\"applicant\":3710,\"agency\":0}");
        assertThat(ward.timeline(code).get("late")).hasToString("{\"office\":120,\"applicant\":0,\"agency\":0}");
        assertThat(ward.forms(code)).as("with the new date, when it was set").containsExactly("01", "02", "06", "01");
        bring(code);
        assertThat(ward.forms(code)).containsExactly("01", "02", "06", "01");
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-12-03T17:00"));
    }

    @Test
    void somethingElseThanWasAskedForStopsNoTimeLimit() {
        String code = asked("Trần Gửi Nhầm");
        clock.at("2026-12-02T16:50");
        handIn(code, "declaration");

        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        clock.at("2026-12-02T17:01");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(8);
    }

    /** No program can tell whether a correction has come; a paper of the list is not it. */
    @Test
    void aCorrectionThatWasAskedForWithAPaperIsOneMoreFile() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Sửa Tờ Khai");
        Map<String, Object> request = new HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                List.of(
                        Map.of(
                                "componentCode",
                                "birthNotice",
                                "fault",
                                "UNREADABLE",
                                "text",
                                "Giấy chứng sinh bị mờ, đề nghị nộp lại"),
                        Map.of("fault", "WRONG", "text", "Sửa năm sinh của người mẹ")));
        ward.complete(ward.examiner, code, "Task_Appraise", request);
        clock.at("2026-12-02T16:50");
        handIn(code, "birthNotice");
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        handIn(code, null);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void whatComesTooLateIsTooLateThoughNobodyHasLookedYet() {
        String code = asked("Trần Gửi Muộn");
        clock.at("2026-12-02T17:01");
        handIn(code, "birthNotice");

        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(8);
        assertThat(ward.outcome(code)).isEqualTo("SUPPLEMENT_EXPIRED");
    }

    /** Wednesday 25/11 9:00 and 8 working hours: Thursday 26/11 9:00. */
    @Test
    void whatIsHandedInBeforeAcceptanceIsAnsweredInTheTimeOfASubmission() {
        clock.at("2026-11-20T09:00");
        String code = ward.online("Trần Gửi Thêm");
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-11-25T09:00");
        handIn(code, "birthNotice");

        JsonNode reception = running(code, "RECEPTION");
        assertThat(Ward.instant(reception.get("dueAt"))).isEqualTo(instant("2026-11-26T09:00"));
        clock.at("2026-11-25T15:00");
        // 20/11 from 9:00, 23/11 and two hours of 25/11 were the applicant's: 360 + 480 + 120; since then 150 + 90
        assertThat(ward.timeline(code).get("spent")).hasToString("{\"office\":240,\"applicant\":960,\"agency\":0}");
        bring(code);
        assertThat(Ward.instant(running(code, "RECEPTION").get("dueAt"))).isEqualTo(instant("2026-11-26T09:00"));
    }

    @Test
    void whatIsBroughtBetweenTwoVisitsToTheCounterIsAnsweredInTimeToo() {
        clock.at("2026-11-20T09:00");
        String code = ward.submit(Births.atTheCounter(ward.unit.value(), "Trần Chưa Nhận", false));
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-11-25T09:00");
        handIn(code, "birthNotice");

        assertThat(Ward.instant(running(code, "RECEPTION").get("dueAt"))).isEqualTo(instant("2026-11-26T09:00"));
    }

    private String asked(String child) {
        clock.at("2026-11-20T09:00");
        String code = ward.received(child);
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        return code;
    }

    private void handIn(String code, String component) {
        ward.reception
                .upload(
                        "/api/dossiers/" + code + "/attachments",
                        component,
                        "giay.pdf",
                        "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private JsonNode running(String code, String name) {
        return ward.dossier(code)
                .get("clocks")
                .valueStream()
                .filter(clock -> clock.get("clock").asString().equals(name)
                        && clock.get("state").asString().equals("RUNNING"))
                .findFirst()
                .orElseThrow();
    }

    private void bring(String code) {
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
    }
}
