package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
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

    /** What the product itself gives to every table. */
    private static final Set<String> GIVEN = Set.of("occasion", "asOfDate", "unpaid", "daysLate");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void keepsThePublishedSchema(Bundle bundle) {
        assertThat(violations(text(bundle))).isEmpty();
    }

    @ParameterizedTest(name = "refuses {0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        code: '1.001193'                       | code: '1193'
        from: 2025-07-01                       | from: 01/07/2025
        version: '2026.1'                      | version: latest
        unit: SAME_DAY                         | unit: WEEKS
        cutoff: '15:00'                        | cutoff: '25:00'
        role: APPROVER                         | role: BOSS
        slug: birth-registration               | slug: Birth
        mark: V:S4                             | mark: sure
        hours: 2                               | hours: -2
        reviewBefore: 2027-03-01               | forever: true
        """)
    void refusesWhatTheSchemaForbids(String right, String wrong) {
        String manifest = text(Bundle.of("birth-registration"));
        assertThat(manifest).contains(right);
        assertThat(violations(manifest.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void isCompleteOrSaysWhatIsMissing(Bundle bundle) {
        JsonNode written = bundle.written();
        bundle.words("/missing")
                .forEach(part -> assertThat(written.has(part)).as(part).isFalse());
        assertThat(written.has("term")).isEqualTo(!bundle.words("/missing").contains("term"));
    }

    @Test
    void demandsASourceForEveryLegalFact() {
        String manifest = text(Bundle.of("birth-registration"));
        assertThat(violations(manifest.replaceFirst("(supplementDeadline:\n( {2}\\w+: .*\n)*?) {2}source: .*\n", "$1")))
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
                    .parse(bundle.open(decision.path("file").asString()));
            Element element = (Element) table.getElementsByTagName("decision").item(0);
            assertThat(element.getAttribute("id")).isEqualTo(decision.path("id").asString());
            assertThat(element.getAttribute("camunda:historyTimeToLive")).isNotBlank();
            assertThat(table.getElementsByTagName("decision").getLength()).isEqualTo(1);
            var inputs = table.getElementsByTagName("inputExpression");
            for (int i = 0; i < inputs.getLength(); i++) {
                String text = inputs.item(i).getTextContent().strip();
                if (text.matches("\\w+") && !GIVEN.contains(text)) {
                    assertThat(facts).as(element.getAttribute("id")).contains(text);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void fitsTheStepsIntoTheNormalTerm(Bundle bundle) {
        JsonNode term = bundle.manifest().path("term");
        if (!term.isMissingNode() && !bundle.manifest().has("missing")) {
            double longest = Math.max(0, longestAfter(bundle.manifest(), ""));
            assertThat(hours(bundle.manifest(), "") + longest).isPositive().isLessThanOrEqualTo(normalHours(term));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void fitsTheStepsOfAPartIntoItsOwnTerm(Bundle bundle) {
        assertThat(bundle.manifest().path("parts").values()).allSatisfy(part -> assertThat(
                        hours(bundle.manifest(), part.path("id").asString()))
                .as(part.path("id").asString())
                .isPositive()
                .isLessThanOrEqualTo(normalHours(part.path("term"))));
    }

    /** Hours of the normal way in one part; those outside the parts for "". */
    private static double hours(JsonNode manifest, String part) {
        return manifest.path("steps").values().stream()
                .filter(step -> step.path("normalWay").asBoolean()
                        && step.path("part").asString("").equals(part))
                .mapToDouble(step -> step.path("hours").asDouble())
                .sum();
    }

    /** The parts that the term covers run one after and beside the other: the longest way through them counts. */
    private static double longestAfter(JsonNode manifest, String former) {
        return manifest.path("parts").values().stream()
                .filter(part -> part.path("withinTerm").asBoolean(true)
                        && part.path("after").asString("").equals(former))
                .mapToDouble(part -> hours(manifest, part.path("id").asString())
                        + longestAfter(manifest, part.path("id").asString()))
                .max()
                .orElse(0);
    }

    /** Office hours of a term (design 4), counted day by day where calendar days are meant. */
    private static double normalHours(JsonNode term) {
        int amount = term.path("amount").asInt();
        return switch (term.path("unit").asString()) {
            case "SAME_DAY" -> 8;
            case "WORKING_DAY", "BACKWARD_WORKING_DAY" -> 8.0 * amount;
            case "CALENDAR_DAY" -> 8.0 * fewestWorkingDays(amount);
            default -> amount;
        };
    }

    private static int fewestWorkingDays(int days) {
        int fewest = Integer.MAX_VALUE;
        for (LocalDate received = MONDAY; received.isBefore(MONDAY.plusDays(5)); received = received.plusDays(1)) {
            LocalDate last = received.plusDays(days);
            while (last.getDayOfWeek().getValue() > 5) {
                last = last.plusDays(1);
            }
            int worked = (int) received.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count();
            fewest = Math.min(fewest, worked);
        }
        return fewest;
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

    private static String text(Bundle bundle) {
        return bundle.text("procedure.yaml");
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
