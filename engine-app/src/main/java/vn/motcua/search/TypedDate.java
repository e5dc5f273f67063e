package vn.motcua.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: day, month, year, with any separator, or the ISO way round. */
final class TypedDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final int CENTURY = 2000;

    private TypedDate() {}

    /** The date that a token is; empty when it is none, such as 31/02/2026. */
    static Optional<LocalDate> of(String token) {
        Matcher iso = ISO.matcher(token);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher day = DAY_FIRST.matcher(token);
        return day.matches() ? date(day.group(3), day.group(2), day.group(1)) : Optional.empty();
    }

    /** Six figures read as day, month, year and written as dossier codes write a day (yyMMdd). */
    static Optional<String> asInCodes(String figures) {
        Matcher six = SIX.matcher(figures);
        return six.matches() && date(six.group(3), six.group(2), six.group(1)).isPresent()
                ? Optional.of(six.group(3) + six.group(2) + six.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                    year.length() == 2 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
