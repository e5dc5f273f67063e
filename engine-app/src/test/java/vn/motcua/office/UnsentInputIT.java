package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Statements;

/** What an officer types is kept on the server until it is sent: for them alone, and no longer than the step is open. */
@OfficeTest
class UnsentInputIT {

    private static final Map<String, Object> HALF = Map.of("appraisalNote", "Đang xem giấy chứng sinh");

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Ward ward;
    private String code;
    private String task;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @BeforeEach
    void aStepIsOpen() {
        clock.at("2026-11-23T09:00");
        code = ward.received("Lò Nhập Dở");
        task = ward.task(code, "Task_Appraise").get("taskId").asString();
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void isThereAgainForItsAuthorAndForNobodyElse() {
        long version = keep(ward.examiner, null, HALF)
                .expect(200)
                .body()
                .get("version")
                .asLong();

        JsonNode unsent = page(ward.examiner).get("unsent");
        assertThat(unsent.get("version").asLong()).isEqualTo(version);
        assertThat(unsent.at("/data/appraisalNote").asString()).isEqualTo("Đang xem giấy chứng sinh");
        assertThat(unsent.at("/base/printed").asString()).isEqualTo("không");
        assertThat(unsent.get("revision").asInt()).isEqualTo(3);
        assertThat(Ward.instant(unsent.get("savedAt"))).isEqualTo(OfficeClock.instant("2026-11-23T09:00"));
        assertThat(page(ward.colleague).get("unsent").isNull()).isTrue();
        ward.colleague.get(path()).expect(404);
        Ward.open(ward).examiner.get(path()).expect(403);
        keep(Ward.open(ward).examiner, null, HALF).expect(403);
        keep(ward.clerk, null, HALF).expect(403);
    }

    @Test
    void theLaterWindowLearnsThatAnotherHasNewerText() {
        long first = keep(ward.examiner, null, HALF).body().get("version").asLong();
        long second = keep(ward.examiner, first, Map.of("appraisalNote", "Cửa sổ một"))
                .expect(200)
                .body()
                .get("version")
                .asLong();

        Answer late = keep(ward.examiner, first, Map.of("appraisalNote", "Cửa sổ hai"));
        late.expect(409);
        assertThat(late.code()).isEqualTo("input-newer");
        keep(ward.examiner, null, Map.of("appraisalNote", "Cửa sổ ba")).expect(409);
        assertThat(ward.examiner
                        .get(path())
                        .expect(200)
                        .body()
                        .at("/data/appraisalNote")
                        .asString())
                .isEqualTo("Cửa sổ một");

        assertThat(keep(ward.examiner, first, Map.of("appraisalNote", "Cửa sổ một"))
                        .expect(200)
                        .body()
                        .get("version")
                        .asLong())
                .as("the answer to the save was lost, and it is sent again")
                .isEqualTo(second);
        keep(ward.examiner, second, Map.of("appraisalNote", "Cửa sổ hai")).expect(200);
    }

    @Test
    void goesWithTheStepAndCostsTheCompletionNothing() {
        keep(ward.examiner, null, HALF).expect(200);
        keep(ward.colleague, null, HALF).expect(200);

        List<String> statements = Statements.of(
                "for no key update",
                () -> ward.complete(ward.examiner, code, "Task_Appraise", Map.of("appraisalOutcome", "APPROVE")));

        assertThat(statements).noneMatch(statement -> statement.contains("unsent_input"));
        assertThat(rows()).isZero();
        assertThat(keep(ward.colleague, null, HALF).expect(409).code()).isEqualTo("task-finished");
    }

    @Test
    void goesWithADossierThatIsTakenBack() {
        keep(ward.examiner, null, HALF).expect(200);

        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        assertThat(rows()).isZero();
    }

    @Test
    void goesWhenItsAuthorGivesTheTaskBackOrTheTextUp() {
        ward.act(ward.examiner, code, "Task_Appraise", "claim", Map.of()).expect(200);
        keep(ward.examiner, null, HALF).expect(200);
        keep(ward.colleague, null, HALF).expect(200);
        ward.act(ward.examiner, code, "Task_Appraise", "release", Map.of()).expect(200);
        ward.examiner.get(path()).expect(404);
        ward.colleague.get(path()).expect(200);

        ward.colleague.delete(path()).expect(204);
        ward.colleague.delete(path()).expect(204);
        assertThat(rows()).isZero();
    }

    @Test
    void isOfLimitedSizeAndAge(@Autowired org.springframework.context.ApplicationContext product) {
        Answer large = keep(ward.examiner, null, Map.of("appraisalNote", "x".repeat(70_000)));
        large.expect(413);
        assertThat(large.code()).isEqualTo("input-too-large");
        keep(ward.examiner, null, HALF).expect(200);

        clock.at("2026-12-23T08:00");
        vn.motcua.work.KeptInputs.dropOld(product);
        assertThat(rows()).isOne();
        clock.at("2026-12-23T10:00");
        vn.motcua.work.KeptInputs.dropOld(product);
        assertThat(rows()).isZero();
    }

    private JsonNode page(Desk officer) {
        return officer.get("/api/tasks/" + task).expect(200).body();
    }

    private String path() {
        return "/api/tasks/" + task + "/unsent";
    }

    private int rows() {
        return sql.sql("select count(*) from motcua.unsent_input where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private Answer keep(Desk officer, Long after, Map<String, Object> data) {
        Map<String, Object> body = new HashMap<>();
        body.put("after", after);
        body.put("revision", 3);
        body.put("base", Map.of("printed", "không"));
        body.put("data", data);
        return officer.put(path(), body);
    }
}
