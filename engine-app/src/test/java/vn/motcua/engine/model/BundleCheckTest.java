package vn.motcua.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.motcua.engine.TestModels.bpmn;
import static vn.motcua.engine.TestModels.bundle;
import static vn.motcua.engine.TestModels.process;
import static vn.motcua.engine.TestModels.userTask;
import static vn.motcua.engine.model.CheckedBundles.TASK;
import static vn.motcua.engine.model.CheckedBundles.assertNames;
import static vn.motcua.engine.model.CheckedBundles.rejection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.processes.Assembly;
import vn.motcua.shared.Rejection;

/** Files that want more than they may, each refused at deploy with a sentence that names it, and the product's own. */
class BundleCheckTest {

    private static final String DECISION = """
            <decision id="hostile_fee" camunda:historyTimeToLive="P1D"><decisionTable id="Table">
            <input id="I"><inputExpression id="E" typeRef="string"%s><text>%s</text></inputExpression></input>
            <output id="O" name="fee" typeRef="integer"/>
            <rule id="Rule_1"><inputEntry id="IE"><text>-</text></inputEntry>
            <outputEntry id="OE"><text>1</text></outputEntry></rule></decisionTable></decision>""";

    static Stream<Arguments> hostileFiles() {
        String plain = new String(bpmn(process("hostile", "Task_A", TASK)), StandardCharsets.UTF_8);
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String afterProlog = plain.replaceFirst("\\?>", "?>" + doctype);
        return Stream.of(
                Arguments.of(
                        "an external entity",
                        afterProlog.replace("Task_A\" camunda", "Task_A\" name=\"&x;\" camunda"),
                        "DOCTYPE"),
                Arguments.of("a document type alone", afterProlog, "DOCTYPE"),
                Arguments.of("broken XML", plain.replace("</bpmn:process>", ""), "well-formed"),
                Arguments.of("no time to live", plain.replace("camunda:historyTimeToLive=\"P1D\"", ""), "history"),
                Arguments.of("no executable process", plain.replace("isExecutable=\"true\"", ""), "executable"),
                Arguments.of("another root", "<html/>", "list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void refusesAFileWith(String what, String file, String words) {
        Rejection rejection = rejection(bundle("hostile", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(rejection.violations())
                .as(what)
                .anySatisfy(violation -> assertNames(violation, "hostile.bpmn", words));
    }

    static Stream<Arguments> hostileDecisions() {
        return Stream.of(
                Arguments.of("JUEL", dmn(DECISION.formatted(" expressionLanguage=\"juel\"", "${x.y()}")), "FEEL only"),
                Arguments.of(
                        "JavaScript", dmn(DECISION.formatted(" expressionLanguage=\"javascript\"", "1")), "FEEL only"),
                Arguments.of("Groovy", dmn(DECISION.formatted(" expressionLanguage=\"groovy\"", "1")), "FEEL only"),
                Arguments.of(
                        "a Java function",
                        dmn(
                                DECISION.formatted(
                                        "",
                                        "function(a) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(a)\" } }")),
                        "external"),
                Arguments.of("the day of asking", dmn(DECISION.formatted("", "today( ) - a")), "clock"),
                Arguments.of("counting for ever", dmn(DECISION.formatted("", "for i in 1..9 return i")), "iterate"),
                Arguments.of(
                        "counting behind a comment",
                        dmn(DECISION.formatted("", "for/**/x in 1..9 return x")),
                        "iterate"),
                Arguments.of(
                        "counting a Vietnamese name",
                        dmn(DECISION.formatted("", "for số in 1..9 return 1")),
                        "iterate"),
                Arguments.of("chance", dmn(DECISION.formatted("", "random number()")), "chance"),
                Arguments.of("the moment of asking", dmn(DECISION.formatted("", "date(now())")), "clock"),
                Arguments.of(
                        "an invocation",
                        dmn(DECISION.formatted("", "a").replace("decisionTable", "invocation")),
                        "FEEL"),
                Arguments.of(
                        "no time to live",
                        dmn(DECISION.formatted("", "a").replace("camunda:historyTimeToLive=\"P1D\"", "")),
                        "history"),
                Arguments.of(
                        "an entity", "<!DOCTYPE d [<!ENTITY x \"y\">]>" + dmn(DECISION.formatted("", "a")), "DOCTYPE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDecisions")
    void refusesATableWith(String what, String file, String words) {
        Rejection rejection = rejection(bundle("hostile", Map.of("fee.dmn", file.getBytes(StandardCharsets.UTF_8))));
        assertThat(rejection.violations()).as(what).anySatisfy(violation -> assertNames(violation, "fee.dmn", words));
    }

    @Test
    void refusesOtherFiles() {
        Rejection rejection = rejection(bundle("hostile", Map.of("x.groovy", new byte[0])));
        assertNames(rejection.violations().get(0), "x.groovy", ".bpmn and .dmn");
    }

    @Test
    void wantsExactlyOneProcessToStartWith() {
        Rejection rejection = rejection(bundle(
                "hostile",
                bpmn(process("one", "Task_A", TASK), process("two", "Task_B", userTask("Task_B", "APPROVER", "")))));
        assertNames(rejection.violations().get(0), "hostile", "exactly one process");
    }

    @Test
    void takesEveryBundleOfTheProduct() throws Exception {
        Map<String, Map<String, byte[]>> bundles = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*/**/*.*")) {
            String[] path =
                    file.getURL().getPath().replaceAll(".*/procedures/", "").split("/", 2);
            bundles.computeIfAbsent(path[0], slug -> new TreeMap<>()).put(path[1], file.getContentAsByteArray());
        }
        // tables whose procedure is not modelled yet
        bundles.values().removeIf(own -> !own.containsKey("procedure.yaml"));
        assertThat(bundles).hasSizeGreaterThan(40);
        bundles.forEach((slug, own) -> assertThatCode(() -> BundleCheck.check(
                        bundle(slug, forTheEngine(Assembly.ofClassPath().of(own))),
                        Set.of("requestPersonalIdDelegate")))
                .as(slug)
                .doesNotThrowAnyException());
    }

    private static Map<String, byte[]> forTheEngine(Map<String, byte[]> files) {
        Map<String, byte[]> models = new TreeMap<>(files);
        models.keySet().removeIf(file -> !file.endsWith(".bpmn") && !file.endsWith(".dmn"));
        return models;
    }

    private static String dmn(String decision) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"D\" name=\"D\" namespace=\"x\">" + decision
                + "</definitions>";
    }
}
