package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tables that the product itself asks answer: columns, their types, and the words of some. */
final class ProductTables {

    private static final Set<String> WHOLE = Set.of("integer", "long");
    private static final Set<String> WORD = Set.of("string");
    private static final Set<String> TRUTH = Set.of("boolean");

    record Column(String name, Set<String> types) {}

    /** Of each table all of its columns, and no others. */
    static final Map<String, List<Column>> COLUMNS = Map.of(
            Decisions.COMPONENTS,
            List.of(
                    new Column("component", WORD),
                    new Column("original", WHOLE),
                    new Column("certified", WHOLE),
                    new Column("photocopy", WHOLE),
                    new Column("required", TRUTH),
                    new Column("reused", TRUTH),
                    new Column("presented", TRUTH)),
            Decisions.FEE,
            List.of(new Column("code", WORD), new Column("unitAmount", WHOLE), new Column("quantity", WHOLE)),
            Decisions.TERM,
            List.of(
                    new Column("amount", WHOLE),
                    new Column("unit", WORD),
                    new Column("policy", WORD),
                    new Column("cutoff", WORD)));

    /** Units of a term that a procedure may have, and the two policies (see {@code TermUnit}, {@code DuePolicy}). */
    static final Set<String> UNITS = Set.of(
            "SAME_DAY",
            "WORKING_DAY",
            "WORKING_HOUR",
            "CALENDAR_DAY",
            "CLOCK_HOUR",
            "CLOCK_MINUTE",
            "BACKWARD_WORKING_DAY");

    static final Set<String> POLICIES = Set.of("END_OF_DAY", "KEEP_CLOCK");

    private ProductTables() {}
}
