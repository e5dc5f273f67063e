package vn.motcua.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A procedure's folder as the tests read it. */
record Bundle(String slug, JsonNode manifest, BpmnModelInstance model) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    /** Every bundle of this module. */
    static List<Bundle> all() {
        try (Stream<Path> folders =
                Files.list(Path.of(Bundle.class.getResource("/procedures").toURI()))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> of(folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Bundle of(String slug) {
        JsonNode manifest = YAML.readTree(open(slug, "procedure.yaml"));
        String file = manifest.at("/process/file").asString();
        return new Bundle(slug, manifest, Bpmn.readModelFromStream(open(slug, file)));
    }

    static InputStream open(String slug, String file) {
        InputStream stream = Bundle.class.getResourceAsStream("/procedures/" + slug + "/" + file);
        if (stream == null) {
            throw new IllegalArgumentException(slug + " has no file " + file);
        }
        return stream;
    }

    JsonNode form(String file) {
        return JSON.readTree(open(slug, "forms/" + file));
    }

    /** Form file by what uses it: {@code submission} or a task. */
    Map<String, JsonNode> forms() {
        return manifest.path("forms").properties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> form(entry.getValue().asString())));
    }

    List<String> words(String pointer) {
        return manifest.at(pointer).values().stream().map(JsonNode::asString).toList();
    }

    /** An extension property of an element of the model, null when it has none. */
    static String property(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? null
                : element.getExtensionElements().getElements().stream()
                        .flatMap(extension ->
                                extension.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                                        .filter(property ->
                                                property.getParentElement().equals(extension)))
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String toString() {
        return slug;
    }
}
