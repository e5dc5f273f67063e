package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The house rules of what every process model names and tells; flow, notation and drawing have tests of their own. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.Bundle#all")
record ModelConventionsTest(Bundle bundle) {

    private static final Map<String, String> PREFIXES = Map.of(
            "startEvent", "StartEvent_",
            "endEvent", "EndEvent_",
            "intermediateThrowEvent", "Event_",
            "intermediateCatchEvent", "Event_",
            "boundaryEvent", "Event_",
            "exclusiveGateway", "Gateway_",
            "parallelGateway", "Gateway_",
            "subProcess", "SubProcess_",
            "callActivity", "CallActivity_");
    /** What a model may say to the engine; scripts, classes, connectors, listeners and the like are not among them. */
    private static final Set<String> ALLOWED_ATTRIBUTES =
            Set.of("historyTimeToLive", "formKey", "candidateGroups", "asyncBefore", "delegateExpression");

    private static final Set<String> ALLOWED_EXTENSIONS = Set.of("properties", "property");

    @Test
    void namesFileAndProcessAfterTheProcedure() {
        Process process = all(Process.class).iterator().next();
        assertThat(bundle.manifest().at("/process/file").asString()).isEqualTo(bundle.slug() + ".bpmn");
        assertThat(process.getId())
                .isEqualTo(bundle.manifest().at("/process/id").asString())
                .isEqualTo(camel(bundle.slug()));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void givesEveryNodeAMeaningfulIdAndTwoNames() {
        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            String prefix = PREFIXES.getOrDefault(node.getElementType().getTypeName(), "Task_");
            assertThat(node.getId()).matches(prefix + "[A-Z][A-Za-z]+");
            boolean join =
                    node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
            if (join) {
                assertThat(node.getName()).as("a join is bare: " + node.getId()).isNull();
            } else {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
                assertThat(Bundle.property(node, "name.en")).as(node.getId()).isNotBlank();
            }
        });
        assertThat(all(Lane.class)).isNotEmpty().allSatisfy(lane -> {
            assertThat(lane.getName()).isNotBlank();
            assertThat(Bundle.property(lane, "name.en")).isNotBlank();
        });
        assertThat(all(Participant.class)).isNotEmpty().allSatisfy(pool -> {
            assertThat(pool.getName()).isNotBlank();
            assertThat(Bundle.property(pool, "name.en")).isNotBlank();
        });
    }

    @Test
    void tellsTheEngineNothingBeyondTheAllowedList() {
        assertThat(ModelXml.camunda(bundle.model())).isSubsetOf(ALLOWED_ATTRIBUTES);
        assertThat(ModelXml.camundaElements(bundle.model())).isSubsetOf(ALLOWED_EXTENSIONS);
        assertThat(ModelXml.elements(bundle.model()))
                .doesNotContain(
                        "script",
                        "scriptTask",
                        "timerEventDefinition",
                        "standardLoopCharacteristics",
                        "complexGateway");
    }

    @Test
    void namesOnlyDeclaredDelegatesAndMessages() {
        Set<String> delegates = ModelXml.values(bundle.model(), "delegateExpression");
        assertThat(delegates)
                .containsExactlyInAnyOrderElementsOf(bundle.words("/delegates").stream()
                        .map(name -> "${" + name + "}")
                        .toList())
                .allMatch(expression -> expression.matches("\\$\\{[a-z][A-Za-z]+Delegate}"));
        assertThat(all(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(bundle.words("/messages"))
                .allMatch(name -> name.equals("dossier.interrupt") || name.startsWith(camel(bundle.slug()) + "."));
    }

    @Test
    void routesEveryTaskToARoleAFormAndALimit() {
        Map<String, JsonNode> steps = bundle.manifest().path("steps").values().stream()
                .collect(Collectors.toMap(step -> step.path("id").asString(), step -> step));
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            JsonNode step = steps.get(task.getId());
            assertThat(step).as("step " + task.getId()).isNotNull();
            assertThat(task.getCamundaCandidateGroupsList())
                    .containsExactly(step.path("role").asString());
            JsonNode form = bundle.forms().get(task.getId());
            assertThat(form).as("form of " + task.getId()).isNotNull();
            assertThat(task.getCamundaFormKey()).isEqualTo(form.path("id").asString());
            assertThat(Bundle.property(task, "step.key")).isNotBlank();
        });
        assertThat(steps.keySet())
                .allSatisfy(id -> assertThat((Object) bundle.model().getModelElementById(id))
                        .isNotNull());
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bundle.model().getModelElementsByType(type);
    }

    private static String camel(String slug) {
        return Pattern.compile("-(\\w)").matcher(slug).replaceAll(match -> match.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }
}
