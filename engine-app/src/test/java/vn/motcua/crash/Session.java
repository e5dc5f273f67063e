package vn.motcua.crash;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** One officer signed in; the session outlives the application's process. */
final class Session {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final int[] ports;
    private final String officer;

    private Session(int[] ports, String officer) {
        this.ports = ports;
        this.officer = officer;
    }

    /** Signs in at the application behind these ports; a wrong password ends the test. */
    static Session signIn(int[] ports, String officer, String username, String password) throws IOException {
        Session session = new Session(ports, officer);
        session.get("/api/session");
        Answer answer = session.post(
                "/api/session", UUID.randomUUID().toString(), Map.of("username", username, "password", password));
        if (!answer.done()) {
            throw new IllegalStateException(username + " cannot sign in: " + answer);
        }
        return session;
    }

    /** Number of the officer: the actor in the journal. */
    String officer() {
        return officer;
    }

    Answer get(String path) throws IOException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /**
     * Sends a command.
     *
     * @throws IOException when no answer came
     */
    Answer send(Command command) throws IOException {
        return post(command.path(), command.key(), command.body());
    }

    Answer post(String path, String key, Object body) throws IOException {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("X-XSRF-TOKEN", token())
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** Each request goes to the next port, as a plain round-robin balancer sends it; where nobody listens it passes on. */
    private Answer send(String path, HttpRequest.Builder request) throws IOException {
        int first = turn.getAndIncrement();
        for (int tried = 0; ; tried++) {
            int port = ports[Math.floorMod(first + tried, ports.length)];
            try {
                return send(request.uri(URI.create("http://127.0.0.1:" + port + path)));
            } catch (ConnectException e) {
                if (tried + 1 >= ports.length) {
                    throw e;
                }
            }
        }
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        request.timeout(PATIENCE);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Idempotency-Replayed").isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
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
