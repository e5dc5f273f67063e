package vn.motcua.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the search node holds, asked for past the product. */
final class SearchCopy {

    /** A dossier as one of the two stores has it. */
    record Copy(String code, int status, long seq) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    SearchCopy(String url, String password) {
        this.url = url;
        byte[] pair = ("motcua:" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Every document that the alias shows, by the dossier's internal number; the version is the node's own record. */
    Map<Long, Copy> dossiers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/motcua-dossiers-*/_search?version=true&size=10000"))
                .header("Authorization", authorization)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the search node answered " + answer.statusCode());
        }
        Map<Long, Copy> found = new TreeMap<>();
        for (JsonNode hit : JsonMapper.shared().readTree(answer.body()).at("/hits/hits")) {
            JsonNode document = hit.get("_source");
            Copy copy = new Copy(
                    document.get("code").asString(),
                    document.get("status").asInt(),
                    hit.get("_version").asLong());
            if (found.put(Long.parseLong(hit.get("_id").asString()), copy) != null) {
                throw new IllegalStateException("the index holds a dossier twice: " + copy);
            }
        }
        return found;
    }
}
