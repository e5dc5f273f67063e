package vn.motcua.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.DossierDocuments.Versioned;

/** Writes documents in bulk; an older version never replaces a newer one. */
@Component
class DocumentWriter {

    /** Bytes of one request. */
    private static final int MOST = 4_000_000;

    private static final int CONFLICT = 409;
    private static final int NOT_ACCEPTABLE = 400;

    private final SearchServer server;
    private final JsonMapper json;

    DocumentWriter(SearchServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    /** Writes to the index that is searched; there must be one. */
    void writeToAlias(String alias, Collection<Versioned> documents) throws IOException {
        write(alias, documents, Map.of("require_alias", "true"));
    }

    /**
     * Writes to an index by its name.
     *
     * @throws IOException when the server cannot be reached, refuses for lack of resources, or has lost the index: to
     *     be tried again
     * @throws IllegalStateException when documents are not acceptable, named by their dossiers; all others are written
     */
    void writeToIndex(String index, Collection<Versioned> documents) throws IOException {
        write(index, documents, Map.of());
    }

    private void write(String index, Collection<Versioned> documents, Map<String, String> parameters)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> refused = new ArrayList<>();
        for (Versioned document : documents) {
            lines.append(json.writeValueAsString(Map.of("index", target(index, document))))
                    .append('\n')
                    .append(json.writeValueAsString(document.document()))
                    .append('\n');
            if (lines.length() > MOST) {
                send(lines, parameters, refused);
            }
        }
        if (!lines.isEmpty()) {
            send(lines, parameters, refused);
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Not indexed: " + String.join(", ", refused));
        }
    }

    private static Map<String, Object> target(String index, Versioned document) {
        return Map.of(
                "_index",
                index,
                "_id",
                Long.toString(document.id()),
                "version",
                document.seq(),
                "version_type",
                "external_gte");
    }

    private void send(StringBuilder lines, Map<String, String> parameters, List<String> refused) throws IOException {
        JsonNode answer = server.bulk(lines.toString(), parameters);
        lines.setLength(0);
        if (answer.path("errors").asBoolean()) {
            for (JsonNode item : answer.get("items")) {
                check(item.get("index"), refused);
            }
        }
    }

    private static void check(JsonNode result, List<String> refused) throws SearchServer.Failed {
        int status = result.get("status").asInt();
        String type = result.path("error").path("type").asString("");
        if (status == NOT_ACCEPTABLE) {
            refused.add("dossier %s (%s)".formatted(result.get("_id").asString(), type));
        } else if (status > NOT_ACCEPTABLE && status != CONFLICT) {
            throw new SearchServer.Failed("Elasticsearch answered %d %s".formatted(status, type));
        }
    }
}
