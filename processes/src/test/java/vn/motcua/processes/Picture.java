package vn.motcua.processes;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A model as a picture: everything where its diagram puts it, on white paper, so that it reads on a dark page too. */
final class Picture {

    private static final int MARGIN = 10;
    private static final int BAND = 30;
    private static final String FACES = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

    private static final String STYLE = """
            <style>
            text{fill:#1f2328;text-anchor:middle}
            .label{fill:#3d444d;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
            .band,.name{font-weight:600}
            .name{text-anchor:start}
            rect,path,circle{stroke:#57606a;stroke-width:1.5;fill:#fff}
            .paper{stroke:none}
            .pool{fill:#e6ebf1}
            .lane{fill:#fff;stroke:#afb8c1;stroke-width:1}
            .side{fill:#f3f6f9;stroke:#afb8c1;stroke-width:1}
            .part{fill:none;stroke-dasharray:2 4}
            .work{fill:#e8f1fb;stroke:#0b5cad}
            .rules{fill:#fff4d6;stroke:#8a6100}
            .machine{fill:#eef0f2}
            .call{stroke:#1f2328;stroke-width:3.5}
            .start{fill:#e3f4e6;stroke:#1a7f37;stroke-width:2}
            .beside{stroke-dasharray:4 3}
            .end{fill:#fdeceb;stroke:#b3261e;stroke-width:3.5}
            .terminate{fill:#b3261e;stroke:none}
            .gateway{fill:#f6f0fb;stroke:#6639a6}
            .sign{fill:none;stroke:#6639a6;stroke-width:2.5}
            .icon{fill:none;stroke-width:1.2}
            .flow{fill:none;stroke-width:1.5;marker-end:url(#tip)}
            .default{stroke-width:1.5}
            #tip path{fill:#57606a;stroke:none}
            </style>
            <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1l10 4-10 4z"/></marker>
            """;

    private final Model model;

    private Picture(Model model) {
        this.model = model;
    }

    static String of(Model model) {
        return new Picture(model).svg();
    }

    private String svg() {
        List<BpmnShape> shapes = List.copyOf(model.all(BpmnShape.class));
        Bounds paper = shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof Participant)
                .findFirst()
                .orElseThrow()
                .getBounds();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\" font-family=\"%s\">\n"
                        + "<title>%s</title>\n%s",
                paper.getX() - MARGIN,
                paper.getY() - MARGIN,
                paper.getWidth() + 2 * MARGIN,
                paper.getHeight() + 2 * MARGIN,
                paper.getWidth() + 2 * MARGIN,
                paper.getHeight() + 2 * MARGIN,
                FACES,
                PictureText.escape(model.process().getName()),
                STYLE));
        svg.append(box(paper, paper.getWidth(), "paper", MARGIN));
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof FlowNode))
                .forEach(shape -> svg.append(band(shape)));
        model.all(BpmnEdge.class).forEach(edge -> svg.append(PictureFlow.of(edge)));
        model.all(BpmnEdge.class)
                .forEach(edge -> svg.append(label((FlowElement) edge.getBpmnElement(), edge.getBpmnLabel())));
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .forEach(shape -> svg.append(node(shape)));
        return svg.append("</svg>\n").toString();
    }

    /** The pool or a lane, its name written upwards in the band on its left. */
    private static String band(BpmnShape shape) {
        Bounds at = shape.getBounds();
        boolean lane = shape.getBpmnElement() instanceof Lane;
        String name =
                lane ? ((Lane) shape.getBpmnElement()).getName() : ((Participant) shape.getBpmnElement()).getName();
        PictureText text = PictureText.within(name, at.getHeight() - 12, BAND);
        double x = at.getX() + BAND / 2.0;
        double y = at.getY() + at.getHeight() / 2;
        return box(at, at.getWidth(), lane ? "lane" : "pool", 0)
                + (lane ? box(at, BAND, "side", 0) : "")
                + String.format(Locale.ROOT, "<g transform=\"rotate(-90 %.0f %.0f)\">\n", x, y)
                + text.svg(x, y - text.height() / 2, "band")
                + "</g>\n";
    }

    private String node(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        Bounds at = shape.getBounds();
        String marks = PictureMarks.of(node, at);
        String title = Model.property(node, "name.en");
        return "<g>\n"
                + (title == null ? "" : "<title>" + PictureText.escape(title) + "</title>\n")
                + marks
                + (node instanceof Activity ? name(node, at) : label(node, shape.getBpmnLabel()))
                + "</g>\n";
    }

    private static String name(FlowNode node, Bounds at) {
        double middle = at.getX() + at.getWidth() / 2;
        if (node instanceof SubProcess) {
            return PictureText.within(node.getName(), at.getWidth(), 16).svg(at.getX() + 4, at.getY() - 18, "name");
        }
        PictureText text = PictureText.within(node.getName(), at.getWidth() - 10, at.getHeight() - 18);
        // Three lines and more begin below the sign in the corner, if there is one.
        double top = node instanceof CallActivity || text.lines().size() < 3
                ? at.getY() + (at.getHeight() - text.height()) / 2
                : at.getY() + 18 + (at.getHeight() - 22 - text.height()) / 2;
        return text.svg(middle, top, "task");
    }

    private static String label(FlowElement element, BpmnLabel label) {
        if (label == null || element.getName() == null) {
            return "";
        }
        Bounds at = label.getBounds();
        long lines = Math.max(1, Math.round(at.getHeight() / 14));
        return PictureText.onLines(element.getName(), at.getWidth(), lines)
                .svg(at.getX() + at.getWidth() / 2, at.getY(), "label");
    }

    private static String box(Bounds at, double width, String style, int margin) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"/>\n",
                style,
                at.getX() - margin,
                at.getY() - margin,
                width + 2 * margin,
                at.getHeight() + 2 * margin);
    }
}
