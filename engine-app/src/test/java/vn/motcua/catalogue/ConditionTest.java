package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Map<String, Object> DATA = Map.of(
            "kind", "PAPER", "copies", 3, "abandoned", false, "child", Map.of("name", "Hoà", "nationality", "VN"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        =kind = "PAPER"                                   | true
        kind = "PAPER"                                    | true
        =kind != "PAPER"                                  | false
        =missing = null                                   | true
        =missing != "X"                                   | true
        =missing = "X"                                    | false
        =child.nationality = "VN"                         | true
        =child.missing.deeper = null                      | true
        =child.name.deeper = null                         | true
        =copies = 3                                       | true
        =copies = 3.0                                     | true
        =copies > 2 and copies <= 3                       | true
        =copies < -1 or copies >= 4                       | false
        =missing > 2                                      | false
        =kind > 2                                         | false
        =abandoned = true                                 | false
        =not(abandoned)                                   | true
        =not(missing)                                     | false
        =abandoned or kind = "PAPER" and copies = 3       | true
        =(abandoned or kind = "PAPER") and copies = 4     | false
        =not(kind = "PAPER" or abandoned)                 | false
        """)
    void readsAsTheFormViewerDoes(String expression, boolean holds) {
        assertThat(Condition.parse(expression).holds(DATA)).isEqualTo(holds);
    }

    @Test
    void givesTheValueAtAPath() {
        assertThat(Condition.parse("child.name").value(DATA)).isEqualTo("Hoà");
        assertThat(Condition.parse("\"a \\\"b\\\"\"").value(DATA)).isEqualTo("a \"b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "= =",
                "a = ",
                "= \"open",
                "f(x)",
                "a + b",
                "a; b",
                "(a",
                "a)",
                "a.b.",
                "not a",
                "and",
                "a or",
                "${a}",
                "a[1]",
                "a = 'x'",
                "if a then b else c"
            })
    void refusesWhatItDoesNotUnderstand(String expression) {
        assertThatThrownBy(() -> Condition.parse(expression)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEndlessExpressions() {
        assertThatThrownBy(() -> Condition.parse("(".repeat(40) + "a" + ")".repeat(40)))
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> Condition.parse("a".repeat(1001))).hasMessageContaining("1000");
    }
}
