package vn.motcua.api;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema forbids. */
final class WrongValues {

    private static final JsonNodeFactory NODES = new JsonMapper().getNodeFactory();

    private WrongValues() {}

    static JsonNode wrongType(JsonNode schema) {
        return switch (type(schema)) {
            case "integer", "number", "boolean" -> NODES.stringNode("many");
            case "array", "object" -> NODES.stringNode("text");
            default -> NODES.objectNode().put("text", 1);
        };
    }

    /** By what is wrong: too long, too large, too small, too many, of another shape, not of the list. */
    static Map<String, JsonNode> outside(JsonNode schema, JsonNode present) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (schema.has("maxLength")) {
            values.put(
                    "is too long",
                    NODES.stringNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("minLength")) {
            values.put("is empty", NODES.stringNode(""));
        }
        if (schema.has("pattern")) {
            values.put(
                    "is of another shape",
                    NODES.stringNode(schema.path("pattern").asString().equals("\\S") ? "  " : "!"));
        }
        if (schema.has("enum")) {
            values.put("is not of the list", NODES.stringNode("NONSENSE"));
        }
        if (schema.has("maximum")) {
            values.put("is too large", NODES.numberNode(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            values.put("is too small", NODES.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maxItems")) {
            values.put("has too many items", list(schema.path("maxItems").asInt() + 1, present.get(0)));
        }
        if (schema.has("maxProperties")) {
            ObjectNode many = NODES.objectNode();
            for (int i = 0; i <= schema.path("maxProperties").asInt(); i++) {
                many.put("field" + i, i);
            }
            values.put("has too many fields", many);
        }
        if (schema.path("format").asString("").startsWith("date")) {
            values.put("is no date", NODES.stringNode("23/11/2026"));
        }
        if (schema.path("format").asString("").equals("email")) {
            values.put("is no mail address", NODES.stringNode("nobody"));
        }
        return values;
    }

    private static JsonNode list(int length, JsonNode item) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < length; i++) {
            list.add(item);
        }
        return list;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }
}
