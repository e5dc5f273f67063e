package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;

/**
 * Supplements before and after acceptance, in time and too late. The applicant has 7 working days; Tuesday 24/11/2026
 * is a holiday.
 */
@OfficeTest
class SupplementIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    @Qualifier("deadlineSweeper")
    private TimeDriven sweeper;

    @Autowired
    private JdbcClient jdbc;

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
     * Stopped Friday 20/11 10:00-17:00 (5 h) and Monday 23/11 07:00-14:00 (5 h): 10 office hours are two whole working
     * days, so Friday's due date moves to Monday and Wednesday. Last day to supplement: 23, 25, 26, 27, 30/11, 1, 2/12.
     */
    @Test
    void stopsTheClockAfterAcceptance() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Bổ Sung");
        clock.at("2026-11-20T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("PAUSED");
        assertThat(deadline(code)).isEqualTo(instant("2026-12-02T17:00"));
        assertThat(ward.forms(code)).containsExactly("01", "02");
        assertThat(ward.details(code, "SupplementRequested"))
                .containsExactly("Giấy tờ không đúng quy định", "Giấy chứng sinh");

        clock.at("2026-11-23T14:00");
        bring(code);

        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(ward.timeline(code).get("formerDueAts").get(0).asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(ward.forms(code)).containsExactly("01", "02", "01");
        assertThat(ward.clock(code, "SUPPLEMENT").get("state").asString()).isEqualTo("ENDED");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    /** A change of the calendar is saved at once and moves thousands of dates one after the other; this one's turn is to come. */
    @Test
    void aDateThatAChangeOfTheCalendarHasStillToMoveEndsNothing() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Chờ Dời Hẹn");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        long change = changeStillToMove(code);

        clock.at("2026-12-02T17:01");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(5);

        jdbc.sql("update motcua.calendar_change_row set outcome = 'UNCHANGED' where change_id = ?")
                .param(change)
                .update();
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(8);
    }

    private long changeStillToMove(String code) {
        return jdbc.sql("""
                        with entry as (insert into motcua.calendar_entry (unit_code, date, kind, name_vi, name_en,
                                decision, added_by, added_at, removed_by, removed_at)
                            values (:unit, '2026-12-02', 'CLOSURE', 'Bão', 'Storm', '1/QĐ', 'OF1', now(), 'OF1', now())
                            returning id),
                        change as (insert into motcua.calendar_change (unit_code, action, entry_id, actor, at, count)
                            select :unit, 'ADD', id, 'OF1', now(), 1 from entry returning id)
                        insert into motcua.calendar_change_row (change_id, dossier_id, clock, subject, before_at,
                            after_at, attempts)
                        select change.id, d.id, 'SUPPLEMENT', '', '2026-12-02T17:00+07', '2026-12-03T17:00+07', 5
                        from change, motcua.dossier d where d.code = :code
                        returning change_id""")
                .param("unit", ward.unit.value())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    @Test
    void marksWhatWasBroughtAsReceived() {
        clock.at("2026-11-20T09:00");
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Trần Thiếu Giấy", false);
        submission.put("components", java.util.List.of(Births.copies("declaration", 1)));
        String code = ward.submit(submission);
        assertThat(component(code, "birthNotice").get("missing").asBoolean()).isTrue();
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));

        bring(code);

        JsonNode notice = component(code, "birthNotice");
        assertThat(notice.get("missing").asBoolean()).isFalse();
        assertThat(notice.get("received").get("original").asInt()).isEqualTo(1);
    }

    /** "Không quá một lần tại mỗi cơ quan": the commune that received the dossier is the one that settles it. */
    @Test
    void anAgencyAsksOnceWhetherBeforeOrAfterTheAcceptance() {
        clock.at("2026-11-20T09:00");
        String code = ward.submit(Births.atTheCounter(ward.unit.value(), "Trần Hai Lần", false));
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        bring(code);
        Answer secondAtReception =
                ward.attempt(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        secondAtReception.expect(409);
        assertThat(secondAtReception.code()).isEqualTo("supplement-limit");

        ward.receive(code, "ACCEPT");
        Answer inAppraisal = ward.attempt(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        inAppraisal.expect(409);
        assertThat(inAppraisal.code()).isEqualTo("supplement-limit");
        assertThat(ward.status(code)).isEqualTo(4);
    }

    /** A centre of the province that receives and the commune that settles are two agencies. */
    @Test
    void theAgencyThatSettlesMayAskWhenAnotherOneHasAsked() {
        clock.at("2026-11-20T09:00");
        Ward other = Ward.open(ward);
        Map<String, Object> submission = Births.atTheCounter(ward.unit.value(), "Trần Hai Nơi", false);
        submission.put("competentUnitCode", other.unit.value());
        String code = ward.submit(submission);
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        bring(code);
        ward.receive(code, "ACCEPT");

        other.complete(other.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        assertThat(ward.status(code)).isEqualTo(5);
    }

    @Test
    void anUnusedSupplementEndsAnAcceptedDossier() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Quá Hạn");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));

        clock.at("2026-12-02T17:00:40");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(5);

        clock.at("2026-12-02T17:01");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(8);
        assertThat(ward.outcome(code)).isEqualTo("SUPPLEMENT_EXPIRED");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Quá thời hạn bổ sung hồ sơ");
        assertThat(ward.steps(code)).isEmpty();
        assertThat(ward.clock(code, "DOSSIER").get("state").asString()).isEqualTo("ENDED");
    }

    /** Asked on Friday 20/11: the last day is Wednesday 2/12. */
    @Test
    void anUnusedSupplementBeforeAcceptanceMeansNotReceived() {
        clock.at("2026-11-20T09:00");
        String code = ward.online("Trần Chưa Nhận");
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "RECEPTION").get("state").asString()).isEqualTo("ENDED");
        assertThat(deadline(code)).isEqualTo(instant("2026-12-02T17:00"));
        assertThat(ward.forms(code)).containsExactly("02");

        clock.at("2026-12-02T17:01");
        sweeper.timeHasPassed();

        assertThat(ward.status(code)).isEqualTo(3);
        assertThat(ward.outcome(code)).isEqualTo("SUPPLEMENT_EXPIRED");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Quá thời hạn bổ sung hồ sơ");
    }

    @Test
    void whoSupplementsInTimeDoesNotLoseTheDossierToASlowOffice() {
        clock.at("2026-11-20T09:00");
        String code = ward.online("Trần Đúng Hẹn");
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-12-02T16:00");
        bring(code);
        assertThat(ward.steps(code)).containsExactly("Task_Receive");

        clock.at("2026-12-04T09:00");
        sweeper.timeHasPassed();

        assertThat(ward.steps(code)).containsExactly("Task_Receive");
        ward.receive(code, "ACCEPT");
        assertThat(ward.status(code)).isEqualTo(4);
        assertThat(ward.due(code)).isEqualTo(instant("2026-12-04T17:00"));
    }

    /** Brought Wednesday 2/12 16:00: one hour that day and seven on Thursday are 8 office hours, until 16:00. */
    @Test
    void theOfficeAnswersASupplementBeforeAcceptanceWithinEightWorkingHours() {
        clock.at("2026-11-20T09:00");
        String code = ward.online("Trần Trả Lời");
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        clock.at("2026-12-02T16:00");
        bring(code);

        JsonNode running = ward.dossier(code)
                .get("clocks")
                .valueStream()
                .filter(each -> each.get("clock").asString().equals("RECEPTION")
                        && each.get("state").asString().equals("RUNNING"))
                .findFirst()
                .orElseThrow();
        assertThat(Ward.instant(running.get("dueAt"))).isEqualTo(instant("2026-12-03T16:00"));
    }

    @Test
    void asksForDocumentsOfTheDossierOnly() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Giấy Lạ");
        Map<String, Object> request = new java.util.HashMap<>(Births.supplement("appraisalOutcome"));
        request.put(
                "supplementItems",
                java.util.List.of(Map.of("componentCode", "surrogacyConfirmation", "text", "Nộp thêm giấy")));

        Answer answer = ward.attempt(ward.examiner, code, "Task_Appraise", request);

        answer.expect(400);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo("componentCode");
        assertThat(ward.status(code)).isEqualTo(4);
        request.put("supplementItems", java.util.List.of());
        ward.attempt(ward.examiner, code, "Task_Appraise", request).expect(400);
    }

    private void bring(String code) {
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
    }

    private java.time.Instant deadline(String code) {
        return Ward.instant(ward.dossier(code).get("supplements").get(0).get("deadline"));
    }

    private JsonNode component(String code, String component) {
        return ward.dossier(code)
                .get("components")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(component))
                .findFirst()
                .orElseThrow();
    }
}
