package vn.motcua.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed, taken apart: words, fragments of codes and numbers, quoted phrases, and what must not occur
 * ({@code -word}).
 *
 * @param words free words in their order
 * @param fragments tokens with digits: parts of codes, identity numbers, phones, plates
 * @param phrases between quotation marks
 * @param excluded after a minus sign
 */
record SearchWords(List<String> words, List<String> fragments, List<String> phrases, List<String> excluded) {

    private static final int MOST = 12;

    static SearchWords parse(String typed) {
        String text = typed == null ? "" : VietnameseText.composed(typed).strip();
        List<String> words = new ArrayList<>();
        List<String> fragments = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        String[] parts = text.split("[\"“”]", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1 && i < parts.length - 1) {
                if (!parts[i].isBlank()) {
                    phrases.add(parts[i].strip());
                }
                continue;
            }
            for (String token : parts[i].strip().split("\\s+", 0)) {
                place(token, words, fragments, excluded);
            }
        }
        return new SearchWords(first(words), first(fragments), first(phrases), first(excluded));
    }

    private static void place(String token, List<String> words, List<String> fragments, List<String> excluded) {
        if (token.length() > 1 && token.startsWith("-") && Character.isLetter(token.charAt(1))) {
            excluded.add(token.substring(1));
        } else if (token.chars().anyMatch(Character::isDigit)) {
            fragments.add(token);
        } else if (token.codePoints().anyMatch(Character::isLetter)) {
            words.add(token);
        }
    }

    private static List<String> first(List<String> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    boolean isEmpty() {
        return words.isEmpty() && fragments.isEmpty() && phrases.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }
}
