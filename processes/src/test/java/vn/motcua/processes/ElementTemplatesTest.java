package vn.motcua.processes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The templates offer what the models say: whatever stands in one of them can be made with a template. */
class ElementTemplatesTest {

    private static final List<ElementTemplate> TEMPLATES = ElementTemplate.all();

    @Test
    void offerEveryPropertyWithEveryValueOfTheModels() {
        assertThat(elements(FlowElement.class)).allSatisfy(ElementTemplatesTest::isOffered);
        assertThat(elements(Process.class)).allSatisfy(ElementTemplatesTest::isOffered);
    }

    @Test
    void offerTheRoleAndTheFormOfEveryStep() {
        assertThat(elements(UserTask.class)).allSatisfy(task -> assertThat(TEMPLATES)
                .anyMatch(template -> template.appliesTo("userTask")
                        && template.offers("camunda:candidateGroups", task.getCamundaCandidateGroups())
                        && template.offers("camunda:formKey", task.getCamundaFormKey())));
    }

    @Test
    void callEachBlockAsTheModelsDo() {
        assertThat(elements(CallActivity.class)).isNotEmpty().allSatisfy(call -> {
            ElementTemplate template = ElementTemplate.of("block." + block(call));
            assertThat(template.offers("calledElement", call.getCalledElement()))
                    .as(call.getCalledElement())
                    .isTrue();
            assertThat(template.offers("camunda:calledElementBinding", call.getCamundaCalledElementBinding()))
                    .isTrue();
            assertThat(mappings(template)).containsExactlyInAnyOrderElementsOf(mappings(call));
        });
    }

    @Test
    void knowTheBlocksThatTheModelsCallAndNoOthers() {
        Set<String> called = elements(CallActivity.class)
                .map(call -> "block." + block(call) + ".json")
                .collect(toSet());
        assertThat(TEMPLATES.stream().map(ElementTemplate::file).filter(file -> file.startsWith("block.")))
                .containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    void writeTheStandardStepsAsTheStandardProcessHasThem() {
        Model standard = Model.all().stream()
                .filter(model -> model.file().equals("standard.bpmn"))
                .findFirst()
                .orElseThrow();
        assertThat(TEMPLATES.stream().filter(each -> each.file().startsWith("standard.")))
                .hasSize(standard.all(UserTask.class).size())
                .allSatisfy(template -> {
                    String key = template.property("step.key")
                            .orElseThrow()
                            .path("value")
                            .asString();
                    UserTask task = standard.all(UserTask.class).stream()
                            .filter(each -> key.equals(Bundle.property(each, "step.key")))
                            .findFirst()
                            .orElseThrow();
                    assertThat(value(template, "name")).isEqualTo(task.getName());
                    assertThat(value(template, "camunda:candidateGroups")).isEqualTo(task.getCamundaCandidateGroups());
                    assertThat(task.getCamundaFormKey()).isEqualTo("standard" + value(template, "camunda:formKey"));
                    // who may leave a step out is said by the standard process alone
                    assertThat(template.bound("camunda:property").map(ElementTemplatesTest::written))
                            .containsExactlyInAnyOrderElementsOf(properties(task)
                                    .filter(each -> !each.getCamundaName().equals("passedWith"))
                                    .map(each -> each.getCamundaName() + "=" + value(each))
                                    .toList());
                });
    }

    private static void isOffered(BaseElement element) {
        String type = element.getElementType().getTypeName();
        assertThat(properties(element)).allSatisfy(property -> assertThat(TEMPLATES)
                .as("%s of a %s", property.getCamundaName(), type)
                .anyMatch(template ->
                        template.appliesTo(type) && template.offers(property.getCamundaName(), value(property))));
    }

    private static <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return Model.all().stream().flatMap(model -> model.all(type).stream());
    }

    private static Stream<CamundaProperty> properties(BaseElement element) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(each -> each.getCamundaProperties().stream());
    }

    private static String block(CallActivity call) {
        return call.getCalledElement().substring(call.getCalledElement().indexOf('.') + 1);
    }

    private static List<String> mappings(CallActivity call) {
        Stream<String> in = call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                .map(each -> {
                    if (each.getCamundaBusinessKey() != null) {
                        return "key " + each.getCamundaBusinessKey();
                    }
                    return each.getCamundaSource() == null
                            ? "in " + each.getCamundaVariables()
                            : "in %s as %s".formatted(each.getCamundaSource(), each.getCamundaTarget());
                });
        Stream<String> out = call.getExtensionElements().getChildElementsByType(CamundaOut.class).stream()
                .map(each -> "out " + each.getCamundaVariables());
        return Stream.concat(in, out).toList();
    }

    private static List<String> mappings(ElementTemplate template) {
        return Stream.of(
                        template.bound("camunda:in")
                                .map(each -> each.at("/binding/target").isMissingNode()
                                        ? "in " + each.at("/binding/variables").asString()
                                        : "in %s as %s"
                                                .formatted(
                                                        each.path("value").asString(),
                                                        each.at("/binding/target")
                                                                .asString())),
                        template.bound("camunda:in:businessKey")
                                .map(each -> "key " + each.path("value").asString()),
                        template.bound("camunda:out")
                                .map(each ->
                                        "out " + each.at("/binding/variables").asString()))
                .flatMap(each -> each)
                .toList();
    }

    private static String value(ElementTemplate template, String name) {
        return template.property(name).orElseThrow().path("value").asString();
    }

    /** The engine's model reads an empty value as none. */
    private static String value(CamundaProperty property) {
        return Objects.requireNonNullElse(property.getCamundaValue(), "");
    }

    private static String written(JsonNode property) {
        return property.at("/binding/name").asString() + "="
                + property.path("value").asString();
    }
}
