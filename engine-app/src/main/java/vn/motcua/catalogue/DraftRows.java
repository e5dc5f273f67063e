package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.engine.DeployedBundle;

/** Drafts and their files as they stand in the database. */
@Component
class DraftRows {

    private static final TypeReference<List<DraftFinding>> FINDINGS = new TypeReference<>() {};

    /** How a save ended. */
    enum Outcome {
        DEPLOYED,
        UNCHANGED,
        REFUSED,
        REMOVED
    }

    /** What the engine has of a draft. */
    record Deployed(String deploymentId, String contentHash) {}

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    DraftRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<String> slugs() {
        return sql.sql("SELECT slug FROM procedure_draft ORDER BY slug")
                .query(String.class)
                .list();
    }

    Optional<Draft> read(String slug) {
        // before the row: who asks from within a row mapper takes a second connection while the first is held
        Map<String, byte[]> files = files(slug);
        return sql.sql("SELECT * FROM procedure_draft WHERE slug = ?")
                .param(slug)
                .query((row, number) -> new Draft(
                        slug,
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        json.readValue(row.getString("findings"), FINDINGS),
                        version(row, files)))
                .optional();
    }

    /** Slug of the draft with this number. */
    Optional<String> slugOf(long version) {
        return sql.sql("SELECT slug FROM procedure_draft WHERE version_id = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    /** What is deployed, until the end of the transaction unchanged by others; empty when nothing is. */
    Optional<Deployed> deployed(String slug) {
        return sql.sql("SELECT deployment_id, content_hash FROM procedure_draft WHERE slug = ? FOR UPDATE")
                .param(slug)
                .query((row, number) ->
                        Optional.ofNullable(row.getString(1)).map(id -> new Deployed(id, text(row, "content_hash"))))
                .optional()
                .flatMap(found -> found);
    }

    /** Notes a save; what is deployed stays. */
    void saved(String slug, String actor, Instant at, List<DraftFinding> findings) {
        String noted =
                "UPDATE procedure_draft SET saved_at = :at, saved_by = :actor, findings = CAST(:findings AS jsonb)"
                        + " WHERE slug = :slug";
        String begun = "INSERT INTO procedure_draft (slug, saved_at, saved_by, findings)"
                + " VALUES (:slug, :at, :actor, CAST(:findings AS jsonb))";
        Map<String, Object> values = Map.of(
                "slug",
                slug,
                "at",
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                "actor",
                actor,
                "findings",
                json.writeValueAsString(findings));
        if (sql.sql(noted).params(values).update() == 0) {
            sql.sql(begun).params(values).update();
        }
    }

    /** Notes a save that is deployed now, in place of what was. */
    void deployed(
            String actor,
            Instant at,
            Manifest manifest,
            BundleFiles files,
            DeployedBundle deployed,
            Map<String, String> decisions) {
        sql.sql("DELETE FROM procedure_draft WHERE slug = ?")
                .param(files.slug())
                .update();
        sql.sql("""
                        INSERT INTO procedure_draft (slug, saved_at, saved_by, findings, version_id, version,
                            content_hash, valid_from, valid_to, process_definition_id, decisions, deployment_id)
                        VALUES (:slug, :at, :actor, '[]', nextval('procedure_version_id_seq'), :version, :hash, :from,
                            :to, :process, CAST(:decisions AS jsonb), :deployment)""")
                .param("slug", files.slug())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("actor", actor)
                .param("version", manifest.version())
                .param("hash", files.contentHash())
                .param("from", manifest.from())
                .param("to", manifest.to())
                .param("process", deployed.processDefinitionId())
                .param("decisions", json.writeValueAsString(decisions))
                .param("deployment", deployed.deploymentId())
                .update();
        files.files().forEach((path, content) -> sql.sql(
                        "INSERT INTO procedure_draft_file (slug, path, content) VALUES (?, ?, ?)")
                .params(files.slug(), path, content)
                .update());
    }

    /** Takes a draft away; false when there is none. */
    boolean remove(String slug) {
        return sql.sql("DELETE FROM procedure_draft WHERE slug = ?").param(slug).update() > 0;
    }

    /** Keeps for good who did what. */
    void note(String slug, String actor, Instant at, Outcome outcome, @Nullable String hash) {
        sql.sql("INSERT INTO procedure_draft_save (slug, at, actor, outcome, content_hash) VALUES (?, ?, ?, ?, ?)")
                .params(slug, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, outcome.name(), hash)
                .update();
    }

    private static @Nullable ProcedureVersion version(ResultSet row, Map<String, byte[]> files) throws SQLException {
        if (row.getObject("version_id") == null) {
            return null;
        }
        String slug = row.getString("slug");
        return VersionRows.version(row, row.getLong("version_id"), new BundleFiles(slug, files));
    }

    private Map<String, byte[]> files(String slug) {
        Map<String, byte[]> files = new TreeMap<>();
        sql.sql("SELECT path, content FROM procedure_draft_file WHERE slug = ?")
                .param(slug)
                .query((ResultSet row) -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
