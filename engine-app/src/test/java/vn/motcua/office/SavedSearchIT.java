package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Role;

/** Searches that officers keep under names of their own. */
@OfficeTest
class SavedSearchIT {

    private static final Map<String, Object> LATE = named(
            "Quá hạn tháng 11",
            Map.of(
                    "q",
                    "\"minh đức\" -văn",
                    "notStatus",
                    "10",
                    "dueFrom",
                    "2026-11-01",
                    "dueTo",
                    "2026-11-30",
                    "months",
                    "DUE"));

    private Ward ward;

    @BeforeAll
    void openTheWard(@LocalServerPort int port, @Autowired Units units, @Autowired Officers officers) {
        ward = Ward.open(port, units, officers);
    }

    @Test
    void areKeptForTheirOfficerAloneAndChangeInOneSave() {
        Desk officer = ward.officer("Mùa A Một", Role.CASE_OFFICER);
        assertThat(kept(officer).get("version").asInt()).isZero();

        save(officer, 0, List.of(LATE)).expect(200);

        JsonNode kept = kept(officer);
        assertThat(kept.get("version").asInt()).isEqualTo(1);
        JsonNode filter = kept.at("/searches/0/filter");
        assertThat(kept.at("/searches/0/name").asString()).isEqualTo("Quá hạn tháng 11");
        assertThat(filter.get("q").asString()).isEqualTo("\"minh đức\" -văn");
        assertThat(filter.get("notStatus").asString()).isEqualTo("10");
        assertThat(filter.get("dueTo").asString()).isEqualTo("2026-11-30");
        assertThat(filter.get("months").asString()).isEqualTo("DUE");
        assertThat(filter.get("unit").isNull()).isTrue();
        assertThat(kept(ward.colleague).get("searches")).isEmpty();

        save(officer, 1, List.of()).expect(200);
        assertThat(kept(officer).get("searches")).isEmpty();
    }

    @Test
    void anotherWindowIsNotOverwritten() {
        Desk officer = ward.officer("Mùa A Hai", Role.CASE_OFFICER);
        save(officer, 0, List.of(LATE)).expect(200);

        assertThat(save(officer, 0, List.of()).expect(409).code()).isEqualTo("stale-version");
        assertThat(save(officer, 7, List.of()).expect(409).code()).isEqualTo("stale-version");
        assertThat(kept(officer).get("searches")).hasSize(1);
    }

    @Test
    void whatIsUnknownOrTooMuchIsRefusedByName() {
        Desk officer = ward.officer("Mùa A Ba", Role.CASE_OFFICER);

        refuses(officer, List.of(named("Lạ", Map.of("colour", "red"))), "searches[0].filter.colour");
        refuses(officer, List.of(named(" ", Map.of())), "searches[0].name");
        refuses(officer, List.of(LATE, named(" quá HẠN tháng 11", Map.of())), "searches[1].name");
        refuses(officer, List.of(named("Dài", Map.of("q", "x".repeat(201)))), "searches[0].filter.q");
        refuses(officer, List.of(named("Ngày", Map.of("dueFrom", "hôm qua"))), "searches[0].filter.dueFrom");
        refuses(officer, many(31), "searches");
        assertThat(kept(officer).get("version").asInt()).isZero();

        save(officer, 0, many(30)).expect(200);
    }

    @Test
    void whoMayNotSearchKeepsNone() {
        Desk analyst = ward.officer("Mùa A Tư", Role.ANALYST);

        analyst.get("/api/saved-searches").expect(403);
        save(analyst, 0, List.of()).expect(403);
    }

    private static List<Map<String, Object>> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> named("Tra cứu " + n, Map.of("q", "an")))
                .toList();
    }

    private static Map<String, Object> named(String name, Map<String, Object> filter) {
        return Map.of("name", name, "filter", filter);
    }

    private static void refuses(Desk officer, List<Map<String, Object>> searches, String field) {
        JsonNode problem = save(officer, 0, searches).expect(400).body();
        assertThat(problem.at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/violations/0/rule/vi").asString()).isNotBlank();
    }

    private static Desk.Answer save(Desk officer, int version, List<Map<String, Object>> searches) {
        return officer.put("/api/saved-searches", Map.of("version", version, "searches", searches));
    }

    private static JsonNode kept(Desk officer) {
        return officer.get("/api/saved-searches").expect(200).body();
    }
}
