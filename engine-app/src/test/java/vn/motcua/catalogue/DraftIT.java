package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.testing.Browser;
import vn.motcua.testing.ProductTest;

/** What an analyst's editor sends becomes a draft that others do not see, and that the next save replaces. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftIT extends DraftDesk {

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Catalogue catalogue;

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
}
