package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.engine.FlowNode;
import vn.motcua.shared.Text;

/** What one version of a procedure consists of, all but its files. */
record VersionView(
        @Schema(
                implementation = Object.class,
                description = "procedure.yaml as it was loaded, after procedure.schema.json")
        Manifest manifest,

        List<Node> diagramNodes,
        List<Decision> decisions,
        List<FormUse> forms) {

    record Node(String id, Text name, String type) {}

    /** A decision table; {@code key} is its short name. */
    record Decision(String key, Text name, String file) {}

    /** A form and the name of the step that it belongs to. */
    record FormUse(String id, Text usedBy) {}

    private static final Text DECLARATION = new Text("Tờ khai khi nộp hồ sơ", "Declaration of the applicant");

    static VersionView of(ProcedureVersion version, List<FlowNode> nodes) {
        Manifest manifest = version.manifest();
        return new VersionView(
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
                forms(version, nodes));
    }

    private static List<FormUse> forms(ProcedureVersion version, List<FlowNode> nodes) {
        List<FormUse> uses = new ArrayList<>();
        uses.add(new FormUse(version.submissionForm().id(), DECLARATION));
        nodes.stream()
                .sorted(Comparator.comparing(node -> order(version.manifest(), node.id())))
                .forEach(node ->
                        version.formOf(node.id()).ifPresent(form -> uses.add(new FormUse(form.id(), node.name()))));
        return uses;
    }

    private static int order(Manifest manifest, String nodeId) {
        List<String> steps = manifest.steps().stream().map(Manifest.Step::id).toList();
        int place = steps.indexOf(nodeId);
        return place < 0 ? steps.size() : place;
    }
}
