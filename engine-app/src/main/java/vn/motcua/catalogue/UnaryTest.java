package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The test of one cell of a decision table, as far as it can be compared with others: a list of values, of ranges of
 * numbers or days, or what is left of them by {@code not(...)}. Days are compared by their number since 1970.
 *
 * @param all the cell is empty and lets everything through
 * @param negated what the parts name does not pass, all else does
 * @param nothing the parts name {@code null}: that the input has no value
 * @param values texts and truth values, as FEEL writes them
 * @param ranges of numbers or days
 */
record UnaryTest(boolean all, boolean negated, boolean nothing, Set<String> values, List<Range> ranges) {

    /** From one end to the other; an end of null is open without limit. */
    record Range(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

        boolean holds(BigDecimal value) {
            return (low == null || value.compareTo(low) > 0 || (withLow && value.compareTo(low) == 0))
                    && (high == null || value.compareTo(high) < 0 || (withHigh && value.compareTo(high) == 0));
        }

        boolean isPoint() {
            return low != null && high != null && low.compareTo(high) == 0;
        }
    }

    private static final String POINT = "(-?\\d+(?:\\.\\d+)?|date\\(\"\\d{4}-\\d\\d-\\d\\d\"\\))";
    private static final Pattern NUMBER = Pattern.compile(POINT);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + POINT);
    private static final Pattern BETWEEN =
            Pattern.compile("([\\[(\\]])\\s*" + POINT + "\\s*\\.\\.\\s*" + POINT + "\\s*([\\])\\[])");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|true|false");

    /** Empty when the text is something that only the engine can judge, or names a day that does not exist. */
    static Optional<UnaryTest> of(String text) {
        try {
            return read(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UnaryTest> read(String text) {
        String test = text.strip();
        if (test.isEmpty() || test.equals("-")) {
            return Optional.of(new UnaryTest(true, false, false, Set.of(), List.of()));
        }
        boolean negated = test.startsWith("not(") && test.endsWith(")");
        Set<String> values = new TreeSet<>();
        List<Range> ranges = new ArrayList<>();
        boolean nothing = false;
        for (String part : parts(negated ? test.substring(4, test.length() - 1) : test)) {
            if (part.equals("null")) {
                nothing = true;
            } else if (WORD.matcher(part).matches()) {
                values.add(part);
            } else {
                Optional<Range> range = range(part);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                ranges.add(range.get());
            }
        }
        return Optional.of(new UnaryTest(false, negated, nothing, values, ranges));
    }

    boolean passes(String value) {
        return all || negated != values.contains(value);
    }

    boolean passes(BigDecimal value) {
        return all || negated != ranges.stream().anyMatch(range -> range.holds(value));
    }

    /**
     * Whether no value passes: it equals nothing but {@code null}, and beside a truth or the end of a range it gives
     * neither yes nor no, which {@code not} does not turn into a yes.
     */
    boolean passesNothing() {
        if (all || !negated) {
            return all || nothing;
        }
        return !nothing
                && ranges.stream().allMatch(Range::isPoint)
                && values.stream().allMatch(value -> value.startsWith("\""));
    }

    private static Optional<Range> range(String part) {
        Matcher compared = COMPARED.matcher(part);
        if (compared.matches()) {
            BigDecimal end = point(compared.group(2));
            boolean with = compared.group(1).endsWith("=");
            return Optional.of(
                    compared.group(1).startsWith("<")
                            ? new Range(null, false, end, with)
                            : new Range(end, with, null, false));
        }
        Matcher between = BETWEEN.matcher(part);
        if (between.matches()) {
            return Optional.of(new Range(
                    point(between.group(2)),
                    between.group(1).equals("["),
                    point(between.group(3)),
                    between.group(4).equals("]")));
        }
        return NUMBER.matcher(part).matches()
                ? Optional.of(new Range(point(part), true, point(part), true))
                : Optional.empty();
    }

    private static BigDecimal point(String text) {
        return text.startsWith("date(")
                ? BigDecimal.valueOf(LocalDate.parse(text.substring(6, 16)).toEpochDay())
                : new BigDecimal(text);
    }

    /** Parted at the commas that stand neither in quotes nor in a call; the brackets of ranges need not match. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '(' && i > 0 && Character.isLetter(text.charAt(i - 1))) {
                depth++;
            } else if (!quoted && c == ')' && depth > 0) {
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }
}
