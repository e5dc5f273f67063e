package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
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
 */
record FormPart(Kind kind, String key, Text label, Condition hide, FieldRules rules, int least, List<FormPart> parts) {

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

    /** Whether one of them, or a part of one, stands at this path. */
    static boolean has(List<FormPart> parts, String path) {
        return parts.stream().anyMatch(part -> part.has(path));
    }

    private boolean has(String path) {
        if (key.isEmpty()) {
            return has(parts, path);
        }
        boolean below = kind != Kind.FIELD && path.startsWith(key + ".");
        return key.equals(path) || (below && has(parts, path.substring(key.length() + 1)));
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
                kind == Kind.FIELD ? List.of() : read(component.path("components")));
    }

    private static Text label(JsonNode component, String key) {
        String vi = component.path("label").asString(component.path("dateLabel").asString(key));
        return new Text(vi, component.path("properties").path("label.en").asString(vi));
    }
}
