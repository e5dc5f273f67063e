package vn.motcua.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with Elasticsearch; knows no dossier. */
@Component
class SearchServer {

    private final RestClient client;
    private final JsonMapper json;

    SearchServer(RestClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Sends a request with a JSON body (or none) and reads the JSON answer. */
    JsonNode send(String method, String path, Object body) throws IOException {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body instanceof String text ? text : json.writeValueAsString(body));
        }
        return read(client.performRequest(request));
    }

    /** Like {@link #send}, and null when the thing does not exist. */
    JsonNode find(String method, String path, Object body) throws IOException {
        try {
            return send(method, path, body);
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == 404) {
                return null;
            }
            throw e;
        }
    }

    /** Sends newline-delimited JSON: pairs of action and document. */
    JsonNode bulk(String lines, Map<String, String> parameters) throws IOException {
        Request request = new Request("POST", "/_bulk");
        parameters.forEach(request::addParameter);
        request.setEntity(new org.apache.http.nio.entity.NStringEntity(
                lines, org.apache.http.entity.ContentType.create("application/x-ndjson", StandardCharsets.UTF_8)));
        return read(client.performRequest(request));
    }

    private JsonNode read(Response response) throws IOException {
        return json.readTree(EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8));
    }
}
