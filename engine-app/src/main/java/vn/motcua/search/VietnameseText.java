package vn.motcua.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text at the edge of search: composed when indexed and when asked for, its marks taken off, or guessed from
 * Telex keys. That {@code hoà} and {@code hòa} are one word is the index's own analysis (character filter tones).
 */
final class VietnameseText {

    /** Letters that look like đ and come from other keyboards, and characters that nobody sees. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TELEX_HORN = Pattern.compile("(?<![aou][a-z]{0,4})w");
    private static final Pattern TELEX_TONE = Pattern.compile("(?<=[aeiouy](c|ch|m|n|ng|nh|p|t)?)[fsxrj]");

    private VietnameseText() {}

    /** Composed letters (NFC), as the index's analysis expects them; null stays null. */
    static String composed(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC)
                .replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ');
    }

    /** Lower case without any mark, đ as d. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether two words are one, though the mark may sit on another letter ({@code hoà}, {@code hòa}). */
    static boolean same(String one, String other) {
        return folded(one).equals(folded(other)) && Arrays.equals(letters(one), letters(other));
    }

    private static int[] letters(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .sorted()
                .toArray();
    }

    /** Whether the text carries any Vietnamese mark, so that its writer meant one. */
    static boolean marked(String text) {
        return !folded(text).equals(text.toLowerCase(Locale.ROOT));
    }

    /**
     * The word that was meant, without marks, if it was typed in Telex with the input method off: {@code nguyen} for
     * {@code nguyeenx}, wherever the tone key stands after the vowel. The same word when nothing in it looks like Telex.
     */
    static String telex(String word) {
        String keys = word.toLowerCase(Locale.ROOT);
        if (marked(word)) {
            return keys;
        }
        String letters = TELEX_HORN
                .matcher(keys.replace("dd", "d"))
                .replaceAll("u")
                .replace("aa", "a")
                .replace("ee", "e")
                .replace("oo", "o")
                .replace("w", "");
        return TELEX_TONE.matcher(letters).replaceFirst("");
    }
}
