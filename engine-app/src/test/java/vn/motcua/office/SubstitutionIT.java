package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Role;

/** While an officer is away, and not a minute longer, the substitute does their steps on their behalf. */
@OfficeTest
class SubstitutionIT extends AbsentOfficer {

    @Test
    void theSubstituteOpensClaimsAndCompletesOnBehalf() {
        String code = held(ward.examiner, "Hồ Được Thay");
        Map<String, Object> wish = away(ward.examiner, Absent.all(ward.colleague));
        JsonNode preview = Absent.preview(ward.examiner, wish);
        assertThat(preview.get("count").asInt()).isEqualTo(1);
        JsonNode row = preview.get("rows").get(0);
        assertThat(row.get("dossierCode").asString()).isEqualTo(code);
        assertThat(row.get("before").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(row.get("after").asString()).isEqualTo("Vũ Thị Đồng");
        assertThat(row.at("/sentence/vi").asString()).isEqualTo("Vũ Thị Đồng thay Lê Văn Thẩm.");
        assertThat(Absent.substituted(ward.colleague))
                .as("a preview changes nothing")
                .isEmpty();

        Absent.enter(ward.examiner, wish);
        assertThat(Absent.substituted(ward.colleague)).containsExactly(code);
        JsonNode listed =
                ward.colleague.get("/api/tasks?list=substituted").expect(200).body();
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/facets/step/0/value").asString()).isEqualTo("Task_Appraise");
        assertThat(listed.at("/items/0/claimable").asBoolean()).isTrue();
        assertThat(listed.at("/items/0/assignee/name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(listed.at("/items/0/absence/to").asString()).isEqualTo("2026-11-25");

        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        JsonNode page = page(ward.colleague, code, "Task_Appraise");
        assertThat(page.at("/onBehalfOf/name").asString()).isEqualTo("Lê Văn Thẩm");
        assertThat(page.at("/task/acting/name").asString()).isEqualTo("Vũ Thị Đồng");
        assertThat(actions(page)).contains("COMPLETE", "RELEASE").doesNotContain("CLAIM");
        ward.complete(ward.colleague, code, "Task_Appraise", APPROVE);

        for (String type : List.of("StepClaimed", "StepCompleted")) {
            JsonNode event = event(code, type);
            assertThat(event.at("/by/name").asString()).isEqualTo("Vũ Thị Đồng");
            assertThat(event.at("/onBehalfOf/name").asString()).isEqualTo("Lê Văn Thẩm");
        }
        assertThat(Absent.substituted(ward.colleague)).isEmpty();
    }

    /** What a substitute had typed goes when they give the step back, and never to the absent officer. */
    @Test
    void aSubstituteWhoGivesItBackKeepsNothingTyped() {
        String code = held(ward.examiner, "Hồ Gõ Dở");
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        String unsent =
                "/api/tasks/" + ward.task(code, "Task_Appraise").get("taskId").asString() + "/unsent";
        ward.colleague
                .put(unsent, Map.of("revision", 1, "base", Map.of(), "data", Map.of("appraisalNote", "Đang xem")))
                .expect(200);
        ward.colleague.get(unsent).expect(200);

        ward.act(ward.colleague, code, "Task_Appraise", "release", Map.of()).expect(200);

        ward.colleague.get(unsent).expect(404);
    }

    @Test
    void nobodyElseGainsAnything() {
        String code = held(ward.examiner, "Hồ Không Ai Khác");
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));

        Desk third = ward.officer("Bùi Văn Ba", Role.CASE_OFFICER);
        assertThat(Absent.substituted(third)).isEmpty();
        assertThat(ward.attempt(third, code, "Task_Appraise", APPROVE)
                        .expect(409)
                        .code())
                .isEqualTo("already-claimed");
        ward.act(third, code, "Task_Appraise", "claim", Map.of()).expect(409);
        assertThat(ward.attempt(ward.leader, code, "Task_Appraise", APPROVE)
                        .expect(403)
                        .code())
                .isEqualTo("role-missing");
        // and the absent officer keeps what is theirs
        ward.complete(ward.examiner, code, "Task_Appraise", APPROVE);
    }

    @Test
    void aStepReturnsByItselfWhenTheLastDayIsOver() {
        String code = held(ward.examiner, "Hồ Trở Lại");
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        clock.at("2026-11-25T23:59");
        assertThat(Absent.substituted(ward.colleague)).containsExactly(code);

        clock.at("2026-11-26T00:00");
        assertThat(Absent.substituted(ward.colleague)).isEmpty();
        assertThat(ward.attempt(ward.colleague, code, "Task_Appraise", APPROVE)
                        .expect(409)
                        .code())
                .isEqualTo("already-claimed");
        JsonNode row = ward.task(code, "Task_Appraise");
        assertThat(row.get("acting").isNull()).isTrue();
        assertThat(row.at("/assignee/name").asString()).isEqualTo("Lê Văn Thẩm");
        ward.complete(ward.examiner, code, "Task_Appraise", APPROVE);
    }

    @Test
    void doesNotBeginBeforeItsFirstDay() {
        String code = held(ward.examiner, "Hồ Chưa Đến");
        JsonNode coming = Absent.enter(
                ward.examiner, Absent.request(ward.examiner, "2026-11-24", "2026-11-25", Absent.all(ward.colleague)));
        assertThat(coming.get("state").asString()).isEqualTo("COMING");
        assertThat(Absent.substituted(ward.colleague)).isEmpty();
        ward.attempt(ward.colleague, code, "Task_Appraise", APPROVE).expect(409);

        clock.at("2026-11-24T00:00");
        assertThat(Absent.substituted(ward.colleague)).containsExactly(code);
    }

    @Test
    void endsAtOnceWhenTheOfficerIsBackAndCanBeWithdrawnBefore() {
        Desk substitute = ward.officer("Bùi Văn Tạm", Role.CASE_OFFICER);
        held(ward.examiner, "Hồ Về Sớm");
        JsonNode running = Absent.enter(ward.examiner, away(ward.examiner, Absent.all(substitute)));
        assertThat(Absent.end(substitute, running).expect(403).code()).isEqualTo("not-allowed");
        JsonNode ended = Absent.end(ward.examiner, running).expect(200).body();
        assertThat(ended.get("state").asString()).isEqualTo("ENDED");
        assertThat(Absent.substituted(substitute)).isEmpty();
        assertThat(Absent.end(ward.examiner, running).expect(409).code()).isEqualTo("stale-version");
        assertThat(Absent.end(ward.examiner, ended).expect(409).code()).isEqualTo("absence-over");

        JsonNode coming = Absent.enter(
                ward.examiner, Absent.request(ward.examiner, "2026-12-01", "2026-12-02", Absent.all(substitute)));
        assertThat(Absent.end(ward.examiner, coming)
                        .expect(200)
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        clock.at("2026-12-01T08:00");
        assertThat(Absent.substituted(substitute)).isEmpty();
        assertThat(ward.examiner
                        .get("/api/absences")
                        .expect(200)
                        .body()
                        .get("absences")
                        .valueStream()
                        .map(absence -> absence.get("state").asString()))
                .containsExactly("WITHDRAWN", "ENDED");
    }

    @Test
    void oneForAProcedureGoesBeforeOneForAll() {
        Desk third = ward.officer("Bùi Thị Riêng", Role.CASE_OFFICER);
        String code = held(ward.examiner, "Hồ Theo Thủ Tục");
        Map<String, Object> wish = away(ward.examiner, Absent.all(ward.colleague), Absent.only("1.001193", third));
        assertThat(Absent.preview(ward.examiner, wish).at("/rows/0/after").asString())
                .isEqualTo("Bùi Thị Riêng");
        Absent.enter(ward.examiner, wish);

        assertThat(Absent.substituted(third)).containsExactly(code);
        assertThat(Absent.substituted(ward.colleague)).isEmpty();
        ward.attempt(ward.colleague, code, "Task_Appraise", APPROVE).expect(409);
        ward.complete(third, code, "Task_Appraise", APPROVE);
    }

    @Test
    void aSubstitutesSubstituteDoesNotComeIn() {
        Desk third = ward.officer("Bùi Văn Chuỗi", Role.CASE_OFFICER);
        String code = held(ward.examiner, "Hồ Dây Chuyền");
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        Map<String, Object> chain = away(ward.colleague, Absent.all(third));
        JsonNode preview = Absent.preview(ward.colleague, chain);
        assertThat(preview.at("/kinds/0/kind").asString()).isEqualTo("LEFT");
        assertThat(Absent.blocked(preview).get(code)).contains("Không còn ai thay");
        Absent.enter(ward.colleague, chain);

        assertThat(Absent.substituted(third)).isEmpty();
        assertThat(Absent.substituted(ward.colleague)).isEmpty();
        ward.attempt(third, code, "Task_Appraise", APPROVE).expect(409);
        ward.attempt(ward.colleague, code, "Task_Appraise", APPROVE).expect(409);
    }

    @Test
    void whatASubstituteTakesBackIsTheAbsentOfficersAgain() {
        String code = ward.received("Hồ Thu Về");
        ward.approve(ward.colleague, code);
        // two steps of one officer at the same moment would have no order
        clock.at("2026-11-23T09:10");
        ward.act(ward.examiner, code, "Task_PrintCertificate", "claim", Map.of())
                .expect(200);
        Absent.enter(ward.examiner, away(ward.examiner, Absent.all(ward.colleague)));
        ward.complete(ward.colleague, code, "Task_PrintCertificate", Births.printed());
        ward.colleague.post("/api/dossiers/" + code + "/recall", Map.of()).expect(200);

        assertThat(ward.task(code, "Task_PrintCertificate").at("/assignee/id").asString())
                .isEqualTo(ward.examiner.officer());
        assertThat(Absent.substituted(ward.colleague)).containsExactly(code);
    }

    private JsonNode page(Desk officer, String code, String step) {
        return officer.get("/api/tasks/" + ward.task(code, step).get("taskId").asString())
                .expect(200)
                .body();
    }

    private static List<String> actions(JsonNode page) {
        return page.get("allowed")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }
}
