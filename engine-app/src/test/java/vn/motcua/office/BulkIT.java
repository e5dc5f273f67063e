package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Role;

/** One decision for many steps: previewed on each, done one by one, taken back within a minute. */
@OfficeTest
class BulkIT extends BulkMorning {

    @Test
    void nothingHappensBeforeThePreviewIsConfirmed() {
        List<String> codes = List.of(atSignature("Bàn Thị Một"), atSignature("Bàn Thị Hai"));

        JsonNode preview = bulk.preview(ward.leader, bulk.completing(codes, "Task_Sign", SIGN));

        assertThat(preview.get("count").asInt()).isEqualTo(2);
        assertThat(bulk.sentences(preview)).containsOnly("Đóng dấu, phát hành kết quả");
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Sign");
        assertThat(ward.timeline(codes.get(0)).at("/events").toString()).doesNotContain("Task_Publish");

        JsonNode done = bulk.done(ward.leader, preview);

        assertThat(done.get("done").asInt()).isEqualTo(2);
        assertThat(codes).allSatisfy(code -> assertThat(ward.steps(code)).containsExactly("Task_Publish"));
        assertThat(ward.timeline(codes.get(1)).get("verified").asBoolean()).isTrue();
        bulk.begin(ward.leader, preview).expect(409);
    }

    /** Whoever examined may not sign, also among many; the preview says so and the others are signed. */
    @Test
    void whatMayNotBeDoneIsNamedAndTheRestIsDone() {
        String own = atSignature("Bàn Văn Mình");
        String other = ward.received("Bàn Văn Bạn");
        ward.approve(ward.colleague, other);
        ward.complete(ward.colleague, other, "Task_PrintCertificate", Births.printed());
        String elsewhere = ward.received("Bàn Văn Khác");

        JsonNode preview =
                bulk.preview(ward.examiner, bulk.completing(List.of(own, other, elsewhere), "Task_Sign", SIGN));

        assertThat(bulk.blocked(preview)).containsOnlyKeys(own, elsewhere);
        assertThat(bulk.blocked(preview).get(own)).contains("thẩm định");
        assertThat(bulk.blocked(preview).get(elsewhere)).contains("bước xử lý khác");
        JsonNode done = bulk.done(ward.examiner, preview);
        assertThat(done.get("done").asInt()).isEqualTo(1);
        assertThat(done.get("refused").asInt()).isEqualTo(2);
        assertThat(ward.steps(own)).containsExactly("Task_Sign");
        assertThat(ward.steps(other)).containsExactly("Task_Publish");
        assertThat(ward.steps(elsewhere)).containsExactly("Task_Appraise");
    }

    @Test
    void aStepThatHasChangedSinceIsLeftAlone() {
        List<String> codes = List.of(atSignature("Bàn Thị Ba"), atSignature("Bàn Thị Tư"));
        JsonNode preview = bulk.preview(ward.leader, bulk.completing(codes, "Task_Sign", SIGN));
        ward.act(ward.colleague, codes.get(0), "Task_Sign", "claim", Map.of()).expect(200);

        JsonNode done = bulk.done(ward.leader, preview);

        assertThat(done.get("done").asInt()).isEqualTo(1);
        assertThat(bulk.steps(ward.leader, done).get(codes.get(0)).at("/why/vi").asString())
                .contains("đã thay đổi");
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Sign");
    }

    /** One is opened by the clerk meanwhile: that one stays, the other comes back to whoever signed it. */
    @Test
    void withinAMinuteWhatNobodyHasOpenedIsRecalled() {
        List<String> codes = List.of(atSignature("Bàn Thị Năm"), atSignature("Bàn Thị Sáu"));
        JsonNode done = bulk.done(ward.leader, bulk.preview(ward.leader, bulk.completing(codes, "Task_Sign", SIGN)));
        assertThat(Ward.instant(done.get("recallUntil"))).isEqualTo(OfficeClock.instant("2026-11-27T09:01"));
        ward.clerk
                .get("/api/tasks/"
                        + ward.task(codes.get(0), "Task_Publish").get("taskId").asString())
                .expect(200);
        clock.at("2026-11-27T09:00:30");

        JsonNode back = bulk.recalled(ward.leader, done);

        assertThat(back.get("recalled").asInt()).isEqualTo(1);
        assertThat(back.get("kept").asInt()).isEqualTo(1);
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Publish");
        assertThat(ward.steps(codes.get(1))).containsExactly("Task_Sign");
        assertThat(bulk.steps(ward.leader, done).get(codes.get(0)).at("/why/vi").asString())
                .contains("chưa có ai mở");
        assertThat(back.get("recallUntil").isNull()).isTrue();
    }

    @Test
    void afterAMinuteNothingIsRecalled() {
        List<String> codes = List.of(atSignature("Bàn Thị Bảy"));
        JsonNode done = bulk.done(ward.leader, bulk.preview(ward.leader, bulk.completing(codes, "Task_Sign", SIGN)));
        clock.at("2026-11-27T09:01:01");

        assertThat(bulk.recall(ward.leader, done).expect(409).code()).isEqualTo("not-recallable");
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Publish");
    }

    @Test
    void allThatMatchAreClaimedAndGivenBack() {
        Ward own = Ward.open(ward);
        Bulk there = new Bulk(own);
        List<String> codes = List.of(own.received("Cà Thị Một"), own.received("Cà Thị Hai"), own.received("Cà Văn Ba"));
        Map<String, Object> matching =
                Map.of("kind", "CLAIM", "selection", Map.of("all", Map.of("list", "role", "q", "Cà Thị")));

        JsonNode done = there.done(own.examiner, there.preview(own.examiner, matching));

        assertThat(done.get("total").asInt()).isEqualTo(2);
        assertThat(own.task(codes.get(0), "Task_Appraise").at("/assignee/id").asString())
                .isEqualTo(own.examiner.officer());
        assertThat(own.task(codes.get(2), "Task_Appraise").get("assignee").isNull())
                .isTrue();
        there.recalled(own.examiner, done);
        assertThat(own.task(codes.get(0), "Task_Appraise").get("assignee").isNull())
                .isTrue();
    }

    @Test
    void aLeaderAssignsAndExtendsManyAtOnce() {
        List<String> codes = List.of(ward.received("Bàn Thị Tám"), ward.received("Bàn Thị Chín"));
        Map<String, Object> assign = Map.of(
                "kind", "ASSIGN",
                "selection", Map.of("tasks", bulk.ticked(codes, "Task_Appraise")),
                "decision", Map.of("officerId", ward.colleague.officer(), "reasonCode", "WORKLOAD"));
        JsonNode preview = bulk.preview(ward.leader, assign);
        assertThat(bulk.sentences(preview)).containsOnly("Vũ Thị Đồng");
        bulk.done(ward.leader, preview);
        assertThat(ward.task(codes.get(1), "Task_Appraise").at("/assignee/id").asString())
                .isEqualTo(ward.colleague.officer());

        Map<String, Object> extend = Map.of(
                "kind", "EXTEND",
                "selection", Map.of("tasks", bulk.ticked(codes, "Task_Appraise")),
                "decision", Map.of("workingDays", 2, "reasonCode", "SYSTEM_FAILURE", "note", "Hệ thống gặp sự cố."));
        JsonNode extension = bulk.preview(ward.leader, extend);
        // received on Friday before the cut-off and due the same day: two working days more are Tuesday
        assertThat(bulk.sentences(extension)).containsOnly("Hẹn trả 17:00 01/12/2026");
        JsonNode done = bulk.done(ward.leader, extension);
        assertThat(done.get("recallUntil").isNull()).isTrue();
        assertThat(ward.due(codes.get(0))).isEqualTo(OfficeClock.instant("2026-12-01T17:00"));
    }

    @Test
    void onlyWhoeverPreviewedBeginsAndSees() {
        List<String> codes = List.of(atSignature("Bàn Thị Mười"));
        JsonNode preview = bulk.preview(ward.leader, bulk.completing(codes, "Task_Sign", SIGN));

        assertThat(bulk.begin(ward.colleague, preview).expect(409).code()).isEqualTo("stale-preview");
        JsonNode done = bulk.done(ward.leader, preview);

        String path = "/api/bulk/" + done.get("id").asLong();
        ward.colleague.get(path).expect(404);
        ward.colleague.get(path + "/steps").expect(404);
        ward.colleague.post(path + "/recall", Map.of()).expect(404);
        assertThat(ward.colleague.get("/api/bulk").expect(200).body()).isEmpty();
        assertThat(ward.leader.get("/api/bulk").expect(200).body().get(0).get("id"))
                .isEqualTo(done.get("id"));
    }

    /** Who may not work there gets no word about the dossiers of others. */
    @Test
    void theStepsOfAnotherWardAreNeitherDoneNorTold() {
        Ward other = Ward.open(ward);
        List<String> codes = List.of(atSignature("Bàn Thị Riêng"));

        JsonNode preview = bulk.preview(other.leader, bulk.completing(codes, "Task_Sign", SIGN));

        assertThat(preview.at("/rows/0/label").isNull()).isTrue();
        assertThat(preview.at("/rows/0/blocked").isNull()).isFalse();
        bulk.done(other.leader, preview);
        assertThat(ward.steps(codes.get(0))).containsExactly("Task_Sign");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind": "SING", "selection": {"all": {"list": "mine"}}}                                 | kind
        {"kind": "CLAIM", "selection": {}}                                                       | selection
        {"kind": "CLAIM", "selection": {"tasks": []}}                                            | selection.tasks
        {"kind": "CLAIM", "selection": {"all": {"list": "theirs"}}}                              | list
        {"kind": "CLAIM", "selection": {"tasks": [{"taskId": "nothing", "version": 1}]}}         | selection
        {"kind": "CLAIM", "selection": {"tasks": [{"taskId": "x", "version": 0}]}}               | selection.tasks[0].version
        {"kind": "COMPLETE", "selection": {"all": {"list": "mine"}}}                             | decision.step
        {"kind": "COMPLETE", "selection": {"all": {"list": "mine"}}, "decision": {"step": "T"}}  | decision.data
        {"kind": "ASSIGN", "selection": {"all": {"list": "mine"}}, "decision": {"officerId": "CB0001"}} | decision.reasonCode
        {"kind": "EXTEND", "selection": {"all": {"list": "mine"}}, "decision": {"workingDays": 31}} | decision.workingDays
        """)
    void saysWhatIsWrongWithARequest(String request, String field) {
        Map<String, Object> body = Course.map(JsonMapper.shared().readTree(request));

        Desk.Answer answer = ward.leader.post("/api/bulk/preview", body).expect(400);

        assertThat(answer.body().at("/violations/0/field").asString()).isEqualTo(field);
    }

    @Test
    void nobodyBeginsWithoutTheRole() {
        Desk postAgent = ward.officer("Mã Văn Thư", Role.POST_AGENT);
        List<String> codes = List.of(atSignature("Bàn Thị Bưu"));

        JsonNode preview = bulk.preview(postAgent, bulk.completing(codes, "Task_Sign", SIGN));

        assertThat(bulk.blocked(preview).get(codes.get(0))).contains("vai trò");
    }
}
