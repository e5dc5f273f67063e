package vn.motcua.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Every rule and every edge of the birth registration tables (domain D5), case by case from CSV. */
class BirthRegistrationDecisionsTest {

    private static final String PROCEDURE = "birth-registration";

    static List<CsvCase> documents() {
        return cases("birth-documents");
    }

    static List<CsvCase> terms() {
        return cases("birth-term");
    }

    static List<CsvCase> fees() {
        return cases("birth-fee");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void asksForTheseComponents(CsvCase each) {
        assertThat(table("birth-documents").evaluate(each.inputs()))
                .extracting(BirthRegistrationDecisionsTest::component)
                .containsExactlyInAnyOrderElementsOf(words(each.expected().get("components")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void grantsThisTerm(CsvCase each) {
        assertThat(table("birth-term").evaluate(each.inputs()))
                .extracting(row -> Stream.of("amount", "unit", "policy", "cutoff")
                        .map(output -> String.valueOf(row.get(output)))
                        .collect(Collectors.joining(" ")))
                .containsExactlyElementsOf(lines(each.expected().get("term")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fees")
    void chargesThis(CsvCase each) {
        assertThat(table("birth-fee").evaluate(each.inputs()))
                .extracting(row -> row.get("code") + ":" + row.get("quantity") + "x" + row.get("unitAmount"))
                .containsExactlyInAnyOrderElementsOf(words(each.expected().get("charges")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"birth-documents", "birth-term", "birth-fee"})
    void hitsEveryRuleAtLeastOnce(String slug) throws Exception {
        DecisionTable table = table(slug);
        cases(slug).forEach(each -> table.evaluate(each.inputs()));
        assertThat(table.hitRules()).isEqualTo(rules(slug).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"birth-documents", "birth-term", "birth-fee"})
    void citesSourceAndMarkInEveryRule(String slug) throws Exception {
        assertThat(rules(slug)).isNotEmpty().allSatisfy((id, note) -> {
            assertThat(id).startsWith("Rule_");
            assertThat(note).as(id).containsPattern("\\[(V:S\\d+|K-[hml]|D)\\]");
        });
    }

    /** As everything that people read has an English name: the label itself is Vietnamese. */
    @ParameterizedTest
    @ValueSource(strings = {"birth-documents", "birth-term", "birth-fee"})
    void namesEveryColumnInEnglish(String slug) throws Exception {
        assertThat(Stream.concat(elements(slug, "input"), elements(slug, "output")))
                .isNotEmpty()
                .allSatisfy(column -> {
                    Element property = (Element)
                            column.getElementsByTagName("camunda:property").item(0);
                    assertThat(property).as(column.getAttribute("id")).isNotNull();
                    assertThat(property.getAttribute("name")).isEqualTo("label.en");
                    assertThat(property.getAttribute("value")).isNotBlank();
                });
    }

    @Test
    void countsSixtyDaysFromTheDayAfterTheBirth() {
        // Civil Code 2015 Art 147: the first day is excluded; 2026-09-24 + 60 days = 2026-11-23 is still in time
        DecisionTable fee = table("birth-fee");
        assertThat(fee.evaluate(Map.of("asOfDate", "2026-11-23", "birthDate", "2026-09-24", "copies", 0)))
                .extracting(row -> row.get("code"))
                .containsExactly("LP-KS");
        assertThat(fee.evaluate(Map.of("asOfDate", "2026-11-23", "birthDate", "2026-09-23", "copies", 0)))
                .extracting(row -> row.get("code"))
                .containsExactly("LP-KS-QH");
    }

    /** {@code code:original/certified/photocopy}, then r = required, d = data reused, s = only shown. */
    private static String component(Map<String, Object> row) {
        return row.get("component") + ":" + row.get("original") + "/" + row.get("certified") + "/"
                + row.get("photocopy") + (row.get("required").equals(true) ? "r" : "")
                + (row.get("reused").equals(true) ? "d" : "")
                + (row.get("presented").equals(true) ? "s" : "");
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static List<String> lines(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell);
    }

    private static DecisionTable table(String slug) {
        return new DecisionTable(PROCEDURE, slug);
    }

    private static List<CsvCase> cases(String slug) {
        return CsvCase.read("/" + PROCEDURE + "/" + slug + ".csv");
    }

    private static Map<String, String> rules(String slug) throws Exception {
        return elements(slug, "rule")
                .collect(Collectors.toMap(
                        rule -> rule.getAttribute("id"),
                        rule -> rule.getElementsByTagName("description").item(0).getTextContent()));
    }

    private static Stream<Element> elements(String slug, String name) throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (var file = BirthRegistrationDecisionsTest.class.getResourceAsStream(
                "/procedures/" + PROCEDURE + "/" + slug + ".dmn")) {
            var found = parser.parse(file).getElementsByTagName(name);
            return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
        }
    }
}
