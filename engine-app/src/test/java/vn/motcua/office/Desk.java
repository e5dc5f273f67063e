package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.OrganisationFixture;

/** One officer at work; signs in when first needed and again when the moved clock has ended the session. */
final class Desk {

    /** An answer; the body is null unless it is JSON. */
    record Answer(int status, JsonNode body) {

        /** The rule that a refusal names. */
        String code() {
            return body.path("code").asString("");
        }

        Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String officer;
    private final String authorization;
    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Desk(int port, String officer) {
        this(port, officer, null);
    }

    private Desk(int port, String officer, String authorization) {
        this.base = "http://127.0.0.1:" + port;
        this.officer = officer;
        this.authorization = authorization;
    }

    /** No desk but another system with credentials of its own. */
    static Desk client(int port, String id, String secret) {
        return new Desk(port, id, "Bearer " + id + ":" + secret);
    }

    /** Number of the officer who sits here. */
    String officer() {
        return officer;
    }

    Answer get(String path) {
        return signedIn(() -> json(request(path).GET()));
    }

    HttpResponse<byte[]> download(String path) {
        get("/api/session");
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** An answer whose body goes on coming; {@code lastEventId} null for one who listens for the first time. */
    HttpResponse<java.io.InputStream> listen(String path, String lastEventId) {
        get("/api/notices/unread");
        HttpRequest.Builder request = request(path).GET();
        return send(
                lastEventId == null ? request : request.header("Last-Event-ID", lastEventId),
                BodyHandlers.ofInputStream());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, String key, Map<String, ?> body) {
        byte[] json = JSON.writeValueAsBytes(body);
        return signedIn(() -> json(changing(path, key, "application/json").POST(BodyPublishers.ofByteArray(json))));
    }

    /** With a body, or without one for null. */
    Answer put(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        byte[] json = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        return signedIn(() -> json(changing(path, key, "application/json").PUT(BodyPublishers.ofByteArray(json))));
    }

    Answer delete(String path) {
        String key = UUID.randomUUID().toString();
        return signedIn(() -> json(changing(path, key, "application/json").DELETE()));
    }

    Answer post(String path, String type, byte[] body) {
        String key = UUID.randomUUID().toString();
        return signedIn(() -> json(changing(path, key, type).POST(BodyPublishers.ofByteArray(body))));
    }

    /** Uploads a file, for a component when {@code component} is not null. */
    Answer upload(String path, String component, String name, byte[] content) {
        String boundary = "limit" + UUID.randomUUID();
        String field = component == null
                ? ""
                : "--" + boundary + "\r\nContent-Disposition: form-data; name=\"componentCode\"\r\n\r\n" + component
                        + "\r\n";
        byte[] head = (field + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        return signedIn(() -> json(changing(path, key, "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))));
    }

    private Answer signedIn(Supplier<Answer> request) {
        Answer first = request.get();
        if (authorization != null) {
            return first;
        }
        if (first.status() != 401 && !first.code().equals("csrf-token")) {
            return first;
        }
        signIn();
        return request.get();
    }

    private synchronized void signIn() {
        json(request("/api/session").GET());
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "username", officer.toLowerCase(java.util.Locale.ROOT), "password", OrganisationFixture.PASSWORD));
        json(changing("/api/session", UUID.randomUUID().toString(), "application/json")
                        .POST(BodyPublishers.ofByteArray(body)))
                .expect(200);
        json(request("/api/session").GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, */*");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpRequest.Builder changing(String path, String key, String type) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .header("X-XSRF-TOKEN", token());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private Answer json(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.nullNode());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
