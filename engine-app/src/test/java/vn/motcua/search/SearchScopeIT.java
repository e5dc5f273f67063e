package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.search.SearchCorpus.position;
import static vn.motcua.search.SearchCorpus.unit;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.MachineClient;
import vn.motcua.organisation.MachineClients;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;

/** Who finds what: hits, counts and facets stay within what the officer may see. */
@CorpusTest
class SearchScopeIT {

    private static final UnitCode PROVINCE = new UnitCode("G81");

    @LocalServerPort
    private int port;

    @Autowired
    private SearchCorpus corpus;

    @Autowired
    private MachineClients clients;

    private Map<String, String> codes;

    @BeforeAll
    void enterTheOfficers() {
        codes = corpus.received(port);
        CurrentActor.runAs(Actor.system("test"), () -> {
            corpus.officer("TN8111", "c.one", position(unit(1), Role.RECEPTION_OFFICER));
            corpus.officer("TN8112", "c.two", position(unit(2), Role.RECORDS_CLERK));
            corpus.officer("TN8113", "c.both", position(unit(1), Role.CASE_OFFICER), position(unit(2), Role.APPROVER));
            corpus.officer("TN8114", "c.head", position(unit(3), Role.SUPERVISOR));
            corpus.officer("TN8115", "c.province", position(PROVINCE, Role.RECEPTION_OFFICER));
            corpus.officer("TN8116", "c.analyst", position(PROVINCE, Role.ANALYST));
            corpus.officer("TN8117", "c.admin", position(PROVINCE, Role.SYSTEM_ADMIN));
            corpus.officer("TN8118", "c.post", position(unit(1), Role.POST_AGENT));
        });
    }

    /** Units 1 to 3 as listed; moved people also find what they once worked on. */
    @ParameterizedTest
    @CsvSource({
        "c.manager,  123, ''",
        "c.one,      1,   ''",
        "c.two,      2,   ''",
        "c.both,     12,  ''",
        "c.head,     3,   ''",
        "c.moved,    3,   f1",
        "c.office,   123, ''",
        "c.province, '',  ''",
    })
    void findsWhatMayBeSeen(String officer, String seen, String worked) {
        Set<String> expected = SearchCorpus.lines("corpus.csv").stream()
                .map(CorpusRow::of)
                .filter(row ->
                        seen.contains(Integer.toString(row.unit())) || row.key().equals(worked))
                .map(row -> codes.get(row.key()))
                .collect(Collectors.toSet());
        Office office = Office.of(port, officer);

        for (String words : List.of("", "khai sinh")) {
            JsonNode page = office.found(Office.words(words) + "&size=100");
            assertThat(Office.codes(page)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.get("total").asInt()).isEqualTo(expected.size());
            assertThat(page.get("facets")
                            .get("unit")
                            .valueStream()
                            .mapToLong(each -> each.get("count").asLong())
                            .sum())
                    .isEqualTo(expected.size());
        }
        // what is found opens, what is not found does not
        List.of("h1", "h3", "h8", "f1", "f4").stream().map(codes::get).forEach(code -> assertThat(
                        office.status("/api/dossiers/" + code))
                .as(code)
                .isEqualTo(expected.contains(code) ? 200 : 404));
    }

    /** A routing table may send steps to a unit that neither received the dossier nor decides it. */
    @Test
    void aDivisionFindsWhatItHasAStepOf(@Autowired JdbcClient sql, @Autowired IndexComparison index)
            throws IOException {
        UnitCode division = unit(9);
        CurrentActor.runAs(Actor.system("test"), () -> {
            corpus.unit(division, PROVINCE, UnitKind.DEPARTMENT, "Sở Tư pháp");
            corpus.officer("TN8119", "c.division", position(division, Role.CASE_OFFICER));
        });
        Office office = Office.of(port, "c.division");
        assertThat(found(office, "f4")).isEmpty();

        stepsTo(division, "f4", sql, index);

        await().untilAsserted(() -> assertThat(found(office, "f4")).containsExactly(codes.get("f4")));
        assertThat(office.status("/api/dossiers/" + codes.get("f4"))).isEqualTo(200);

        stepsTo(unit(2), "f4", sql, index);

        await().untilAsserted(() -> assertThat(found(office, "f4")).isEmpty());
    }

    private List<String> found(Office office, String key) {
        return Office.codes(office.found(Office.words(codes.get(key))));
    }

    /** All open steps: the dossier is late, so an apology may stand beside the step it came with. */
    private void stepsTo(UnitCode unit, String key, JdbcClient sql, IndexComparison index) throws IOException {
        long id = sql.sql("select id from motcua.dossier where code = ?")
                .param(codes.get(key))
                .query(Long.class)
                .single();
        sql.sql("update motcua.work_item set unit_code = ? where dossier_id = ?")
                .params(unit.value(), id)
                .update();
        index.repair(id);
    }

    @ParameterizedTest
    @CsvSource({"c.one, h3", "c.two, h1", "c.head, h1", "c.moved, f4", "c.province, h1"})
    void aFullCodeOpensNoOtherUnit(String officer, String key) {
        JsonNode page = Office.of(port, officer).found(Office.words(codes.get(key)));

        assertThat(Office.codes(page)).isEmpty();
        assertThat(page.get("total").asInt()).isZero();
        assertThat(page.get("facets").get("status").size()).isZero();
    }

    @Test
    void aMachineClientFindsWhatItsUnitMaySee() {
        Set<String> expected = SearchCorpus.lines("corpus.csv").stream()
                .map(CorpusRow::of)
                .filter(row -> row.unit() == 2)
                .map(row -> codes.get(row.key()))
                .collect(Collectors.toSet());

        HttpResponse<String> answer = asClient("tim-kiem", Operation.SEARCH, Operation.VIEW_DOSSIER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Office.codes(Office.read(answer))).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Hits name people. */
    @Test
    void aMachineClientThatMaySeeNoDossierFindsNone() {
        HttpResponse<String> answer = asClient("chi-tim", Operation.SEARCH);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Nguyễn");
    }

    private HttpResponse<String> asClient(String id, Operation... operations) {
        clients.create(new MachineClient(id, unit(2), Set.of(operations)), "bi-mat-cua-ung-dung");
        Browser browser = new Browser(port);
        return browser.send(browser.request("/api/search?size=100")
                .header("Authorization", "Bearer " + id + ":bi-mat-cua-ung-dung"));
    }

    /** Analysts and administrators see no people's data, and a post agent only what is in hand: no search for them. */
    @ParameterizedTest
    @CsvSource({"c.analyst", "c.admin", "c.post"})
    void refusesThoseWhoMayNotSearch(String officer) {
        var answer = Office.of(port, officer).search("q=hoa");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Nguyễn");
    }
}
