package vn.motcua.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.shared.Role;

/** Rules for the nodes of a process: ids, roles and the properties that the product reads. */
final class NodeRules {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    /** What a node may decide; {@code OPEN} takes a decision back. */
    private static final Set<String> OUTCOMES = Set.of("OPEN", "GRANTED", "REFUSED");

    /** How a part of an interlinked group ends. */
    private static final Set<String> PART_OUTCOMES = Set.of("GRANTED", "REFUSED", "DROPPED");

    private static final Set<String> TURNS = Set.of("OFFICE", "APPLICANT", "AGENCY");

    private final String file;
    private final Findings findings;

    NodeRules(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void role(Element userTask) {
        String role =
                userTask.getAttributeNS(ProcessModel.CAMUNDA, "candidateGroups").strip();
        if (!ROLES.contains(role)) {
            findings.add(file, userTask, role, BpmnRules.ROLE);
        }
    }

    /**
     * Ids are unique in the whole bundle: a node of a called process is known by its id alone.
     *
     * @param ids those of the files before, and these afterwards
     */
    void ids(Element root, Set<String> ids) {
        for (Element node : nodes(root)) {
            String id = node.getAttribute("id");
            if (id.isEmpty() || !ids.add(id)) {
                findings.add(file, node, id, BpmnRules.ID);
            }
        }
    }

    void properties(Element process) {
        List<Element> nodes = nodes(process);
        Set<String> userTasks = nodes.stream()
                .filter(node -> node.getLocalName().equals("userTask"))
                .map(node -> node.getAttribute("id"))
                .collect(Collectors.toSet());
        nodes.forEach(node -> properties(node, userTasks));
    }

    private static List<Element> nodes(Element scope) {
        return SafeXml.tree(scope).stream()
                .filter(element -> ProcessModel.FLOW_NODES.contains(element.getLocalName()))
                .toList();
    }

    private void properties(Element node, Set<String> userTasks) {
        Map<String, String> properties = ProcessModel.properties(node);
        property(node, properties, "dossier.status", value -> value.matches("[1-9]|10"));
        property(node, properties, "dossier.outcome", OUTCOMES::contains);
        property(node, properties, "turn", TURNS::contains);
        property(node, properties, "part", value -> value.matches("[a-z][A-Za-z]*"));
        property(
                node,
                properties,
                "part.outcome",
                value -> PART_OUTCOMES.contains(value) && properties.containsKey("part"));
        Predicate<String> tasks =
                value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(userTasks::contains);
        property(node, properties, "sendBackTo", tasks);
        property(node, properties, "fourEyes", tasks);
    }

    private void property(Element node, Map<String, String> properties, String name, Predicate<String> rule) {
        String value = properties.get(name);
        if (value != null && !rule.test(value)) {
            findings.add(file, node, name + "=" + value, BpmnRules.PROPERTY);
        }
    }
}
