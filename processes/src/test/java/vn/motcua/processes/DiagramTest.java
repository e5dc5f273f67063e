package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model is drawn, completely and so that one can follow its lines. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.motcua.processes.Model#all")
class DiagramTest {

    private final Model model;
    private final Map<String, Rectangle2D> shapes = new HashMap<>();
    private final Map<String, Rectangle2D> labels = new HashMap<>();
    private final Map<String, List<Line2D>> edges = new HashMap<>();

    DiagramTest(Model model) {
        this.model = model;
    }

    @BeforeEach
    void read() {
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            shapes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds()));
            if (shape.getBpmnLabel() != null) {
                labels.put(
                        shape.getBpmnElement().getId(),
                        rectangle(shape.getBpmnLabel().getBounds()));
            }
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            edges.put(edge.getBpmnElement().getId(), lines(List.copyOf(edge.getWaypoints())));
            if (edge.getBpmnLabel() != null) {
                labels.put(
                        edge.getBpmnElement().getId(),
                        rectangle(edge.getBpmnLabel().getBounds()));
            }
        }
    }

    @Test
    void drawsEveryElement() {
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node -> assertThat(shapes).containsKey(node.getId()));
        assertThat(model.all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(edges).containsKey(flow.getId()));
    }

    @Test
    void keepsEveryNodeInsideItsLane() {
        assertThat(model.all(Lane.class)).isNotEmpty().allSatisfy(lane -> lane.getFlowNodeRefs()
                .forEach(node -> assertThat(shapes.get(lane.getId()).contains(shapes.get(node.getId())))
                        .as(node.getId() + " in " + lane.getId())
                        .isTrue()));
        assertThat(model.all(FlowNode.class).stream().filter(node -> !(node.getParentElement() instanceof SubProcess)))
                .allSatisfy(node -> assertThat(model.all(Lane.class).stream()
                                .filter(lane -> lane.getFlowNodeRefs().contains(node)))
                        .as(node.getId())
                        .hasSize(1));
    }

    @Test
    void touchesTheNodesThatALineJoins() {
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> {
            List<Line2D> line = edges.get(flow.getId());
            assertThat(touches(shapes.get(flow.getSource().getId()), line.get(0)))
                    .as(flow.getId())
                    .isTrue();
            assertThat(touches(shapes.get(flow.getTarget().getId()), line.get(line.size() - 1)))
                    .as(flow.getId())
                    .isTrue();
        });
    }

    @Test
    void crossesNoLineWithAnother() {
        List<String> crossings = new ArrayList<>();
        edges.forEach((one, first) -> edges.forEach((other, second) -> {
            if (one.compareTo(other) < 0
                    && first.stream().anyMatch(a -> second.stream().anyMatch(b -> a.intersectsLine(b)))) {
                crossings.add(one + " x " + other);
            }
        }));
        assertThat(crossings).isEmpty();
    }

    @Test
    void runsNoLineOverAForeignNodeOrLabel() {
        List<String> hits = new ArrayList<>();
        edges.forEach((id, line) -> {
            SequenceFlow flow = model.xml().getModelElementById(id);
            model.all(FlowNode.class).stream()
                    .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
                    .filter(node -> !node.equals(flow.getParentElement()))
                    .filter(node -> line.stream().anyMatch(part -> part.intersects(shapes.get(node.getId()))))
                    .forEach(node -> hits.add(id + " over " + node.getId()));
            labels.forEach((owner, label) -> {
                if (line.stream().anyMatch(part -> part.intersects(label))) {
                    hits.add(id + " over the label of " + owner);
                }
            });
        });
        assertThat(hits).isEmpty();
    }

    @Test
    void overlapsNoNodes() {
        List<FlowNode> nodes = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .toList();
        assertThat(nodes.stream().flatMap(one -> nodes.stream()
                        .filter(other -> one.getId().compareTo(other.getId()) < 0)
                        .filter(other -> shapes.get(one.getId()).intersects(shapes.get(other.getId())))
                        .map(other -> one.getId() + " on " + other.getId())))
                .isEmpty();
    }

    @Test
    void placesALabelForEveryNameOutsideATask() {
        Stream<FlowElement> named = Stream.concat(
                model.all(FlowNode.class).stream()
                        .filter(node -> node.getId().matches("(StartEvent|EndEvent|Event|Gateway)_.*")),
                model.all(SequenceFlow.class).stream());
        assertThat(named.filter(element -> element.getName() != null))
                .allSatisfy(element -> assertThat(labels).containsKey(element.getId()));
    }

    private static boolean touches(Rectangle2D box, Line2D line) {
        Rectangle2D around =
                new Rectangle2D.Double(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
        return line.intersects(around);
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(List<Waypoint> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }
}
