package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import vn.motcua.shared.UnitCode;

/**
 * A unit code read as a path, level-1 body first, whichever style it is written in: Decision 20/2020/QĐ-TTg already
 * stands that way ({@code H88.1.2}), QCVN 102:2016/BTTTT is read from the right and its zeros are empty levels
 * ({@code 000.12.01.H26} is H26, 01, 12).
 */
record UnitPath(List<String> levels) {

    /** Numbers by value: 2 before 10. */
    static final Comparator<UnitCode> ORDER =
            Comparator.<UnitCode, String>comparing(code -> of(code).sortKey()).thenComparing(Comparator.naturalOrder());

    static UnitPath of(UnitCode code) {
        List<String> levels = new ArrayList<>(Arrays.asList(code.value().split("\\.", -1)));
        if (Character.isDigit(code.value().charAt(0))) {
            Collections.reverse(levels);
            while (levels.size() > 1 && levels.get(levels.size() - 1).matches("0+")) {
                levels.remove(levels.size() - 1);
            }
        }
        return new UnitPath(List.copyOf(levels));
    }

    /** Levels joined by a slash, for the database. */
    String text() {
        return String.join("/", levels);
    }

    private String sortKey() {
        StringBuilder key = new StringBuilder();
        levels.forEach(level -> key.append("000".substring(Math.min(3, level.length())))
                .append(level)
                .append('/'));
        return key.toString();
    }
}
