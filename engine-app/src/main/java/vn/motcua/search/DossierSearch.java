package vn.motcua.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.search.SearchBody.Viewer;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Answers searches: hits and counts from the index, the shown state of each hit from the database. */
@Component
class DossierSearch {

    private static final Logger LOG = LoggerFactory.getLogger(DossierSearch.class);

    private final SearchServer server;
    private final SearchIndex index;
    private final Labels labels;
    private final Hits hits;
    private final SearchFacets facets;
    private final IndexLag lag;
    private final Access access;
    private final Clock clock;

    DossierSearch(
            SearchServer server,
            SearchIndex index,
            Labels labels,
            Hits hits,
            SearchFacets facets,
            IndexLag lag,
            Access access,
            Clock clock) {
        this.server = server;
        this.index = index;
        this.labels = labels;
        this.hits = hits;
        this.facets = facets;
        this.lag = lag;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A page of hits. Slips of the keys are tried when nothing is spelt as typed.
     *
     * @throws Rejection unavailable {@code search-unavailable} when Elasticsearch is away or the index is being made
     */
    SearchPage search(SearchRequest request) {
        access.require(Operation.SEARCH);
        // hits name people: a machine client that may search alone must not get them
        access.require(Operation.VIEW_DOSSIER);
        Viewer viewer =
                new Viewer(access.scope(Operation.SEARCH), CurrentActor.get().id(), clock.getZone());
        SearchWords words = SearchWords.parse(request.words());
        SearchWords typed = request.documents() ? words.inDocuments() : words;
        int values = typed.isEmpty() ? SearchCursor.PLAIN : SearchCursor.SCORED;
        SearchCursor cursor = request.cursor() == null ? null : SearchCursor.parse(request.cursor(), values);
        boolean similar = cursor != null && cursor.similar();
        Labels.Found shared = labels.find(typed);
        JsonNode answer = ask(body(request, typed, shared, viewer, cursor, similar));
        if (cursor == null && found(answer) == 0 && SimilarQueries.possible(typed)) {
            JsonNode second = ask(body(request, typed, shared, viewer, null, true));
            similar = found(second) > 0;
            answer = similar ? second : answer;
        }
        return page(answer, request, typed, viewer, similar);
    }

    private Map<String, Object> body(
            SearchRequest request,
            SearchWords typed,
            Labels.Found shared,
            Viewer viewer,
            SearchCursor cursor,
            boolean similar) {
        Map<String, Object> words = null;
        if (!typed.isEmpty() || !typed.excluded().isEmpty()) {
            words = similar ? SimilarQueries.of(typed, shared) : WordQueries.of(typed, shared);
        }
        Map<String, Object> body = SearchBody.of(request, words, typed, viewer);
        if (cursor != null) {
            body.put("search_after", cursor.after());
        }
        return body;
    }

    private static long found(JsonNode answer) {
        return answer.get("aggregations").get(SearchBody.FOUND).get("doc_count").asLong();
    }

    /** Asks twice if need be: when the alias moves, an index may end under a search that has just begun. */
    private JsonNode ask(Map<String, Object> body) {
        String path = "/" + index.alias() + "/_search?allow_partial_search_results=false";
        try {
            JsonNode answer = null;
            try {
                answer = server.find("POST", path, body);
            } catch (SearchServer.Failed e) {
                LOG.debug("A search is asked once more: {}", e.getMessage());
            }
            answer = answer == null ? server.find("POST", path, body) : answer;
            if (answer != null) {
                return answer;
            }
        } catch (IOException e) {
            LOG.warn("Search is not available: {}", e.getMessage());
            throw away(new Text(
                    "Chưa tìm kiếm được vì máy chủ tìm kiếm đang gián đoạn; các việc khác vẫn làm bình thường.",
                    "The search server is away; everything else goes on as usual."));
        }
        throw away(new Text(
                "Chưa tìm kiếm được vì chỉ mục đang được dựng lại; các việc khác vẫn làm bình thường.",
                "The search index is being built; everything else goes on as usual."));
    }

    private static Rejection away(Text text) {
        return new Rejection(Rejection.Kind.UNAVAILABLE, "search-unavailable", text, List.of());
    }

    private SearchPage page(JsonNode answer, SearchRequest request, SearchWords typed, Viewer viewer, boolean similar) {
        JsonNode found = answer.get("hits").get("hits");
        List<JsonNode> rows = new ArrayList<>();
        found.forEach(rows::add);
        String next = rows.size() < request.size()
                ? null
                : SearchCursor.after(rows.get(rows.size() - 1), similar).text();
        return new SearchPage(
                hits.of(rows, typed, viewer),
                next,
                answer.get("hits").get("total").get("value").asLong(),
                facets.of(answer.get("aggregations")),
                lag.millis(),
                similar);
    }
}
