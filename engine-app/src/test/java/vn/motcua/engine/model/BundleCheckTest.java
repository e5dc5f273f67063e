package vn.motcua.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.engine.TestModels.bpmn;
import static vn.motcua.engine.TestModels.bundle;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.process;
import static vn.motcua.engine.TestModels.userTask;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.engine.BundleSource;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Models that want more than they may, each refused at deploy with a sentence that names the element. */
class BundleCheckTest {

    private static final Set<String> DELEGATES = Set.of("askDelegate");
    private static final String TASK = userTask("Task_A", "CASE_OFFICER", "");
    private static final String DECISION = """
            <decision id="hostile_fee" camunda:historyTimeToLive="P1D"><decisionTable id="Table">
            <input id="I"><inputExpression id="E" typeRef="string"%s><text>%s</text></inputExpression></input>
            <output id="O" name="fee" typeRef="integer"/>
            <rule id="Rule_1"><inputEntry id="IE"><text>-</text></inputEntry>
            <outputEntry id="OE"><text>1</text></outputEntry></rule></decisionTable></decision>""";

    static Stream<Arguments> hostileElements() {
        return Stream.of(
                Arguments.of(
                        "a script task",
                        "<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"groovy\"/>",
                        "Task_X",
                        "script"),
                Arguments.of("a class", service("camunda:class=\"java.lang.ProcessBuilder\""), "Task_X", "attribute"),
                Arguments.of(
                        "an expression", service("camunda:expression=\"${flows.deploy()}\""), "Task_X", "call methods"),
                Arguments.of("a bean", service("camunda:delegateExpression=\"${dataSource}\""), "Task_X", "list"),
                Arguments.of(
                        "a chain", service("camunda:delegateExpression=\"${askDelegate.flows}\""), "Task_X", "list"),
                Arguments.of("nothing to call", service(""), "Task_X", "list"),
                Arguments.of(
                        "an external topic",
                        service("camunda:type=\"external\" camunda:topic=\"x\""),
                        "Task_X",
                        "attr"),
                Arguments.of(
                        "a foreign namespace",
                        service("xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x.Y\""),
                        "Task_X",
                        "attribute"),
                Arguments.of(
                        "a disguised script", "<z:scriptTask xmlns:z=\"urn:z\" id=\"Task_X\"/>", "Task_X", "scripts"),
                Arguments.of(
                        "an execution listener",
                        listening("<camunda:executionListener class=\"x.Y\" event=\"start\"/>"),
                        "Task_X",
                        "Listeners"),
                Arguments.of(
                        "a task listener",
                        listening("<camunda:taskListener expression=\"${a.b()}\" event=\"create\"/>"),
                        "Task_X",
                        "Listeners"),
                Arguments.of(
                        "a field", listening("<camunda:field name=\"f\" expression=\"${x}\"/>"), "Task_X", "Listeners"),
                Arguments.of("a connector", listening("<camunda:connector/>"), "Task_X", "Listeners"),
                Arguments.of("its own retries", listening("<camunda:failedJobRetryTimeCycle/>"), "Task_X", "Retries"),
                Arguments.of(
                        "a script as parameter",
                        listening(
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"js\"/>"
                                        + "</camunda:inputParameter></camunda:inputOutput>"),
                        "Task_X",
                        "scripts"),
                Arguments.of(
                        "a timer",
                        "<bpmn:intermediateCatchEvent id=\"Event_T\"><bpmn:timerEventDefinition/>"
                                + "</bpmn:intermediateCatchEvent>",
                        "Event_T",
                        "deadline"),
                Arguments.of(
                        "a signal",
                        "<bpmn:intermediateThrowEvent id=\"Event_S\"><bpmn:signalEventDefinition/>"
                                + "</bpmn:intermediateThrowEvent>",
                        "Event_S",
                        "signal"),
                Arguments.of(
                        "a message start",
                        "<bpmn:startEvent id=\"StartEvent_M\"><bpmn:messageEventDefinition/>" + "</bpmn:startEvent>",
                        "StartEvent_M",
                        "plain event"),
                Arguments.of(
                        "a reflecting condition",
                        flow("Task_A", "Task_A", "${''.getClass().forName('java.lang.Runtime')}"),
                        "Flow_Task_A_Task_A",
                        "call"),
                Arguments.of(
                        "a delegate in a condition",
                        flow("Task_A", "Task_A", "${askDelegate == 1}"),
                        "Flow_Task_A_Task_A",
                        "delegateExpression"),
                Arguments.of(
                        "a script condition",
                        flow("Task_A", "Task_A", "x")
                                .replace("<bpmn:conditionExpression", "<bpmn:conditionExpression language=\"js\""),
                        "Flow_Task_A_Task_A",
                        "script languages"),
                Arguments.of(
                        "an expression as name",
                        "<bpmn:manualTask id=\"Task_X\" name=\"${x.y()}\"/>",
                        "Task_X",
                        "call methods"),
                Arguments.of("an unknown role", userTask("Task_X", "KING", ""), "Task_X", "role"),
                Arguments.of("a hidden role", userTask("Task_X", "${role}", ""), "Task_X", "role"),
                Arguments.of(
                        "a due date",
                        userTask("Task_X", "APPROVER", "camunda:dueDate=\"${d}\""),
                        "Task_X",
                        "attribute"),
                Arguments.of(
                        "an impossible status",
                        userTask("Task_X", "APPROVER", "", "dossier.status=11"),
                        "Task_X",
                        "status"),
                Arguments.of(
                        "four eyes on nobody",
                        userTask("Task_X", "APPROVER", "", "fourEyes=Task_Gone"),
                        "Task_X",
                        "exist"),
                Arguments.of("the latest process", call("flowCalled", "latest"), "CallActivity_X", "latest"),
                Arguments.of("an unknown process", call("flowCalled", "deployment"), "CallActivity_X", "in the bundle"),
                Arguments.of(
                        "an unknown decision",
                        "<bpmn:businessRuleTask id=\"Task_X\" camunda:decisionRef=\"gone\" camunda:resultVariable=\"r\""
                                + " camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult=\"singleEntry\"/>",
                        "Task_X",
                        "decision"),
                Arguments.of("the same id twice", userTask("Task_A", "APPROVER", ""), "Task_A", "own"),
                Arguments.of("an unknown element", "<bpmn:complexGateway id=\"Gateway_X\"/>", "Gateway_X", "list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileElements")
    void refusesAProcessWith(String what, String element, String at, String words) {
        Rejection rejection = rejection(bundle("hostile", bpmn(process("hostile", "Task_A", TASK, element))));
        assertThat(rejection.violations())
                .as(what)
                .anySatisfy(violation -> assertNames(violation, "hostile.bpmn#" + at, words));
    }

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
        Map<String, Map<String, byte[]>> bundles = new LinkedHashMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String kind : List.of("bpmn", "dmn")) {
            for (Resource file : resolver.getResources("classpath*:procedures/*/*." + kind)) {
                String slug = file.getURL().getPath().replaceAll(".*/procedures/([^/]+)/.*", "$1");
                bundles.computeIfAbsent(slug, ignored -> new LinkedHashMap<>())
                        .put(file.getFilename(), file.getContentAsByteArray());
            }
        }
        assertThat(bundles).containsKey("birth-registration");
        bundles.forEach((slug, files) -> assertThatCode(
                        () -> BundleCheck.check(bundle(slug, files), Set.of("requestPersonalIdDelegate")))
                .as(slug)
                .doesNotThrowAnyException());
    }

    private static String service(String attributes) {
        return "<bpmn:serviceTask id=\"Task_X\" " + attributes + "/>";
    }

    private static String listening(String extension) {
        return "<bpmn:manualTask id=\"Task_X\"><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:manualTask>";
    }

    private static String call(String process, String binding) {
        return "<bpmn:callActivity id=\"CallActivity_X\" calledElement=\"" + process
                + "\" camunda:calledElementBinding=\"" + binding + "\"/>";
    }

    private static String dmn(String decision) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"D\" name=\"D\" namespace=\"x\">" + decision
                + "</definitions>";
    }

    private static void assertNames(Violation violation, String place, String words) {
        assertThat(violation.field()).startsWith(place);
        Text rule = violation.rule();
        assertThat(rule.en()).contains(words);
        assertThat(rule.vi()).isNotBlank().isNotEqualTo(rule.en());
    }

    private static Rejection rejection(BundleSource source) {
        return catchThrowableOfType(Rejection.class, () -> BundleCheck.check(source, DELEGATES));
    }
}
