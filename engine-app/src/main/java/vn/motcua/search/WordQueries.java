package vn.motcua.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns what was typed into a query. Each word must be found somewhere; the order of hits is by fixed weights, so that
 * it stays while pages are turned: first the names that carry exactly the marks typed, then owner before submitter
 * before the other people, a whole name before a part, the words as one line before scattered ones, the given name
 * before the middle one. The last word may still be being typed. Slips of the keys count only when nothing else is
 * found ({@link SimilarQueries}).
 */
final class WordQueries {

    /** Whose names are searched, with the weight of finding all words in one of them. */
    record Names(String field, int weight) {}

    static final List<Names> NAMES =
            List.of(new Names("owner", 300), new Names("submitter", 200), new Names("people", 100));

    private static final int AS_TYPED = 600;
    private static final int EXACT = 400;
    private static final int EXACT_WITHOUT_MARKS = 5;
    private static final int WHOLE_NAME = 80;
    private static final int ONE_LINE = 40;
    private static final int GIVEN_NAME = 20;
    private static final int IN_DOCUMENT = 6;

    private WordQueries() {}

    /** Whether words are looked for in this field. */
    static boolean asks(String field) {
        return field.equals("text")
                || NAMES.stream().anyMatch(names -> names.field().equals(field));
    }

    static Map<String, Object> of(SearchWords typed, Labels.Found labels) {
        List<Object> must = new ArrayList<>();
        List<Object> should = new ArrayList<>();
        List<String> words = typed.words();
        for (int i = 0; i < words.size(); i++) {
            must.add(somewhere(words.get(i), i == words.size() - 1, labels.of(i), typed.documents()));
            should.add(single(words.get(i)));
            if (i > 0) {
                should.add(pair(words.get(i - 1) + " " + words.get(i)));
            }
        }
        if (!words.isEmpty()) {
            should.add(Query.best(inOneName(typed)));
            should.add(Query.weighed(Query.phrase("text", typed.line()), 8));
            if (typed.documents()) {
                should.add(Query.weighed(Query.phrase(SearchFields.DOCUMENTS, typed.line()), IN_DOCUMENT));
            }
        }
        common(typed, labels, must, should);
        return bool(typed, must, should);
    }

    /** What is asked for in the same way whether or not words are spelt as they stand in the index. */
    static void common(SearchWords typed, Labels.Found labels, List<Object> must, List<Object> should) {
        typed.numbers().forEach(group -> NumberQueries.place(group, typed.documents(), must, should));
        typed.dates().forEach(date -> NumberQueries.place(date, typed.documents(), must, should));
        for (String phrase : typed.phrases()) {
            List<Object> ways = new ArrayList<>(phrase(phrase));
            if (typed.documents()) {
                ways.add(Query.phrase(SearchFields.DOCUMENTS, phrase));
            }
            labels.phrase(phrase).forEach((field, values) -> ways.add(Query.values(field, values)));
            must.add(Query.any(ways));
            NAMES.forEach(names -> should.add(Query.weighed(Query.phrase(names.field(), phrase), names.weight())));
            should.add(Query.weighed(Query.word("owner.whole", phrase), WHOLE_NAME));
        }
    }

    static Map<String, Object> bool(SearchWords typed, List<Object> must, List<Object> should) {
        List<Object> mustNot =
                typed.excluded().stream().map(WordQueries::excluded).toList();
        return Map.of("bool", Map.of("filter", must, "should", should, "must_not", mustNot));
    }

    private static Object somewhere(String word, boolean last, Map<String, List<Object>> labels, boolean documents) {
        List<Object> ways = new ArrayList<>();
        NAMES.forEach(names -> ways.add(inName(names.field(), word, last)));
        ways.add(Query.word("text", word));
        if (documents) {
            ways.add(Query.word(SearchFields.DOCUMENTS, word));
        }
        labels.forEach((field, values) -> ways.add(Query.values(field, values)));
        return Query.any(ways);
    }

    /** A single letter is an initial; a last word may be the beginning of one. */
    private static Object inName(String field, String word, boolean begun) {
        return begun || word.length() == 1
                ? Query.beginning(field, VietnameseText.folded(word))
                : Query.word(field, word);
    }

    /** For words that stand in different places: the more of them in the name that matters, the better. */
    private static Object single(String word) {
        List<Object> ways = new ArrayList<>();
        for (Names names : NAMES) {
            double weight = names.weight() / 100.0;
            ways.add(Query.weighed(Query.word(names.field(), word), weight));
            if (VietnameseText.marked(word)) {
                ways.add(Query.weighed(Query.word(names.field() + ".marked", word), weight + 0.5));
            }
        }
        return Query.best(ways);
    }

    /** Two words in a row within one name say more than two words of different people. */
    private static Object pair(String words) {
        return Query.best(NAMES.stream()
                .map(names -> Query.weighed(Query.phrase(names.field(), words), 3 + names.weight() / 100.0))
                .toList());
    }

    private static List<Object> inOneName(SearchWords typed) {
        List<Object> ways = new ArrayList<>();
        for (Names names : NAMES) {
            ways.add(allWords(names, typed));
            ways.add(Query.weighed(begun(names.field(), typed.words(), false), names.weight() / 10.0));
            if (typed.marked()) {
                ways.add(Query.weighed(begun(names.field(), typed.words(), true), names.weight() / 10.0 + 5));
            }
        }
        return ways;
    }

    /** @param marks whether marks that were typed count */
    private static Object begun(String field, List<String> words, boolean marks) {
        List<Object> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean begun = i == words.size() - 1;
            each.add(marks && VietnameseText.marked(word) ? marked(field, word, begun) : inName(field, word, begun));
        }
        return Query.all(each);
    }

    private static Object marked(String field, String word, boolean begun) {
        return begun || word.length() == 1
                ? Query.beginning(field + ".marked", word.toLowerCase(Locale.ROOT))
                : Query.word(field + ".marked", word);
    }

    private static Object allWords(Names names, SearchWords typed) {
        String field = names.field();
        String line = typed.line();
        List<Object> better = new ArrayList<>();
        Object exact = Query.together(field + ".marked", line);
        if (typed.marked()) {
            better.add(Query.weighed(asTyped(field, typed.words()), AS_TYPED));
            better.add(Query.weighed(exact, EXACT));
        } else {
            better.add(Query.weighed(exact, EXACT_WITHOUT_MARKS));
        }
        better.add(Query.weighed(Query.word(field + ".whole", line), WHOLE_NAME));
        better.add(Query.weighed(Query.phrase(field, line), ONE_LINE));
        if (field.equals("owner")) {
            better.add(Query.weighed(Query.word("ownerEndings", line), GIVEN_NAME));
        }
        Object all = Query.weighed(Query.together(field, line), names.weight());
        return Map.of("bool", Map.of("must", List.of(all), "should", better));
    }

    /** Words typed with marks carry these; a word typed without may have any. */
    private static Object asTyped(String field, List<String> words) {
        return Query.all(words.stream()
                .map(word -> Query.word(VietnameseText.marked(word) ? field + ".marked" : field, word))
                .toList());
    }

    private static List<Object> phrase(String phrase) {
        String suffix = VietnameseText.marked(phrase) ? ".marked" : "";
        List<Object> ways = new ArrayList<>();
        NAMES.forEach(names -> ways.add(Query.phrase(names.field() + suffix, phrase)));
        ways.add(Query.phrase("text" + suffix, phrase));
        return ways;
    }

    /** Whom not to show: people of this name; a phrase also in the form's words. */
    private static Object excluded(String words) {
        if (words.contains(" ")) {
            return Query.any(phrase(words));
        }
        String suffix = VietnameseText.marked(words) ? ".marked" : "";
        return Query.any(NAMES.stream()
                .map(names -> Query.word(names.field() + suffix, words))
                .toList());
    }
}
