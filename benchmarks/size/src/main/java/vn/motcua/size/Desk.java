package vn.motcua.size;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers at their browsers: each signs in once and sends what the pages send. */
final class Desk {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer of the product; {@code status} below 300 means done. */
    record Answer(int status, JsonNode body) {

        boolean done() {
            return status < 300;
        }

        JsonNode required(String what) {
            if (!done()) {
                throw new IllegalStateException(what + " was answered with " + status + ": " + body);
            }
            return body;
        }
    }

    private record Browser(HttpClient http, CookieManager cookies) {}

    private final String base;
    private final String password;
    private final Map<String, Browser> browsers = new HashMap<>();

    Desk(String base, String password) {
        this.base = base;
        this.password = password;
    }

    Answer get(String officer, String path) throws IOException, InterruptedException {
        return send(browser(officer), request(path).GET());
    }

    Answer post(String officer, String path, String body) throws IOException, InterruptedException {
        Browser browser = browser(officer);
        return send(browser, changing(browser, path, body));
    }

    private Browser browser(String officer) throws IOException, InterruptedException {
        Browser known = browsers.get(officer);
        if (known != null) {
            return known;
        }
        CookieManager cookies = new CookieManager();
        Browser browser = new Browser(
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                cookies);
        send(browser, request("/api/session").GET());
        String credentials =
                JSON.writeValueAsString(Map.of("username", officer.toLowerCase(Locale.ROOT), "password", password));
        send(browser, changing(browser, "/api/session", credentials)).required("The sign-in of " + officer);
        send(browser, request("/api/session").GET());
        browsers.put(officer, browser);
        return browser;
    }

    private HttpRequest.Builder changing(Browser browser, String path, String body) {
        String token = browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static Answer send(Browser browser, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = answer.body();
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json && !body.isEmpty() ? JSON.readTree(body) : JSON.nullNode());
    }
}
