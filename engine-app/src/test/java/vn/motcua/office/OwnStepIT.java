package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A dossier that was found leads its officer to the step of it that they may do, and nobody else. */
@OfficeTest
class OwnStepIT extends AbsentOfficer {

    @Test
    void isOfferedToThoseWhoMayDoItAndSaysWhoseItIs() {
        String code = ward.received("Lù Thị Tìm Việc");
        assertThat(step(ward.examiner, code).get("taskId"))
                .isEqualTo(ward.task(code, "Task_Appraise").get("taskId"));
        assertThat(step(ward.examiner, code).at("/name/vi").asString()).isEqualTo("Thẩm định hồ sơ");
        assertThat(step(ward.examiner, code).get("held").asBoolean()).isFalse();
        assertThat(step(ward.reception, code).isNull()).isTrue();
        assertThat(step(ward.leader, code).isNull()).isTrue();

        JsonNode free = step(ward.examiner, code);
        ward.examiner
                .post(
                        "/api/tasks/" + free.get("taskId").asString() + "/claim",
                        Map.of("version", free.get("version").asInt()))
                .expect(200);

        assertThat(step(ward.examiner, code).get("held").asBoolean()).isTrue();
        assertThat(step(ward.colleague, code).isNull()).isTrue();
    }

    @Test
    void whoExaminedIsNotLedToTheSignature() {
        String code = ward.received("Lù Thị Bốn Mắt");
        ward.toSignature(code);

        assertThat(step(ward.leader, code).at("/name/vi").asString()).isNotBlank();
        assertThat(step(ward.examiner, code).isNull()).isTrue();
    }

    @Test
    void theSubstituteIsLedToTheStepOfWhoIsAway() {
        String code = held(ward.examiner, "Lù Thị Thay Việc");
        assertThat(step(ward.colleague, code).isNull()).isTrue();

        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        assertThat(step(ward.colleague, code).get("held").asBoolean()).isFalse();

        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        assertThat(step(ward.colleague, code).get("held").asBoolean()).isTrue();
    }

    /** The step beside the hit; the dossier is in the index soon after it was received. */
    private static JsonNode step(Desk officer, String code) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> officer.get("/api/search?q=" + code)
                                .expect(200)
                                .body()
                                .get("items"),
                        items -> items.size() == 1)
                .get(0)
                .get("step");
    }
}
