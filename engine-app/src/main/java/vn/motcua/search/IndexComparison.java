package vn.motcua.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.search.DossierDocuments.Versioned;

/**
 * Lays documents of the index beside what the database says they must be, and mends them one by one. The index is always
 * read first: whatever it holds then, the database must know already.
 */
@Component
class IndexComparison {

    /** What was wrong with a document, if anything. */
    enum Fault {
        NONE,
        MISSING,
        DIFFERENT
    }

    /** A document as the index has it. */
    private record Stored(long version, JsonNode source) {}

    private static final Logger LOG = LoggerFactory.getLogger(IndexComparison.class);

    private final SearchServer server;
    private final SearchIndex index;
    private final DossierDocuments documents;
    private final DocumentWriter writer;
    private final IndexLag lag;
    private final JsonMapper json;

    IndexComparison(
            SearchServer server,
            SearchIndex index,
            DossierDocuments documents,
            DocumentWriter writer,
            IndexLag lag,
            JsonMapper json) {
        this.server = server;
        this.index = index;
        this.documents = documents;
        this.writer = writer;
        this.lag = lag;
        this.json = json;
    }

    /** Those of the dossiers whose documents are not as they must be. */
    List<Long> differing(Collection<Long> dossiers) throws IOException {
        Map<Long, Stored> stored = stored(dossiers);
        List<Long> differing = new ArrayList<>();
        for (List<Long> some : documents.portions(dossiers)) {
            for (Versioned document : documents.of(some)) {
                if (fault(document, stored.get(document.id())) != Fault.NONE) {
                    differing.add(document.id());
                }
            }
        }
        return differing;
    }

    /**
     * Looks at one dossier once more and writes its document if it is still not as it must be, unless the consumer has
     * that before it. A document that somebody deleted or wrote with a higher version is remembered by Elasticsearch for a
     * second: then it is for the next time.
     *
     * @return what was wrong and is right now
     * @throws DocumentWriter.Refused when Elasticsearch does not take the document
     */
    Fault repair(long id) throws IOException {
        Look first = look(id);
        if (first.fault() == Fault.NONE || !lag.waiting(List.of(id)).isEmpty()) {
            return Fault.NONE;
        }
        // the consumer may have written it since; both sides once more, or a newer document would look foreign
        Look look = look(id);
        Fault fault = look.fault();
        if (fault == Fault.NONE || look.truth().seq() != first.truth().seq()) {
            return Fault.NONE;
        }
        if (look.found() != null && look.found().version() > look.truth().seq()) {
            // its version would refuse ours, and every later one up to it
            remove(Long.toString(id), look.found().version());
        }
        index.refresh(index.alias());
        writer.writeToAlias(index.alias(), List.of(look.truth()));
        boolean mended = fault(look.truth(), stored(id)) == Fault.NONE;
        LOG.warn("The document of dossier {} is {} in the index; mended: {}", id, fault, mended);
        return mended ? fault : Fault.NONE;
    }

    /** A document as the index has it and, read after it, as it must be; both null when there is no such dossier. */
    private record Look(Stored found, Versioned truth, Fault fault) {}

    private Look look(long id) throws IOException {
        Stored found = stored(id);
        return documents.of(List.of(id)).stream()
                .findFirst()
                .map(truth -> new Look(found, truth, fault(truth, found)))
                .orElse(new Look(null, null, Fault.NONE));
    }

    private Stored stored(long id) throws IOException {
        return stored(List.of(id)).get(id);
    }

    /** Deletes a document, whoever wrote it. */
    void remove(String id, long version) throws IOException {
        server.find(
                "DELETE",
                "/%s/_doc/%s?version=%d&version_type=external_gte".formatted(index.alias(), encoded(id), version),
                null);
        index.refresh(index.alias());
    }

    private static String encoded(String id) {
        return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private Fault fault(Versioned truth, Stored stored) {
        if (stored == null) {
            return Fault.MISSING;
        }
        boolean same = stored.version() <= truth.seq() && stored.source().equals(tree(truth));
        return same ? Fault.NONE : Fault.DIFFERENT;
    }

    /** What the index keeps of a document: the text of files it has by its mark alone. */
    private JsonNode tree(Versioned truth) {
        ObjectNode tree = (ObjectNode) json.readTree(json.writeValueAsString(truth.document()));
        tree.remove(SearchFields.DOCUMENTS);
        return tree;
    }

    private Map<Long, Stored> stored(Collection<Long> ids) throws IOException {
        Map<Long, Stored> stored = new HashMap<>();
        if (!ids.isEmpty()) {
            JsonNode answer = server.send(
                    "POST",
                    "/" + index.alias() + "/_mget",
                    Map.of("ids", ids.stream().map(id -> Long.toString(id)).toList()));
            for (JsonNode doc : answer.get("docs")) {
                if (doc.has("error")) {
                    // a shard that is not there yet says nothing about the document
                    throw new SearchServer.Failed("a document cannot be read now");
                }
                if (doc.path("found").asBoolean()) {
                    stored.put(
                            Long.parseLong(doc.get("_id").asString()),
                            new Stored(doc.get("_version").asLong(), doc.get("_source")));
                }
            }
        }
        return stored;
    }
}
