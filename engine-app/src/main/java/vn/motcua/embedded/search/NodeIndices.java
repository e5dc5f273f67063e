package vn.motcua.embedded.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The indices of a node of our own. */
final class NodeIndices {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String url;
    private final String authorization;

    NodeIndices(String url, String password) {
        this.url = url;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((SearchServer.USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    List<String> names() throws IOException, InterruptedException {
        return send("GET", "/_cat/indices?h=index").lines().map(String::strip).toList();
    }

    void delete(String name) throws IOException, InterruptedException {
        send("DELETE", "/" + name);
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
