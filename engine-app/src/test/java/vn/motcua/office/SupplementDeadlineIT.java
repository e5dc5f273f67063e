package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;
import static vn.motcua.office.Supplements.bring;
import static vn.motcua.office.Supplements.deadline;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.TimeDriven;

/**
 * Supplements before and after acceptance, in time and too late. The applicant has 7 working days; Tuesday 24/11/2026
 * is a holiday.
 */
@OfficeTest
class SupplementDeadlineIT {

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

    /** Wednesday 2/12 17:00 is the end, Tuesday 1/12 17:00 a working day before: once, and what came in time is not reminded of. */
    @Test
    void aDayBeforeItsEndASupplementIsRemindedOfOnce() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Trần Được Nhắc");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        String brought = ward.received("Trần Đã Nộp");
        ward.complete(ward.examiner, brought, "Task_Appraise", Births.supplement("appraisalOutcome"));
        bring(ward, brought);

        clock.at("2026-12-01T16:59");
        sweeper.timeHasPassed();
        assertThat(reminders(code)).isZero();
        clock.at("2026-12-01T17:01");
        sweeper.timeHasPassed();
        sweeper.timeHasPassed();
        assertThat(reminders(code)).isEqualTo(1);
        assertThat(reminders(brought)).isZero();
        assertThat(ward.status(code)).isEqualTo(5);

        clock.at("2026-12-02T17:01");
        sweeper.timeHasPassed();
        assertThat(ward.status(code)).isEqualTo(8);
        assertThat(reminders(code)).isEqualTo(1);
    }

    private long reminders(String code) {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("SupplementDueSoon"))
                .count();
    }

    /** Asked on Friday 20/11: the last day is Wednesday 2/12. */
    @Test
    void anUnusedSupplementBeforeAcceptanceMeansNotReceived() {
        clock.at("2026-11-20T09:00");
        String code = ward.online("Trần Chưa Nhận");
        ward.complete(ward.reception, code, "Task_Receive", Births.supplement("receptionOutcome"));
        assertThat(ward.status(code)).isEqualTo(5);
        assertThat(ward.clock(code, "RECEPTION").get("state").asString()).isEqualTo("ENDED");
        assertThat(deadline(ward, code)).isEqualTo(instant("2026-12-02T17:00"));
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
        bring(ward, code);
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
        bring(ward, code);

        JsonNode running = ward.dossier(code)
                .get("clocks")
                .valueStream()
                .filter(each -> each.get("clock").asString().equals("RECEPTION")
                        && each.get("state").asString().equals("RUNNING"))
                .findFirst()
                .orElseThrow();
        assertThat(Ward.instant(running.get("dueAt"))).isEqualTo(instant("2026-12-03T16:00"));
    }
}
