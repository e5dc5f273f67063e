package vn.motcua.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that Camunda Modeler shows beside an element; it finds the folder above every model of this module. */
record ElementTemplate(String file, JsonNode json) {

    static List<ElementTemplate> all() {
        try (Stream<Path> files = Files.list(Path.of(".camunda/element-templates"))) {
            return files.sorted().map(ElementTemplate::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named after what it is for, as {@code block.delivery}. */
    static ElementTemplate of(String name) {
        return read(Path.of(".camunda/element-templates", name + ".json"));
    }

    private static ElementTemplate read(Path path) {
        return new ElementTemplate(
                path.getFileName().toString(), JsonMapper.shared().readTree(path));
    }

    boolean appliesTo(String type) {
        return json.path("appliesTo").values().stream()
                .anyMatch(each -> each.asString().equalsIgnoreCase("bpmn:" + type));
    }

    List<JsonNode> properties() {
        return List.copyOf(json.path("properties").values());
    }

    Stream<JsonNode> bound(String binding) {
        return properties().stream()
                .filter(each -> each.at("/binding/type").asString().equals(binding));
    }

    /** What it writes, or proposes, under a name. */
    Optional<JsonNode> property(String name) {
        return properties().stream()
                .filter(each -> each.at("/binding/name").asString("").equals(name))
                .findFirst();
    }

    /** Whether somebody who uses it can say this. */
    boolean offers(String name, String value) {
        return property(name)
                .filter(each -> switch (each.path("type").asString()) {
                    case "Hidden" -> each.path("value").asString().equals(value);
                    case "Dropdown" -> choices(each).contains(value);
                    default ->
                        value.matches(each.at("/constraints/pattern/value").asString("(?s).*"));
                })
                .isPresent();
    }

    static Set<String> choices(JsonNode property) {
        return property.path("choices").values().stream()
                .map(each -> each.path("value").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return file;
    }
}
