package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell passes what the engine says it passes: the engine is asked with the same cell and no value. */
class UnaryTestTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "null",
                "not(null)",
                "\"A\"",
                "not(\"A\")",
                "\"A\",null",
                "not(\"A\",null)",
                "5",
                "not(5)",
                "null,5",
                "< 5",
                "not(< 5)",
                "[1..5]",
                "not([1..5])",
                "null,< 5",
                "not(null,< 5)",
                "not(\"A\",\"B\")",
                "true",
                "not(true)"
            })
    void passesNoValueAsTheEngineDoes(String cell) {
        assertThat(UnaryTest.of(cell).orElseThrow().passesNothing()).isEqualTo(engine(cell));
    }

    private static boolean engine(String cell) {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="asked" name="asked"><decisionTable id="t" hitPolicy="COLLECT">
                    <input id="i"><inputExpression id="e"><text>n</text></inputExpression></input>
                    <output id="o" name="o" typeRef="string" />
                    <rule id="r"><inputEntry id="c"><text>%s</text></inputEntry>
                      <outputEntry id="a"><text>"passes"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(cell.replace("<", "&lt;"));
        return ENGINE.evaluateDecision(
                        ENGINE.parseDecision("asked", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                        Variables.putValue("n", null))
                .collectEntries("o")
                .contains("passes");
    }
}
