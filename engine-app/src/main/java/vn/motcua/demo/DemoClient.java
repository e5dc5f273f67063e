package vn.motcua.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One officer at a browser: signs in and sends what the pages send. */
final class DemoClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "motcua-demo-part";

    private final String base;
    private final String pass;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private DemoClient(String base, String pass) {
        this.base = base;
        this.pass = pass;
    }

    /** @param pass lets it through while everybody else has to wait, see {@link DemoGate} */
    static DemoClient signIn(String base, String pass, String username) {
        DemoClient client = new DemoClient(base, pass);
        client.get("/api/session");
        client.post("/api/session", Map.of("username", username, "password", DemoOfficers.PASSWORD));
        client.get("/api/session");
        return client;
    }

    JsonNode get(String path) {
        return sent(request(path).GET(), path);
    }

    JsonNode post(String path, Object body) {
        return sent(json(path, body), path);
    }

    /** Attaches a PDF to a component of the dossier. */
    void attach(String code, String component, String name, byte[] pdf) {
        String path = "/api/dossiers/" + code + "/attachments?componentCode=" + component;
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream(pdf.length + 300);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(pdf);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        sent(
                changing(path, "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                path);
    }

    /** The status of a request that is expected to be refused. */
    int attempt(String path, Object body) {
        return send(json(path, body)).statusCode();
    }

    private HttpRequest.Builder json(String path, Object body) {
        return changing(path, "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder changing(String path, String type) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-XSRF-TOKEN", token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header(DemoGate.HEADER, pass);
    }

    private JsonNode sent(HttpRequest.Builder request, String path) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "The demo met " + answer.statusCode() + " at " + path + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
