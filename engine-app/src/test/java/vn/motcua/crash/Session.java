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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** One officer signed in; the session outlives the application's process. */
final class Session {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies;
    private final HttpClient http;
    private final AtomicInteger turn = new AtomicInteger();
    private final int[] ports;
    private final String officer;

    private Session(CookieManager cookies, int[] ports, String officer) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        this.ports = ports;
        this.officer = officer;
    }

    /** Signs in at the application behind these ports; a wrong password ends the test. */
    static Session signIn(int[] ports, String officer, String username, String password) throws IOException {
        Session session = new Session(new CookieManager(), ports, officer);
        session.get("/api/session");
        Answer answer = session.post(
                "/api/session", UUID.randomUUID().toString(), Map.of("username", username, "password", password));
        if (!answer.done()) {
            throw new IllegalStateException(username + " cannot sign in: " + answer);
        }
        return session;
    }

    /** The same officer at one of the ports alone. */
    Session at(int port) {
        return new Session(cookies, new int[] {port}, officer);
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

    /** Attaches a file. */
    Answer upload(String path, String key, byte[] content) throws IOException {
        String boundary = "of-" + key;
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", key)
                        .header("X-XSRF-TOKEN", token())
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail))));
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
