package vn.motcua.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one mistake at a time in a right body, for every rule that its schema states. */
final class WrongBodies {

    /** A wrong body and the field that is wrong in it. */
    record Wrong(JsonNode body, String field) {}

    private final OpenApi api;
    private final JsonNode right;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    WrongBodies(OpenApi api, JsonNode right) {
        this.api = api;
        this.right = right;
    }

    Map<String, Wrong> of(JsonNode schema) {
        object("", "", api.resolved(schema), right);
        return wrong;
    }

    private void object(String pointer, String field, JsonNode schema, JsonNode value) {
        for (JsonNode name : schema.path("required").values()) {
            String inner = join(field, name.asString());
            change(inner + " is missing", pointer, inner, node -> ((ObjectNode) node).remove(name.asString()));
            change(inner + " is null", pointer, inner, node -> ((ObjectNode) node).putNull(name.asString()));
        }
        if (schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean()) {
            String inner = join(field, "surplus");
            change(inner + " is unknown", pointer, inner, node -> ((ObjectNode) node).put("surplus", 1));
        }
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            value(pointer, name, join(field, name), api.resolved(property.getValue()), value.path(name));
        });
    }

    private void value(String parent, String name, String field, JsonNode schema, JsonNode present) {
        put(field + " is of the wrong type", parent, name, field, WrongValues.wrongType(schema));
        WrongValues.outside(schema, present).forEach((what, bad) -> put(field + " " + what, parent, name, field, bad));
        if (present.isObject() && schema.has("properties")) {
            object(parent + "/" + name, field, schema, present);
        }
        if (present.isArray() && !present.isEmpty()) {
            JsonNode items = api.resolved(schema.path("items"));
            object(parent + "/" + name + "/0", field + "[0]", items, present.get(0));
        }
    }

    private void put(String what, String parent, String name, String field, JsonNode bad) {
        change(what, parent, field, node -> ((ObjectNode) node).set(name, bad));
    }

    private void change(String what, String pointer, String field, Consumer<JsonNode> mistake) {
        JsonNode copy = right.deepCopy();
        mistake.accept(copy.at(pointer));
        wrong.put(what, new Wrong(copy, field));
    }

    private static String join(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
