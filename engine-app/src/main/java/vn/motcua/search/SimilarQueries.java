package vn.motcua.search;

import static vn.motcua.search.WordQueries.NAMES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.search.WordQueries.Names;

/**
 * The second try when nothing is spelt as typed: words with a slip of the keys, or left over from Telex with the input
 * method off. Numbers, dates and phrases have no slips.
 */
final class SimilarQueries {

    private static final int LETTERS_FOR_SLIPS_IN_TEXT = 5;

    private SimilarQueries() {}

    /** Whether there is anything that could be read in another way. */
    static boolean possible(SearchWords typed) {
        return typed.words().stream().anyMatch(word -> word.length() > 2);
    }

    static Map<String, Object> of(SearchWords typed, Labels.Found labels) {
        List<Object> must = new ArrayList<>();
        List<Object> should = new ArrayList<>();
        for (int i = 0; i < typed.words().size(); i++) {
            String word = typed.words().get(i);
            List<Object> ways = new ArrayList<>(ways(word));
            labels.of(i).forEach((field, values) -> ways.add(Query.weighed(Query.values(field, values), 1)));
            must.add(Query.any(ways));
            should.add(Query.best(ways));
        }
        String meant = String.join(
                " ", typed.words().stream().map(VietnameseText::telex).toList());
        should.add(Query.weighed(Query.phrase("owner", meant), 20));
        should.add(Query.weighed(Query.word("owner.whole", meant), 20));
        WordQueries.common(typed, labels, must, should);
        return WordQueries.bool(typed, must, should);
    }

    private static List<Object> ways(String word) {
        List<Object> ways = new ArrayList<>();
        String folded = VietnameseText.folded(word);
        String telex = VietnameseText.telex(word);
        for (Names names : NAMES) {
            double weight = names.weight() / 100.0;
            ways.add(Query.weighed(Query.word(names.field(), word), 10 + weight));
            if (!telex.equals(folded)) {
                ways.add(Query.weighed(Query.word(names.field(), telex), 9 + weight));
            }
            ways.add(Query.weighed(Query.slip(names.field(), folded), 4 + weight));
        }
        ways.add(Query.weighed(Query.word("text", telex), 2));
        if (folded.length() >= LETTERS_FOR_SLIPS_IN_TEXT) {
            ways.add(Query.weighed(Query.slip("text", folded), 1));
        }
        return ways;
    }
}
