package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.engine.TestModels.end;
import static vn.motcua.engine.TestModels.flow;
import static vn.motcua.engine.TestModels.userTask;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/** Hostile models that came into the engine past the check at deploy: at run time they reach nothing either. */
@SpringJUnitConfig(EngineSlice.class)
class SandboxIT {

    /** Set by {@link Planted}: no model may ever get this far. */
    private static final AtomicBoolean REACHED = new AtomicBoolean();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineSlice.TestDossiers dossiers;

    static Stream<Arguments> hostileSteps() {
        String planted = Planted.class.getName();
        return Stream.of(
                Arguments.of("a class", "<bpmn:serviceTask id=\"Task_X\" camunda:class=\"" + planted + "\"/>"),
                Arguments.of(
                        "a bean", "<bpmn:serviceTask id=\"Task_X\" camunda:delegateExpression=\"${dataSource}\"/>"),
                Arguments.of(
                        "a bean's method",
                        "<bpmn:serviceTask id=\"Task_X\" camunda:expression=\"${dataSource.close()}\"/>"),
                Arguments.of(
                        "a bean's property",
                        "<bpmn:serviceTask id=\"Task_X\" camunda:expression=\"${dataSource.password}\"/>"),
                Arguments.of(
                        "the execution",
                        "<bpmn:serviceTask id=\"Task_X\""
                                + " camunda:expression=\"${execution.processEngineServices}\" camunda:resultVariable=\"r\"/>"),
                Arguments.of(
                        "a script",
                        "<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"javascript\">"
                                + "<bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                Arguments.of(
                        "a FEEL script",
                        "<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"feel\">"
                                + "<bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                Arguments.of(
                        "reflection",
                        "<bpmn:serviceTask id=\"Task_X\"" + " camunda:expression=\"${''.getClass().forName('" + planted
                                + "').newInstance()}\"/>"),
                Arguments.of(
                        "a class loader",
                        "<bpmn:serviceTask id=\"Task_X\"" + " camunda:expression=\"${channel.class.classLoader}\"/>"),
                Arguments.of(
                        "a listener",
                        extended("<camunda:executionListener event=\"start\" class=\"" + planted + "\"/>")),
                Arguments.of(
                        "a listening expression",
                        extended("<camunda:executionListener event=\"start\" expression=\"${dataSource.close()}\"/>")),
                Arguments.of(
                        "a field",
                        extended("<camunda:executionListener event=\"start\" class=\"" + planted
                                + "\"><camunda:field name=\"x\"><camunda:expression>${dataSource.url}</camunda:expression>"
                                + "</camunda:field></camunda:executionListener>")),
                Arguments.of(
                        "a script as parameter",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"a\">"
                                + "<camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter>"
                                + "</camunda:inputOutput>")),
                Arguments.of(
                        "a map of expressions",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"a\">"
                                + "<camunda:map><camunda:entry key=\"k\">${dataSource}</camunda:entry></camunda:map>"
                                + "</camunda:inputParameter></camunda:inputOutput>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileSteps")
    void reachesNothingBy(String what, String step) {
        byte[] model = TestModels.bpmn(
                TestModels.process("flowHostile", "Task_X", step, flow("Task_X", "EndEvent_X"), end("EndEvent_X")));

        assertThatThrownBy(() -> deployAndStart(model)).as(what).isNotNull();
        assertThat(REACHED).isFalse();
    }

    @Test
    void readsNoEntity() {
        String model = new String(
                TestModels.bpmn(
                        TestModels.process("flowEntity", "Task_A", userTask("Task_A", "APPROVER", "name=\"&x;\""))),
                StandardCharsets.UTF_8);
        String hostile = model.replaceFirst("\\?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");

        assertThatThrownBy(() -> deployAndStart(hostile.getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "python"})
    void decidesInNoOtherLanguageThanFeel(String language) {
        String table = table("<inputExpression id=\"E\" expressionLanguage=\"" + language + "\"><text>1</text>");

        assertThatThrownBy(() -> decide(table)).isNotNull();
    }

    @Test
    void letsFeelCallNoJava() {
        String call = "function(a) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }";
        String table = table("<inputExpression id=\"E\"><text>{ f: " + call + ", r: f(-1) }.r</text>");

        assertThatThrownBy(() -> decide(table)).hasStackTraceContaining("External functions are disabled");
    }

    @Test
    void refusesFunctionsAndAssignmentsInTheEngineItself() {
        var manager = (JuelExpressionManager)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
        for (String hostile : List.of("${now()}", "${currentUser()}", "${a.b()}", "${''.class}")) {
            assertThatThrownBy(() -> manager.createExpression(hostile)).hasMessageContaining("Refused expression");
        }
        assertThatThrownBy(() -> manager.createExpression("${a}").setValue("x", null))
                .isNotNull();
    }

    private void deployAndStart(byte[] model) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream("hostile.bpmn", new ByteArrayInputStream(model))
                .deployWithResult();
        String definition = deployment.getDeployedProcessDefinitions().get(0).getId();
        DossierId dossier = dossiers.create();
        CurrentActor.runAs(new Actor("CB0003", null), () -> engine.getRuntimeService()
                .createProcessInstanceById(definition)
                .businessKey(dossier.businessKey())
                .setVariable("channel", "COUNTER")
                .execute());
    }

    private List<Map<String, Object>> decide(String table) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream("hostile.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deployWithResult();
        String id = deployment.getDeployedDecisionDefinitions().get(0).getId();
        return engine.getDecisionService()
                .evaluateDecisionTableById(id)
                .variables(Map.of("a", 1))
                .evaluate()
                .getResultList();
    }

    private static String extended(String extension) {
        return "<bpmn:manualTask id=\"Task_X\"><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:manualTask>";
    }

    private static String table(String inputExpression) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="D" namespace="x">
                <decision id="hostileTable" name="x" camunda:historyTimeToLive="P1D"><decisionTable id="T">
                <input id="I">%s</inputExpression></input><output id="O" name="fee" typeRef="integer"/>
                <rule id="R"><inputEntry id="IE"><text>1</text></inputEntry><outputEntry id="OE"><text>1</text></outputEntry>
                </rule></decisionTable></decision></definitions>""".formatted(inputExpression);
    }

    /** What a hostile model would like to run. */
    public static final class Planted
            implements org.camunda.bpm.engine.delegate.JavaDelegate, org.camunda.bpm.engine.delegate.ExecutionListener {

        public Planted() {
            REACHED.set(true);
        }

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            REACHED.set(true);
        }

        @Override
        public void notify(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            REACHED.set(true);
        }
    }
}
