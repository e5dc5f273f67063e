package vn.motcua.catalogue.importing;

import java.text.Normalizer;
import java.util.Locale;

/** Names of folders and codes out of Vietnamese words. */
final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** {@code cap-giay-xac-nhan}: letters and hyphens only. */
    static String of(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
        int end = folded.lastIndexOf('-', LONGEST);
        String cut = folded.length() > LONGEST ? folded.substring(0, end > 0 ? end : LONGEST) : folded;
        return cut.replaceAll("^-+|-+$", "");
    }

    /** A, B, … Z, AA, …: component codes have no digits. */
    static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
