package vn.motcua.processes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import tools.jackson.databind.JsonNode;

/**
 * What a page says of the nodes of its models: steps by lane, and statuses.
 *
 * @param bundle all models of the bundle, for the names of nodes elsewhere
 */
record PageSteps(List<Model> models, List<Model> bundle, JsonNode manifest) {

    static final List<String> HEAD = List.of("Lane", "Step", "Role", "Limit", "Remarks");

    /** One row for each step that somebody or something outside does, lane by lane. */
    List<List<String>> rows() {
        return models.stream()
                .flatMap(model -> model.all(Lane.class).stream().flatMap(lane -> rows(model, lane)))
                .toList();
    }

    private Stream<List<String>> rows(Model model, Lane lane) {
        List<List<String>> rows = new ArrayList<>();
        for (FlowNode node : lane.getFlowNodeRefs()) {
            if (node instanceof Task task && !(node instanceof BusinessRuleTask)) {
                String first = rows.isEmpty() ? prefix(model) + both(lane, Lane::getName) : "";
                JsonNode step = step(task.getId());
                rows.add(Markdown.row(
                        first, both(task, Task::getName), role(task), PageWords.hours(step), remarks(task, step)));
            }
        }
        return rows.stream();
    }

    /** The main model first, then the blocks in it. */
    static List<Model> models(Bundle bundle) {
        return Model.of(bundle)
                .sorted(Comparator.comparing((Model model) -> !model.isMain()).thenComparing(Model::file))
                .toList();
    }

    private String prefix(Model model) {
        return models.size() == 1 || model.isMain() ? "" : block(model) + ": ";
    }

    /** The block that a model is a copy of. */
    static String block(Model model) {
        return model.process().getId().replaceAll(".*\\.", "");
    }

    private JsonNode step(String id) {
        return manifest.path("steps").values().stream()
                .filter(step -> step.path("id").asString().equals(id))
                .findFirst()
                .orElse(manifest.path("none"));
    }

    private static String role(Task task) {
        return task instanceof UserTask work ? PageWords.of(work.getCamundaCandidateGroups()) : "the system";
    }

    private String remarks(Task task, JsonNode step) {
        String next = step.path("next").asString("");
        boolean off = step.has("normalWay") && !step.path("normalWay").asBoolean();
        String fourEyes = Model.property(task, "fourEyes");
        String clock = Model.property(task, "clock");
        return Stream.of(
                        off ? "off the normal way" + (next.isEmpty() ? "" : ", back to " + name(next)) : null,
                        fourEyes == null ? null : "not by who did " + names(fourEyes),
                        clock == null ? null : "clock " + Markdown.code(clock))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private String names(String ids) {
        return Arrays.stream(ids.split(",")).map(String::strip).map(this::name).collect(Collectors.joining(" or "));
    }

    /** A node's name by its id, which is in one of the models. */
    String name(String id) {
        return bundle.stream()
                .map(model -> model.xml().<FlowNode>getModelElementById(id))
                .filter(Objects::nonNull)
                .map(FlowNode::getName)
                .findFirst()
                .orElse(id);
    }

    /** The nodes that lead into each status. */
    List<List<String>> statuses() {
        TreeMap<Integer, String> entered = new TreeMap<>();
        models.stream().flatMap(model -> model.all(FlowNode.class).stream()).forEach(node -> {
            String status = Model.property(node, "dossier.status");
            if (status != null) {
                entered.merge(Integer.valueOf(status), node.getName(), PageSteps::joined);
            }
        });
        return entered.entrySet().stream()
                .map(status -> Markdown.row(PageWords.status(status.getKey()), status.getValue()))
                .toList();
    }

    private static String joined(String names, String name) {
        return List.of(names.split("; ")).contains(name) ? names : names + "; " + name;
    }

    /** The rule tasks that ask a table. */
    String askedBy(String decision) {
        return models.stream()
                .flatMap(model -> model.all(BusinessRuleTask.class).stream())
                .filter(task -> decision.equals(task.getCamundaDecisionRef()))
                .map(Task::getName)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static <E extends BaseElement> String both(E element, Function<E, String> name) {
        return Markdown.both(name.apply(element), Bundle.property(element, "name.en"));
    }
}
