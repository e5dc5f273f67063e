package vn.motcua.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.engine.TestModels.bpmn;
import static vn.motcua.engine.TestModels.bundle;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.process;
import static vn.motcua.engine.TestModels.userTask;
import static vn.motcua.engine.model.CheckedBundles.TASK;
import static vn.motcua.engine.model.CheckedBundles.assertNames;
import static vn.motcua.engine.model.CheckedBundles.rejection;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.Rejection;

/** Elements that want more than a model may, each refused at deploy with a sentence that names the element. */
class HostileElementsTest {

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
                        "a property that nobody reads",
                        userTask("Task_X", "APPROVER", "", "tern=OFFICE"),
                        "Task_X",
                        "no extension property"),
                Arguments.of(
                        "a property that means nothing there",
                        userTask("Task_X", "APPROVER", "", "extendsBy=VERIFICATION"),
                        "Task_X",
                        "no meaning on this kind of node"),
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
                Arguments.of(
                        "an unknown end of a part",
                        milestone("part=residence", "part.outcome=DONE"),
                        "Event_X",
                        "part.outcome is"),
                Arguments.of("an end of no part", milestone("part.outcome=GRANTED"), "Event_X", "part.outcome"),
                Arguments.of("the latest process", call("hostile", "latest"), "CallActivity_X", "latest"),
                Arguments.of("an unknown process", call("flowCalled", "deployment"), "CallActivity_X", "in the bundle"),
                Arguments.of(
                        "an unknown decision",
                        "<bpmn:businessRuleTask id=\"Task_X\" camunda:decisionRef=\"gone\" camunda:resultVariable=\"r\""
                                + " camunda:decisionRefBinding=\"deployment\" camunda:mapDecisionResult=\"singleEntry\"/>",
                        "Task_X",
                        "decision"),
                Arguments.of("the same id twice", userTask("Task_A", "APPROVER", ""), "Task_A", "own"),
                Arguments.of(
                        "a wait without a clock", "<bpmn:receiveTask id=\"Task_X\"/>", "Task_X", "intermediate event"),
                Arguments.of(
                        "a jump that no line shows",
                        "<bpmn:intermediateThrowEvent id=\"Event_X\"><bpmn:linkEventDefinition id=\"Link_X\" name=\"x\"/></bpmn:intermediateThrowEvent>",
                        "Link_X",
                        "Link events"),
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

    private static String milestone(String... properties) {
        return userTask("Event_X", "", "", properties).replace("userTask", "intermediateThrowEvent");
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
}
