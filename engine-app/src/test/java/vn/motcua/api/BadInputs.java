package vn.motcua.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.api.BadInput.Sender;
import vn.motcua.api.OpenApi.Operation;

/** Makes the rows of the test of one command out of its description. */
final class BadInputs {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = MULTIPART + "; boundary=b";
    private static final String FILE = """
            --b\r
            Content-Disposition: form-data; name="file"; filename="a.pdf"\r
            \r
            %PDF-1.4
            %%EOF\r
            --b--\r
            """;
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_RULE = "idempotency-key-malformed";

    private final OpenApi api;
    private final World world;
    private final Operation command;
    private final JsonNode right;
    private final List<BadInput> rows = new ArrayList<>();

    BadInputs(OpenApi api, World world, Operation command) {
        this.api = api;
        this.world = world;
        this.command = command;
        this.right = GoodInput.of(command.id(), world);
    }

    List<BadInput> rows() {
        boolean body = command.body(JSON).isObject();
        if (body && right == null) {
            throw new AssertionError("GoodInput knows no right body for " + command.id());
        }
        row("the token against forgery is missing", Sender.OWN, Map.of("X-XSRF-TOKEN", ""), right, null, "csrf-token");
        parameters();
        if (command.asksForKey()) {
            row("the key is missing", Sender.OWN, Map.of(KEY, ""), right, KEY, KEY_RULE);
            row("the key is too short", Sender.OWN, Map.of(KEY, "short"), right, KEY, KEY_RULE);
        }
        if (body) {
            bodies();
        }
        if (upload()) {
            raw("the file is missing", Map.of("Content-Type", FORM), "--b--\r\n", "file");
            raw("the content is no form", Map.of(), "{}", "Content-Type");
        }
        senders();
        return rows;
    }

    /** The request that nothing is wrong with. */
    BadInput right() {
        return new BadInput(
                "nothing", Sender.OWN, command.method(), path(Map.of()), typed(Map.of()), text(right), null, Set.of());
    }

    private void parameters() {
        for (JsonNode variable : command.parameters("path")) {
            JsonNode schema = variable.path("schema");
            String name = variable.path("name").asString();
            if (schema.has("pattern")) {
                at(name + " is of another shape", path(Map.of(name, "!")), name);
            }
            if (schema.has("maxLength")) {
                at(
                        name + " is too long",
                        path(Map.of(name, "x".repeat(schema.path("maxLength").asInt() + 1))),
                        name);
            }
            if (schema.path("type").asString().equals("integer")) {
                at(name + " is no number", path(Map.of(name, "many")), name);
            }
            at(name + " is unknown", path(Map.of(name, unknown(name, schema))), name);
        }
        for (JsonNode asked : command.parameters("query")) {
            JsonNode schema = asked.path("schema");
            String name = asked.path("name").asString();
            if (schema.has("maxLength")) {
                String longer = "x".repeat(schema.path("maxLength").asInt() + 1);
                at(name + " is too long", path(Map.of()) + "?" + name + "=" + longer, name);
            }
        }
    }

    private static String unknown(String name, JsonNode schema) {
        return switch (name) {
            case "code" -> "K91.1-200101-9999";
            case "procedureCode" -> "9.999999";
            default -> schema.path("type").asString().equals("integer") ? "999999999" : "no-such-thing";
        };
    }

    private void bodies() {
        new WrongBodies(api, right)
                .of(command.body(JSON))
                .forEach((what, wrong) -> row(what, Sender.OWN, Map.of(), wrong.body(), wrong.field()));
        raw("the body is missing", Map.of(), "", "body");
        raw(
                "the body is broken off",
                Map.of(),
                right.toString().substring(0, right.toString().length() - 1),
                null);
        raw("the body is a list", Map.of(), "[]", "body");
        raw("something follows the body", Map.of(), right + " {}", "body");
        raw("the body is too large", Map.of(), "\"" + "x".repeat(2 * 1024 * 1024) + "\"", "body");
        raw("the content is no JSON", Map.of("Content-Type", "text/plain"), right.toString(), "Content-Type");
        if (right.has("version")) {
            row(
                    "the version is stale",
                    Sender.OWN,
                    Map.of(),
                    with("version", right.path("version").asInt() + 7),
                    "version");
        }
        if (right.has("token")) {
            row("the preview is unknown", Sender.OWN, Map.of(), with("token", "no-such-preview"), "token");
        }
        if (right.has("officerId")) {
            row("the officer belongs to another unit", Sender.OWN, Map.of(), with("officerId", "KN9002"), "officerId");
        }
    }

    private JsonNode with(String field, int value) {
        return ((ObjectNode) right.deepCopy()).put(field, value);
    }

    private JsonNode with(String field, String value) {
        return ((ObjectNode) right.deepCopy()).put(field, value);
    }

    /** Somebody of another unit, and nobody; what everybody may do is left out. */
    private void senders() {
        boolean open = command.path().startsWith("/api/session");
        if (!open) {
            row("nobody is signed in", Sender.NOBODY, Map.of(), right, null, "not-signed-in");
        }
        if (command.path().startsWith("/api/operations") || command.path().startsWith("/api/calendar")) {
            row("the caller may do it elsewhere only", Sender.OTHER_UNIT, Map.of(), right, null, "not-allowed");
        } else if (command.path().contains("{taskId}") || command.path().startsWith("/api/dossiers")) {
            String[] rules = {"not-allowed", "not-found"};
            row("the caller belongs to another unit", Sender.OTHER_UNIT, Map.of(), right, null, rules);
        }
    }

    private void at(String what, String path, String field) {
        rows.add(new BadInput(what, Sender.OWN, command.method(), path, typed(Map.of()), text(right), field, Set.of()));
    }

    private void row(
            String what, Sender who, Map<String, String> headers, JsonNode body, String field, String... rules) {
        rows.add(new BadInput(
                what, who, command.method(), path(Map.of()), typed(headers), text(body), field, Set.of(rules)));
    }

    private boolean upload() {
        return command.body(MULTIPART).isObject();
    }

    private Map<String, String> typed(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (upload()) {
            all.put("Content-Type", FORM);
        }
        return all;
    }

    private void raw(String what, Map<String, String> headers, String body, String field) {
        rows.add(new BadInput(what, Sender.OWN, command.method(), path(Map.of()), headers, body, field, Set.of()));
    }

    private String text(JsonNode body) {
        return upload() ? FILE : body == null ? "" : body.toString();
    }

    private String path(Map<String, String> others) {
        Map<String, String> values = new HashMap<>(world.variables(command.path()));
        values.putAll(others);
        String path = command.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }
}
