package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Text;

/**
 * One element of a form that holds data.
 *
 * @param key name of its value in the data; empty for a group that holds its fields in the data around it
 * @param hide hides the element and drops its data where it holds; null when always shown
 * @param rules of a field; null for groups and lists
 * @param least entries of a list ({@code entries.min} among its properties)
 * @param parts of a group or a list
 * @param options words of the values that a field offers; none of other fields
 */
record FormPart(
        Kind kind,
        String key,
        Text label,
        Condition hide,
        FieldRules rules,
        int least,
        List<FormPart> parts,
        Map<String, Text> options) {

    enum Kind {
        FIELD,
        GROUP,
        LIST
    }

    private static final Set<String> WITHOUT_DATA =
            Set.of("text", "html", "image", "spacer", "separator", "button", "expression");

    static List<FormPart> read(JsonNode components) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode component : components.values()) {
            if (!WITHOUT_DATA.contains(component.path("type").asString(""))) {
                parts.add(part(component));
            }
        }
        return List.copyOf(parts);
    }

    /** The label of the field at a path, after the label of the group that its name is one of. */
    static Optional<Text> labelAt(List<FormPart> parts, String path) {
        return parts.stream().flatMap(part -> part.labelAt(path).stream()).findFirst();
    }

    private Optional<Text> labelAt(String path) {
        if (kind == Kind.FIELD) {
            return key.equals(path) ? Optional.of(label) : Optional.empty();
        }
        if (key.isEmpty()) {
            return labelAt(parts, path);
        }
        return path.startsWith(key + ".")
                ? labelAt(parts, path.substring(key.length() + 1))
                        .map(inner -> new Text(label.vi() + ": " + inner.vi(), label.en() + ": " + inner.en()))
                : Optional.empty();
    }

    /** What people call a value of the field at a path; empty when the field offers none of that kind. */
    static Optional<Text> optionAt(List<FormPart> parts, String path, String value) {
        return parts.stream()
                .flatMap(part -> part.optionAt(path, value).stream())
                .findFirst();
    }

    private Optional<Text> optionAt(String path, String value) {
        if (kind == Kind.FIELD) {
            return key.equals(path) ? Optional.ofNullable(options.get(value)) : Optional.empty();
        }
        if (key.isEmpty()) {
            return optionAt(parts, path, value);
        }
        return path.startsWith(key + ".") ? optionAt(parts, path.substring(key.length() + 1), value) : Optional.empty();
    }

    private static Map<String, Text> options(JsonNode component) {
        Map<String, Text> options = new HashMap<>();
        component.path("values").forEach(option -> {
            String value = option.path("value").asString("");
            String vi = option.path("label").asString(value);
            String en =
                    component.path("properties").path("option." + value + ".en").asString(vi);
            options.put(value, new Text(vi, en));
        });
        return options;
    }

    private static FormPart part(JsonNode component) {
        String type = component.path("type").asString("");
        Kind kind =
                switch (type) {
                    case "group" -> Kind.GROUP;
                    case "dynamiclist" -> Kind.LIST;
                    default -> Kind.FIELD;
                };
        String key = component.path(kind == Kind.FIELD ? "key" : "path").asString("");
        if ((key.isEmpty() && kind != Kind.GROUP) || key.contains(".")) {
            String id = component.path("id").asString("?");
            throw new Unusable("Phần tử " + id + " cần một khóa đơn giản", "Element " + id + " needs a simple key");
        }
        JsonNode hide = component.at("/conditional/hide");
        return new FormPart(
                kind,
                key,
                label(component, key),
                hide.isString() && !hide.asString().isBlank() ? Condition.parse(hide.asString()) : null,
                kind == Kind.FIELD ? FieldRules.read(type, component) : null,
                component.path("properties").path("entries.min").asInt(0),
                kind == Kind.FIELD ? List.of() : read(component.path("components")),
                options(component));
    }

    private static Text label(JsonNode component, String key) {
        String vi = component.path("label").asString(component.path("dateLabel").asString(key));
        return new Text(vi, component.path("properties").path("label.en").asString(vi));
    }
}
