package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** What an analyst's editor sends becomes a draft or sentences, on the whole product. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient sql;

    private Officer analyst;
    private Browser editor;
    private Browser officer;

    @BeforeAll
    void signIn(@Autowired Units units, @Autowired Officers officers) {
        CurrentActor.runAs(Actor.system("test"), () -> {
            UnitCode province = OrganisationFixture.province(units);
            analyst = OrganisationFixture.officer(officers, Role.ANALYST, province);
            editor = signedIn(analyst);
            officer = signedIn(OrganisationFixture.officer(officers, Role.RECEPTION_OFFICER, province));
        });
    }

    @Test
    void aSaveWithoutFaultIsShownAsVersionsAreAndIsNotInForce() {
        ProcedureVersion inForce = catalogue.inForce(BIRTH, TODAY);
        int offered = catalogue.allInForce(TODAY).size();

        JsonNode draft = saved("draft-shown", birth("draft-shown"));

        assertThat(draft.path("findings").values()).as(draft.toString()).isEmpty();
        assertThat(draft.path("savedBy").asString()).isEqualTo(analyst.id().value());
        assertThat(json(get("/api/catalogue/drafts/draft-shown"))).isEqualTo(draft);
        assertThat(json(get("/api/catalogue/drafts")).values())
                .extracting(each -> each.path("slug").asString())
                .contains("draft-shown");
        long id = draft.at("/deployed/id").asLong();
        String version = "/api/catalogue/versions/" + id;
        JsonNode parts = json(get(version));
        assertThat(parts.path("diagramNodes").values())
                .extracting(node -> node.path("id").asString())
                .contains("Task_Appraise", "EndEvent_Delivered");
        assertThat(parts.path("decisions").values())
                .extracting(table -> table.path("key").asString())
                .containsExactly("components", "fee", "term");
        assertThat(get(version + "/forms/birthRegistration_sign").statusCode()).isEqualTo(200);
        assertThat(json(get(version + "/tokens")).isEmpty()).isTrue();
        assertThat(xml(version + "/diagram")).contains("Task_Appraise");
        assertThat(xml(version + "/decisions/term")).contains("birthRegistration_birthTerm");

        assertThat(catalogue.inForce(BIRTH, TODAY)).isEqualTo(inForce);
        assertThat(catalogue.versions(BIRTH)).extracting(ProcedureVersion::id).doesNotContain(id);
        assertThat(catalogue.allInForce(TODAY)).hasSize(offered);
        assertThatThrownBy(() -> catalogue.version(id)).isInstanceOf(Rejection.class);
    }

    @Test
    void theNextSaveReplacesADraftAndItsDeploymentIsGone() {
        Map<String, String> files = birth("draft-replaced");
        long first = saved("draft-replaced", files).at("/deployed/id").asLong();
        change(files, "birth-registration.bpmn", "Thẩm định hồ sơ\"", "Thẩm định hồ sơ khai sinh\"");
        long second = saved("draft-replaced", files).at("/deployed/id").asLong();

        assertThat(second).isNotEqualTo(first);
        assertThat(get("/api/catalogue/versions/" + first).statusCode()).isEqualTo(404);
        assertThat(xml("/api/catalogue/versions/" + second + "/diagram")).contains("Thẩm định hồ sơ khai sinh");
        assertThat(deployments("draft-replaced")).isEqualTo(1);
        assertThat(definitionsWithoutDeployment()).isZero();
    }

    @Test
    void theSameFilesAreTheSameDraft() {
        Map<String, String> files = birth("draft-same");
        JsonNode first = saved("draft-same", files);
        JsonNode second = saved("draft-same", files);

        assertThat(second.path("deployed")).isEqualTo(first.path("deployed"));
        assertThat(deployments("draft-same")).isEqualTo(1);
        assertThat(outcomes("draft-same")).containsExactly("DEPLOYED", "UNCHANGED");
    }

    @Test
    void aSaveWithFaultsLeavesTheFormerDraftAsItIs() {
        Map<String, String> files = birth("draft-broken");
        JsonNode good = saved("draft-broken", files);
        change(files, "birth-registration.bpmn", "\"APPROVER\"", "\"BOSS\"");
        JsonNode broken = saved("draft-broken", files);

        assertThat(broken.path("findings").isEmpty()).isFalse();
        assertThat(broken.path("deployed")).isEqualTo(good.path("deployed"));
        assertThat(get("/api/catalogue/versions/" + good.at("/deployed/id").asLong())
                        .statusCode())
                .isEqualTo(200);
        assertThat(outcomes("draft-broken")).containsExactly("DEPLOYED", "REFUSED");
    }

    @Test
    void removingADraftLeavesNothingInTheEngine() {
        long id = saved("draft-removed", birth("draft-removed"))
                .at("/deployed/id")
                .asLong();
        assertThat(editor.delete("/api/catalogue/drafts/draft-removed").statusCode())
                .isEqualTo(204);

        assertThat(get("/api/catalogue/drafts/draft-removed").statusCode()).isEqualTo(404);
        assertThat(get("/api/catalogue/versions/" + id).statusCode()).isEqualTo(404);
        assertThat(deployments("draft-removed")).isZero();
        assertThat(outcomes("draft-removed")).containsExactly("DEPLOYED", "REMOVED");
    }

    /** All manifests on the standard process share one deployment: a draft must not take it with it. */
    @Test
    void aDraftOnTheStandardProcessSharesNothingWithTheVersions(@Autowired ApplicationContext product)
            throws IOException {
        String manifest =
                Files.readString(Path.of("../processes/src/test/resources/samples/standard-sample/procedure.yaml"));
        Loading.load(product, "standard-sample", Map.of("procedure.yaml", manifest.getBytes(StandardCharsets.UTF_8)));
        ProcedureVersion standard = catalogue.inForce(new ProcedureCode("9.900001"), TODAY);

        JsonNode draft = saved("standard-sample", Map.of("procedure.yaml", manifest));
        assertThat(draft.path("findings").values()).as(draft.toString()).isEmpty();
        assertThat(deployments("standard-sample")).isEqualTo(1);
        editor.delete("/api/catalogue/drafts/standard-sample");

        assertThat(deployments("standard-sample")).isZero();
        assertThat(xml("/api/catalogue/versions/" + standard.id() + "/diagram")).contains("Task_Appraise");
    }

    @ParameterizedTest(name = "{0}: {2} -> {4}")
    @CsvSource(delimiter = '|', textBlock = """
        birth-registration.bpmn | "APPROVER"                     | "BOSS"               | Task_Sign                    | Bước được giao cho vai trò không có thật
        birth-registration.bpmn | </bpmn:definitions>            | </bpmn:definition>   |                              | XML đúng cú pháp
        birth-registration.bpmn | default="Flow_ChannelOther"    | gatewayDirection="Diverging" | Gateway_Channel      | Cổng rẽ nhánh phải có nhánh mặc định
        birth-fee.dmn           | birthRegistration_birthFee     | otherFee             | decisions.fee                | không có bảng quyết định này
        birth-fee.dmn           | hitPolicy="COLLECT"            | hitPolicy="BEST"     |                              | Mô hình chưa chạy được
        procedure.yaml          | term: {                        | terms: {             | terms                        | Bản kê không có mục tên này
        procedure.yaml          | unit: SAME_DAY                 | unit: WEEKS          | term.unit                    | Giá trị phải là một trong
        procedure.yaml          | steps:                         | steps: [             |                              | YAML đúng cú pháp
        procedure.yaml          | id: Task_Sign, hours: 2        | id: Task_Sign, hours: 7 | steps                     | Tổng thời gian các bước
        procedure.yaml          | Task_Sign: sign.form           | Task_Sign: other.form | forms.Task_Sign             | Biểu mẫu không có trong gói
        forms/sign.form         | "radio"                        | "filepicker"         | Task_Sign                    | Không dùng được biểu mẫu
        forms/sign.form         | {                              | [                    | Task_Sign                    | Không dùng được biểu mẫu
        """)
    void saysEachFaultInASentenceWithFileAndElement(
            String file, String right, String wrong, String element, String sentence) {
        Map<String, String> files = birth("draft-faults");
        change(files, file, right, wrong);
        JsonNode draft = saved("draft-faults", files);

        assertThat(draft.path("findings").values()).as(draft.toString()).anySatisfy(finding -> {
            assertThat(finding.at("/text/vi").asString()).contains(sentence);
            assertThat(finding.at("/text/en").asString()).isNotBlank();
            assertThat(finding.path("file").asString()).isIn(file, "procedure.yaml", "birth-registration.bpmn");
            if (element != null) {
                assertThat(finding.path("element").asString()).isEqualTo(element);
            }
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        birth-registration.bpmn | <bpmn:definitions              | <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><bpmn:definitions
        birth-registration.bpmn | ${requestPersonalIdDelegate}   | ${requestPersonalIdDelegate.getClass().forName('java.lang.Runtime')}
        birth-registration.bpmn | camunda:delegateExpression="${requestPersonalIdDelegate}" | camunda:class="java.lang.Runtime"
        birth-registration.bpmn | <bpmn:process                  | <bpmn:process camunda:jobPriority="1"
        birth-registration.bpmn | </bpmn:process>                | <bpmn:scriptTask id="Task_X" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask></bpmn:process>
        birth-fee.dmn           | <inputEntry                    | <inputEntry><text>external { java: { class: "java.lang.Runtime", method signature: "getRuntime()" } }</text></inputEntry><inputEntry
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nowner: !!java.lang.ProcessBuilder [x]
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nx: &x [1]\\ny: [*x, *x]
        procedure.yaml          | slug: draft-hostile            | slug: draft-hostile\\nbase: ../../etc
        procedure.yaml          | from: "circumstances           | from: "T(java.lang.Runtime).exec('x') = circumstances
        """)
    void aHostileBundleIsRefusedAndChangesNothing(String file, String right, String wrong) {
        Map<String, String> files = birth("draft-hostile");
        long deployments = deployments("");
        change(files, file, right, wrong.replace("\\n", "\n"));
        JsonNode draft = saved("draft-hostile", files);

        assertThat(draft.path("findings").isEmpty()).as(draft.toString()).isFalse();
        assertThat(draft.path("deployed").isNull()).isTrue();
        assertThat(deployments("")).isEqualTo(deployments);
        assertThat(draft.toString()).doesNotContain("root:");
    }

    @Test
    void aFileNestedTooDeepIsRefused() {
        Map<String, String> files = birth("draft-hostile");
        files.put("deep.bpmn", "<a>".repeat(20_000) + "</a>".repeat(20_000));
        files.put("deep.dmn", "<a>".repeat(20_000) + "</a>".repeat(20_000));
        JsonNode draft = saved("draft-hostile", files);
        assertThat(draft.path("findings").values())
                .extracting(finding -> finding.path("file").asString())
                .contains("deep.bpmn", "deep.dmn");
    }

    @ParameterizedTest
    @CsvSource({
        "../procedure.yaml",
        "/etc/cron.d/x.bpmn",
        "forms/../../x.form",
        "forms/.form",
        "x.groovy",
        "X.class",
        "sub/x.bpmn",
        "thẩm-định.bpmn",
        "..bpmn"
    })
    void aFileThatIsNoneOfABundleIsRefusedByName(String path) {
        Map<String, String> files = birth("draft-files");
        files.put(path, "x");
        HttpResponse<String> answer = put("draft-files", files, editor);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).at("/violations/0/value").asString()).isEqualTo(path);
        assertThat(get("/api/catalogue/drafts/draft-files").statusCode()).isEqualTo(404);
    }

    @Test
    void theFolderHasTheNameOfTheProcedure() {
        HttpResponse<String> answer = put("draft-other", birth("draft-mine"), editor);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/field").asString()).isEqualTo("slug");
    }

    @Test
    void aManifestThatIsNotWholeCannotBeTriedOut() {
        Map<String, String> files = birth("draft-missing");
        change(files, "procedure.yaml", "slug: draft-missing", "slug: draft-missing\nmissing: [fees]");
        JsonNode draft = saved("draft-missing", files);
        assertThat(draft.path("findings").values())
                .extracting(finding -> finding.path("element").asString())
                .contains("missing");
    }

    @Test
    void whoIsNoAnalystNeitherSavesNorSeesDrafts() {
        JsonNode draft = saved("draft-private", birth("draft-private"));
        long id = draft.at("/deployed/id").asLong();

        assertThat(put("draft-private", birth("draft-private"), officer).statusCode())
                .isEqualTo(403);
        for (String path : List.of("/api/catalogue/drafts", "/api/catalogue/drafts/draft-private")) {
            assertThat(officer.get(path).statusCode()).isEqualTo(403);
        }
        assertThat(officer.get("/api/catalogue/versions/" + id).statusCode()).isEqualTo(404);
        assertThat(officer.delete("/api/catalogue/drafts/draft-private").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).get("/api/catalogue/drafts").statusCode()).isEqualTo(401);
        assertThat(json(get("/api/catalogue/drafts/draft-private"))).isEqualTo(draft);
    }

    /** A client that got no answer asks again, and nothing is checked and noted twice. */
    @Test
    void theSameKeyGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String body = body(birth("draft-repeated"));
        String first = put("draft-repeated", body, key).body();
        assertThat(put("draft-repeated", body, key).body()).isEqualTo(first);
        assertThat(outcomes("draft-repeated")).containsExactly("DEPLOYED");
    }

    private Browser signedIn(Officer who) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(who.username(), OrganisationFixture.PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }

    private static Map<String, String> birth(String slug) {
        return BundleFolders.of("birth-registration", slug);
    }

    private static void change(Map<String, String> files, String file, String right, String wrong) {
        assertThat(files.get(file)).contains(right);
        files.put(file, files.get(file).replace(right, wrong));
    }

    private JsonNode saved(String slug, Map<String, String> files) {
        HttpResponse<String> answer = put(slug, files, editor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> put(String slug, Map<String, String> files, Browser browser) {
        return browser.send(
                browser.changing("/api/catalogue/drafts/" + slug).PUT(BodyPublishers.ofString(body(files))));
    }

    private HttpResponse<String> put(String slug, String body, String key) {
        return editor.send(editor.changing("/api/catalogue/drafts/" + slug)
                .setHeader("Idempotency-Key", key)
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String body(Map<String, String> files) {
        return JSON.writeValueAsString(Map.of("files", new TreeMap<>(files)));
    }

    private HttpResponse<String> get(String path) {
        return editor.get(path);
    }

    private String xml(String path) {
        return editor.send(editor.request(path).setHeader("Accept", "application/xml"))
                .body();
    }

    private long deployments(String slug) {
        return sql.sql("SELECT count(*) FROM camunda.act_re_deployment WHERE name_ LIKE ?")
                .param("draft-" + slug + "%")
                .query(Long.class)
                .single();
    }

    private long definitionsWithoutDeployment() {
        return sql.sql("""
                        SELECT count(*) FROM camunda.act_re_procdef p
                        WHERE NOT EXISTS (SELECT FROM camunda.act_re_deployment d WHERE d.id_ = p.deployment_id_)""").query(Long.class).single();
    }

    private List<String> outcomes(String slug) {
        return sql.sql("SELECT outcome FROM procedure_draft_save WHERE slug = ? ORDER BY position")
                .param(slug)
                .query(String.class)
                .list();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
