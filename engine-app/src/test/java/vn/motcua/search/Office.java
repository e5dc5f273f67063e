package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.Browser;

/** One signed-in officer at work, over HTTP. */
final class Office {

    static final String PASSWORD = "mot-cua-2026";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;

    private Office(Browser browser) {
        this.browser = browser;
    }

    static Office of(int port, String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(200);
        browser.get("/api/session");
        return new Office(browser);
    }

    HttpResponse<String> search(String parameters) {
        return browser.get("/api/search?" + parameters);
    }

    /** A page of hits; the search must work. */
    JsonNode found(String parameters) {
        HttpResponse<String> answer = search(parameters);
        assertThat(answer.statusCode()).as("%s: %s", parameters, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String words(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(hit -> hit.get("code").asString())
                .toList();
    }

    int status(String path) {
        return browser.get(path).statusCode();
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, Map<String, Object> body) {
        return browser.post(path, JSON.writeValueAsString(body));
    }

    JsonNode done(String path, Map<String, Object> body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** Receives a declaration; answers the code. */
    String submit(Map<String, Object> declaration) {
        return done("/api/dossiers", declaration).get("code").asString();
    }

    /** Asks for a better copy of the birth notice. */
    void askForSupplement(String code) {
        String task = get("/api/dossiers/" + code)
                .get("openTasks")
                .get(0)
                .get("taskId")
                .asString();
        int version = get("/api/tasks/" + task).get("task").get("version").asInt();
        Map<String, Object> data = Map.of(
                "appraisalOutcome",
                "SUPPLEMENT",
                "supplementReason",
                "WRONG_COMPONENT",
                "supplementItems",
                List.of(Map.of(
                        "componentCode", "birthNotice", "fault", "UNREADABLE", "text", "Giấy chứng sinh bị mờ")));
        done("/api/tasks/" + task + "/complete", Map.of("version", version, "data", data));
    }
}
