package vn.motcua.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine with a memory decides as Camunda's own does: on every case of every table, and on expressions that fail. */
class ParsedOnceTest {

    private static final Path CASES = Path.of("..", "decision-tables", "src", "test", "resources");

    private final DmnEngine stock =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnEngine remembering = remembering();

    static List<Path> tablesOfCases() throws IOException {
        try (Stream<Path> all = Files.walk(CASES)) {
            return all.filter(path -> path.toString().endsWith(".csv")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOfCases")
    void decidesAsTheStockEngineDoes(Path cases) throws IOException {
        List<String> lines = Files.readAllLines(cases).stream()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines).hasSizeGreaterThan(1);
        String folder = cases.getParent().getFileName().toString();
        String table = (folder.equals("routing") ? "/" : "/procedures/") + folder + "/"
                + cases.getFileName().toString().replace(".csv", ".dmn");
        var here = remembering.parseDecisions(open(table)).get(0);
        var there = stock.parseDecisions(open(table)).get(0);
        // the second round has nothing left to parse
        for (int round = 0; round < 2; round++) {
            for (String line : lines.subList(1, lines.size())) {
                Map<String, Object> inputs = inputs(lines.get(0).split(";", -1), line.split(";", -1));
                assertThat(remembering.evaluateDecisionTable(here, inputs).getResultList())
                        .as(line)
                        .isEqualTo(stock.evaluateDecisionTable(there, inputs).getResultList());
            }
        }
    }

    @Test
    void failsAsTheStockEngineDoes() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
                <decision id="broken" name="x"><decisionTable id="T"><input id="I"><inputExpression id="E">
                <text>if then 1</text></inputExpression></input><output id="O" name="fee"/>
                <rule id="R"><inputEntry id="IE"><text>1</text></inputEntry><outputEntry id="OE"><text>1</text>
                </outputEntry></rule></decisionTable></decision></definitions>""";

        for (int round = 0; round < 2; round++) {
            Throwable expected = catchThrowable(() -> evaluate(stock, table));
            assertThat(expected).isNotNull();
            assertThat(catchThrowable(() -> evaluate(remembering, table))).hasMessage(expected.getMessage());
        }
    }

    /** Otherwise an answer could not be remembered, nor a former date explained. */
    @ParameterizedTest
    @ValueSource(strings = {"today()", "now()"})
    void aTableKnowsNoClock(String expression) {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
                <decision id="broken" name="x"><decisionTable id="T"><input id="I"><inputExpression id="E">
                <text>1</text></inputExpression></input><output id="O" name="fee"/>
                <rule id="R"><inputEntry id="IE"><text>1</text></inputEntry><outputEntry id="OE"><text>%s</text>
                </outputEntry></rule></decisionTable></decision></definitions>""".formatted(expression);

        assertThat(catchThrowable(() -> evaluate(stock, table))).isNull();
        assertThat(catchThrowable(() -> evaluate(remembering, table)))
                .hasStackTraceContaining("A decision knows no clock");
    }

    @Test
    void parsesEachExpressionOnceAndKeepsTestsApart() {
        ParsedOnce.Remembering feel = new ParsedOnce.Remembering(new FeelEngine(
                FeelEngine.defaultFunctionProvider(),
                FeelEngine.defaultValueMapper(),
                FeelEngine.defaultConfiguration(),
                FeelEngine.defaultClock()));

        assertThat(feel.parseExpression("a + 1")).isSameAs(feel.parseExpression("a + 1"));
        assertThat(feel.parseUnaryTests("5")).isSameAs(feel.parseUnaryTests("5"));
        assertThat(feel.parseUnaryTests("5")).isNotEqualTo(feel.parseExpression("5"));
    }

    private static void evaluate(DmnEngine engine, String table) {
        engine.evaluateDecisionTable(
                engine.parseDecisions(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                        .get(0),
                Map.of());
    }

    private static DmnEngine remembering() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new ParsedOnce());
        return configuration.buildEngine();
    }

    private static InputStream open(String table) {
        return ParsedOnceTest.class.getResourceAsStream(table);
    }

    /** Columns {@code in.x} are inputs: blank is null, true, false and numbers are typed. */
    private static Map<String, Object> inputs(String[] header, String[] cells) {
        Map<String, Object> inputs = new HashMap<>();
        for (int column = 1; column < header.length; column++) {
            if (header[column].startsWith("in.")) {
                inputs.put(header[column].substring(3), typed(cells[column].strip()));
            }
        }
        return inputs;
    }

    private static Object typed(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        if (cell.matches("-?\\d{1,18}")) {
            return Long.valueOf(cell);
        }
        return cell.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(cell) : cell;
    }
}
