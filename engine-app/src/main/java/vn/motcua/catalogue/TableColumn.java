package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One input of a decision table with the tests of all rules, cut into cells: within a cell every value passes the same
 * tests. Texts are cut by the words that occur, numbers and days by the ends of ranges; where a rule is for no value
 * ({@code null}), that is a cell of its own.
 */
final class TableColumn {

    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final String OTHER = "…";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** One cell: how it is named, and which tests a value of it passes. */
    record Cell(String name, Predicate<UnaryTest> passes) {}

    private static final Cell NOTHING = new Cell("null", UnaryTest::passesNothing);

    private final String expression;
    private final List<String> texts;
    private final Set<String> declared;
    private final List<Optional<UnaryTest>> tests;
    private final boolean comparable;
    private final List<Cell> cells;
    /** Of each rule the cells that pass its test. */
    private final List<BitSet> passing;

    /**
     * A column.
     *
     * @param type of the input, {@code integer} or {@code long} for whole numbers, or empty
     * @param texts of the cells, one for each rule
     * @param declared codes in quotes that the manifest says the input may have; empty when it says none
     */
    TableColumn(String expression, String type, List<String> texts, Set<String> declared) {
        this.expression = expression;
        this.texts = texts;
        this.declared = declared;
        this.tests = texts.stream().map(UnaryTest::of).toList();
        this.comparable = tests.stream().allMatch(Optional::isPresent) && !(hasWords() && hasRanges());
        this.cells = comparable ? withNothing(cells(type)) : List.of();
        this.passing = comparable
                ? IntStream.range(0, texts.size()).mapToObj(this::passing).toList()
                : List.of();
    }

    private BitSet passing(int rule) {
        BitSet set = new BitSet(cells.size());
        IntStream.range(0, cells.size())
                .filter(cell -> passes(rule, cells.get(cell)))
                .forEach(set::set);
        return set;
    }

    String expression() {
        return expression;
    }

    /** Whether every test can be compared with every other. */
    boolean comparable() {
        return comparable;
    }

    boolean letsEverythingThrough(int rule) {
        return tests.get(rule).map(UnaryTest::all).orElse(false);
    }

    boolean passes(int rule, Cell cell) {
        return cell.passes().test(tests.get(rule).orElseThrow());
    }

    /** Whether one value may pass the tests of both rules; unknown counts as no. */
    boolean meet(int one, int other) {
        if (letsEverythingThrough(one) || letsEverythingThrough(other)) {
            return true;
        }
        return comparable()
                ? passing.get(one).intersects(passing.get(other))
                : texts.get(one).strip().equals(texts.get(other).strip());
    }

    /**
     * The cells that the table speaks of: both truths, or from the first to the last that a rule tests for, and no value
     * where a rule speaks of that.
     */
    List<Cell> spoken() {
        List<Cell> spoken = withNothing(
                spoken(cells.stream().filter(cell -> !cell.equals(NOTHING)).toList()));
        return spoken.isEmpty() ? List.of(new Cell(OTHER, test -> true)) : spoken;
    }

    private List<Cell> spoken(List<Cell> values) {
        if (values.stream().map(Cell::name).allMatch(TRUTH::contains)) {
            return values;
        }
        List<Integer> named = IntStream.range(0, values.size())
                .filter(index -> declared.contains(values.get(index).name())
                        || present()
                                .anyMatch(test -> !test.all()
                                        && values.get(index).passes().test(test)))
                .boxed()
                .toList();
        return named.isEmpty() ? List.of() : values.subList(named.get(0), named.get(named.size() - 1) + 1);
    }

    private List<Cell> withNothing(List<Cell> values) {
        return present().anyMatch(test -> test.nothing() && !test.negated())
                ? Stream.concat(Stream.of(NOTHING), values.stream()).toList()
                : values;
    }

    private List<Cell> cells(String type) {
        if (!hasRanges()) {
            return wordCells();
        }
        boolean days = texts.stream().anyMatch(text -> text.contains("date("));
        boolean whole = days || type.equals("integer") || type.equals("long");
        List<BigDecimal> ends = new ArrayList<>(new TreeSet<>(present()
                .flatMap(test -> test.ranges().stream())
                .flatMap(range -> Stream.of(range.low(), range.high()))
                .filter(end -> end != null)
                .toList()));
        List<Cell> found = new ArrayList<>();
        found.add(number(ends.get(0).subtract(BigDecimal.ONE), days));
        for (int i = 0; i < ends.size(); i++) {
            found.add(number(ends.get(i), days));
            BigDecimal step = i + 1 < ends.size() ? ends.get(i + 1).subtract(ends.get(i)) : TWO;
            if (!whole || step.compareTo(BigDecimal.ONE) > 0) {
                BigDecimal half = whole ? step.divide(TWO, RoundingMode.DOWN) : step.divide(TWO);
                found.add(number(ends.get(i).add(half), days));
            }
        }
        return found;
    }

    private List<Cell> wordCells() {
        Set<String> words =
                new TreeSet<>(present().flatMap(test -> test.values().stream()).toList());
        if (TRUTH.containsAll(words) && !words.isEmpty()) {
            words.addAll(TRUTH);
        } else if (!words.isEmpty()) {
            words.addAll(declared);
        }
        List<Cell> found = new ArrayList<>(words.stream()
                .map(word -> new Cell(word, test -> test.passes(word)))
                .toList());
        if (present().anyMatch(UnaryTest::negated) && !TRUTH.containsAll(words)) {
            found.add(new Cell(OTHER, test -> test.passes(OTHER)));
        }
        return found;
    }

    private static Cell number(BigDecimal value, boolean day) {
        String name = day ? LocalDate.ofEpochDay(value.longValue()).toString() : value.toPlainString();
        return new Cell(name, test -> test.passes(value));
    }

    private boolean hasWords() {
        return present().anyMatch(test -> !test.values().isEmpty());
    }

    private boolean hasRanges() {
        return present().anyMatch(test -> !test.ranges().isEmpty());
    }

    private Stream<UnaryTest> present() {
        return tests.stream().flatMap(Optional::stream);
    }
}
