package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.office.FilledLists.codes;
import static vn.motcua.office.FilledLists.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.testing.Statements;

/**
 * What the lists of {@link FilledLists} count: their tasks by step, unit, procedure and urgency, and the time that each
 * task has left.
 */
@OfficeTest
class TaskCountsIT {

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Ward ward;
    private List<String> today;

    @BeforeAll
    void fillTheLists(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
        today = FilledLists.of(ward, clock).today();
    }

    @AfterAll
    void showRealTime() {
        clock.showRealTime();
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

    @Test
    void asksForTheCalendarsOnceForAllRows() {
        List<String> statements = Statements.of("group by w.step, urgency", () -> list(ward.clerk, "units", "&size=9"));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("calendar_version"))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** A step that waits is written by nobody when its dossier's date moves; here by somebody who goes past the product. */
    @Test
    void knowsTheDueDateOfADossierWhoeverMovesIt() {
        String code = today.get(3);
        String sql = "update motcua.dossier set due_at = due_at + cast(? as interval) where code = ?";
        String before = due(code);
        assertThat(before).isEqualTo("2026-11-26T10:00:00Z");

        jdbc.sql(sql).params("24 hours", code).update();
        assertThat(due(code)).isEqualTo("2026-11-27T10:00:00Z");

        jdbc.sql(sql).params("-24 hours", code).update();
        assertThat(due(code)).isEqualTo(before);
    }

    private String due(String code) {
        return list(ward.clerk, "units", "")
                .get("items")
                .valueStream()
                .filter(row -> row.get("dossierCode").asString().equals(code))
                .map(row -> row.get("dueAt").asString())
                .findFirst()
                .orElseThrow();
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
}
