package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gaps and overlaps of decision tables; a rule is written as its cells with a bar between, a table as its rules. */
class TableCheckTest {

    private static final String DATES = ">= date(\"2025-07-01\")";

    /** Otherwise a purpose that the form offers and the table forgot would be free of charge. */
    @Test
    void findsADeclaredCodeThatNoRuleNames() {
        byte[] table = dmn("UNIQUE", List.of("\"WEDDING\"", "\"FUNERAL\"")).getBytes(UTF_8);
        Set<String> declared = Set.of("\"WEDDING\"", "\"FUNERAL\"", "\"TRADE\"");

        assertThat(TableCheck.check(table, Map.of("n", Set.of("\"WEDDING\"", "\"FUNERAL\""))))
                .isEmpty();
        assertThat(TableCheck.check(table, Map.of("n", declared)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).contains("TRADE"));
    }

    /** A tariff of a thousand rows is compared, each with each; a longer one is told so instead. */
    @Test
    void knowsHowLongATableMayBe() {
        List<String> rows = IntStream.range(0, 1_000)
                .mapToObj(n -> "[%d..%d]".formatted(n * 10, n * 10 + 9))
                .toList();
        assertThat(check("UNIQUE", rows)).isEmpty();

        List<String> longer = new ArrayList<>(rows);
        longer.add(">= 10000");
        assertThat(check("UNIQUE", longer)).singleElement().satisfies(fault -> assertThat(fault.value())
                .isEqualTo("1001"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        ranges that meet;                        < 10   ; [10..20)            ; >= 20
        whole numbers one after the other;       <= 10  ; [11..20]            ; >= 21
        every word and a default;                "A"    ; not("A")            ; -
        no value and every value;                null   ; not(null)           ; -
        no value beside one and all others;      "A",null ; not("A",null)      ; -
        days that follow each other;             <= date("2025-06-30"); >= date("2025-07-01") ; < date("1900-01-01")
        """)
    void acceptsWhatLeavesNothingOpen(String what, String first, String second, String third) {
        // a third rule that overlaps nothing is left out where the first two are enough
        List<String> rules = Stream.of(first, second, third)
                .filter(rule -> !rule.equals("-") && !rule.contains("1900"))
                .toList();
        assertThat(check("UNIQUE", rules)).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        a number in two ranges;        <= 10           ; >= 10
        a range within another;        [1..100]        ; [5..6]
        the same word;                 "A","B"         ; "B"
        everything and something;      -               ; "A"
        all others and one of them;    not("A")        ; "B"
        no value twice;                null,"A"        ; "B",null
        no value and all but a word;   not("A")        ; null
        every value and one of them;   not(null)       ; "A"
        a day in two periods;          <= date("2025-07-01") ; >= date("2025-07-01")
        the same test of the engine's; contains(x,"a") ; contains(x,"a")
        """)
    void findsTwoRulesForOneCase(String what, String first, String second) {
        assertThat(check("UNIQUE", List.of(first, second)))
                .as(what)
                .filteredOn(fault -> fault.rule().en().contains("same case"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo("Rule_0");
                    assertThat(fault.value()).isEqualTo("Rule_1");
                });
        assertThat(check("FIRST", List.of(first, second)))
                .as("rules in order may overlap")
                .noneMatch(fault -> fault.rule().en().contains("same case"));
        assertThat(check("COLLECT", List.of(first, second))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        a number between two ranges;   < 10                   ; > 10                   ; n = 10
        numbers between two ranges;    < 10                   ; >= 11                  ; n = 10
        whole numbers left out;        <= 10                  ; >= 20                  ; n = 15
        days between two periods;      <= date("2025-06-30")  ; >= date("2025-07-02")  ; n = 2025-07-01
        the other truth;               true                   ; true                   ; n = false
        numbers beside no value;       < 10                   ; null,> 10              ; n = 10
        """)
    void findsACaseWithoutARule(String what, String first, String second, String open) {
        assertThat(check("FIRST", List.of(first, second)))
                .as(what)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo("decision");
                    assertThat(fault.value()).isEqualTo(open);
                });
    }

    /** Each column is whole by itself; together they leave one combination open. */
    @Test
    void findsTheCombinationThatIsMissing() {
        List<String> three = List.of("\"CAR\"|true", "\"CAR\"|false", "\"BIKE\"|true");
        assertThat(check("UNIQUE", three)).singleElement().satisfies(fault -> assertThat(fault.value())
                .isEqualTo("n = \"BIKE\", m = false"));
        assertThat(check(
                        "UNIQUE",
                        Stream.concat(three.stream(), Stream.of("\"BIKE\"|false"))
                                .toList()))
                .isEmpty();
    }

    /** A rule for no value makes it a case of the table: then it is asked for in every combination. */
    @Test
    void findsTheCombinationWithoutAValueThatIsMissing() {
        List<String> three = List.of("true|null", "true|not(null)", "false|not(null)");
        assertThat(check("UNIQUE", three)).singleElement().satisfies(fault -> assertThat(fault.value())
                .isEqualTo("n = false, m = null"));
        assertThat(check(
                        "UNIQUE",
                        Stream.concat(three.stream(), Stream.of("false|null")).toList()))
                .isEmpty();
    }

    @Test
    void asksNothingBeforeTheFirstDayAndForWordsThatNoRuleKnows() {
        assertThat(check("UNIQUE", List.of(DATES + "|\"A\"", DATES + "|\"B\""))).isEmpty();
    }

    @Test
    void judgesNoGapWhereOnlyTheEngineCan() {
        assertThat(check("UNIQUE", List.of("contains(x,\"a\")|< 1", "contains(x,\"b\")|> 1")))
                .isEmpty();
    }

    /** 2 to the power of 18 combinations, none of them open: whoever sends a table must not keep the server busy with it. */
    @Test
    void stopsAtATableThatHasTooManyCombinations() {
        String any = "-|".repeat(18);
        assertThat(check("FIRST", List.of(any + "true", any + "false", "true|".repeat(18) + "true")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule().en()).contains("more combinations than can be compared"));
    }

    @Test
    void believesTheReasonOfAGap() {
        String dmn = dmn("FIRST", List.of("< 10", "> 10"));
        String told =
                dmn.replace("<decisionTable", "<property name=\"gaps\" value=\"Luật không quy định\" /><decisionTable");
        assertThat(TableCheck.check(dmn.getBytes(UTF_8))).hasSize(1);
        assertThat(TableCheck.check(told.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void findsNothingInTheTablesThatShip() throws IOException {
        Resource[] tables = new PathMatchingResourcePatternResolver(getClass().getClassLoader())
                .getResources("classpath*:procedures/*/*.dmn");
        assertThat(tables).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (Resource table : tables) {
            TableCheck.check(table.getContentAsByteArray())
                    .forEach(fault -> faults.add(table.getFilename() + " " + fault.place() + ": " + fault.value()
                            + " – " + fault.rule().en()));
        }
        assertThat(faults).isEmpty();
    }

    private static List<Fault> check(String policy, List<String> rules) {
        return TableCheck.check(dmn(policy, rules).getBytes(UTF_8));
    }

    private static String dmn(String policy, List<String> rules) {
        int columns = rules.get(0).split("\\|", -1).length;
        String inputs = IntStream.range(0, columns)
                .mapToObj(
                        index -> "<input><inputExpression typeRef=\"integer\"><text>%s</text></inputExpression></input>"
                                .formatted(index < 3 ? List.of("n", "m", "k").get(index) : "c" + index))
                .collect(Collectors.joining());
        String rows = IntStream.range(0, rules.size())
                .mapToObj(index -> "<rule id=\"Rule_%d\">%s</rule>"
                        .formatted(
                                index,
                                Stream.of(rules.get(index).split("\\|", -1))
                                        .map(cell -> "<inputEntry><text>"
                                                + cell.strip()
                                                        .replace("&", "&amp;")
                                                        .replace("<", "&lt;")
                                                + "</text></inputEntry>")
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"decision\">"
                + "<decisionTable hitPolicy=\"" + policy + "\">" + inputs + rows
                + "</decisionTable></decision></definitions>";
    }
}
