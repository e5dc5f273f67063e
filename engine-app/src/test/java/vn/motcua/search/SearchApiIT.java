package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.SearchNode;

/** The product asks Elasticsearch only for what the embedded node has: the sources, held against the node itself. */
class SearchApiIT {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/vn/motcua/search"),
            Path.of("src/main/java/vn/motcua/monitoring"),
            Path.of("src/main/resources/vn/motcua/search"));

    /** A part of a path that begins with an underscore, inside a string. */
    private static final Pattern ENDPOINT = Pattern.compile("\"[^\"\\n]*?/(_[a-z_]+)");

    /** How the product calls each of its endpoints. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("_search", "POST /nothing/_search"),
            Map.entry("_bulk", "POST /_bulk"),
            Map.entry("_mget", "POST /nothing/_mget"),
            Map.entry("_alias", "GET /_alias/nothing"),
            Map.entry("_aliases", "POST /_aliases"),
            Map.entry("_count", "GET /nothing/_count"),
            Map.entry("_refresh", "POST /nothing/_refresh"),
            Map.entry("_mapping", "GET /nothing/_mapping"),
            Map.entry("_doc", "DELETE /nothing/_doc/1"),
            Map.entry("_settings", "PUT /nothing/_settings"),
            Map.entry("_index_template", "PUT /_index_template/nothing"));

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyEndpointInTheSourcesIsOneThatTheNodeHas() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String text : texts()) {
            Matcher endpoint = ENDPOINT.matcher(text);
            while (endpoint.find()) {
                used.add(endpoint.group(1));
            }
        }

        assertThat(used).isEqualTo(new TreeSet<>(CALLS.keySet()));
        for (String endpoint : used) {
            assertThat(known(CALLS.get(endpoint))).as(endpoint).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /_reindex",
                "POST /nothing/_update_by_query",
                "POST /nothing/_delete_by_query",
                "POST /_query"
            })
    void whatTheNodeLacksIsTold(String call) throws Exception {
        assertThat(known(call)).isFalse();
    }

    /** Kinds of fields, queries and aggregations of the official modules, which the node does without. */
    @ParameterizedTest
    @CsvSource({
        "script",
        "script_score",
        "script_fields",
        "runtime_mappings",
        "bucket_sort",
        "bucket_script",
        "auto_date_histogram",
        "search_as_you_type",
        "scaled_float",
        "match_only_text",
        "rank_feature",
        "percolate",
        "has_child",
        "pipeline"
    })
    void noSourceNamesWhatTheNodeLacks(String name) throws IOException {
        assertThat(texts()).noneMatch(text -> text.contains("\"" + name + "\""));
    }

    /** Whether the node has a handler for the call; that there is no such index is a proper answer. */
    private boolean known(String call) throws IOException, InterruptedException {
        String[] parts = call.split(" ", -1);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(SearchNode.url() + parts[1]))
                        .header("Content-Type", "application/json")
                        .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() != 405 && !answer.body().contains("no handler found");
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(20);
        return texts;
    }
}
