package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.engine.DeployedBundle;
import vn.motcua.shared.ProcedureCode;

/** Versions and their files as they stand in the database. */
@Component
class VersionRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    VersionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits until no other node loads bundles; until the end of the transaction. */
    void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('motcua.catalogue'))")
                .query((row, number) -> "")
                .list();
    }

    Optional<Long> byContent(ProcedureCode code, String contentHash) {
        return sql.sql("SELECT id FROM procedure_version WHERE code = :code AND content_hash = :hash")
                .param("code", code.value())
                .param("hash", contentHash)
                .query(Long.class)
                .optional();
    }

    long insert(
            Manifest manifest, BundleFiles files, DeployedBundle deployed, Map<String, String> decisions, Instant at) {
        long id = sql.sql("""
                        INSERT INTO procedure_version (code, version, content_hash, valid_from, valid_to,
                            process_definition_id, decisions, deployed_at)
                        VALUES (:code, :version, :hash, :from, :to, :process, CAST(:decisions AS jsonb), :at)
                        RETURNING id""")
                .param("code", manifest.code().value())
                .param("version", manifest.version())
                .param("hash", files.contentHash())
                .param("from", manifest.from())
                .param("to", manifest.to())
                .param("process", deployed.processDefinitionId())
                .param("decisions", JSON.writeValueAsString(decisions))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        files.files().forEach((path, content) -> sql.sql(
                        "INSERT INTO procedure_file (version, path, content) VALUES (?, ?, ?)")
                .params(id, path, content)
                .update());
        return id;
    }

    /** Notes that the installation runs with this version from now on, unless it was the last one loaded anyway. */
    void loaded(ProcedureCode code, long version, Instant at) {
        sql.sql("""
                        INSERT INTO procedure_load (version, loaded_at)
                        SELECT :version, :at WHERE :version IS DISTINCT FROM (
                            SELECT l.version FROM procedure_load l JOIN procedure_version v ON v.id = l.version
                            WHERE v.code = :code ORDER BY l.position DESC LIMIT 1)""")
                .param("code", code.value())
                .param("version", version)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Ids of all versions of a procedure, the newest first. */
    List<Long> versions(ProcedureCode code) {
        return sql.sql("SELECT id FROM procedure_version WHERE code = ? ORDER BY valid_from DESC, id DESC")
                .param(code.value())
                .query(Long.class)
                .list();
    }

    /** Of the versions that hold on the day, the one that was loaded last. */
    Optional<Long> inForce(ProcedureCode code, LocalDate on) {
        return sql.sql("""
                        SELECT v.id FROM procedure_version v
                        WHERE v.code = :code AND v.valid_from <= :on AND (v.valid_to IS NULL OR v.valid_to >= :on)
                        ORDER BY (SELECT max(l.position) FROM procedure_load l WHERE l.version = v.id) DESC LIMIT 1""")
                .param("code", code.value())
                .param("on", on)
                .query(Long.class)
                .optional();
    }

    /** As {@link #inForce}, of each procedure that has one, by code. */
    List<Long> allInForce(LocalDate on) {
        return sql.sql("""
                        SELECT DISTINCT ON (v.code) v.id FROM procedure_version v
                        WHERE v.valid_from <= :on AND (v.valid_to IS NULL OR v.valid_to >= :on)
                        ORDER BY v.code, (SELECT max(l.position) FROM procedure_load l WHERE l.version = v.id) DESC""").param("on", on).query(Long.class).list();
    }

    List<ProcedureCode> codes() {
        return sql.sql("SELECT DISTINCT code FROM procedure_version ORDER BY code")
                .query((row, number) -> new ProcedureCode(row.getString(1)))
                .list();
    }

    Optional<ProcedureVersion> read(long id) {
        Map<String, byte[]> files = files(id);
        return sql.sql("SELECT * FROM procedure_version WHERE id = ?")
                .param(id)
                .query((row, number) -> version(row, id, new BundleFiles(row.getString("code"), files)))
                .optional();
    }

    /** A version out of a row that says what the manifest does not: what became of the files in the engine. */
    static ProcedureVersion version(ResultSet row, long id, BundleFiles files) throws SQLException {
        Manifest manifest = ManifestReader.manifest(files.manifest());
        return new ProcedureVersion(
                id,
                manifest.code(),
                row.getString("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("process_definition_id"),
                manifest,
                JSON.readValue(row.getString("decisions"), TEXTS),
                forms(manifest, files));
    }

    /** The content of every file of a version by its path. */
    Map<String, byte[]> files(long version) {
        Map<String, byte[]> files = new TreeMap<>();
        sql.sql("SELECT path, content FROM procedure_file WHERE version = ?")
                .param(version)
                .query((ResultSet row) -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    private static Map<String, Form> forms(Manifest manifest, BundleFiles files) {
        Map<String, Form> forms = new TreeMap<>();
        manifest.forms()
                .forEach((user, file) -> forms.put(user, Form.read(files.files().get("forms/" + file), manifest)));
        return forms;
    }
}
