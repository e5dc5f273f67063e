package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The house rules of how every process model flows: where it starts, splits, waits and ends, and who may not sign. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.Model#all")
record FlowConventionsTest(Model model) {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == ('([A-Z_]+)'|true|false)}");

    @Test
    void splitsWithAQuestionAndNamesTheAnswers() {
        assertThat(splits()).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing()).allSatisfy(answer -> {
                assertThat(answer.getName()).as(answer.getId()).isNotBlank();
                assertThat(Bundle.property(answer, "name.en"))
                        .as(answer.getId())
                        .isNotBlank();
            });
        });
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z]+"));
    }

    @Test
    void decidesOnDeclaredFactsAndLeavesNoValueOut() {
        assertThat(splits()).allSatisfy(gateway -> {
            List<Matcher> conditions = gateway.getOutgoing().stream()
                    .filter(flow -> !flow.equals(gateway.getDefault()))
                    .map(flow -> condition(flow.getConditionExpression()))
                    .toList();
            Set<String> facts = conditions.stream().map(each -> each.group(1)).collect(Collectors.toSet());
            assertThat(facts).as("facts of " + gateway.getId()).hasSize(1);
            List<String> asked = conditions.stream()
                    .map(each -> each.group(2).replace("'", ""))
                    .toList();
            List<String> known = values(facts.iterator().next());
            assertThat(asked).as(gateway.getId()).doesNotHaveDuplicates();
            if (gateway.getDefault() == null) {
                assertThat(asked).as(gateway.getId()).containsExactlyInAnyOrderElementsOf(known);
            } else {
                assertThat(known).as(gateway.getId()).containsAll(asked);
                assertThat(gateway.getDefault().getConditionExpression()).isNull();
            }
        });
    }

    @Test
    void startsBareAndHearsInterruptionsEverywhere() {
        Process process = model.process();
        assertThat(all(StartEvent.class).stream()
                        .filter(start -> start.getParentElement().equals(process)))
                .singleElement()
                .satisfies(start -> assertThat(start.getEventDefinitions()).isEmpty());
        List<String> heard = all(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .map(SubProcess::getId)
                .toList();
        if (model.isMain()) {
            assertThat(heard).contains("SubProcess_Interruption");
        } else {
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void saysWhoseTurnItIsWhereverTheFlowWaits() {
        assertThat(all(FlowNode.class).stream()
                        .filter(node -> node instanceof UserTask || node instanceof IntermediateCatchEvent))
                .allSatisfy(node -> assertThat(Bundle.property(node, "turn"))
                        .as(node.getId())
                        .isIn("OFFICE", "APPLICANT", "AGENCY"));
    }

    @Test
    void endsOnlyInATerminalStatus() {
        assertThat(all(FlowNode.class).stream()
                        .map(node -> Bundle.property(node, "dossier.status"))
                        .filter(Objects::nonNull))
                .allMatch(status -> status.matches("[1-9]|10"));
        // a called block ends for its caller, which goes on or has heard an interruption
        assertThat(all(EndEvent.class).stream()
                        .filter(end -> model.isMain() && end.getParentElement().equals(model.process())))
                .allSatisfy(end -> assertThat(Bundle.property(end, "dossier.status"))
                        .as(end.getId())
                        .isIn("3", "7", "8", "10"));
    }

    @Test
    void refersOnlyToNodesOfTheBundle() {
        Set<String> ids = Model.of(model.bundle())
                .flatMap(each -> each.all(FlowNode.class).stream())
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        for (FlowNode node : all(FlowNode.class)) {
            for (String property : List.of("fourEyes", "sendBackTo")) {
                String value = Bundle.property(node, property);
                if (value != null) {
                    assertThat(ids).as(node.getId() + " " + property).contains(value.split(","));
                }
            }
        }
    }

    @Test
    void keepsWhoeverExaminedFromSigning() {
        Set<String> examined = all(UserTask.class).stream()
                .filter(task -> task.getCamundaCandidateGroupsList().contains("CASE_OFFICER"))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        assertThat(all(UserTask.class).stream()
                        .filter(task -> task.getCamundaCandidateGroupsList().contains("APPROVER")))
                .allSatisfy(task -> assertThat(Bundle.property(task, "fourEyes"))
                        .as(task.getId())
                        .isNotNull()
                        .satisfies(named -> assertThat(examined).containsAnyOf(named.split(","))));
    }

    /** A step belongs to the part that the manifest says, and each part can begin and be granted. */
    @Test
    void leadsEveryPartOfAGroupToItsEnd() {
        List<JsonNode> parts =
                model.bundle().manifest().path("parts").valueStream().toList();
        List<JsonNode> steps =
                model.bundle().manifest().path("steps").valueStream().toList();
        assertThat(all(UserTask.class)).allSatisfy(task -> assertThat(Bundle.property(task, "part"))
                .as(task.getId())
                .isEqualTo(steps.stream()
                        .filter(step -> step.path("id").asString().equals(task.getId()))
                        .findFirst()
                        .map(step -> step.path("part").asString(null))
                        .orElse(null)));
        if (model.isMain()) {
            assertThat(parts).allSatisfy(part -> {
                String id = part.path("id").asString();
                List<FlowNode> nodes = all(FlowNode.class).stream()
                        .filter(node -> id.equals(Bundle.property(node, "part")))
                        .toList();
                assertThat(nodes).as(id).anyMatch(UserTask.class::isInstance);
                assertThat(nodes).as(id).anyMatch(node -> "GRANTED".equals(Bundle.property(node, "part.outcome")));
            });
        }
    }

    private List<ExclusiveGateway> splits() {
        return all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private List<String> values(String fact) {
        return model.bundle().manifest().path("facts").values().stream()
                .filter(each -> each.path("name").asString().equals(fact))
                .flatMap(each -> each.path("values").values().stream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Matcher condition(ConditionExpression expression) {
        Matcher matcher = CONDITION.matcher(expression.getTextContent());
        assertThat(matcher.matches()).as(expression.getTextContent()).isTrue();
        return matcher;
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.all(type);
    }
}
