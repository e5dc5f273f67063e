package vn.motcua.embedded.watch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running MotCua, asked as the web application asks it: a session, its token against forgery, JSON. */
final class DraftServer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNAUTHENTICATED = 401;

    private final URI base;
    private final String user;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private boolean signedIn;

    /** @param base without a slash at its end */
    DraftServer(URI base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    /**
     * What it said.
     *
     * @param body the draft for status 200, else a problem; missing when it is no JSON
     */
    record Answer(int status, JsonNode body) {

        boolean saved() {
            return status == OK;
        }

        /** Whether the next save would be answered the same: the account is not right, or may not do it. */
        boolean hopeless() {
            return Set.of(UNAUTHENTICATED, 403).contains(status);
        }
    }

    /**
     * Sends the files, signing in first when nobody is.
     *
     * @throws IOException when the server is away
     */
    Answer save(String slug, Map<String, String> files) throws IOException, InterruptedException {
        boolean before = signedIn;
        if (!signedIn) {
            Answer welcome = signIn();
            if (!welcome.saved()) {
                return welcome;
            }
        }
        Answer answer = put(slug, files);
        if (answer.hopeless() && before) {
            // the session has ended meanwhile, or the server was started anew
            signedIn = false;
            return save(slug, files);
        }
        return answer;
    }

    private Answer signIn() throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        send(request("/api/session").GET());
        Answer answer = send(changing("/api/session").POST(json(Map.of("username", user, "password", password))));
        signedIn = answer.saved();
        return answer;
    }

    private Answer put(String slug, Map<String, String> files) throws IOException, InterruptedException {
        return send(changing("/api/catalogue/drafts/" + slug).PUT(json(Map.of("files", files))));
    }

    private HttpRequest.Builder changing(String path) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-XSRF-TOKEN", token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .timeout(ANSWER);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), tree(answer.body()));
    }

    private static JsonNode tree(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
