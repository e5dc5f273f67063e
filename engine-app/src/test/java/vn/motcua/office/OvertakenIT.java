package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.Scans.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.motcua.testing.Statements;

/** A step is not completed on a dossier that is no longer as it was looked at; nothing is lost or overwritten then. */
@OfficeTest
class OvertakenIT {

    private static final Map<String, Object> APPROVAL = Map.of("appraisalOutcome", "APPROVE");

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private String code;
    private JsonNode seen;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void theExaminerLooksAtTheAppraisal() {
        clock.at("2026-11-23T09:00");
        code = ward.received("Quàng Thị Vượt");
        seen = look();
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void aDocumentThatCameMeanwhileIsLookedAtFirst() throws IOException {
        ward.reception
                .upload("/api/dossiers/" + code + "/attachments", null, "moi.pdf", pdf("moi"))
                .expect(200);

        Answer refused = complete(seen, revision(seen));

        refused.expect(409);
        assertThat(refused.code()).isEqualTo("dossier-changed");
        assertThat(refused.body().at("/violations/0/field").asString()).isEqualTo("revision");
        assertThat(ward.steps(code)).containsExactly("Task_Appraise");
        JsonNode now = look();
        assertThat(since(revision(seen))).containsExactly("FileAttached");
        complete(now, revision(now)).expect(200);
    }

    @Test
    void claimsAndMovesOfTheTaskAreNoChangesOfWhatIsEntered() {
        ward.act(ward.examiner, code, "Task_Appraise", "claim", Map.of()).expect(200);
        JsonNode claimed = ward.task(code, "Task_Appraise");
        assertThat(revision(look())).isGreaterThan(revision(seen));

        complete(Map.of("taskId", id(), "version", claimed.get("version").asInt()), revision(seen))
                .expect(200);
    }

    @Test
    void whoSendsNoRevisionIsAskedForNone() throws IOException {
        ward.reception
                .upload("/api/dossiers/" + code + "/attachments", null, "moi.pdf", pdf("moi"))
                .expect(200);

        ward.complete(ward.examiner, code, "Task_Appraise", APPROVAL);
    }

    @Test
    void aDossierThatIsAsItWasCostsNoFurtherQuestion() {
        List<String> statements = Statements.of(
                "for no key update", () -> complete(seen, revision(seen)).expect(200));

        assertThat(statements).noneMatch(sql -> sql.contains("from motcua.journal where dossier_id"));
    }

    @Test
    void whoFinishedTheStepAndWhenIsToldToColleaguesOnly() {
        complete(seen, revision(seen)).expect(200);

        Answer late = ward.colleague.get("/api/tasks/" + id());
        late.expect(409);
        assertThat(late.code()).isEqualTo("task-finished");
        assertThat(late.body().at("/text/vi").asString()).contains("09:00 23/11/2026", "Lê Văn Thẩm");
        Answer outsider = Ward.open(ward).examiner.get("/api/tasks/" + id());
        outsider.expect(409);
        assertThat(outsider.body().at("/text/vi").asString()).doesNotContain("Thẩm", "09:00");
    }

    private JsonNode look() {
        String task = ward.task(code, "Task_Appraise").get("taskId").asString();
        return ward.examiner.get("/api/tasks/" + task).expect(200).body();
    }

    private String id() {
        return seen.at("/task/taskId").asString();
    }

    private static int revision(JsonNode page) {
        return page.at("/dossier/revision").asInt();
    }

    private List<String> since(int revision) {
        return ward.timeline(code)
                .get("events")
                .valueStream()
                .filter(event -> event.get("seq").asInt() > revision)
                .map(event -> event.get("type").asString())
                .toList();
    }

    private Answer complete(JsonNode page, int revision) {
        return complete(
                Map.of("taskId", id(), "version", page.at("/task/version").asInt()), revision);
    }

    private Answer complete(Map<String, Object> task, int revision) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", task.get("version"));
        body.put("revision", revision);
        body.put("data", APPROVAL);
        return ward.examiner.post("/api/tasks/" + task.get("taskId") + "/complete", body);
    }
}
