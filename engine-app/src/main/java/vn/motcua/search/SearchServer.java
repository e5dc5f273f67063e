package vn.motcua.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NStringEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with Elasticsearch; knows no dossier. */
@Component
class SearchServer {

    /** The server answered that it cannot do it now; to be tried again. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /** The request is larger than the server, or a proxy before it, takes. */
    static final class TooLarge extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final Set<Integer> TRY_AGAIN = Set.of(401, 403, 408, 409, 429);

    private final RestClient client;
    private final JsonMapper json;

    SearchServer(RestClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * Sends a request with a JSON body (or none) and reads the JSON answer.
     *
     * @throws IOException when the server is away, or has answered that it cannot do it now
     * @throws IllegalStateException when the request itself is wrong, which is a fault of ours
     */
    JsonNode send(String method, String path, Object body) throws IOException {
        JsonNode answer = find(method, path, body);
        if (answer == null) {
            throw new Failed(method + " " + path + ": not found");
        }
        return answer;
    }

    /** Like {@link #send}, and null when the thing does not exist. */
    JsonNode find(String method, String path, Object body) throws IOException {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body instanceof String text ? text : json.writeValueAsString(body));
        }
        return perform(request);
    }

    /**
     * Sends newline-delimited JSON: pairs of action and document.
     *
     * @throws TooLarge when less at once may do
     * @throws IOException for every other refusal of the whole: it says nothing about a document, and comes again
     */
    JsonNode bulk(String lines, Map<String, String> parameters) throws IOException {
        Request request = new Request("POST", "/_bulk");
        parameters.forEach(request::addParameter);
        request.setEntity(new NStringEntity(lines, ContentType.create("application/x-ndjson", StandardCharsets.UTF_8)));
        try {
            JsonNode answer = perform(request);
            if (answer == null) {
                throw new Failed("the index is gone");
            }
            return answer;
        } catch (TooLarge e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new Failed(e.getMessage());
        }
    }

    private JsonNode perform(Request request) throws IOException {
        try {
            return read(client.performRequest(request));
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            if (status == NOT_FOUND) {
                return null;
            }
            String what = "%s %s answered %d".formatted(request.getMethod(), request.getEndpoint(), status);
            if (status >= 500 || TRY_AGAIN.contains(status)) {
                throw new Failed(what);
            }
            if (status == TOO_LARGE) {
                throw new TooLarge(what);
            }
            // the answer repeats the request, and with it what was typed: its kind is enough
            throw new IllegalStateException(what + ": " + kind(e));
        }
    }

    /** Empty when a proxy answered in the server's place, with a page. */
    private String kind(ResponseException e) throws IOException {
        JsonNode error;
        try {
            error = read(e.getResponse()).path("error");
        } catch (Failed noJson) {
            return "";
        }
        return error.path("type").asString("") + " "
                + error.path("root_cause").path(0).path("type").asString("");
    }

    private JsonNode read(Response response) throws IOException {
        String text =
                response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new Failed("the answer is no JSON");
        }
    }
}
