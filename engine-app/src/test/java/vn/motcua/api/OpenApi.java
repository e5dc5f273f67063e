package vn.motcua.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the interface. */
final class OpenApi {

    static final Path FILE = Path.of("openapi.json");

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    private final JsonNode root = new JsonMapper().readTree(FILE.toFile());

    /** A described operation. */
    record Operation(String id, String method, String path, JsonNode details) {

        List<JsonNode> parameters(String place) {
            return details.path("parameters")
                    .valueStream()
                    .filter(each -> each.path("in").asString().equals(place))
                    .toList();
        }

        boolean asksForKey() {
            return parameters("header").stream()
                    .anyMatch(each -> each.path("name").asString().equals("Idempotency-Key"));
        }

        JsonNode body(String mediaType) {
            return details.path("requestBody").path("content").path(mediaType).path("schema");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Everything that may change something. */
    List<Operation> commands() {
        List<Operation> commands = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (CHANGING.contains(method.getKey())) {
                    commands.add(new Operation(
                            method.getValue().path("operationId").asString(),
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()));
                }
            }
        }
        return commands;
    }

    /** The schema itself where there is a reference to it; of a value that may be null, that of the value. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return root.at(schema.path("$ref").asString().substring(1));
        }
        return schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : schema;
    }
}
