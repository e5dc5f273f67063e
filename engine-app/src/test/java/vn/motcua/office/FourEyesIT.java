package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Whoever examined a dossier does not approve it, whatever way it took; and the ways back and round themselves. */
@OfficeTest
class FourEyesIT {

    private static final Map<String, Object> SIGN = Map.of("signOutcome", "SIGN");

    private Ward ward;
    private Desk supervisor;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        supervisor = ward.officer("Ngô Thị Giám Sát", Role.SUPERVISOR);
    }

    @Test
    void keepsBothWhoAppraisedAndWhoPrintedFromSigning() {
        String code = ward.received("Hồ Bốn Mắt");
        ward.approve(ward.examiner, code);
        Answer printed = ward.complete(ward.colleague, code, "Task_PrintCertificate", Births.printed());

        assertThat(printed.body().get("nextTasks").get(0).get("step").asString())
                .isEqualTo("Task_Sign");
        assertThat(printed.body().get("nextTasks").get(0).get("claimable").asBoolean())
                .as("to whom the answer offers it")
                .isFalse();
        assertRefused(ward.examiner, code, "Task_Sign");
        assertRefused(ward.colleague, code, "Task_Sign");
        assertThat(events(code)).filteredOn("FourEyesRefused"::equals).hasSize(2);
        ward.sign(code);
        assertThat(ward.steps(code)).containsExactly("Task_Publish");
    }

    @Test
    void keepsWhoAppraisedFromSigningTheRefusal() {
        String code = ward.received("Hồ Từ Chối");
        ward.complete(
                ward.examiner,
                code,
                "Task_Appraise",
                Map.of(
                        "appraisalOutcome", "REFUSE",
                        "refusalReason", "FALSE_UNDERTAKING",
                        "refusalBasis", "Điều 5 Nghị định 123/2015/NĐ-CP"));

        assertRefused(ward.examiner, code, "Task_SignRefusal");
    }

    @Test
    void remembersTheExaminerWhenTheDossierWasSentBackAndSomebodyElsePrinted() {
        String code = ward.received("Hồ Trả Lại");
        ward.toSignature(code);
        claim(ward.leader, code, "Task_Sign");
        sendBack(ward.leader, code, "Task_Sign").expect(200);
        assertThat(ward.steps(code)).containsExactly("Task_PrintCertificate");
        assertThat(ward.details(code, "ReasonGiven")).containsExactly("Sai thể thức trình bày");
        ward.complete(ward.colleague, code, "Task_PrintCertificate", Births.printed());

        assertRefused(ward.examiner, code, "Task_Sign");
        assertRefused(ward.colleague, code, "Task_Sign");
    }

    @Test
    void remembersWhoPrintedWhenTheyRecalledAndAnotherPrintedAgain() {
        String code = ward.received("Hồ Thu Hồi");
        ward.approve(ward.examiner, code);
        ward.complete(ward.colleague, code, "Task_PrintCertificate", Births.printed());
        ward.colleague.post("/api/dossiers/" + code + "/recall", Map.of()).expect(200);
        assertThat(ward.task(code, "Task_PrintCertificate")
                        .get("assignee")
                        .get("id")
                        .asString())
                .isEqualTo(ward.colleague.officer());
        ward.act(ward.colleague, code, "Task_PrintCertificate", "release", Map.of())
                .expect(200);
        ward.complete(ward.examiner, code, "Task_PrintCertificate", Births.printed());

        assertRefused(ward.colleague, code, "Task_Sign");
        assertRefused(ward.examiner, code, "Task_Sign");
    }

    @Test
    void assignsNoSignatureToWhoExamined() {
        String code = ward.received("Hồ Giao Lại");
        ward.toSignature(code);

        Answer toExaminer = reassign(ward.leader, code, ward.examiner);
        toExaminer.expect(403);
        assertThat(toExaminer.code()).isEqualTo("four-eyes");
        reassign(ward.leader, code, ward.colleague).expect(200);
        ward.complete(ward.colleague, code, "Task_Sign", SIGN);
    }

    @Test
    void aSupervisorReassignsWithoutWorkingOnSteps() {
        String code = ward.received("Hồ Giám Sát");
        ward.toSignature(code);

        reassign(supervisor, code, ward.leader).expect(200);
        ward.act(supervisor, code, "Task_Sign", "claim", Map.of()).expect(403);
        assertThat(ward.task(code, "Task_Sign").get("assignee").get("id").asString())
                .isEqualTo(ward.leader.officer());
        Answer toClerk = reassign(supervisor, code, ward.clerk);
        toClerk.expect(400);
        assertThat(toClerk.body().get("violations").get(0).get("field").asString())
                .isEqualTo("officerId");
    }

    @Test
    void aRecallEndsWhenSomebodyElseHasOpenedTheStep() {
        String code = ward.received("Hồ Đã Mở");
        ward.toSignature(code);
        String task = ward.task(code, "Task_Sign").get("taskId").asString();
        ward.leader.get("/api/tasks/" + task).expect(200);

        Answer recall = ward.examiner.post("/api/dossiers/" + code + "/recall", Map.of());
        recall.expect(409);
        assertThat(recall.code()).isEqualTo("not-recallable");
        assertThat(ward.steps(code)).containsExactly("Task_Sign");
    }

    @Test
    void onlyTheSenderRecalls() {
        String code = ward.received("Hồ Người Gửi");
        ward.toSignature(code);

        assertThat(ward.colleague
                        .post("/api/dossiers/" + code + "/recall", Map.of())
                        .code())
                .isEqualTo("not-recallable");
    }

    /** The leader sends back by the form's outcome; the officer who prints sends on to the appraisal, not the leader. */
    @Test
    void sendingBackTwiceGoesBackTwoSteps() {
        String code = ward.received("Hồ Hai Bước");
        ward.toSignature(code);
        ward.complete(
                ward.leader,
                code,
                "Task_Sign",
                Map.of("signOutcome", "SEND_BACK", "sendBackReason", "WRONG_DATA", "note", "Sai tên mẹ"));
        claim(ward.colleague, code, "Task_PrintCertificate");
        sendBack(ward.colleague, code, "Task_PrintCertificate").expect(200);

        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    @Test
    void aCertificateSentBackToTheAppraisalKeepsItsPersonalId() {
        String code = ward.received("Hồ Số Định Danh");
        ward.approve(ward.examiner, code);
        String personalId = personalId(code);
        claim(ward.examiner, code, "Task_PrintCertificate");
        sendBack(ward.examiner, code, "Task_PrintCertificate").expect(200);

        ward.approve(ward.examiner, code);
        assertThat(personalId(code)).isEqualTo(personalId);
    }

    @Test
    void aValidReceptionIsNeverSentBack() {
        String code = ward.received("Hồ Đã Nhận");
        claim(ward.examiner, code, "Task_Appraise");

        assertThat(sendBack(ward.examiner, code, "Task_Appraise").expect(409).code())
                .isEqualTo("no-former-step");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
    }

    @Test
    void sendsBackWhatIsOnesOwnAndForACodedReasonOnly() {
        String code = ward.received("Hồ Lý Do");
        ward.toSignature(code);
        assertThat(sendBack(ward.leader, code, "Task_Sign").expect(409).code()).isEqualTo("not-claimed");
        claim(ward.leader, code, "Task_Sign");
        ward.act(ward.leader, code, "Task_Sign", "send-back", Map.of("reasonCode", "BECAUSE"))
                .expect(400);
        assertThat(ward.steps(code)).containsExactly("Task_Sign");
    }

    private void claim(Desk officer, String code, String step) {
        ward.act(officer, code, step, "claim", Map.of()).expect(200);
    }

    private Answer sendBack(Desk officer, String code, String step) {
        return ward.act(officer, code, step, "send-back", Map.of("reasonCode", "WRONG_FORMAT"));
    }

    private Answer reassign(Desk by, String code, Desk to) {
        return ward.act(by, code, "Task_Sign", "reassign", Map.of("officerId", to.officer(), "reasonCode", "WORKLOAD"));
    }

    private void assertRefused(Desk officer, String code, String step) {
        Answer refused = ward.attempt(officer, code, step, SIGN);
        refused.expect(403);
        assertThat(refused.code()).isEqualTo("four-eyes");
        assertThat(ward.steps(code)).containsExactly(step);
    }

    private String personalId(String code) {
        return ward.dossier(code).get("result").get("personalId").asString();
    }

    private List<String> events(String code) {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
