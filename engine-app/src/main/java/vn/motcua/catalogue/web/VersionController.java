package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Drafts;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.VersionLoad;
import vn.motcua.engine.Decided;
import vn.motcua.engine.Flows;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** What one version, or a draft of one, consists of, and what runs on it. */
@RestController
@Tag(name = "Catalogue")
@RequestMapping("/api/catalogue/versions/{id}")
class VersionController {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Flows flows;
    private final Access access;
    private final ObjectProvider<VersionLoad> load;

    VersionController(
            Catalogue catalogue, Drafts drafts, Flows flows, Access access, ObjectProvider<VersionLoad> load) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.flows = flows;
        this.access = access;
        this.load = load;
    }

    /** Running dossiers at a node: how many stand there, how many of their tasks are late. */
    record NodeLoad(String node, int open, int late) {}

    /** What a table is asked with. */
    record Question(@NotNull @Size(max = 200) Map<String, Object> inputs) {}

    @GetMapping
    @Endpoint(id = "version", summary = "What a version of a procedure consists of")
    VersionView version(@PathVariable long id) {
        ProcedureVersion version = find(id);
        return VersionView.of(version, flows.nodes(version.processDefinitionId()));
    }

    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @Endpoint(id = "diagram", summary = "The process of a version as BPMN")
    String diagram(@PathVariable long id) {
        return flows.diagram(find(id).processDefinitionId());
    }

    @GetMapping(path = "/decisions/{key}", produces = MediaType.APPLICATION_XML_VALUE)
    @Endpoint(id = "decision", summary = "A decision table of a version as DMN")
    String decision(@PathVariable long id, @PathVariable String key) {
        return flows.decisionTable(decisionId(id, key));
    }

    @GetMapping("/forms/{formId}")
    @Endpoint(id = "form", summary = "A form of a version")
    JsonNode form(@PathVariable long id, @PathVariable String formId) {
        return find(id).form(formId).schema();
    }

    @GetMapping("/tokens")
    @Endpoint(id = "tokens", summary = "Where the running dossiers of a version stand")
    List<NodeLoad> tokens(@PathVariable long id) {
        Map<String, Integer> open = flows.tokens(find(id).processDefinitionId());
        VersionLoad known = load.getIfAvailable();
        Map<String, Integer> late = known == null ? Map.of() : known.lateTasks(id);
        Set<String> nodes = new TreeSet<>(open.keySet());
        nodes.addAll(late.keySet());
        return nodes.stream()
                .map(node -> new NodeLoad(node, open.getOrDefault(node, 0), late.getOrDefault(node, 0)))
                .toList();
    }

    /** Tries a table; changes nothing. */
    @PostMapping("/decisions/{key}/evaluate")
    @Endpoint(
            id = "evaluateDecision",
            summary = "Tries a decision table with given inputs",
            withoutKey = "It changes nothing")
    Decided evaluate(@PathVariable long id, @PathVariable String key, @Valid @RequestBody Question question) {
        return flows.tryOut(decisionId(id, key), question.inputs());
    }

    private String decisionId(long id, String key) {
        String decision = find(id).decisions().get(key);
        if (decision == null) {
            throw Rejection.notFound(
                    "key",
                    key,
                    new Text("Phiên bản không có bảng quyết định này.", "This version has no such decision table."));
        }
        return decision;
    }

    private ProcedureVersion find(long id) {
        access.require(Operation.VIEW_CATALOGUE);
        Optional<ProcedureVersion> draft = access.allows(Operation.EDIT_DRAFT) ? drafts.version(id) : Optional.empty();
        return draft.orElseGet(() -> catalogue.version(id));
    }
}
