package vn.motcua.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Walks the index in slices and removes documents of no dossier: nobody could have been shown what they count. */
@Component
class ForeignDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignDocuments.class);

    private final SearchServer server;
    private final SearchIndex index;
    private final IndexComparison comparison;
    private final JdbcClient jdbc;
    private final AtomicLong after = new AtomicLong(Long.MIN_VALUE);

    ForeignDocuments(SearchServer server, SearchIndex index, IndexComparison comparison, JdbcClient jdbc) {
        this.server = server;
        this.index = index;
        this.comparison = comparison;
        this.jdbc = jdbc;
    }

    /** Looks at the next documents; answers how many it has removed. */
    int remove(int most) throws IOException {
        JsonNode answer = server.send(
                "POST",
                "/" + index.alias() + "/_search",
                Map.of(
                        "size",
                        most,
                        "_source",
                        false,
                        "version",
                        true,
                        // a document without our number stands at the end, and there is removed
                        "sort",
                        List.of(Map.of("id", Map.of("order", "asc", "missing", "_last"))),
                        "search_after",
                        List.of(after.get())));
        Map<String, Long> versions = new LinkedHashMap<>();
        long last = after.get();
        for (JsonNode hit : answer.get("hits").get("hits")) {
            versions.put(hit.get("_id").asString(), hit.get("_version").asLong());
            last = hit.get("sort").get(0).asLong();
        }
        after.set(versions.size() < most ? Long.MIN_VALUE : last);
        versions.keySet().removeAll(ofDossiers(versions.keySet()));
        for (Map.Entry<String, Long> foreign : versions.entrySet()) {
            comparison.remove(foreign.getKey(), foreign.getValue());
            LOG.warn("A document of no dossier is removed from the index");
        }
        return versions.size();
    }

    private Set<String> ofDossiers(Set<String> ids) {
        List<Long> numbers = new ArrayList<>();
        ids.stream().filter(id -> id.matches("[1-9]\\d{0,17}")).forEach(id -> numbers.add(Long.parseLong(id)));
        return jdbc
                .sql("select id from motcua.dossier where id = any(:ids) and code is not null")
                .param("ids", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(id -> Long.toString(id))
                .collect(Collectors.toSet());
    }
}
