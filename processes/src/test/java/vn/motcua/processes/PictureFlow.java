package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A flow with rounded corners, and a stroke across the one that is taken when no other is. */
final class PictureFlow {

    private static final double CORNER = 7;

    private PictureFlow() {}

    static String of(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<String> path = new ArrayList<>();
        path.add(point("M", points.get(0).getX(), points.get(0).getY()));
        for (int i = 1; i < points.size() - 1; i++) {
            Waypoint corner = points.get(i);
            path.add(towards("L", corner, points.get(i - 1)));
            path.add(point("Q", corner.getX(), corner.getY()));
            path.add(towards("", corner, points.get(i + 1)));
        }
        Waypoint end = points.get(points.size() - 1);
        path.add(point("L", end.getX(), end.getY()));
        String d = String.join(" ", path);
        String drawn = "<path class=\"flow\" d=\"" + d + "\"/>\n";
        return isDefault(edge.getBpmnElement()) ? drawn + stroke(points.get(0), points.get(1)) : drawn;
    }

    private static boolean isDefault(BaseElement element) {
        return element instanceof SequenceFlow flow
                && flow.getSource() instanceof ExclusiveGateway gateway
                && flow.equals(gateway.getDefault());
    }

    private static String stroke(Waypoint from, Waypoint to) {
        double along = Math.hypot(to.getX() - from.getX(), to.getY() - from.getY());
        double x = from.getX() + 6 * (to.getX() - from.getX()) / along;
        double y = from.getY() + 6 * (to.getY() - from.getY()) / along;
        return "<path class=\"default\" d=\"" + point("M", x - 3, y + 5) + " " + point("L", x + 3, y - 5) + "\"/>\n";
    }

    /** The point a little before the corner, on the way to a neighbour. */
    private static String towards(String letter, Waypoint corner, Waypoint other) {
        double dx = other.getX() - corner.getX();
        double dy = other.getY() - corner.getY();
        double share = Math.min(CORNER, Math.hypot(dx, dy) / 2) / Math.max(1, Math.hypot(dx, dy));
        return point(letter, corner.getX() + dx * share, corner.getY() + dy * share);
    }

    private static String point(String letter, double x, double y) {
        return String.format(Locale.ROOT, "%s%.0f %.0f", letter, x, y);
    }
}
