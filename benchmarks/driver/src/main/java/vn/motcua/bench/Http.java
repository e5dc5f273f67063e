package vn.motcua.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON over HTTP/1.1 with connections that are kept, as one browser: it keeps its cookies and sends a key with every
 * command. Peers need neither and are not hindered by them.
 */
final class Http {

    /** Header with the name of what is being measured. */
    static final String FIGURE = "X-Figure";

    private static final JsonMapper JSON = new JsonMapper();

    /** One for all clients: it keeps as many connections as there are requests at a time. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> cookies = new TreeMap<>();

    Http(String base) {
        this.base = base;
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET(), path);
    }

    /** As {@link #get(String)}, with the name under which the server's own log notes the time. */
    JsonNode get(String path, String figure) throws IOException {
        return send(request(path).header(FIGURE, figure).GET(), path);
    }

    /** As {@link #post(String, Object)}, likewise. */
    JsonNode post(String path, Object body, String figure) throws IOException {
        return send(command(path, JSON.writeValueAsString(body)).header(FIGURE, figure), path);
    }

    /** Of a body that is JSON already. */
    JsonNode postText(String path, String body, String figure) throws IOException {
        return send(command(path, body).header(FIGURE, figure), path);
    }

    JsonNode post(String path, Object body) throws IOException {
        return send(command(path, JSON.writeValueAsString(body)), path);
    }

    /** Waits longer than usual. */
    JsonNode post(String path, Object body, Duration patience) throws IOException {
        return send(command(path, JSON.writeValueAsString(body)).timeout(patience), path);
    }

    private HttpRequest.Builder command(String path, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return request.POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(2));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private JsonNode send(HttpRequest.Builder request, String path) throws IOException {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() >= 300) {
                throw new IOException(answer.statusCode() + " at " + path + ": " + new String(answer.body(), UTF_8));
            }
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
