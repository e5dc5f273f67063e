package vn.motcua.size;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers that are drawn one after the other, as the product's counters and sequences would have given them. */
final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", java.util.Locale.ROOT);
    /** Dossiers' numbers are long enough to be told apart from everything else that is a number. */
    static final long BEFORE_FIRST = 5_000_000_000L;

    /** Tables that number their rows, and name them by that number elsewhere. */
    static final List<String> NUMBERED = List.of(
            "motcua.deadline",
            "motcua.deadline_pause",
            "motcua.deadline_extension",
            "motcua.deadline_former_due",
            "motcua.dossier_supplement",
            "motcua.dossier_note",
            "motcua.obligation");

    private static final long ROWS_OF_A_TABLE = 100_000_000L;

    private static final long SERIALS = 1_000_000;

    /** A counter of dossiers: unit and day. */
    record UnitDay(String unit, LocalDate day) {}

    /** A counter of forms. */
    record UnitForm(String unit, String number, int year) implements Comparable<UnitForm> {

        @Override
        public int compareTo(UnitForm other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<UnitDay, Integer> dossiers = new HashMap<>();
    private final Map<UnitForm, Integer> forms = new TreeMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private long dossier = BEFORE_FIRST;
    private long position;
    private long transaction;
    private long population;

    long dossier() {
        return ++dossier;
    }

    /** Transactions' ids follow the one of the database's that writes them all. */
    void transactionsAfter(long id) {
        transaction = id;
    }

    long transaction() {
        return ++transaction;
    }

    long lastTransaction() {
        return transaction;
    }

    long position() {
        return ++position;
    }

    /** How many dossiers there are so far. */
    long dossiersDrawn() {
        return dossier - BEFORE_FIRST;
    }

    long lastDossier() {
        return dossier;
    }

    long lastPosition() {
        return position;
    }

    long lastPopulation() {
        return population;
    }

    /** Public code of a dossier that comes in at the unit that day. */
    String code(String unit, LocalDate day) {
        return "%s-%s-%04d".formatted(unit, DAY.format(day), dossiers.merge(new UnitDay(unit, day), 1, Integer::sum));
    }

    /** Serial number of a form. */
    String form(String unit, String number, int year) {
        return "%s-%s-%d-%05d"
                .formatted(number, unit, year, forms.merge(new UnitForm(unit, number, year), 1, Integer::sum));
    }

    /** Next number of a table that numbers its rows. */
    long row(String table) {
        return rows.merge(table, beforeFirst(table) + 1, (last, first) -> last + 1);
    }

    /** Rows' numbers, too, can be told apart from all other numbers: each table has its own hundred millions. */
    static long beforeFirst(String table) {
        return BEFORE_FIRST + (10 + NUMBERED.indexOf(table)) * ROWS_OF_A_TABLE;
    }

    /**
     * A number from the stand-in of the population register.
     *
     * @param person the three digits for century, sex and year of birth
     */
    String population(String province, String person) {
        return "%03d%s%06d".formatted(Integer.parseInt(province.replaceAll("\\D", "")), person, ++population % SERIALS);
    }

    Map<UnitDay, Integer> dossiers() {
        return dossiers;
    }

    Map<UnitForm, Integer> forms() {
        return forms;
    }

    Map<String, Long> rows() {
        return rows;
    }
}
