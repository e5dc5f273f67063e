package vn.motcua.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Documents that Elasticsearch does not take, named by their dossiers; all others are written. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(List<String> dossiers) {
            super("Not indexed: " + String.join(", ", dossiers));
        }
    }

    /** Action and document of one dossier. */
    private static final class Line {
        private final long id;
        private final byte[] text;

        private Line(long id, byte[] text) {
            this.id = id;
            this.text = text;
        }
    }

    /** Bytes of one request: a proxy with its usual settings takes one megabyte. */
    private static final int MOST = 900_000;

    private static final int CONFLICT = 409;
    private static final int NOT_ACCEPTABLE = 400;

    private final SearchServer server;
    private final JsonMapper json;

    DocumentWriter(SearchServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    /** Writes to the index that is searched, as {@link #writeToIndex}; there must be one. */
    void writeToAlias(String alias, Collection<Versioned> documents) throws IOException {
        write(alias, documents, Map.of("require_alias", "true"));
    }

    /**
     * Writes to an index by its name.
     *
     * @throws IOException when the server cannot be reached, refuses for lack of resources, or has lost the index: to
     *     be tried again
     * @throws Refused when documents are not acceptable
     */
    void writeToIndex(String index, Collection<Versioned> documents) throws IOException {
        write(index, documents, Map.of());
    }

    private void write(String index, Collection<Versioned> documents, Map<String, String> parameters)
            throws IOException {
        List<Line> batch = new ArrayList<>();
        int bytes = 0;
        List<String> refused = new ArrayList<>();
        for (Versioned document : documents) {
            Line line = line(index, document);
            if (!batch.isEmpty() && bytes + line.text.length > MOST) {
                send(batch, parameters, refused);
                batch.clear();
                bytes = 0;
            }
            batch.add(line);
            bytes += line.text.length;
        }
        if (!batch.isEmpty()) {
            send(batch, parameters, refused);
        }
        if (!refused.isEmpty()) {
            throw new Refused(refused);
        }
    }

    private Line line(String index, Versioned document) {
        String text = json.writeValueAsString(Map.of("index", target(index, document)))
                + '\n'
                + json.writeValueAsString(document.document())
                + '\n';
        return new Line(document.id(), text.getBytes(StandardCharsets.UTF_8));
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

    /** In halves when it is too much at once, down to the one document that is too large by itself. */
    private void send(List<Line> batch, Map<String, String> parameters, List<String> refused) throws IOException {
        JsonNode answer;
        try {
            answer = server.bulk(together(batch), parameters);
        } catch (SearchServer.TooLarge e) {
            if (batch.size() == 1) {
                refused.add("dossier %d (too large)".formatted(batch.get(0).id));
                return;
            }
            int half = batch.size() / 2;
            send(batch.subList(0, half), parameters, refused);
            send(batch.subList(half, batch.size()), parameters, refused);
            return;
        }
        if (answer.path("errors").asBoolean()) {
            for (JsonNode item : answer.get("items")) {
                check(item.get("index"), refused);
            }
        }
    }

    private static byte[] together(List<Line> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        batch.forEach(line -> bytes.writeBytes(line.text));
        return bytes.toByteArray();
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
