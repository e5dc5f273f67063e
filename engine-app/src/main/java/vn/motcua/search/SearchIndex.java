package vn.motcua.search;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.DatabaseIdentity;

/** The indices of dossiers: one that the alias names, and at times one more that is being built. */
@Component
class SearchIndex {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

    private final SearchServer server;
    private final SearchSettings settings;
    private final IndexDefinition definition;
    private final DatabaseIdentity database;
    private final Clock clock;
    private volatile String alias;

    SearchIndex(
            SearchServer server,
            SearchSettings settings,
            IndexDefinition definition,
            DatabaseIdentity database,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.definition = definition;
        this.database = database;
        this.clock = clock;
    }

    /** The alias belongs to this database: another one, made anew or restored, never reads an index that is not its own. */
    String alias() {
        String known = alias;
        return known == null ? renew() : known;
    }

    /** Asks the database who it is. */
    String renew() {
        String now = settings.alias() + "-" + database.now();
        alias = now;
        return now;
    }

    /** Whether this index was made for this database. */
    boolean owns(String name) {
        return name.startsWith(alias() + "-");
    }

    /** Makes an empty index with the present mapping and returns its name; nobody searches in it before it is published. */
    String create() throws IOException {
        server.send("PUT", "/_index_template/" + alias(), definition.template(alias()));
        String name = alias() + "-" + STAMP.format(clock.instant().atZone(clock.getZone())) + "-"
                + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        server.send("PUT", "/" + name, refreshEvery("-1"));
        return name;
    }

    /** Whether there is something to search in, and of the present definition. */
    boolean current() throws IOException {
        JsonNode found = server.find("GET", "/" + alias() + "/_mapping?filter_path=*.mappings._meta", null);
        if (found == null || found.isEmpty()) {
            return false;
        }
        for (JsonNode index : found) {
            if (!definition.made(index.path("mappings"))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the server still knows this index. */
    boolean has(String name) throws IOException {
        return server.find("GET", "/" + name, null) != null;
    }

    /** Names of the indices behind the alias; empty before the first build. */
    private List<String> published() throws IOException {
        JsonNode found = server.find("GET", "/_alias/" + alias(), null);
        return found == null ? List.of() : List.copyOf(found.propertyNames());
    }

    /** Lets the alias name this index alone, in one step; the former ones stay for the searches that are in them. */
    void publish(String name) throws IOException {
        server.send("PUT", "/" + name + "/_settings", refreshEvery(definition.refreshInterval()));
        refresh(name);
        List<Map<String, Object>> actions = new ArrayList<>();
        for (String former : published()) {
            if (!former.equals(name)) {
                actions.add(Map.of("remove", Map.of("index", former, "alias", alias())));
            }
        }
        actions.add(Map.of("add", Map.of("index", name, "alias", alias(), "is_write_index", true)));
        server.send("POST", "/_aliases", Map.of("actions", actions));
    }

    /** Deletes the indices of ours that the alias does not name. */
    void deleteFormer() throws IOException {
        JsonNode found = server.find("GET", "/" + alias() + "-*/_alias", null);
        if (found != null) {
            for (Map.Entry<String, JsonNode> index : found.properties()) {
                if (!index.getValue().path("aliases").has(alias())) {
                    server.find("DELETE", "/" + index.getKey(), null);
                }
            }
        }
    }

    void refresh(String name) throws IOException {
        server.send("POST", "/" + name + "/_refresh", null);
    }

    private static Map<String, Object> refreshEvery(String interval) {
        return Map.of("settings", Map.of("index.refresh_interval", interval));
    }

    /**
     * Documents in the index that is searched.
     *
     * @throws IOException when Elasticsearch is away, or there is no such index yet
     */
    long count() throws IOException {
        return server.send("GET", "/" + alias() + "/_count", null).get("count").asLong();
    }
}
