package vn.motcua.processes;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The shape of each kind of node, without its name. */
final class PictureMarks {

    private PictureMarks() {}

    static String of(FlowNode node, Bounds box) {
        if (node instanceof Event event) {
            return event(event, box);
        }
        if (node instanceof Gateway gateway) {
            return gateway(gateway, box);
        }
        if (node instanceof SubProcess) {
            return rounded(box, "part", 10);
        }
        if (node instanceof CallActivity) {
            return rounded(box, "call", 8);
        }
        return rounded(box, kind(node), 8) + icon(node, box);
    }

    private static String kind(FlowNode node) {
        return node instanceof UserTask ? "work" : node instanceof BusinessRuleTask ? "rules" : "machine";
    }

    private static String rounded(Bounds box, String style, int radius) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%d\"/>\n",
                style,
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                radius);
    }

    /** A person, a table or a wheel in the corner of a task. */
    private static String icon(FlowNode node, Bounds box) {
        String path =
                switch (kind(node)) {
                    case "work" -> "M6 0a2.8 2.8 0 1 1 0 5.6A2.8 2.8 0 0 1 6 0M1 12a5 5 0 0 1 10 0z";
                    case "rules" -> "M0 1h12v10H0zM0 4h12M0 7.5h12M4 4v7";
                    default -> "M0 1.5h12v9H0zM0 1.5l6 5 6-5";
                };
        return placed(path, "icon", box.getX() + 6, box.getY() + 6);
    }

    private static String event(Event event, Bounds box) {
        double x = box.getX() + box.getWidth() / 2;
        double y = box.getY() + box.getHeight() / 2;
        String rest = event instanceof StartEvent start && !start.isInterrupting() ? " beside" : "";
        String ring = event instanceof StartEvent ? "start" + rest : event instanceof EndEvent ? "end" : "between";
        StringBuilder drawn = new StringBuilder(circle(ring, x, y, box.getWidth() / 2));
        if (ring.equals("between")) {
            drawn.append(circle("between", x, y, box.getWidth() / 2 - 4));
        }
        if (has(event, TerminateEventDefinition.class)) {
            drawn.append(circle("terminate", x, y, box.getWidth() / 2 - 7));
        }
        if (has(event, MessageEventDefinition.class)) {
            drawn.append(placed("M0 0h16v11H0zM0 0l8 6 8-6", "icon", x - 8, y - 5.5));
        }
        return drawn.toString();
    }

    private static boolean has(Event event, Class<? extends EventDefinition> kind) {
        return !event.getChildElementsByType(kind).isEmpty();
    }

    private static String gateway(Gateway gateway, Bounds box) {
        double half = box.getWidth() / 2;
        double x = box.getX() + half;
        double y = box.getY() + half;
        String diamond = String.format(
                Locale.ROOT,
                "<path class=\"gateway\" d=\"M%.0f %.0fl%.0f %.0f %.0f %.0f %.0f %.0fz\"/>\n",
                x,
                box.getY(),
                half,
                half,
                -half,
                half,
                -half,
                -half);
        if (gateway instanceof ExclusiveGateway) {
            return diamond + placed("M0 0l14 14M14 0L0 14", "sign", x - 7, y - 7);
        }
        return gateway instanceof ParallelGateway
                ? diamond + placed("M9 0v18M0 9h18", "sign", x - 9, y - 9)
                : diamond + circle("sign", x, y, 10);
    }

    private static String circle(String style, double x, double y, double radius) {
        return String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>\n", style, x, y, radius);
    }

    private static String placed(String path, String style, double x, double y) {
        return String.format(
                Locale.ROOT, "<path class=\"%s\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>\n", style, x, y, path);
    }
}
