package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** The catalogue as the analyst's pages ask for it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueApiIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private Browser analyst;
    private long birth;

    @BeforeAll
    void signIn(@Autowired Units units, @Autowired Officers officers) {
        Officer officer = CurrentActor.runAs(Actor.system("test"), () -> {
            UnitCode province = OrganisationFixture.province(units);
            return OrganisationFixture.officer(officers, Role.ANALYST, province);
        });
        analyst = new Browser(port);
        assertThat(analyst.signIn(officer.username(), OrganisationFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        birth = catalogue
                .inForce(new ProcedureCode("1.001193"), LocalDate.of(2026, 11, 23))
                .id();
    }

    @Test
    void listsTheProceduresInForce() {
        JsonNode birthRegistration = json(analyst.get("/api/catalogue/procedures")).values().stream()
                .filter(each -> each.path("code").asString().equals("1.001193"))
                .findFirst()
                .orElseThrow();
        assertThat(birthRegistration.at("/name/vi").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(birthRegistration.at("/sector/en").asString()).isEqualTo("Civil status");
        assertThat(birthRegistration.path("inForce").asString()).isEqualTo("2026.1");
        assertThat(birthRegistration.path("versions").asInt()).isEqualTo(1);
        assertThat(birthRegistration.has("open")).isTrue();
    }

    @Test
    void showsAProcedureWithItsVersions() {
        JsonNode shown = json(analyst.get("/api/catalogue/procedures/1.001193"));
        assertThat(shown.at("/name/vi").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(shown.at("/versions/0/id").asLong()).isEqualTo(birth);
        assertThat(shown.at("/versions/0/inForce").asBoolean()).isTrue();
        assertThat(shown.at("/versions/0/from").asString()).isEqualTo("2025-07-01");
    }

    @Test
    void showsAVersionWithSourcesNodesTablesAndForms() {
        JsonNode shown = json(analyst.get(version("")));
        assertThat(shown.at("/manifest/term/mark").asString()).isEqualTo("V:S4");
        assertThat(shown.at("/manifest/term/cutoff").asString()).startsWith("15:00");
        assertThat(shown.path("diagramNodes").values())
                .extracting(node -> node.path("id").asString())
                .contains("Task_Appraise", "EndEvent_Delivered");
        assertThat(shown.path("decisions").values())
                .extracting(table -> table.path("key").asString())
                .containsExactly("components", "fee", "term");
        assertThat(shown.at("/forms/0/id").asString()).isEqualTo("birthRegistration_birthDeclaration");
        // eight of its own, and seven of the blocks: supplement and obligation one each, apology two, delivery three
        assertThat(shown.path("forms").size()).isEqualTo(15);
    }

    @Test
    void givesDiagramTableAndFormAsTheyWereDeployed() {
        assertThat(xml("/diagram")).contains("Task_Appraise", "BPMNDiagram");
        assertThat(xml("/decisions/term")).contains("birthRegistration_birthTerm");
        JsonNode form = json(analyst.get(version("/forms/birthRegistration_sign")));
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(19);
        assertThat(json(analyst.get(version("/tokens"))).isArray()).isTrue();
    }

    @Test
    void triesATableAndTellsWhichRulesMatched() {
        JsonNode answer = json(analyst.post(
                version("/decisions/term/evaluate"),
                "{\"inputs\": {\"asOfDate\": \"2026-11-23\", \"occasion\": \"VERIFICATION\"}}"));
        assertThat(answer.at("/rows/0/amount").asInt()).isEqualTo(3);
        assertThat(answer.at("/rows/0/unit").asString()).isEqualTo("WORKING_DAY");
        assertThat(answer.at("/matchedRules/0").asString()).isEqualTo("Rule_Verification");
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /api/catalogue/procedures/9.999999              | 404
        /api/catalogue/procedures/nonsense              | 400
        /api/catalogue/versions/999999                  | 404
        /api/catalogue/versions/999999/tokens           | 404
        /api/catalogue/versions/x/tokens                | 400
        /api/catalogue/versions/{id}/forms/none         | 404
        """)
    void answersWrongQuestionsWithAProblem(String path, int status) {
        HttpResponse<String> answer = analyst.get(path.replace("{id}", Long.toString(birth)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).at("/text/vi").asString()).isNotBlank();
        assertThat(json(answer).at("/titleText/vi").asString())
                .isEqualTo(json(answer).path("title").asString());
        assertThat(json(answer).at("/titleText/en").asString())
                .isEqualTo(status == 404 ? "Not found" : "Invalid request");
    }

    @ParameterizedTest(name = "{0} answers {2}")
    @CsvSource(delimiter = '|', textBlock = """
        /decisions/none/evaluate | {"inputs": {}}                                | 404
        /decisions/term/evaluate | {}                                            | 400
        /decisions/term/evaluate | {"inputs": []}                                | 400
        /decisions/term/evaluate | {"inputs": {"asOfDate": "soon", "occasion": "RECEPTION"}} | 200
        """)
    void refusesWrongInputsOfATable(String path, String body, int status) {
        HttpResponse<String> answer = analyst.post(version(path), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void showsNothingToStrangers() {
        assertThat(new Browser(port).get("/api/catalogue/procedures").statusCode())
                .isEqualTo(401);
    }

    private String version(String path) {
        return "/api/catalogue/versions/" + birth + path;
    }

    private String xml(String path) {
        HttpResponse<String> answer =
                analyst.send(analyst.request(version(path)).setHeader("Accept", "application/xml"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
