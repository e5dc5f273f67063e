package vn.motcua.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every table of every bundle: its cases, case by case from its CSV file, and what the house asks of its file. */
class DecisionTablesTest {

    static List<Table> tables() {
        return Table.all();
    }

    @TestFactory
    Stream<DynamicContainer> answersAsTheCasesSay() {
        return tables().stream().map(table -> DynamicContainer.dynamicContainer(table.toString(), cases(table)));
    }

    private static Stream<DynamicTest> cases(Table table) {
        DecisionTable decision = new DecisionTable(table.xml());
        return table.cases().stream()
                .map(each -> dynamicTest(each.name(), () -> assertThat(
                                decision.asWritten(each.inputs()).rows())
                        .isEqualTo(each.out())));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesTheSourceOfEveryCase(Table table) {
        assertThat(table.cases())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.source()).as(each.name()).isNotBlank());
        assertThat(table.cases()).extracting(CsvCase::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hitsEveryRuleAtLeastOnce(Table table) throws Exception {
        DecisionTable decision = new DecisionTable(table.xml());
        assertThat(table.cases().stream()
                        .flatMap(each -> decision.asWritten(each.inputs()).rules().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(new DecisionXml(table.xml()).rules().keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void citesSourceAndMarkInEveryRule(Table table) throws Exception {
        assertThat(new DecisionXml(table.xml()).rules()).isNotEmpty().allSatisfy((id, note) -> {
            assertThat(id).startsWith("Rule_");
            assertThat(note).as(id).containsPattern("\\[(V:S\\d+|K-[hml]|D)\\]");
        });
    }

    /** As everything that people read has an English name: the label itself is Vietnamese. */
    @ParameterizedTest
    @MethodSource("tables")
    void namesEveryColumnInEnglish(Table table) throws Exception {
        DecisionXml xml = new DecisionXml(table.xml());
        assertThat(Stream.concat(xml.elements("input").stream(), xml.elements("output").stream()))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(DecisionXml.children(column, "camunda:property"))
                        .as(column.getAttribute("id"))
                        .anyMatch(DecisionTablesTest::namesInEnglish));
    }

    private static boolean namesInEnglish(Element property) {
        return property.getAttribute("name").equals("label.en")
                && !property.getAttribute("value").isBlank();
    }
}
