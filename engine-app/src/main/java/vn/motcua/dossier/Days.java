package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as Vietnamese sentences write them. */
final class Days {

    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String vi(LocalDate day) {
        return VI.format(day);
    }
}
