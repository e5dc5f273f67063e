package vn.motcua.engine.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a BPMN file may consist of. The engine looks at local names only, whatever their namespace, so each namespace has
 * its own list and unknown namespaces have none.
 */
final class AllowedBpmn {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> MODEL =
            Set.of(("definitions collaboration participant messageFlow process laneSet lane childLaneSet flowNodeRef "
                            + "extensionElements documentation textAnnotation text association group category categoryValue "
                            + "startEvent endEvent intermediateThrowEvent intermediateCatchEvent boundaryEvent userTask "
                            + "serviceTask sendTask businessRuleTask manualTask task exclusiveGateway "
                            + "parallelGateway inclusiveGateway eventBasedGateway subProcess callActivity sequenceFlow "
                            + "incoming outgoing conditionExpression messageEventDefinition errorEventDefinition "
                            + "terminateEventDefinition escalationEventDefinition message "
                            + "error escalation multiInstanceLoopCharacteristics loopCardinality completionCondition "
                            + "dataObject dataObjectReference dataStoreReference")
                    .split(" "));

    private static final Set<String> DIAGRAM = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "waypoint",
            "Font");

    private static final Set<String> EXTENSIONS =
            Set.of("properties", "property", "inputOutput", "inputParameter", "outputParameter", "in", "out");

    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            BPMN,
            MODEL,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            DIAGRAM,
            "http://www.omg.org/spec/DD/20100524/DC",
            DIAGRAM,
            "http://www.omg.org/spec/DD/20100524/DI",
            DIAGRAM,
            ProcessModel.CAMUNDA,
            EXTENSIONS);

    private static final Set<String> EVERY_NODE = Set.of("asyncBefore", "asyncAfter");

    /** Of the modeler's element templates, on whatever has one; the engine does not read it. */
    private static final Set<String> TEMPLATE = Set.of("modelerTemplate", "modelerTemplateVersion");

    private static final Map<String, Set<String>> ATTRIBUTES = attributes();

    private AllowedBpmn() {}

    static boolean element(Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return ELEMENTS.getOrDefault(namespace, Set.of()).contains(element.getLocalName());
    }

    /** Attributes of the engine's own namespace. */
    static boolean engineAttribute(Element element, String attribute) {
        String name = element.getLocalName();
        return ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute)
                || TEMPLATE.contains(attribute)
                || (ProcessModel.FLOW_NODES.contains(name) && EVERY_NODE.contains(attribute));
    }

    private static Map<String, Set<String>> attributes() {
        Map<String, Set<String>> all = new HashMap<>();
        all.put("process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"));
        all.put("userTask", Set.of("formKey", "candidateGroups", "assignee"));
        all.put("serviceTask", Set.of("delegateExpression"));
        all.put("sendTask", Set.of("delegateExpression"));
        all.put("messageEventDefinition", Set.of("delegateExpression"));
        all.put("businessRuleTask", Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable"));
        all.put("callActivity", Set.of("calledElementBinding"));
        all.put("multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable", "asyncBefore"));
        all.put("errorEventDefinition", Set.of("errorCodeVariable", "errorMessageVariable"));
        all.put("escalationEventDefinition", Set.of("escalationCodeVariable"));
        return all;
    }
}
