package vn.motcua.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns words into Elasticsearch queries. Every word must be found somewhere, with or without marks; what was typed
 * with marks, in the same order, and in the owner's name comes first; slips of one or two letters still match.
 */
final class WordQueries {

    private static final List<String> FOLDED =
            List.of("owner^6", "submitter^3", "people^2", "procedure", "text", "files");
    private static final List<String> MARKED =
            List.of("owner.marked^6", "submitter.marked^3", "people.marked^2", "procedure.marked", "text.marked");

    private WordQueries() {}

    static Map<String, Object> of(SearchWords typed) {
        List<Object> must = new ArrayList<>();
        List<Object> should = new ArrayList<>();
        if (!typed.words().isEmpty()) {
            must.add(words(typed));
            should.add(Map.of("match_phrase", Map.of("owner.marked", boosted("query", typed.text(), 12))));
            should.add(Map.of("match_phrase", Map.of("owner", boosted("query", typed.text(), 8))));
            should.add(Map.of("match_phrase", Map.of("submitter", boosted("query", typed.text(), 4))));
            should.add(cross(typed.text(), MARKED, 3));
        }
        typed.fragments().forEach(fragment -> must.add(fragment(fragment)));
        typed.phrases().forEach(phrase -> must.add(phrase(phrase)));
        List<Object> mustNot = typed.excluded().stream()
                .map(word -> cross(word, VietnameseText.marked(word) ? MARKED : FOLDED, 1))
                .toList();
        return Map.of("bool", Map.of("must", must, "should", should, "must_not", mustNot));
    }

    private static Object words(SearchWords typed) {
        List<Object> ways = new ArrayList<>();
        ways.add(cross(typed.text(), FOLDED, 10));
        ways.add(prefixes(typed.text()));
        String telex = VietnameseText.telex(typed.text());
        if (!telex.equals(typed.text())) {
            ways.add(cross(telex, FOLDED, 5));
        }
        ways.add(slips(typed.text()));
        return Map.of("dis_max", Map.of("queries", ways, "tie_breaker", 0.1));
    }

    private static Object cross(String text, List<String> fields, double boost) {
        return Map.of(
                "multi_match",
                Map.of("query", text, "type", "cross_fields", "operator", "and", "fields", fields, "boost", boost));
    }

    /** The last word may still be being typed. */
    private static Object prefixes(String text) {
        return Map.of(
                "multi_match",
                Map.of(
                        "query",
                        text,
                        "type",
                        "best_fields",
                        "operator",
                        "and",
                        "fields",
                        List.of("owner.prefix^2", "submitter.prefix"),
                        "boost",
                        2));
    }

    private static Object slips(String text) {
        return Map.of(
                "multi_match",
                Map.of(
                        "query",
                        text,
                        "type",
                        "best_fields",
                        "operator",
                        "and",
                        "fuzziness",
                        "AUTO:3,6",
                        "prefix_length",
                        1,
                        "max_expansions",
                        30,
                        "fields",
                        List.of("owner^2", "submitter", "people"),
                        "boost",
                        0.3));
    }

    private static Object fragment(String token) {
        List<Object> ways = new ArrayList<>();
        ways.add(
                Map.of("term", Map.of("code", Map.of("value", token.toUpperCase(java.util.Locale.ROOT), "boost", 20))));
        ways.add(Map.of("match", Map.of("code.fragment", boosted("query", token, 5))));
        ways.add(Map.of("match", Map.of("portalCode.fragment", boosted("query", token, 5))));
        ways.add(Map.of("match", Map.of("numbers", boosted("query", token, 4))));
        ways.add(cross(token, FOLDED, 1));
        return Map.of("dis_max", Map.of("queries", ways));
    }

    private static Object phrase(String phrase) {
        boolean marked = VietnameseText.marked(phrase);
        List<String> fields = marked ? MARKED : FOLDED;
        return Map.of("multi_match", Map.of("query", phrase, "type", "phrase", "fields", fields));
    }

    private static Map<String, Object> boosted(String key, String text, int boost) {
        return Map.of(key, text, "boost", boost);
    }
}
