package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Statements;

/** An officer's requests ask the database for nothing twice, and write nothing that is not their own. */
@OfficeTest
class RoundTripsIT {

    private Ward ward;
    private JsonNode task;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void aDossierThatWaitsForItsAppraisal() {
        String code = ward.received("Nguyễn Đi Về");
        ward.dossier(code);
        task = ward.task(code, "Task_Appraise");
        ward.examiner.get("/api/session").expect(200);
    }

    @Test
    void aTaskPageIsOneMessageToTheDatabase() {
        List<String> statements = Statements.of(
                "motcua.dossier_component", () -> ward.examiner.get(path("")).expect(200));

        assertThat(statements).doesNotHaveDuplicates().noneMatch(RoundTripsIT::writes);
        assertThat(statements)
                .filteredOn(sql -> sql.contains("motcua.dossier_component"))
                .singleElement()
                .asString()
                .contains("motcua.attachment", "motcua.deadline", "motcua.issued_form", "motcua.work_item");
    }

    @Test
    void claimingReadsEachRowOnce() {
        List<String> statements = Statements.of("for no key update", () -> command("claim", Map.of()));

        assertThat(statements).doesNotHaveDuplicates().noneMatch(RoundTripsIT::writes);
        readsTheStepsWithTheLock(statements);
    }

    @Test
    void completingReadsEachRowOnce() {
        command("claim", Map.of());
        task = ward.task(task.get("dossierCode").asString(), "Task_Appraise");

        List<String> statements = Statements.of(
                "for no key update", () -> command("complete", Map.of("data", Map.of("appraisalOutcome", "APPROVE"))));

        assertThat(statements).filteredOn(sql -> !writes(sql)).doesNotHaveDuplicates();
        readsTheStepsWithTheLock(statements);
    }

    /** Whoever stands in for nobody asks nothing about it. */
    @Test
    void absencesOfOthersCostNoStatement() {
        List<String> claim = Statements.of("for no key update", () -> command("claim", Map.of()));

        assertThat(claim).noneMatch(sql -> sql.contains("absence") || sql.contains("FROM officer"));
        task = ward.task(task.get("dossierCode").asString(), "Task_Appraise");
        assertThat(Statements.of(
                        "for no key update",
                        () -> command("complete", Map.of("data", Map.of("appraisalOutcome", "APPROVE")))))
                .noneMatch(sql -> sql.contains("absence") || sql.contains("FROM officer"));
    }

    private static void readsTheStepsWithTheLock(List<String> statements) {
        assertThat(statements)
                .filteredOn(sql -> sql.contains("from motcua.work_item where dossier_id"))
                .singleElement()
                .asString()
                .contains("for no key update");
    }

    private void command(String name, Map<String, Object> body) {
        Map<String, Object> full = new HashMap<>(body);
        full.put("version", task.get("version").asInt());
        ward.examiner.post(path("/" + name), full).expect(200);
    }

    private String path(String rest) {
        return "/api/tasks/" + task.get("taskId").asString() + rest;
    }

    /** Apart from the journal's own statement, which Spring does not send. */
    private static boolean writes(String statement) {
        String sql = statement.substring(statement.indexOf('[') + 1).strip().toLowerCase(Locale.ROOT);
        return !sql.startsWith("select") && !sql.startsWith("with");
    }
}
