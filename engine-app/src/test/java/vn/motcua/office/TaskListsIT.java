package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.FilledLists.codes;
import static vn.motcua.office.FilledLists.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;

/** Which tasks of {@link FilledLists} an officer is shown, in which order, page by page, and found by a text. */
@OfficeTest
class TaskListsIT {

    @Autowired
    private OfficeClock clock;

    private Ward ward;
    private List<String> late;
    private List<String> today;
    private List<String> waiting;

    @BeforeAll
    void fillTheLists(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        FilledLists lists = FilledLists.of(ward, clock);
        late = lists.late();
        today = lists.today();
        waiting = lists.waiting();
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
    }

    @Test
    void showsWhatIsMineFreeForMyRoleOfMyUnitsAndSentByMe() {
        assertThat(codes(ward.examiner, "mine")).containsExactly(today.get(0));
        assertThat(codes(ward.colleague, "mine")).isEmpty();
        assertThat(codes(ward.colleague, "role"))
                .containsExactlyElementsOf(
                        Stream.concat(late.stream(), today.stream().skip(1)).toList());
        assertThat(codes(ward.reception, "role")).containsExactlyElementsOf(waiting);
        assertThat(codes(ward.clerk, "role")).isEmpty();
        assertThat(codes(ward.clerk, "units")).hasSize(9);
        assertThat(codes(ward.examiner, "sent")).containsExactlyElementsOf(waiting);
        assertThat(codes(ward.reception, "sent"))
                .containsExactlyElementsOf(
                        Stream.concat(late.stream(), today.stream()).toList());
        ward.clerk.get("/api/tasks?list=all").expect(400);
    }

    @Test
    void sortsByUrgencyAndPutsWhatWaitsLast() {
        JsonNode list = list(ward.clerk, "units", "");

        assertThat(codes(list))
                .containsExactlyElementsOf(
                        Stream.of(late, today, waiting).flatMap(List::stream).toList());
        assertThat(urgencies(list))
                .containsExactly(
                        "OVERDUE",
                        "OVERDUE",
                        "OVERDUE",
                        "DUE_SOON",
                        "DUE_SOON",
                        "DUE_SOON",
                        "DUE_SOON",
                        "PAUSED",
                        "PAUSED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9})
    void pagesVisitEachTaskOnceInTheSameOrder(int size) {
        List<String> visited = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list(ward.clerk, "units", "&size=" + size + cursor);
            assertThat(page.get("items").size()).isBetween(1, size);
            assertThat(page.get("total").asLong()).isEqualTo(9);
            visited.addAll(codes(page));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);

        assertThat(visited)
                .containsExactlyElementsOf(
                        Stream.of(late, today, waiting).flatMap(List::stream).toList());
    }

    @Test
    void aPageGoesOnRightWhenTasksBeforeItAreGone() {
        JsonNode first = list(ward.clerk, "units", "&step=Task_Appraise&size=2");
        String gone = ward.received("Dương Đến Sau");
        ward.reception
                .post("/api/dossiers/" + gone + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);

        JsonNode second = list(
                ward.clerk,
                "units",
                "&step=Task_Appraise&size=2&cursor=" + first.get("next").asString());
        assertThat(codes(second)).containsExactly(late.get(2), today.get(0));
    }

    @Test
    void findsPartOfANameWithoutMarksAndPartOfACode() {
        assertThat(codes(list(ward.clerk, "units", "&q=duong%20cho%20dan"))).containsExactlyElementsOf(waiting);
        assertThat(codes(list(ward.clerk, "units", "&q=" + late.get(1).substring(4))))
                .containsExactly(late.get(1));
        assertThat(codes(list(ward.clerk, "units", "&q=%25"))).isEmpty();
    }

    @Test
    void aCompletedTaskIsInNoListWhenTheAnswerArrives() {
        clock.at("2026-11-26T09:30");
        String code = ward.received("Dương Vừa Xong");
        String task = ward.task(code, "Task_Appraise").get("taskId").asString();
        ward.act(ward.colleague, code, "Task_Appraise", "claim", Map.of()).expect(200);
        JsonNode answer = ward.complete(
                        ward.colleague,
                        code,
                        "Task_Appraise",
                        Map.of(
                                "appraisalOutcome", "REFUSE",
                                "refusalReason", "ALREADY_REGISTERED",
                                "refusalBasis", "Điều 13 Luật Hộ tịch"))
                .body();

        for (Desk desk : List.of(ward.colleague, ward.examiner, ward.reception, ward.leader)) {
            for (String list : List.of("mine", "role", "units", "sent")) {
                assertThat(list(desk, list, "&size=100").get("items").toString())
                        .as("%s of %s", list, desk.officer())
                        .doesNotContain(task);
            }
        }
        String next = ward.task(code, "Task_SignRefusal").get("taskId").asString();
        assertThat(answer.toString()).contains(next, "Task_SignRefusal");
        ward.reception
                .post("/api/dossiers/" + code + "/withdraw", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                .expect(200);
        assertThat(list(ward.leader, "role", "").get("items").toString()).doesNotContain(next);
    }

    private static List<String> urgencies(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(row -> row.get("urgency").asString())
                .toList();
    }
}
