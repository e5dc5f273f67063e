package vn.motcua.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.shared.UnitCode;

/** The request that goes to Elasticsearch: words, scope, facets that each ignore their own filter, highlights. */
final class SearchBody {

    /** Facets by the name that the client uses, with the field of the index. */
    static final Map<String, String> FACETS = Map.of(
            "status", "status",
            "procedure", "procedureCode",
            "unit", "competentUnit",
            "outcome", "outcome",
            "timeliness", "timeliness");

    private SearchBody() {}

    static Map<String, Object> of(SearchRequest request, Set<UnitCode> scope, String officer, ZoneId zone) {
        SearchWords words = SearchWords.parse(request.words());
        Map<String, List<?>> chosen = chosen(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", request.size());
        body.put("track_total_hits", true);
        body.put("query", query(words, scope, officer));
        body.put("post_filter", filter(chosen, null, request, zone));
        body.put("aggs", aggregations(chosen, request, zone));
        body.put("sort", sort(words));
        body.put("_source", List.of("id"));
        if (!words.isEmpty()) {
            body.put("highlight", highlight());
        }
        if (request.cursor() != null) {
            body.put("search_after", SearchCursor.parse(request.cursor()));
        }
        return body;
    }

    /** Officers find the dossiers of their units and those they have worked on: the same rule as the dossier page. */
    private static Map<String, Object> query(SearchWords words, Set<UnitCode> scope, String officer) {
        Map<String, Object> visible = Map.of(
                "bool",
                Map.of(
                        "should",
                        List.of(
                                Map.of(
                                        "terms",
                                        Map.of(
                                                "scope",
                                                scope.stream()
                                                        .map(UnitCode::value)
                                                        .toList())),
                                Map.of("term", Map.of("actedBy", officer))),
                        "minimum_should_match",
                        1));
        List<Object> must = words.isEmpty() && words.excluded().isEmpty() ? List.of() : List.of(WordQueries.of(words));
        return Map.of("bool", Map.of("filter", List.of(visible), "must", must));
    }

    private static Map<String, List<?>> chosen(SearchRequest request) {
        Map<String, List<?>> chosen = new LinkedHashMap<>();
        put(chosen, "status", request.status());
        put(chosen, "procedure", request.procedure());
        put(chosen, "unit", request.unit());
        put(chosen, "outcome", request.outcome());
        put(chosen, "timeliness", request.timeliness());
        return chosen;
    }

    private static void put(Map<String, List<?>> chosen, String facet, List<?> values) {
        if (values != null && !values.isEmpty()) {
            chosen.put(facet, values);
        }
    }

    private static Map<String, Object> filter(
            Map<String, List<?>> chosen, String except, SearchRequest request, ZoneId zone) {
        List<Object> filters = new ArrayList<>();
        chosen.forEach((facet, values) -> {
            if (!facet.equals(except)) {
                filters.add(Map.of("terms", Map.of(FACETS.get(facet), values)));
            }
        });
        if (request.receivedFrom() != null || request.receivedTo() != null) {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("time_zone", zone.getId());
            if (request.receivedFrom() != null) {
                range.put("gte", request.receivedFrom().toString());
            }
            if (request.receivedTo() != null) {
                range.put("lt", request.receivedTo().plusDays(1).toString());
            }
            filters.add(Map.of("range", Map.of("receivedAt", range)));
        }
        return Map.of("bool", Map.of("filter", filters));
    }

    private static Map<String, Object> aggregations(Map<String, List<?>> chosen, SearchRequest request, ZoneId zone) {
        Map<String, Object> all = new LinkedHashMap<>();
        FACETS.forEach((facet, field) -> all.put(
                facet,
                Map.of(
                        "filter", filter(chosen, facet, request, zone),
                        "aggs", Map.of("values", Map.of("terms", Map.of("field", field, "size", 50))))));
        all.put(
                "month",
                Map.of(
                        "filter", filter(chosen, null, request, zone),
                        "aggs",
                                Map.of(
                                        "values",
                                        Map.of(
                                                "date_histogram",
                                                Map.of(
                                                        "field", "receivedAt",
                                                        "calendar_interval", "month",
                                                        "time_zone", zone.getId(),
                                                        "format", "yyyy-MM",
                                                        "min_doc_count", 1)))));
        return all;
    }

    private static Collection<Object> sort(SearchWords words) {
        List<Object> sort = new ArrayList<>();
        if (!words.isEmpty()) {
            sort.add(Map.of("_score", "desc"));
        }
        sort.add(Map.of("submittedAt", "desc"));
        sort.add(Map.of("id", "desc"));
        return sort;
    }

    private static Map<String, Object> highlight() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : SearchFields.SHOWN) {
            fields.put(field, Map.of());
        }
        return Map.of(
                "type",
                "unified",
                "require_field_match",
                false,
                "pre_tags",
                List.of(SearchFields.BEGIN),
                "post_tags",
                List.of(SearchFields.END),
                "number_of_fragments",
                3,
                "fragment_size",
                120,
                "fields",
                fields);
    }
}
