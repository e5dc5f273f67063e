package vn.motcua.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.engine.FlowNode;
import vn.motcua.shared.Text;

/** What the nodes of one process say: labels, extension properties, roles; in the order of the file. */
public final class ProcessModel {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "manualTask",
            "task",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "callActivity");

    private final Map<String, ModelNode> nodes;
    private final List<String> called;

    private ProcessModel(Map<String, ModelNode> nodes, List<String> called) {
        this.nodes = Collections.unmodifiableMap(nodes);
        this.called = List.copyOf(called);
    }

    /**
     * Reads one process of a deployed file.
     *
     * @param processId the process in the file
     */
    public static ProcessModel read(byte[] bpmn, String processId) {
        try {
            return SafeXml.children(SafeXml.parse(bpmn).getDocumentElement(), "process").stream()
                    .filter(process -> process.getAttribute("id").equals(processId))
                    .findFirst()
                    .map(ProcessModel::of)
                    .orElseThrow(() -> new IllegalArgumentException("No process " + processId + " in this file"));
        } catch (SAXException e) {
            throw new IllegalStateException("A deployed model is no longer well-formed: " + processId, e);
        }
    }

    static ProcessModel of(Element process) {
        Map<String, ModelNode> nodes = new LinkedHashMap<>();
        List<String> called = new ArrayList<>();
        for (Element element : SafeXml.tree(process)) {
            if (element.getLocalName().equals("callActivity")) {
                called.add(element.getAttribute("calledElement"));
            }
            if (FLOW_NODES.contains(element.getLocalName())) {
                FlowNode node = node(element);
                nodes.put(node.id(), new ModelNode(node, role(element)));
            }
        }
        return new ProcessModel(nodes, called);
    }

    /** Ids of the processes that it calls, in the order of the file. */
    public List<String> called() {
        return called;
    }

    /** The node, or null. */
    public ModelNode find(String nodeId) {
        return nodes.get(nodeId);
    }

    /** All nodes in the order of the file, those of subprocesses after their subprocess. */
    public List<FlowNode> nodes() {
        return nodes.values().stream().map(ModelNode::node).toList();
    }

    private static FlowNode node(Element element) {
        Map<String, String> properties = properties(element);
        String id = element.getAttribute("id");
        String label = element.getAttribute("name").replaceAll("\\s+", " ").strip();
        String vi = label.isEmpty() ? id : label;
        return new FlowNode(
                id, element.getLocalName(), new Text(vi, properties.getOrDefault("name.en", vi)), properties);
    }

    private static String role(Element element) {
        String groups = element.getAttributeNS(CAMUNDA, "candidateGroups").strip();
        return groups.isEmpty() ? null : groups;
    }

    /** Extension properties of an element itself. */
    static Map<String, String> properties(Element element) {
        List<Element> found = new ArrayList<>();
        for (Element extension : SafeXml.children(element, "extensionElements")) {
            for (Element group : SafeXml.children(extension, "properties")) {
                found.addAll(SafeXml.children(group, "property"));
            }
        }
        Map<String, String> properties = new LinkedHashMap<>();
        found.forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }
}
