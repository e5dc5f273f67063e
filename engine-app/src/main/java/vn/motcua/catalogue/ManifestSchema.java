package vn.motcua.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Text;

/** {@code procedure.yaml} against the published schema, which an editor may use too. */
final class ManifestSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestSchema.class.getResourceAsStream("/procedures/procedure.schema.json"), InputFormat.JSON);

    private ManifestSchema() {}

    /** What does not keep the schema, after the shared parts have been laid under it. */
    static List<DraftFinding> check(Map<String, Object> manifest) {
        return SCHEMA
                .validate(
                        JSON.valueToTree(manifest),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(ManifestSchema::finding)
                .toList();
    }

    private static DraftFinding finding(Error error) {
        String place =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        String entry = error.getProperty() == null ? place : (place.isEmpty() ? "" : place + ".") + error.getProperty();
        JsonNode given = error.getInstanceNode();
        return new DraftFinding(
                BundleFiles.MANIFEST,
                entry.isEmpty() ? null : entry,
                given == null || given.isContainer() ? null : given.asString(),
                sentence(error));
    }

    private static Text sentence(Error error) {
        String rule = error.getSchemaNode() == null ? "" : error.getSchemaNode().toString();
        return switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "required" -> new Text("Thiếu mục này.", "This entry is absent.");
            case "additionalProperties" ->
                new Text("Bản kê không có mục tên này.", "The manifest has no entry of this name.");
            case "enum" -> new Text("Giá trị phải là một trong " + rule + ".", "The value is one of " + rule + ".");
            case "pattern", "format" ->
                new Text("Giá trị phải có dạng " + rule + ".", "The value has the shape " + rule + ".");
            case "type" -> new Text("Mục này phải thuộc kiểu " + rule + ".", "This entry is of the type " + rule + ".");
            default ->
                new Text(
                        "Mục này không đúng quy định " + error.getKeyword() + " " + rule + ".",
                        "This entry breaks the rule " + error.getKeyword() + " " + rule + ".");
        };
    }
}
