package vn.motcua.work;

import java.text.Normalizer;
import java.util.Locale;

/** Turns what an officer types into a LIKE pattern: no marks, đ as d, wildcards of SQL taken literally. */
final class TaskText {

    private TaskText() {}

    static String pattern(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\%_])", "\\\\$1");
    }
}
