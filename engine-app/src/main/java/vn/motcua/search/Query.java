package vn.motcua.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The few kinds of queries that we use, as Elasticsearch wants them. */
final class Query {

    private Query() {}

    /** A fixed weight for all that match: an order of hits that does not move when the index changes. */
    static Object weighed(Object query, double weight) {
        return Map.of("constant_score", Map.of("filter", query, "boost", weight));
    }

    static Object all(List<?> queries) {
        return queries.size() == 1 ? queries.get(0) : Map.of("bool", Map.of("must", queries));
    }

    static Object any(List<?> queries) {
        return queries.size() == 1
                ? queries.get(0)
                : Map.of("bool", Map.of("should", queries, "minimum_should_match", 1));
    }

    /** The weight of the best of them. */
    static Object best(List<?> queries) {
        return Map.of("dis_max", Map.of("queries", queries));
    }

    static Object word(String field, String word) {
        return Map.of("match", Map.of(field, Map.of("query", word, "operator", "and")));
    }

    static Object phrase(String field, String words) {
        return Map.of("match_phrase", Map.of(field, words));
    }

    /** @param folded the letters of the beginning as the index holds them */
    static Object beginning(String field, String folded) {
        return Map.of("prefix", Map.of(field, Map.of("value", folded)));
    }

    /** One or two letters changed, left out, added or swapped; a word of two letters has no slips. */
    static Object slip(String field, String folded) {
        return Map.of("fuzzy", Map.of(field, Map.of("value", folded, "fuzziness", "AUTO:3,6", "max_expansions", 50)));
    }

    /** All the words within one value of the field, in any order. */
    static Object together(String field, String words) {
        return Map.of(
                "intervals", Map.of(field, Map.of("match", Map.of("query", words, "max_gaps", 6, "ordered", false))));
    }

    static Object value(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }

    static Object values(String field, Collection<?> values) {
        return Map.of("terms", Map.of(field, values));
    }
}
