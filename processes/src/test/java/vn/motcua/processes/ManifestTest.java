package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Every manifest keeps the published schema, and what it names exists. */
class ManifestTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestTest.class.getResourceAsStream("/procedures/procedure.schema.json"), InputFormat.JSON);

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void keepsThePublishedSchema(Bundle bundle) throws Exception {
        assertThat(violations(text(bundle))).isEmpty();
    }

    @ParameterizedTest(name = "refuses {0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        code: "1.001193"                       | code: "1193"
        from: 2025-07-01                       | from: 01/07/2025
        version: "2026.1"                      | version: latest
        unit: SAME_DAY                         | unit: WEEKS
        cutoff: "15:00"                        | cutoff: "25:00"
        role: APPROVER                         | role: BOSS
        slug: birth-registration               | slug: Birth
        mark: "V:S4"}                          | mark: sure}
        hours: 2                               | hours: -2
        reviewBefore: 2027-03-01               | forever: true
        """)
    void refusesWhatTheSchemaForbids(String right, String wrong) throws Exception {
        String manifest = text(Bundle.of("birth-registration"));
        assertThat(manifest).contains(right);
        assertThat(violations(manifest.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isNotEmpty();
    }

    @Test
    void demandsASourceForEveryLegalFact() throws Exception {
        String manifest = text(Bundle.of("birth-registration"));
        assertThat(violations(manifest.replaceFirst(
                        "supplementDeadline: \\{(.*), source: [^}]*}", "supplementDeadline: {$1}")))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void namesTablesThatExistAndReadOnlyDeclaredFacts(Bundle bundle) throws Exception {
        Set<String> facts = bundle.manifest().path("facts").values().stream()
                .map(fact -> fact.path("name").asString())
                .collect(Collectors.toSet());
        for (JsonNode decision : bundle.manifest().path("decisions").values()) {
            Document table = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Bundle.open(bundle.slug(), decision.path("file").asString()));
            Element element = (Element) table.getElementsByTagName("decision").item(0);
            assertThat(element.getAttribute("id")).isEqualTo(decision.path("id").asString());
            assertThat(element.getAttribute("camunda:historyTimeToLive")).isNotBlank();
            assertThat(table.getElementsByTagName("decision").getLength()).isEqualTo(1);
            var inputs = table.getElementsByTagName("inputExpression");
            for (int i = 0; i < inputs.getLength(); i++) {
                String text = inputs.item(i).getTextContent().strip();
                if (text.matches("\\w+") && !text.equals("occasion")) {
                    assertThat(facts).as(element.getAttribute("id")).contains(text);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void fitsTheStepsIntoTheNormalTerm(Bundle bundle) {
        // SAME_DAY is one working day: 8 office hours (design 4)
        assertThat(bundle.manifest().at("/term/unit").asString()).isEqualTo("SAME_DAY");
        assertThat(bundle.manifest().path("steps").values().stream()
                        .filter(step -> step.path("normalWay").asBoolean())
                        .mapToDouble(step -> step.path("hours").asDouble())
                        .sum())
                .isLessThanOrEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void usesEveryCodeOnce(Bundle bundle) {
        for (String list : List.of("components", "fees", "resultKinds", "facts", "steps")) {
            assertThat(bundle.manifest().path(list).values().stream()
                            .map(each -> each.path("code")
                                    .asString(each.path("name")
                                            .asString(each.path("id").asString(""))))
                            .toList())
                    .as(list)
                    .doesNotHaveDuplicates();
        }
    }

    private static String text(Bundle bundle) throws Exception {
        try (var file = Bundle.open(bundle.slug(), "procedure.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> violations(String yaml) {
        return SCHEMA
                .validate(
                        yaml,
                        InputFormat.YAML,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
