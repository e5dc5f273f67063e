package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Named filters and columns that officers keep. */
@OfficeTest
class WorkViewIT {

    private static final Map<String, Object> URGENT =
            Map.of("name", "Gấp hôm nay", "list", "role", "urgency", "DUE_SOON", "q", "Đỗ");

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @Test
    void isKeptForItsOfficerAlone() {
        Desk officer = ward.officer("Giàng A Một", Role.CASE_OFFICER);
        assertThat(view(officer).get("version").asInt()).isZero();
        assertThat(view(officer).get("columns").isNull()).isTrue();

        save(officer, 0, List.of(URGENT), List.of("DUE", "STEP")).expect(200);

        JsonNode kept = view(officer);
        assertThat(kept.get("version").asInt()).isEqualTo(1);
        assertThat(kept.at("/filters/0/name").asString()).isEqualTo("Gấp hôm nay");
        assertThat(kept.at("/filters/0/list").asString()).isEqualTo("role");
        assertThat(kept.at("/filters/0/urgency").asString()).isEqualTo("DUE_SOON");
        assertThat(kept.at("/filters/0/q").asString()).isEqualTo("Đỗ");
        assertThat(kept.get("columns").valueStream().map(JsonNode::asString)).containsExactly("DUE", "STEP");
        assertThat(view(ward.colleague).get("filters")).isEmpty();

        save(officer, 1, List.of(), null).expect(200);
        assertThat(view(officer).get("filters")).isEmpty();
        assertThat(view(officer).get("columns").isNull()).isTrue();
    }

    @Test
    void anotherWindowIsNotOverwritten() {
        Desk officer = ward.officer("Giàng A Hai", Role.CASE_OFFICER);
        save(officer, 0, List.of(URGENT), null).expect(200);

        assertThat(save(officer, 0, List.of(), null).expect(409).code()).isEqualTo("stale-version");
        assertThat(save(officer, 7, List.of(), null).expect(409).code()).isEqualTo("stale-version");
        assertThat(view(officer).get("filters")).hasSize(1);
    }

    @Test
    void whatIsUnknownOrTooMuchIsRefusedByName() {
        Desk officer = ward.officer("Giàng A Ba", Role.CASE_OFFICER);

        refuses(officer, List.of(Map.of("name", "Lạ", "list", "all")), null, "filters[0].list");
        refuses(officer, List.of(Map.of("name", "Lạ", "list", "mine", "colour", "red")), null, "filters[0].colour");
        refuses(officer, List.of(Map.of("name", " ", "list", "mine")), null, "filters[0].name");
        refuses(officer, List.of(URGENT, changed("name", "  gấp HÔM nay ")), null, "filters[1].name");
        refuses(officer, List.of(changed("q", "x".repeat(101))), null, "filters[0].q");
        refuses(officer, many(21), null, "filters");
        refuses(officer, List.of(), List.of("STEP", "COLOUR"), "columns[1]");
        refuses(officer, List.of(), List.of("STEP", "STEP"), "columns");
        assertThat(view(officer).get("version").asInt()).isZero();

        save(officer, 0, many(20), List.of()).expect(200);
    }

    @Test
    void whoWorksOnNoTaskHasNone() {
        Desk analyst = ward.officer("Giàng A Tư", Role.ANALYST);

        analyst.get("/api/work-view").expect(403);
        save(analyst, 0, List.of(), null).expect(403);
    }

    private static List<Map<String, Object>> many(int count) {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            filters.add(changed("name", "Bộ lọc " + n));
        }
        return filters;
    }

    private static Map<String, Object> changed(String field, String value) {
        Map<String, Object> filter = new HashMap<>(URGENT);
        filter.put(field, value);
        return filter;
    }

    private static void refuses(Desk officer, List<Map<String, Object>> filters, List<String> columns, String field) {
        JsonNode problem = save(officer, 0, filters, columns).expect(400).body();
        assertThat(problem.at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/violations/0/rule/vi").asString()).isNotBlank();
        assertThat(problem.at("/violations/0/rule/en").asString()).isNotBlank();
    }

    private static Desk.Answer save(
            Desk officer, int version, List<Map<String, Object>> filters, List<String> columns) {
        Map<String, Object> body = new HashMap<>(Map.of("version", version, "filters", filters));
        body.put("columns", columns);
        return officer.put("/api/work-view", body);
    }

    private static JsonNode view(Desk officer) {
        return officer.get("/api/work-view").expect(200).body();
    }
}
