package vn.motcua.dossier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** The holder of the right (chủ hồ sơ), taken from the form where the procedure's manifest says. */
record Owner(String name, String idNumber, LocalDate birthDate) {

    /** The name as lists compare it: lower case, without marks, đ as d. */
    String folded() {
        return fold(name);
    }

    static String fold(String text) {
        if (text == null) {
            return null;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
