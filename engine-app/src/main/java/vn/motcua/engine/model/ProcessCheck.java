package vn.motcua.engine.model;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.motcua.engine.model.BundleCheck.Known;
import vn.motcua.engine.model.ExpressionGrammar.Refused;
import vn.motcua.shared.Text;

/** One BPMN file: only what is on the lists, every expression within the grammar, every reference with a target. */
final class ProcessCheck {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final Set<String> RESULTS = Set.of("singleEntry", "singleResult", "collectEntries");
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private final String file;
    private final Element root;
    private final Known known;
    private final Findings findings;
    private final Set<String> called = new TreeSet<>();
    private final Set<String> nodeIds;

    /** @param nodeIds of the files checked before, to which this one adds its own */
    ProcessCheck(String file, Element root, Known known, Set<String> nodeIds, Findings findings) {
        this.file = file;
        this.root = root;
        this.known = known;
        this.nodeIds = nodeIds;
        this.findings = findings;
    }

    /** Checks the file; ids of the processes that it calls. */
    Set<String> run() {
        if (!root.getLocalName().equals("definitions") || !AllowedBpmn.element(root)) {
            report(root, root.getLocalName(), BpmnRules.OTHER_ELEMENT);
            return called;
        }
        SafeXml.tree(root).forEach(this::element);
        NodeRules nodes = new NodeRules(file, findings);
        nodes.ids(root, nodeIds);
        for (Element process : SafeXml.children(root, "process")) {
            process(process);
            nodes.properties(process);
        }
        return called;
    }

    private void element(Element element) {
        if (!AllowedBpmn.element(element)) {
            report(element, element.getNodeName(), BpmnRules.element(element.getLocalName()));
            return;
        }
        attributes(element);
        text(element);
        references(element);
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String namespace = attribute.getNamespaceURI();
            if (XMLNS.equals(namespace)) {
                continue;
            }
            boolean foreign = ACTIVITI.equals(namespace)
                    || (ProcessModel.CAMUNDA.equals(namespace)
                            && !AllowedBpmn.engineAttribute(element, attribute.getLocalName()));
            if (foreign) {
                report(element, attribute.getName(), BpmnRules.OTHER_ATTRIBUTE);
            }
            boolean names = attribute.getLocalName().equals("delegateExpression");
            expression(element, attribute.getValue(), names);
        }
        if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
            report(element, element.getAttribute("language"), BpmnRules.LANGUAGE);
        }
    }

    private void text(Element element) {
        if (SafeXml.children(element).isEmpty()) {
            expression(element, element.getTextContent(), false);
        }
    }

    private void expression(Element element, String text, boolean namesDelegate) {
        if (!ExpressionGrammar.isExpression(text)) {
            return;
        }
        try {
            Set<String> names = new HashSet<>(ExpressionGrammar.check(text));
            names.retainAll(known.delegates());
            if (!names.isEmpty() && !namesDelegate) {
                report(element, text, BpmnRules.DELEGATE_ELSEWHERE);
            }
        } catch (Refused e) {
            report(element, text, BpmnRules.expression(e.reason()));
        }
    }

    private void references(Element element) {
        switch (element.getLocalName()) {
            case "serviceTask", "sendTask" -> delegate(element);
            case "messageEventDefinition" -> {
                if (element.hasAttributeNS(ProcessModel.CAMUNDA, "delegateExpression")) {
                    delegate(element);
                }
            }
            case "userTask" -> new NodeRules(file, findings).role(element);
            case "businessRuleTask" -> decision(element);
            case "callActivity" -> call(element);
            default -> {
                // refers to nothing outside its process
            }
        }
    }

    private void delegate(Element element) {
        String text = engine(element, "delegateExpression");
        try {
            String name = ExpressionGrammar.isExpression(text) ? ExpressionGrammar.singleName(text) : null;
            if (name == null || !known.delegates().contains(name)) {
                report(element, text, BpmnRules.DELEGATE);
            }
        } catch (Refused e) {
            report(element, text, BpmnRules.DELEGATE);
        }
    }

    private void decision(Element element) {
        boolean right = known.decisions().contains(engine(element, "decisionRef"))
                && engine(element, "decisionRefBinding").equals("deployment")
                && RESULTS.contains(engine(element, "mapDecisionResult"))
                && !engine(element, "resultVariable").isEmpty();
        if (!right) {
            report(element, engine(element, "decisionRef"), BpmnRules.DECISION);
        }
    }

    private void call(Element element) {
        String target = element.getAttribute("calledElement");
        called.add(target);
        if (!known.processes().contains(target)
                || !engine(element, "calledElementBinding").equals("deployment")) {
            report(element, target, BpmnRules.CALLED);
        }
        boolean passesKey = SafeXml.tree(element).stream()
                .filter(child -> child.getLocalName().equals("in"))
                .map(in -> in.getAttribute("businessKey"))
                .anyMatch(key -> key.matches("[#$]\\{execution\\.processBusinessKey}"));
        if (!passesKey) {
            report(element, target, BpmnRules.BUSINESS_KEY);
        }
    }

    private void process(Element process) {
        if (engine(process, "historyTimeToLive").isEmpty()) {
            report(process, null, BpmnRules.TIME_TO_LIVE);
        }
        if (!process.getAttribute("isExecutable").equals("true")) {
            report(process, null, BpmnRules.EXECUTABLE);
        }
        for (Element start : SafeXml.children(process, "startEvent")) {
            boolean plain = SafeXml.children(start).stream()
                    .noneMatch(child -> child.getLocalName().endsWith("EventDefinition"));
            if (!plain) {
                report(start, null, BpmnRules.START);
            }
        }
    }

    private static String engine(Element element, String attribute) {
        return element.getAttributeNS(ProcessModel.CAMUNDA, attribute).strip();
    }

    private void report(Element element, String value, Text rule) {
        findings.add(file, element, value, rule);
    }
}
