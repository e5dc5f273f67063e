package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Text;

/**
 * Fills a form with what its manifest knows, so that nothing is written twice: a field with {@code options.from} gets
 * its options from the components, the exemptions or a group of reasons, one that would have none is left out, and so is
 * an option whose {@code needs} the procedure does not have.
 */
final class FormFilling {

    private static final String FROM = "options.from";
    private static final String OFFICERS = "officers.";
    private static final String UNITS = "units.";
    private static final String REASONS = "reasons.";

    private final Manifest manifest;

    private FormFilling(Manifest manifest) {
        this.manifest = manifest;
    }

    /** One that may be chosen. */
    record Option(String value, Text label) {}

    /** A filled copy of the schema. */
    static JsonNode of(JsonNode schema, Manifest manifest) {
        ObjectNode copy = (ObjectNode) schema.deepCopy();
        new FormFilling(manifest).fill(copy);
        return copy;
    }

    /** The step whose officers a field offers, when it does. */
    static Optional<String> officersOf(JsonNode component) {
        String from = component.path("properties").path(FROM).asString("");
        return from.startsWith(OFFICERS) ? Optional.of(from.substring(OFFICERS.length())) : Optional.empty();
    }

    /** The part of a group whose agencies a field offers, when it does. */
    static Optional<String> unitsOf(JsonNode component) {
        String from = component.path("properties").path(FROM).asString("");
        return from.startsWith(UNITS) ? Optional.of(from.substring(UNITS.length())) : Optional.empty();
    }

    /** Gives a field its options. */
    static void offer(ObjectNode component, List<Option> options) {
        ArrayNode values = component.putArray("values");
        ObjectNode words = component.withObject("properties");
        for (Option option : options) {
            values.addObject().put("label", option.label().vi()).put("value", option.value());
            words.put("option." + option.value() + ".en", option.label().en());
        }
    }

    private void fill(ObjectNode holder) {
        if (!(holder.path("components") instanceof ArrayNode components)) {
            return;
        }
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode each : components) {
            ObjectNode component = (ObjectNode) each;
            if (keeps(component)) {
                kept.add(component);
                fill(component);
            }
        }
        components.removeAll();
        components.addAll(kept);
    }

    private boolean keeps(ObjectNode component) {
        String from = component.path("properties").path(FROM).asString("");
        if (from.isEmpty()) {
            dropOptions(component);
            return has(component.path("properties").path("needs").asString(""));
        }
        if (from.startsWith(OFFICERS) || from.startsWith(UNITS)) {
            return true;
        }
        List<Option> options = options(from);
        offer(component, options);
        return !options.isEmpty();
    }

    private List<Option> options(String from) {
        Stream<Option> options =
                switch (from) {
                    case "components" ->
                        manifest.components().stream().map(each -> new Option(each.code(), each.name()));
                    case "exemptions" ->
                        manifest.exemptions().stream().map(each -> new Option(each.code(), each.text()));
                    default -> reasons(from).stream().map(each -> new Option(each.code(), each.text()));
                };
        return options.toList();
    }

    private List<Manifest.Reason> reasons(String from) {
        List<Manifest.Reason> group =
                from.startsWith(REASONS) ? manifest.reasons().get(from.substring(REASONS.length())) : null;
        if (group == null) {
            throw new Unusable(
                    "Danh mục lựa chọn “" + from + "” không có trong procedure.yaml",
                    "The options \"" + from + "\" are not in procedure.yaml");
        }
        return group;
    }

    private void dropOptions(ObjectNode component) {
        if (component.path("values") instanceof ArrayNode values) {
            List<JsonNode> kept = new ArrayList<>();
            values.forEach(option -> {
                String needs = component
                        .path("properties")
                        .path("option." + option.path("value").asString() + ".needs")
                        .asString("");
                if (has(needs)) {
                    kept.add(option);
                }
            });
            values.removeAll();
            values.addAll(kept);
        }
    }

    /** A step of the procedure, or {@code fees}; nothing is always there. */
    private boolean has(String needed) {
        return switch (needed) {
            case "" -> true;
            case "fees" ->
                manifest.decisions().containsKey("fee") || !manifest.fees().isEmpty();
            default -> manifest.step(needed).isPresent();
        };
    }
}
