package vn.motcua.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings, analysis and mapping of the index of dossiers, and a mark by which an index of a former one is known. */
@Component
class IndexDefinition {

    private static final String MARK = "definition";

    private final ObjectNode template;
    private final String mark;

    IndexDefinition(JsonMapper json) {
        String text = text();
        this.mark = hash(text);
        this.template = (ObjectNode) json.readTree(text);
        ((ObjectNode) template.get("mappings")).putObject("_meta").put(MARK, mark);
    }

    /**
     * The template for the indices of this alias. Elasticsearch must not make them by itself when a document comes for
     * one that was deleted: it would stand where the alias belongs.
     */
    Map<String, Object> template(String alias) {
        return Map.of(
                "index_patterns",
                List.of(alias, alias + "-*"),
                "priority",
                500,
                "allow_auto_create",
                false,
                "template",
                template);
    }

    /** How often an index that is searched shows what was written, as Elasticsearch writes times. */
    String refreshInterval() {
        return template.get("settings").get("refresh_interval").asString();
    }

    /** Whether an index with this mapping was made by the present definition. */
    boolean made(JsonNode mappings) {
        return mark.equals(mappings.path("_meta").path(MARK).asString(""));
    }

    private static String text() {
        try (InputStream in = IndexDefinition.class.getResourceAsStream("dossier-index.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
