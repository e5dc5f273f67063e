package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Role;

/** Four eyes judge whoever acts and whomever they act for. */
@OfficeTest
class FourEyesOfTwoIT extends AbsentOfficer {

    @Test
    void fourEyesJudgeBothWhoActsAndForWhom() {
        Desk deputy = ward.officer("Cao Thị Phó", Role.APPROVER);
        String examined = ward.received("Hồ Đã Thẩm Định");
        ward.toSignature(examined);
        ward.act(ward.leader, examined, "Task_Sign", "claim", Map.of()).expect(200);

        // the examiner also holds the role of a leader, but may not sign what they examined
        Map<String, Object> wish = away(ward.leader, Absent.all(ward.examiner));
        JsonNode preview = Absent.preview(ward.leader, wish);
        assertThat(Absent.blocked(preview).get(examined)).contains("đã thẩm định hồ sơ này");
        assertThat(preview.at("/kinds/0/kind").asString()).isEqualTo("BLOCKED");
        JsonNode first = Absent.enter(ward.leader, wish);
        assertThat(ward.colleague
                        .get("/api/tasks?list=substituted")
                        .body()
                        .get("items")
                        .size())
                .isZero();
        assertThat(ward.examiner
                        .get("/api/tasks?list=substituted")
                        .body()
                        .at("/items/0/claimable")
                        .asBoolean())
                .isFalse();
        assertThat(ward.attempt(ward.examiner, examined, "Task_Sign", Map.of("signOutcome", "SIGN"))
                        .expect(403)
                        .code())
                .isEqualTo("four-eyes");
        JsonNode refused = event(examined, "FourEyesRefused");
        assertThat(refused.at("/onBehalfOf/name").asString()).isEqualTo("Phạm Thị Ký");
        Absent.end(ward.leader, first).expect(200);
        Absent.enter(ward.leader, away(ward.leader, Absent.all(deputy)));
        ward.complete(deputy, examined, "Task_Sign", Map.of("signOutcome", "SIGN"));
        assertThat(event(examined, "StepCompleted").at("/onBehalfOf/name").asString())
                .isEqualTo("Phạm Thị Ký");
    }

    /** What was examined for an absent officer counts as examined by both. */
    @Test
    void neitherSignsWhatOneExaminedForTheOther() {
        String code = held(ward.examiner, "Hồ Thẩm Định Thay");
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        ward.complete(ward.colleague, code, "Task_Appraise", APPROVE);
        Desk printer = ward.officer("Lý Văn In", Role.CASE_OFFICER);
        await().until(() -> ward.steps(code).contains("Task_PrintCertificate"));
        ward.complete(printer, code, "Task_PrintCertificate", Births.printed());

        for (Desk desk : List.of(ward.examiner, ward.colleague)) {
            assertThat(ward.attempt(desk, code, "Task_Sign", Map.of("signOutcome", "SIGN"))
                            .expect(403)
                            .code())
                    .isEqualTo("four-eyes");
        }
        ward.sign(code);
    }
}
