package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * A form of a bundle: the form-js schema that the browser shows, and the same schema as the rule of what may be saved.
 */
public final class Form {

    private static final JsonMapper JSON = new JsonMapper();

    private final String id;
    private final Text name;
    private final String text;
    private final JsonNode schema;
    private final List<FormPart> parts;
    private final Map<String, String> officersOf;
    private final Map<String, String> unitsOf;

    private Form(String id, Text name, JsonNode schema, List<FormPart> parts) {
        this.id = id;
        this.name = name;
        // every page of a task sends it, so its text is made once
        this.text = schema.toString();
        this.schema = raw(text);
        this.parts = parts;
        this.officersOf = new LinkedHashMap<>();
        schema.path("components").forEach(component -> FormFilling.officersOf(component)
                .ifPresent(step -> officersOf.put(component.path("key").asString(), step)));
        this.unitsOf = new LinkedHashMap<>();
        schema.path("components").forEach(component -> FormFilling.unitsOf(component)
                .ifPresent(part -> unitsOf.put(component.path("key").asString(), part)));
    }

    private static JsonNode raw(String schema) {
        return JSON.getNodeFactory().rawValueNode(new RawValue(schema));
    }

    /** Reads a form-js schema and fills it with what the manifest knows, as {@link #read(byte[])} otherwise. */
    static Form read(byte[] json, Manifest manifest) {
        return read(FormFilling.of(JSON.readTree(json), manifest));
    }

    /**
     * Reads a form-js schema.
     *
     * @throws IllegalArgumentException when it has a kind of field, a condition or a pattern that the server cannot check
     */
    public static Form read(byte[] json) {
        return read(JSON.readTree(json));
    }

    private static Form read(JsonNode schema) {
        String id = schema.path("id").asString("");
        if (id.isEmpty()) {
            throw new Unusable("Biểu mẫu không có mã (id)", "A form has no id");
        }
        JsonNode properties = schema.path("properties");
        String vi = properties.path("name").asString(id);
        return new Form(
                id,
                new Text(vi, properties.path("name.en").asString(vi)),
                schema,
                FormPart.read(schema.path("components")));
    }

    public String id() {
        return id;
    }

    public Text name() {
        return name;
    }

    /** The form-js schema as the browser needs it: one text, to be sent and not to be looked into. */
    public JsonNode schema() {
        return schema;
    }

    /** Fields that offer officers, by their key: the step that the chosen one is to do. */
    public Map<String, String> officersOf() {
        return Map.copyOf(officersOf);
    }

    /** Fields that offer agencies, by their key: the part of a group that the chosen one is to do. */
    public Map<String, String> unitsOf() {
        return Map.copyOf(unitsOf);
    }

    /**
     * The schema with the officers or agencies that may be chosen now.
     *
     * @param choices by the key of the field: words by number or code, in the order in which they are offered
     */
    public JsonNode schema(Map<String, Map<String, Text>> choices) {
        ObjectNode copy = (ObjectNode) JSON.readTree(text);
        copy.path("components").forEach(component -> {
            Map<String, Text> offered = choices.get(component.path("key").asString(""));
            if (offered != null) {
                FormFilling.offer(
                        (ObjectNode) component,
                        offered.entrySet().stream()
                                .map(each -> new FormFilling.Option(each.getKey(), each.getValue()))
                                .toList());
            }
        });
        return raw(copy.toString());
    }

    /** Those of the values that the form has a field for, to fill in what is known already. */
    public Map<String, Object> known(Map<String, Object> values) {
        Map<String, Object> known = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.kind() == FormPart.Kind.FIELD && values.get(part.key()) != null)
                .forEach(part -> known.put(part.key(), values.get(part.key())));
        return known;
    }

    /** The rules that the data break today, by path; empty when they may be saved. */
    public List<Violation> validate(Map<String, ?> data, LocalDate today) {
        return FormCheck.of(parts, data, today).violations();
    }

    /**
     * The data as they are to be saved: texts composed (NFC) and trimmed, hidden and empty fields left out.
     *
     * @param prefix path of the data in the request, {@code data}
     * @param today for what must not lie in the future
     * @throws Rejection INVALID with one violation for each broken rule
     */
    public Map<String, Object> accept(String prefix, Map<String, ?> data, LocalDate today) {
        FormCheck check = FormCheck.of(parts, data, today);
        if (!check.violations().isEmpty()) {
            throw Rejection.invalid(check.violations().stream()
                    .map(each -> new Violation(prefix + "." + each.field(), each.value(), each.rule()))
                    .toList());
        }
        return check.data();
    }

    /** The label of the field at a path, {@code child.birthDate}, after that of its group; the path when it has none. */
    /** Whether it has a field, a group or a list at this path. */
    boolean has(String path) {
        return FormPart.has(parts, path);
    }

    Text labelAt(String path) {
        return FormPart.labelAt(parts, path).orElse(Text.same(path));
    }

    /** What can be used of incomplete data, for answers while somebody still types: valid and visible fields only. */
    public Map<String, Object> usable(Map<String, ?> data, LocalDate today) {
        return FormCheck.of(parts, data, today).data();
    }
}
