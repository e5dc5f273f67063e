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

    /** The number of hits before the chosen facets. */
    static final String FOUND = "found";

    private static final String MONTH = "month";
    private static final int MOST_VALUES = 500;

    private SearchBody() {}

    /**
     * The request.
     *
     * @param words what the words of the request became; null for none
     * @param typed hits have weights when it is not empty
     */
    static Map<String, Object> of(SearchRequest request, Map<String, Object> words, SearchWords typed, Viewer viewer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", request.size());
        body.put("track_total_hits", true);
        body.put(
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                List.of(visible(viewer)),
                                "must",
                                words == null ? List.of() : List.of(words))));
        body.put("post_filter", filter(request, null, viewer.zone()));
        body.put("aggs", aggregations(request, viewer.zone()));
        boolean scored = !typed.isEmpty();
        body.put("sort", sort(scored));
        body.put("_source", false);
        if (scored) {
            body.put("highlight", highlight(typed));
        }
        return body;
    }

    /**
     * Who looks, and from where.
     *
     * @param actor an officer, or a machine client, which has worked on nothing
     */
    record Viewer(Set<UnitCode> scope, String actor, ZoneId zone) {}

    /** Officers find the dossiers of their units and those they have worked on: the same rule as the dossier page. */
    private static Object visible(Viewer viewer) {
        return Query.any(List.of(
                Query.values(
                        "scope", viewer.scope().stream().map(UnitCode::value).toList()),
                Query.value("actedBy", viewer.actor())));
    }

    /** @param except the facet whose own choice does not count */
    private static Map<String, Object> filter(SearchRequest request, String except, ZoneId zone) {
        List<Object> filters = new ArrayList<>();
        request.chosen().forEach((facet, values) -> {
            if (!facet.equals(except)) {
                filters.add(Query.values(FACETS.get(facet), values));
            }
        });
        request.days().forEach((dated, days) -> {
            if (!MONTH.equals(except) || dated != request.months()) {
                filters.add(within(dated, days, zone));
            }
        });
        List<Object> none = new ArrayList<>();
        request.without().forEach((facet, values) -> {
            if (!facet.equals(except)) {
                none.add(Query.values(FACETS.get(facet), values));
            }
        });
        return Map.of("bool", Map.of("filter", filters, "must_not", none));
    }

    private static Object within(SearchRequest.Dated dated, SearchRequest.Days days, ZoneId zone) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("time_zone", zone.getId());
        if (days.from() != null) {
            range.put("gte", days.from().toString());
        }
        if (days.to() != null) {
            range.put("lt", days.to().plusDays(1).toString());
        }
        return Map.of("range", Map.of(dated.field(), range));
    }

    private static Map<String, Object> aggregations(SearchRequest request, ZoneId zone) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(FOUND, Map.of("filter", Map.of("match_all", Map.of())));
        FACETS.forEach((facet, field) -> all.put(
                facet,
                facet(filter(request, facet, zone), Map.of("terms", Map.of("field", field, "size", MOST_VALUES)))));
        all.put(
                MONTH,
                facet(
                        filter(request, MONTH, zone),
                        Map.of(
                                "date_histogram",
                                Map.of(
                                        "field",
                                        request.months().field(),
                                        "calendar_interval",
                                        "month",
                                        "time_zone",
                                        zone.getId(),
                                        "format",
                                        "yyyy-MM",
                                        "min_doc_count",
                                        1,
                                        // what came last is asked for most
                                        "order",
                                        Map.of("_key", "desc")))));
        return all;
    }

    private static Map<String, Object> facet(Map<String, Object> filter, Map<String, Object> values) {
        return Map.of("filter", filter, "aggs", Map.of("values", values));
    }

    /** By weight, if there is one; then the newest first, each dossier in a place of its own. */
    private static Collection<Object> sort(boolean scored) {
        List<Object> sort = new ArrayList<>();
        if (scored) {
            sort.add(Map.of("_score", "desc"));
        }
        sort.add(Map.of("submittedAt", "desc"));
        sort.add(Map.of("id", "desc"));
        return sort;
    }

    private static Map<String, Object> highlight(SearchWords typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : SearchFields.marked(typed)) {
            // names and numbers are shown whole
            fields.put(field, field.equals("text") ? Map.of() : Map.of("number_of_fragments", 0));
        }
        if (typed.documents()) {
            fields.put(SearchFields.DOCUMENTS, Map.of());
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
