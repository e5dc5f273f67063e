package vn.motcua.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.DossierDocuments.Versioned;

/** The indices of dossiers: one that the alias names, and at times one more that is being built. */
@Component
class SearchIndex {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

    private final SearchServer server;
    private final SearchSettings settings;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile String alias;

    SearchIndex(SearchServer server, SearchSettings settings, JsonMapper json, JdbcClient jdbc, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The alias belongs to this database: another one, made anew or restored, never reads an index that is not its own. */
    String alias() {
        String known = alias;
        if (known == null) {
            known = settings.alias() + "-" + databaseAge();
            alias = known;
        }
        return known;
    }

    private long databaseAge() {
        return jdbc.sql(
                        "select (extract(epoch from started_at) * 1000)::bigint from motcua.journal_epoch order by epoch limit 1")
                .query(Long.class)
                .single();
    }

    /** Makes an empty index with the present mapping and returns its name. */
    String create() throws IOException {
        String name = alias() + "-" + STAMP.format(clock.instant().atZone(clock.getZone()));
        server.send("PUT", "/" + name, definition());
        return name;
    }

    /** Whether there is anything to search in. */
    boolean exists() throws IOException {
        return server.find("GET", "/_alias/" + alias(), null) != null;
    }

    /** Whether the server still knows this index. */
    boolean has(String name) throws IOException {
        return server.find("GET", "/" + name, null) != null;
    }

    /** Names of the indices behind the alias; empty before the first build. */
    List<String> present() throws IOException {
        JsonNode found = server.find("GET", "/_alias/" + alias(), null);
        return found == null ? List.of() : List.copyOf(found.propertyNames());
    }

    /** Lets the alias name this index alone, in one step, and deletes the former ones. */
    void publish(String name) throws IOException {
        List<String> former = present();
        List<Map<String, Object>> actions = new ArrayList<>();
        former.forEach(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias()))));
        actions.add(Map.of("add", Map.of("index", name, "alias", alias())));
        server.send("POST", "/_aliases", Map.of("actions", actions));
        for (String old : former) {
            if (!old.equals(name)) {
                server.find("DELETE", "/" + old, null);
            }
        }
    }

    void refresh(String name) throws IOException {
        server.send("POST", "/" + name + "/_refresh", null);
    }

    long count() throws IOException {
        JsonNode answer = server.find("GET", "/" + alias() + "/_count", null);
        return answer == null ? 0 : answer.get("count").asLong();
    }

    /**
     * Writes documents; an older version never replaces a newer one.
     *
     * @throws IOException when the server cannot be reached or refuses for lack of resources: to be tried again
     * @throws IllegalStateException when a document is not acceptable, named by its dossier
     */
    void write(String index, Collection<Versioned> documents) throws IOException {
        if (documents.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Versioned document : documents) {
            lines.append(json.writeValueAsString(Map.of(
                            "index",
                            Map.of(
                                    "_index",
                                    index,
                                    "_id",
                                    Long.toString(document.id()),
                                    "version",
                                    document.seq(),
                                    "version_type",
                                    "external_gte"))))
                    .append('\n')
                    .append(json.writeValueAsString(document.document()))
                    .append('\n');
        }
        JsonNode answer =
                server.bulk(lines.toString(), Map.of("filter_path", "errors,items.*.status,items.*.error,items.*._id"));
        if (answer.path("errors").asBoolean()) {
            answer.get("items").forEach(SearchIndex::check);
        }
    }

    private static void check(JsonNode item) {
        JsonNode result = item.get("index");
        int status = result.get("status").asInt();
        if (status == 429 || status >= 500) {
            throw new UncheckedIOException(new IOException("Elasticsearch answered " + status));
        }
        if (status >= 400 && status != 409) {
            throw new IllegalStateException("Dossier %s cannot be indexed: %s"
                    .formatted(
                            result.get("_id").asString(),
                            result.path("error").path("type").asString("")));
        }
    }

    private static String definition() {
        try (InputStream in = SearchIndex.class.getResourceAsStream("dossier-index.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
