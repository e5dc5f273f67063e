package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Statements;

/**
 * The lists of one ward on Thursday 26/11/2026 at 09:30: three dossiers of Monday are late, four of this morning are
 * due soon, one of them signed for already, two more wait for the applicant.
 */
@OfficeTest
class TaskListsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;
    private final List<String> late = new ArrayList<>();
    private final List<String> today = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    @BeforeAll
    void fillTheLists(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        for (int minute = 0; minute < 3; minute++) {
            clock.at("2026-11-23T09:0" + minute);
            late.add(ward.received("Dương Quá Hạn " + "Ă".repeat(minute + 1)));
        }
        for (int minute = 0; minute < 4; minute++) {
            clock.at("2026-11-26T08:0" + minute);
            today.add(ward.received("Dương Hôm Nay " + "Ơ".repeat(minute + 1)));
        }
        for (int n = 0; n < 2; n++) {
            clock.at("2026-11-26T09:0" + n);
            waiting.add(ward.received("Dương Chờ Dân " + "Ê".repeat(n + 1)));
            ward.complete(ward.examiner, waiting.get(n), "Task_Appraise", Births.supplement("appraisalOutcome"));
        }
        clock.at("2026-11-26T09:30");
        ward.act(ward.examiner, today.get(0), "Task_Appraise", "claim", Map.of())
                .expect(200);
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

    /** The appraisal is due before its dossier; while the applicant has the turn nothing is counted. */
    @Test
    void countsToTheDateThatTheUrgencyGoesBy() {
        JsonNode items = list(ward.clerk, "units", "").get("items");

        JsonNode first = items.get(0).get("firstDue");
        assertThat(first.get("kind").asString()).isEqualTo("STEP");
        assertThat(first.get("at")).isEqualTo(items.get(0).get("stepDueAt"));
        assertThat(first.get("remainingMinutes").asLong()).isNegative();
        assertThat(items.get(8).get("firstDue").isNull()).isTrue();
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
    void countsFacetsAsTheDatabaseDoes() {
        JsonNode all = list(ward.clerk, "units", "");
        assertThat(facet(all, "step")).isEqualTo(counted("w.step")).containsEntry("Task_Appraise", 7L);
        assertThat(facet(all, "unit")).isEqualTo(counted("w.unit_code"));
        assertThat(facet(all, "procedure")).isEqualTo(counted("d.procedure_code"));
        assertThat(facet(all, "urgency")).isEqualTo(Map.of("OVERDUE", 3L, "DUE_SOON", 4L, "PAUSED", 2L));

        JsonNode filtered = list(ward.clerk, "units", "&urgency=DUE_SOON");
        assertThat(filtered.get("total").asLong()).isEqualTo(4);
        assertThat(codes(filtered)).containsExactlyElementsOf(today);
        assertThat(facet(filtered, "step")).isEqualTo(Map.of("Task_Appraise", 4L));
        assertThat(facet(filtered, "urgency"))
                .as("a facet ignores its own filter")
                .hasSize(3);
    }

    @Test
    void asksForTheCalendarsOnceForAllRows() {
        List<String> statements = Statements.of("group by w.step, urgency", () -> list(ward.clerk, "units", "&size=9"));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("calendar_version"))
                .hasSizeLessThanOrEqualTo(1);
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

    private Map<String, Long> counted(String column) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select " + column + ", count(*) from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id"
                        + " where w.unit_code = ? group by 1")
                .param(ward.unit.value())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static Map<String, Long> facet(JsonNode list, String name) {
        Map<String, Long> counts = new HashMap<>();
        list.get("facets")
                .get(name)
                .forEach(each -> counts.put(
                        each.get("value").asString(), each.get("count").asLong()));
        return counts;
    }

    private static JsonNode list(Desk officer, String list, String more) {
        return officer.get("/api/tasks?list=" + list + more).expect(200).body();
    }

    private static List<String> codes(Desk officer, String list) {
        return codes(list(officer, list, ""));
    }

    private static List<String> codes(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(row -> row.get("dossierCode").asString())
                .toList();
    }

    private static List<String> urgencies(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(row -> row.get("urgency").asString())
                .toList();
    }
}
