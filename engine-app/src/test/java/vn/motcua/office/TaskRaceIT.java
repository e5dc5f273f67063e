package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Two officers click at once: one succeeds, the other is told why not. */
@OfficeTest
class TaskRaceIT {

    private static final Map<String, Object> REFUSAL = Map.of(
            "appraisalOutcome", "REFUSE",
            "refusalReason", "ALREADY_REGISTERED",
            "refusalBasis", "Điều 13 Luật Hộ tịch");

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        List.of(ward.examiner, ward.colleague)
                .forEach(desk -> desk.get("/api/tasks").expect(200));
    }

    @RepeatedTest(5)
    void oneOfTwoClaims() throws Exception {
        String code = ward.received("Mai Cùng Nhận");
        JsonNode task = ward.task(code, "Task_Appraise");
        List<Answer> answers = both(
                () -> post(ward.examiner, task, "claim", Map.of()),
                () -> post(ward.colleague, task, "claim", Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(refused(answers).code()).isEqualTo("stale-version");
        String winner = answers.get(0).status() == 200 ? ward.examiner.officer() : ward.colleague.officer();
        assertThat(ward.task(code, "Task_Appraise").get("assignee").get("id").asString())
                .isEqualTo(winner);
    }

    @RepeatedTest(5)
    void oneOfTwoCompletes() throws Exception {
        String code = ward.received("Mai Cùng Xong");
        JsonNode task = ward.task(code, "Task_Appraise");
        List<Answer> answers = both(
                () -> post(ward.examiner, task, "complete", Map.of("data", REFUSAL)),
                () -> post(ward.colleague, task, "complete", Map.of("data", REFUSAL)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(refused(answers).code()).isEqualTo("task-finished");
        assertThat(ward.steps(code)).containsExactly("Task_SignRefusal");
        assertThat(ward.details(code, "ReasonGiven")).hasSize(1);
    }

    @RepeatedTest(3)
    void theSameRequestTwiceAtOnceIsDoneOnce() throws Exception {
        String code = ward.received("Mai Bấm Đúp");
        JsonNode task = ward.task(code, "Task_Appraise");
        String key = UUID.randomUUID().toString();
        Callable<Answer> click = () -> ward.examiner.post(
                "/api/tasks/" + task.get("taskId").asString() + "/complete",
                key,
                Map.of("version", task.get("version").asInt(), "data", REFUSAL));
        List<Answer> answers = both(click, click);

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
        assertThat(ward.steps(code)).containsExactly("Task_SignRefusal");
    }

    @RepeatedTest(3)
    void aWithdrawalAndACompletionLeaveOneTruth() throws Exception {
        String code = ward.received("Mai Rút Gấp");
        JsonNode task = ward.task(code, "Task_Appraise");
        List<Answer> answers = both(
                () -> post(ward.examiner, task, "complete", Map.of("data", REFUSAL)),
                () -> ward.reception.post(
                        "/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED")));

        assertThat(answers.get(0).status()).isIn(200, 409);
        assertThat(answers.get(1).status()).isEqualTo(200);
        assertThat(ward.status(code)).isEqualTo(7);
        assertThat(ward.steps(code)).isEmpty();
        assertThat(ward.timeline(code).get("verified").asBoolean()).isTrue();
    }

    @Test
    void staleAndFinishedStepsAreToldApart() {
        String code = ward.received("Mai Bản Cũ");
        JsonNode seen = ward.task(code, "Task_Appraise");
        post(ward.examiner, seen, "claim", Map.of()).expect(200);
        assertThat(post(ward.examiner, seen, "release", Map.of()).expect(409).code())
                .isEqualTo("stale-version");
        JsonNode claimed = ward.task(code, "Task_Appraise");
        assertThat(post(ward.colleague, claimed, "claim", Map.of()).expect(409).code())
                .isEqualTo("already-claimed");
        assertThat(post(ward.colleague, claimed, "complete", Map.of("data", REFUSAL))
                        .expect(409)
                        .code())
                .isEqualTo("already-claimed");
        assertThat(post(ward.colleague, claimed, "release", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("already-claimed");
        post(ward.examiner, claimed, "complete", Map.of("data", REFUSAL)).expect(200);
        assertThat(post(ward.examiner, claimed, "claim", Map.of()).expect(409).code())
                .isEqualTo("task-finished");
        assertThat(post(ward.examiner, claimed, "complete", Map.of("data", REFUSAL))
                        .expect(409)
                        .code())
                .isEqualTo("task-finished");
        ward.examiner
                .post("/api/tasks/" + UUID.randomUUID() + "/claim", Map.of("version", 1))
                .expect(404);
    }

    private static Answer post(Desk officer, JsonNode task, String command, Map<String, Object> body) {
        Map<String, Object> full = new HashMap<>(body);
        full.put("version", task.get("version").asInt());
        return officer.post("/api/tasks/" + task.get("taskId").asString() + "/" + command, full);
    }

    private static Answer refused(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static List<Answer> both(Callable<Answer> first, Callable<Answer> second) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> one = officers.submit(() -> {
                together.await(60, TimeUnit.SECONDS);
                return first.call();
            });
            Future<Answer> other = officers.submit(() -> {
                together.await(60, TimeUnit.SECONDS);
                return second.call();
            });
            return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        } finally {
            officers.shutdown();
        }
    }
}
