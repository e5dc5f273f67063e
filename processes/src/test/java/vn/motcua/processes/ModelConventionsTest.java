package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The house rules of what every process model names and tells; flow, notation and drawing have tests of their own. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.Model#all")
record ModelConventionsTest(Model model) {

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
    private static final Set<String> ALLOWED_ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "formKey",
            "candidateGroups",
            "assignee",
            "asyncBefore",
            "delegateExpression",
            "calledElementBinding",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            // the mark of the modeler's element templates, which the engine does not read
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final Set<String> ALLOWED_EXTENSIONS =
            Set.of("properties", "property", "in", "out", "inputOutput", "inputParameter");

    @Test
    void namesFileAndProcessAfterTheProcedure() {
        JsonNode manifest = model.bundle().manifest();
        String main = manifest.at("/process/id").asString();
        if (model.isMain() && !manifest.has("base")) {
            assertThat(model.file()).isEqualTo(model.bundle().slug() + ".bpmn");
            assertThat(main).isEqualTo(camel(model.bundle().slug()));
        }
        assertThat(model.process().getId()).isEqualTo(model.isMain() ? main : main + "." + block());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void givesEveryNodeAMeaningfulIdAndTwoNames() {
        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            String prefix = PREFIXES.getOrDefault(node.getElementType().getTypeName(), "Task_");
            assertThat(node.getId()).matches(prefix + "[A-Z][A-Za-z]+");
            boolean single = node.getOutgoing().size() == 1;
            boolean join = node instanceof ParallelGateway || (node instanceof ExclusiveGateway && single);
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
        assertThat(ModelXml.camunda(model.xml())).isSubsetOf(ALLOWED_ATTRIBUTES);
        assertThat(ModelXml.camundaElements(model.xml())).isSubsetOf(ALLOWED_EXTENSIONS);
        assertThat(ModelXml.elements(model.xml()))
                .doesNotContain(
                        "script",
                        "scriptTask",
                        "timerEventDefinition",
                        "standardLoopCharacteristics",
                        "complexGateway",
                        "receiveTask",
                        "linkEventDefinition");
    }

    @Test
    void callsOnlyWhatIsDeployedWithIt() {
        String prefix = model.bundle().manifest().at("/process/id").asString() + ".";
        assertThat(all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).startsWith(prefix);
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(model.bundle().files()).containsKey(fileOf(call.getCalledElement()));
        });
        assertThat(all(BusinessRuleTask.class)).allSatisfy(rules -> {
            assertThat(rules.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(model.bundle().decisions()).contains(rules.getCamundaDecisionRef());
        });
    }

    @Test
    void namesOnlyDeclaredDelegatesAndMessages() {
        assertThat(ModelXml.values(model.xml(), "delegateExpression"))
                .isSubsetOf(model.bundle().words("/delegates").stream()
                        .map(name -> "${" + name + "}")
                        .toList())
                .allMatch(expression -> expression.matches("\\$\\{[a-z][A-Za-z]+Delegate}"));
        String own = model.bundle().manifest().at("/process/id").asString() + ".";
        assertThat(all(Message.class))
                .extracting(Message::getName)
                .isSubsetOf(model.bundle().words("/messages"))
                .allMatch(name -> name.matches("dossier\\.(interrupt|dueSoon)") || name.startsWith(own));
    }

    @Test
    void routesEveryTaskToARoleAFormAndALimit() {
        Map<String, JsonNode> steps = model.bundle().manifest().path("steps").values().stream()
                .collect(Collectors.toMap(step -> step.path("id").asString(), step -> step));
        boolean standard = model.bundle().manifest().has("base");
        assertThat(all(UserTask.class)).allSatisfy(task -> {
            JsonNode step = steps.get(task.getId());
            if (step == null) {
                assertThat(Bundle.property(task, "passedWith")).as(task.getId()).isNotNull();
            } else if (!standard) {
                assertThat(task.getCamundaCandidateGroupsList())
                        .containsExactly(step.path("role").asString());
            }
            JsonNode form = model.bundle().forms().get(task.getId());
            assertThat(form).as("form of " + task.getId()).isNotNull();
            assertThat(task.getCamundaFormKey()).isEqualTo(form.path("id").asString());
            assertThat(Bundle.property(task, "step.key")).isNotBlank();
        });
    }

    private String block() {
        return model.file().replaceAll("^.*\\.(\\w+)\\.bpmn$", "$1");
    }

    private String fileOf(String process) {
        String main = model.bundle().manifest().at("/process/file").asString();
        return main.replace(".bpmn", process.substring(process.indexOf('.')) + ".bpmn");
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.all(type);
    }

    private static String camel(String slug) {
        return Pattern.compile("-(\\w)").matcher(slug).replaceAll(match -> match.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }
}
