package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.OfficeClock.instant;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;

/** What a dossier is after somebody thought better of it: outcomes and due dates follow the last word. */
@OfficeTest
class ReconsideredIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Officers officers;

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units) {
        ward = Ward.open(port, units, officers);
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aSignedRefusalThatIsTakenBackCanStillBecomeACertificate() {
        String code = refused("Mai Nghĩ Lại");
        ward.act(ward.clerk, code, "Task_Publish", "claim", Map.of()).expect(200);
        ward.act(ward.clerk, code, "Task_Publish", "send-back", Map.of("reasonCode", "WRONG_DATA"))
                .expect(200);
        assertThat(ward.steps(code)).containsExactly("Task_SignRefusal");
        ward.complete(
                ward.leader,
                code,
                "Task_SignRefusal",
                Map.of("signOutcome", "SEND_BACK", "sendBackReason", "WRONG_DATA", "note", "Đủ điều kiện"));

        assertThat(ward.dossier(code).get("outcome").isNull()).isTrue();
        ward.toSignature(code);
        ward.sign(code);
        ward.publish(code);
        assertThat(ward.outcome(code)).isEqualTo("GRANTED");
    }

    @Test
    void whoWithdrawsAfterTheSignedRefusalHasWithdrawn() {
        String code = refused("Mai Rút Sau");
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        assertThat(ward.status(code)).isEqualTo(7);
        assertThat(ward.outcome(code)).isEqualTo("WITHDRAWN");
    }

    /**
     * Stopped Friday 20/11 10:00-17:00 (5 h) and Monday 23/11 07:00-14:00 (5 h): two working days more, Monday and
     * Wednesday, for Tuesday is a holiday.
     */
    @Test
    void aDossierThatEndsWhileItsClockStandsStillHasTheDueDateOfItsLedger() {
        clock.at("2026-11-20T09:00");
        String code = ward.received("Mai Rút Giữa Chừng");
        clock.at("2026-11-20T10:00");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        clock.at("2026-11-23T14:00");
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(Ward.instant(ward.clock(code, "DOSSIER").get("dueAt"))).isEqualTo(instant("2026-11-25T17:00"));
    }

    /** The draft is with the parent for a day, and the law gives the dossier that day: Wednesday, Tuesday is a holiday. */
    @Test
    void theDayOfTheParentIsAddedToTheTermOnce() {
        clock.at("2026-11-23T09:00");
        String code = ward.online("Mai Trực Tuyến");
        ward.receive(code, "ACCEPT");
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-23T17:00"));
        approve(code);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
        assertThat(ward.timeline(code).get("formerDueAts").get(0).asString()).isEqualTo("2026-11-23T10:00:00Z");

        answer(code, "CORRECTION");
        approve(code);
        assertThat(ward.due(code)).isEqualTo(instant("2026-11-25T17:00"));
    }

    @Test
    void anExaminerDoesNotEvenClaimTheSignature() {
        clock.at("2026-11-23T09:00");
        String code = ward.received("Mai Chưa Ký");
        ward.toSignature(code);

        Answer claim = ward.act(ward.examiner, code, "Task_Sign", "claim", Map.of());
        claim.expect(403);
        assertThat(claim.code()).isEqualTo("four-eyes");
        assertThat(ward.task(code, "Task_Sign").get("assignee").isNull()).isTrue();
    }

    /** The step would come back to somebody who may not do it. */
    @Test
    void whoHasLostTheRoleRecallsNothing() {
        clock.at("2026-11-23T09:00");
        Desk moved = ward.officer("Cao Văn Chuyển", Role.CASE_OFFICER, Role.RECORDS_CLERK);
        String code = ward.received("Mai Thu Hồi");
        ward.approve(ward.examiner, code);
        ward.complete(moved, code, "Task_PrintCertificate", Births.printed());
        officers.dismiss(new OfficerId(moved.officer()), Role.CASE_OFFICER, ward.unit, LocalDate.of(2026, 11, 22));

        Answer recall = moved.post("/api/dossiers/" + code + "/recall", Map.of());
        recall.expect(409);
        assertThat(recall.code()).isEqualTo("not-recallable");
        assertThat(ward.steps(code)).containsExactly("Task_Sign");
    }

    /** The model names no way back from here: the applicant is waited for. */
    @Test
    void aStepThatWaitsForTheApplicantIsNotSentBack() {
        clock.at("2026-11-23T09:00");
        String code = ward.received("Mai Chờ Bổ Sung");
        ward.complete(ward.examiner, code, "Task_Appraise", Births.supplement("appraisalOutcome"));
        ward.act(ward.reception, code, "Task_ReceiveSupplement", "claim", Map.of())
                .expect(200);

        assertThat(ward.act(
                                ward.reception,
                                code,
                                "Task_ReceiveSupplement",
                                "send-back",
                                Map.of("reasonCode", "WRONG_DATA"))
                        .code())
                .isEqualTo("no-former-step");
        assertThat(ward.status(code)).isEqualTo(5);
    }

    /** The appraisal that a certificate was sent back to does not skip to the certificate again. */
    @Test
    void sendingBackNeverLeadsForward() {
        clock.at("2026-11-23T09:00");
        String code = ward.received("Mai Vòng Lại");
        ward.toSignature(code);
        ward.complete(
                ward.leader,
                code,
                "Task_Sign",
                Map.of("signOutcome", "SEND_BACK", "sendBackReason", "WRONG_DATA", "note", "Sai tên mẹ"));
        ward.act(ward.examiner, code, "Task_PrintCertificate", "claim", Map.of())
                .expect(200);
        ward.act(ward.examiner, code, "Task_PrintCertificate", "send-back", Map.of("reasonCode", "WRONG_DATA"))
                .expect(200);
        ward.act(ward.examiner, code, "Task_Appraise", "claim", Map.of()).expect(200);

        assertThat(ward.act(ward.examiner, code, "Task_Appraise", "send-back", Map.of("reasonCode", "WRONG_DATA"))
                        .code())
                .isEqualTo("no-former-step");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    private String refused(String child) {
        clock.at("2026-11-23T09:00");
        String code = ward.received(child);
        ward.complete(ward.examiner, code, "Task_Appraise", Births.refused());
        ward.complete(ward.leader, code, "Task_SignRefusal", Map.of("signOutcome", "SIGN"));
        assertThat(ward.outcome(code)).isEqualTo("REFUSED");
        return code;
    }

    private void approve(String code) {
        ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE"));
    }

    private void answer(String code, String answer) {
        ward.reception
                .post("/api/dossiers/" + code + "/parent-answer", Map.of("answer", answer))
                .expect(200);
    }
}
