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
        Predicate<String> tasks =
                value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(userTasks::contains);
        properties.forEach((name, value) -> {
            NodeProperty known = NodeProperty.of(name);
            if (known == null) {
                findings.add(file, node, name, BpmnRules.NO_PROPERTY);
            } else if (!known.fits(node.getLocalName())) {
                findings.add(file, node, name, BpmnRules.PROPERTY_ELSEWHERE);
            } else if (!known.allows(value) || (known.namesTasks() && !tasks.test(value))) {
                findings.add(file, node, name + "=" + value, BpmnRules.PROPERTY);
            }
        });
        if (properties.containsKey("part.outcome") && !properties.containsKey("part")) {
            findings.add(file, node, "part.outcome", BpmnRules.PROPERTY);
        }
    }
}
