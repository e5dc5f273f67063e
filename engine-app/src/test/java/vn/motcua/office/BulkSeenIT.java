package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Role;

/** A bulk decision counts for what its preview showed, and what it takes back is its own. */
@OfficeTest
class BulkSeenIT extends BulkMorning {

    @Test
    void nobodySignsWhatWasAddedAfterThePreview() {
        String changed = atSignature("Bế Thị Thêm");
        String other = atSignature("Bế Thị Nguyên");
        JsonNode preview = bulk.preview(ward.leader, bulk.completing(List.of(changed, other), "Task_Sign", SIGN));
        ward.reception
                .upload("/api/dossiers/" + changed + "/attachments", null, "thêm.pdf", Scans.pdf("thêm"))
                .expect(200);

        JsonNode done = bulk.done(ward.leader, preview);

        assertThat(done.get("done").asInt()).isEqualTo(1);
        assertThat(bulk.steps(ward.leader, done).get(changed).at("/why/vi").asString())
                .contains("Hồ sơ đã thay đổi");
        assertThat(ward.steps(changed)).containsExactly("Task_Sign");
        assertThat(ward.steps(other)).containsExactly("Task_Publish");
    }

    /** More time is given only to the day that was shown: Friday's two days more are Tuesday, Monday's are Wednesday. */
    @Test
    void noOtherDayIsPromisedThanTheOneShown() {
        List<String> codes = List.of(ward.received("Bế Văn Khác"), ward.received("Bế Văn Giữ"));
        Map<String, Object> extend = Map.of(
                "kind", "EXTEND",
                "selection", Map.of("tasks", bulk.ticked(codes, "Task_Appraise")),
                "decision", Map.of("workingDays", 2, "reasonCode", "SYSTEM_FAILURE", "note", "Hệ thống gặp sự cố."));
        JsonNode preview = bulk.preview(ward.leader, extend);
        assertThat(bulk.sentences(preview)).containsOnly("Hẹn trả 17:00 01/12/2026");
        ward.act(ward.examiner, codes.get(0), "Task_Appraise", "claim", Map.of())
                .expect(200);

        JsonNode done = bulk.done(ward.leader, preview);

        assertThat(bulk.steps(ward.leader, done).get(codes.get(0)).at("/why/vi").asString())
                .contains("đã thay đổi");
        assertThat(ward.due(codes.get(0))).isEqualTo(OfficeClock.instant("2026-11-27T17:00"));
        assertThat(ward.due(codes.get(1))).isEqualTo(OfficeClock.instant("2026-12-01T17:00"));
    }

    /** Else taking the claims back would give away what one had before, with all that one had typed. */
    @Test
    void whatIsMineAlreadyIsNotClaimed() {
        String mine = ward.received("Bế Thị Riêng");
        ward.act(ward.examiner, mine, "Task_Appraise", "claim", Map.of()).expect(200);
        String free = ward.received("Bế Thị Chung");
        Map<String, Object> claim = Map.of(
                "kind", "CLAIM", "selection", Map.of("tasks", bulk.ticked(List.of(mine, free), "Task_Appraise")));

        JsonNode preview = bulk.preview(ward.examiner, claim);

        assertThat(bulk.blocked(preview)).containsOnlyKeys(mine);
        bulk.recalled(ward.examiner, bulk.done(ward.examiner, preview));
        assertThat(ward.task(mine, "Task_Appraise").at("/assignee/id").asString())
                .isEqualTo(ward.examiner.officer());
        assertThat(ward.task(free, "Task_Appraise").get("assignee").isNull()).isTrue();
    }

    /** Whoever has done the next step since takes that one back by itself, not by recalling the former. */
    @Test
    void onlyTheStepsOfTheActionComeBack() {
        Desk both = ward.officer("Bế Văn Kiêm", Role.CASE_OFFICER, Role.APPROVER);
        String further = ward.received("Bế Thị Xa");
        String near = ward.received("Bế Thị Gần");
        ward.approve(ward.examiner, further);
        ward.approve(ward.examiner, near);
        Map<String, Object> printed = Births.printed();
        JsonNode done = bulk.done(
                both, bulk.preview(both, bulk.completing(List.of(further, near), "Task_PrintCertificate", printed)));
        assertThat(done.get("done").asInt()).isEqualTo(2);
        ward.complete(ward.leader, further, "Task_Sign", SIGN);

        JsonNode back = bulk.recalled(both, done);

        assertThat(back.get("recalled").asInt()).isEqualTo(1);
        assertThat(back.get("kept").asInt()).isEqualTo(1);
        assertThat(ward.steps(further)).containsExactly("Task_Publish");
        assertThat(ward.steps(near)).containsExactly("Task_PrintCertificate");
    }

    @Test
    void theLastActionsAreListedWithWhatBecameOfThem() {
        Ward own = Ward.open(ward);
        Bulk there = new Bulk(own);
        List<String> codes = List.of(own.received("Bế Thị Một"), own.received("Bế Thị Hai"));
        Map<String, Object> tasks = Map.of("tasks", there.ticked(codes, "Task_Appraise"));
        there.done(own.examiner, there.preview(own.examiner, Map.of("kind", "CLAIM", "selection", tasks)));
        Map<String, Object> print = Map.of("kind", "PRINT", "selection", tasks, "decision", Map.of("form", "01"));
        there.done(own.examiner, there.preview(own.examiner, print));

        JsonNode latest = own.examiner.get("/api/bulk").expect(200).body();

        assertThat(latest.valueStream()
                        .map(action -> action.get("kind").asString() + " "
                                + action.get("done").asInt() + " "
                                + action.get("files").asInt()))
                .containsExactly("PRINT 2 1", "CLAIM 2 0");
    }
}
