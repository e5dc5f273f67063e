package vn.motcua.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A name that many dossiers share, with the value that stands for it in the index; its syllables are without marks. */
record Label(String field, Object value, List<String> syllables) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Label of(String field, Object value, String name) {
        return new Label(field, value, tokens(name));
    }

    static List<String> tokens(String text) {
        return BETWEEN_WORDS
                .splitAsStream(VietnameseText.folded(VietnameseText.composed(text)))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    boolean contains(List<String> tokens) {
        return Collections.indexOfSubList(syllables, tokens) >= 0;
    }

    /** Where the tokens stand in this name. */
    List<Integer> places(List<String> tokens) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + tokens.size() <= syllables.size(); i++) {
            if (syllables.subList(i, i + tokens.size()).equals(tokens)) {
                for (int k = 0; k < tokens.size(); k++) {
                    places.add(i + k);
                }
            }
        }
        return places;
    }
}
