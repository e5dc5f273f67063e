package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.engine.FlowNode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** Everything of a procedure but its files; details are those of the version in force. */
record ProcedureDetailView(
        ProcedureCode code,
        Text name,
        Text sector,
        List<Version> versions,

        @Schema(
                implementation = Object.class,
                description = "procedure.yaml as it was loaded, after procedure.schema.json")
        Manifest manifest,

        List<Node> diagramNodes,
        List<Decision> decisions,
        List<FormUse> forms) {

    record Version(
            long id,
            String version,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce) {}

    record Node(String id, Text name, String type) {}

    /** A decision table; {@code key} is its short name. */
    record Decision(String key, Text name, String file) {}

    /** A form and the name of the step that it belongs to. */
    record FormUse(String id, Text usedBy) {}

    private static final Text DECLARATION = new Text("Tờ khai khi nộp hồ sơ", "Declaration of the applicant");

    static ProcedureDetailView of(ProcedureVersion shown, List<ProcedureVersion> versions, List<FlowNode> nodes) {
        Manifest manifest = shown.manifest();
        return new ProcedureDetailView(
                shown.code(),
                manifest.name(),
                manifest.sector().name(),
                versions.stream()
                        .map(each ->
                                new Version(each.id(), each.version(), each.from(), each.to(), each.id() == shown.id()))
                        .toList(),
                manifest,
                nodes.stream()
                        .map(node -> new Node(node.id(), node.name(), node.type()))
                        .toList(),
                manifest.decisions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Decision(
                                each.getKey(),
                                each.getValue().name(),
                                each.getValue().file()))
                        .toList(),
                forms(shown, nodes));
    }

    private static List<FormUse> forms(ProcedureVersion shown, List<FlowNode> nodes) {
        List<FormUse> uses = new ArrayList<>();
        uses.add(new FormUse(shown.submissionForm().id(), DECLARATION));
        nodes.stream()
                .sorted(Comparator.comparing(node -> order(shown.manifest(), node.id())))
                .forEach(node ->
                        shown.formOf(node.id()).ifPresent(form -> uses.add(new FormUse(form.id(), node.name()))));
        return uses;
    }

    private static int order(Manifest manifest, String nodeId) {
        List<String> steps = manifest.steps().stream().map(Manifest.Step::id).toList();
        int place = steps.indexOf(nodeId);
        return place < 0 ? steps.size() : place;
    }
}
