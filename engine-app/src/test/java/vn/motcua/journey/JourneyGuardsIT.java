package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Browserless.Answer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;
import vn.motcua.testing.ProductTest;

/** What the product guards against on the way: doing a thing twice, seeing what is not theirs, breaking a rule. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyGuardsIT {

    private JourneyWard ward;
    private Browserless reception;
    private Browserless examiner;
    private Browserless stranger;

    @BeforeAll
    void enterTheWard(
            @LocalServerPort int port, @Autowired Units units, @Autowired Officers officers, @Autowired Clock clock) {
        ward = JourneyWard.open(port, units, officers, clock);
        reception = ward.reception;
        examiner = ward.examiner;
        stranger = ward.stranger("Ngô Văn Lạ", Role.RECEPTION_OFFICER);
    }

    @Test
    void givesOneOfTwoOfficersTheTask() {
        String code = ward.submit("Vũ Thị Một Lần");
        JsonNode task = ward.steps.open(code, "Task_Appraise");
        String path = "/api/tasks/" + task.get("taskId").asString();
        int version = examiner.get(path).body().get("task").get("version").asInt();
        assertThat(examiner.post(path + "/claim", Map.of("version", version)).status())
                .isEqualTo(200);
        Answer second = examiner.post(path + "/claim", Map.of("version", version));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("code").asString()).isEqualTo("stale-version");
    }

    @Test
    void repeatsTheFirstAnswerToTheSameRequest() {
        Map<String, Object> body = ward.birth("Hồ Thị Lặp Lại");
        Answer first = reception.post("/api/dossiers", "journey-same-key-1", body);
        Answer again = reception.post("/api/dossiers", "journey-same-key-1", body);
        assertThat(again.body().get("code")).isEqualTo(first.body().get("code"));
    }

    @Test
    void hidesDossiersOfOtherUnits() {
        String code = ward.submit("Bùi Thị Kín");
        assertThat(stranger.get("/api/dossiers/" + code).status()).isEqualTo(404);
        assertThat(stranger.get("/api/search?q=bui%20thi%20kin")
                        .body()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void withdrawsWithACodedReasonOnly() {
        String code = ward.submit("Đặng Thị Rút");
        Answer wrong = reception.post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "BECAUSE"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("violations").get(0).get("field").asString())
                .isEqualTo("reasonCode");
        assertThat(ward.dossier(code).get("status").asInt()).isEqualTo(4);
        Answer right = reception.post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));
        assertThat(right.body().get("status").asInt()).isEqualTo(7);
        assertThat(ward.dossier(code).get("openTasks").size()).isZero();
    }

    @Test
    void namesTheFieldOfAFormThatBreaksARule() {
        Map<String, Object> body = new HashMap<>(ward.birth("Lê 123"));
        Answer answer = reception.post("/api/dossiers", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo("data.child.fullName");
    }
}
