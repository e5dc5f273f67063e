package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.Browser;

/** An analyst whose editor sends drafts to the whole product, and somebody who is none. */
abstract class DraftDesk {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient sql;

    Officer analyst;
    Browser editor;
    Browser officer;

    @BeforeAll
    void signIn(@Autowired Units units, @Autowired Officers officers) {
        CurrentActor.runAs(Actor.system("test"), () -> {
            UnitCode province = OrganisationFixture.province(units);
            analyst = OrganisationFixture.officer(officers, Role.ANALYST, province);
            editor = signedIn(analyst);
            officer = signedIn(OrganisationFixture.officer(officers, Role.RECEPTION_OFFICER, province));
        });
    }

    private Browser signedIn(Officer who) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(who.username(), OrganisationFixture.PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }

    static Map<String, String> birth(String slug) {
        return BundleFolders.of("birth-registration", slug);
    }

    static void change(Map<String, String> files, String file, String right, String wrong) {
        assertThat(files.get(file)).contains(right);
        files.put(file, files.get(file).replace(right, wrong));
    }

    JsonNode saved(String slug, Map<String, String> files) {
        HttpResponse<String> answer = put(slug, files, editor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static HttpResponse<String> put(String slug, Map<String, String> files, Browser browser) {
        return browser.send(
                browser.changing("/api/catalogue/drafts/" + slug).PUT(BodyPublishers.ofString(body(files))));
    }

    HttpResponse<String> put(String slug, String body, String key) {
        return editor.send(editor.changing("/api/catalogue/drafts/" + slug)
                .setHeader("Idempotency-Key", key)
                .PUT(BodyPublishers.ofString(body)));
    }

    static String body(Map<String, String> files) {
        return JSON.writeValueAsString(Map.of("files", new TreeMap<>(files)));
    }

    HttpResponse<String> get(String path) {
        return editor.get(path);
    }

    String xml(String path) {
        return editor.send(editor.request(path).setHeader("Accept", "application/xml"))
                .body();
    }

    long deployments(String slug) {
        return sql.sql("SELECT count(*) FROM camunda.act_re_deployment WHERE name_ LIKE ?")
                .param("draft-" + slug + "%")
                .query(Long.class)
                .single();
    }

    long definitionsWithoutDeployment() {
        return sql.sql("""
                        SELECT count(*) FROM camunda.act_re_procdef p
                        WHERE NOT EXISTS (SELECT FROM camunda.act_re_deployment d WHERE d.id_ = p.deployment_id_)""").query(Long.class).single();
    }

    List<String> outcomes(String slug) {
        return sql.sql("SELECT outcome FROM procedure_draft_save WHERE slug = ? ORDER BY position")
                .param(slug)
                .query(String.class)
                .list();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
