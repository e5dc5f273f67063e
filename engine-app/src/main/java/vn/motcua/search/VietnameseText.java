package vn.motcua.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Vietnamese text at the edge of search: composed when indexed and when asked for, its marks taken off, or guessed from
 * Telex keys. That {@code hoà} and {@code hòa} are one word is the index's own analysis (character filter tones).
 */
final class VietnameseText {

    /** Telex keys that a machine without an input method leaves in the text: doubled vowels, w, and tone letters. */
    private static final List<Map.Entry<String, String>> TELEX_LETTERS = List.of(
            Map.entry("uow", "ươ"),
            Map.entry("dd", "đ"),
            Map.entry("aa", "â"),
            Map.entry("aw", "ă"),
            Map.entry("ee", "ê"),
            Map.entry("oo", "ô"),
            Map.entry("ow", "ơ"),
            Map.entry("uw", "ư"));

    private static final String TELEX_TONES = "fsxrj";
    private static final Pattern VOWEL = Pattern.compile("[aăâeêioôơuưy]");

    private VietnameseText() {}

    /** Composed letters (NFC), as the index's analysis expects them; null stays null. */
    static String composed(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Lower case without any mark, đ as d. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the text carries any Vietnamese mark, so that its writer meant one. */
    static boolean marked(String text) {
        return !folded(text).equals(text.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * What the text means if it was typed in Telex with the input method off ({@code nguyeenx} for {@code nguyễn});
     * the same text when no syllable looks like it.
     */
    static String telex(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(telexWord(word));
        }
        return out.toString();
    }

    private static String telexWord(String typed) {
        String word = typed.toLowerCase(java.util.Locale.ROOT);
        if (marked(typed) || word.length() < 2) {
            return typed;
        }
        String letters = word;
        char last = word.charAt(word.length() - 1);
        if (TELEX_TONES.indexOf(last) >= 0
                && VOWEL.matcher(word.substring(0, word.length() - 1)).find()) {
            letters = word.substring(0, word.length() - 1);
        }
        for (Map.Entry<String, String> key : TELEX_LETTERS) {
            letters = letters.replace(key.getKey(), key.getValue());
        }
        return letters.equals(word) ? typed : letters;
    }
}
