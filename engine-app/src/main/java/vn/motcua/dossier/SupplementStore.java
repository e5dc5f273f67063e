package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.RowsOfDossier;

/** Requests to supplement, and the notes with the free words that the journal does not keep. */
@Component
class SupplementStore implements PartOfPage {

    private static final TypeReference<List<Supplement.Item>> ITEMS = new TypeReference<>() {};

    private static final TypeReference<Map<Integer, Supplement.Check>> CHECKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RowsOfDossier<Supplement> rows;

    SupplementStore(JdbcClient jdbc, JdbcOperations operations, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new RowsOfDossier<>(
                operations,
                "select * from motcua.dossier_supplement where dossier_id = ? order by number",
                (row, n) -> read(row));
    }

    List<Supplement> of(DossierId id) {
        return rows.of(id);
    }

    @Override
    public RowsOfDossier<Supplement> pageRows() {
        return rows;
    }

    void insert(DossierId id, int number, Supplement.Request request, Instant deadline, Instant now, String actor) {
        jdbc.sql("""
                        insert into motcua.dossier_supplement
                            (dossier_id, number, stage, items, reason_code, basis, requested_at, requested_by, deadline)
                        values (:id, :number, :stage, :items::jsonb, :reason, :basis, :now, :actor, :deadline)""")
                .param("id", id.value())
                .param("number", number)
                .param("stage", request.stage().name())
                .param("items", json.writeValueAsString(request.items()))
                .param("reason", request.reasonCode())
                .param("basis", request.basis())
                .param("now", DossierStore.utc(now))
                .param("actor", actor)
                .param("deadline", DossierStore.utc(deadline))
                .update();
    }

    /** The same request runs until another instant. */
    void setDeadline(long supplementId, Instant deadline) {
        jdbc.sql("update motcua.dossier_supplement set deadline = :deadline where id = :id")
                .param("deadline", DossierStore.utc(deadline))
                .param("id", supplementId)
                .update();
    }

    void setSerial(long supplementId, String serial) {
        jdbc.sql("update motcua.dossier_supplement set form_serial = :serial where id = :id")
                .param("serial", serial)
                .param("id", supplementId)
                .update();
    }

    /** Replaces what was found about this item before. */
    void check(long supplementId, int item, Supplement.Check check) {
        jdbc.sql("update motcua.dossier_supplement set checks = checks || :check::jsonb where id = :id")
                .param("check", json.writeValueAsString(Map.of(item, check)))
                .param("id", supplementId)
                .update();
    }

    void receive(long supplementId, Instant now, String actor, String note) {
        jdbc.sql("""
                        update motcua.dossier_supplement set received_at = :now, received_by = :actor, note = :note
                        where id = :id""")
                .param("now", DossierStore.utc(now))
                .param("actor", actor)
                .param("note", note)
                .param("id", supplementId)
                .update();
    }

    long note(DossierId id, String kind, String reasonCode, String note, Instant now, String actor) {
        return jdbc.sql("""
                        insert into motcua.dossier_note (dossier_id, kind, reason_code, note, written_at, written_by)
                        values (:id, :kind, :reason, :note, :now, :actor) returning id""")
                .param("id", id.value())
                .param("kind", kind)
                .param("reason", reasonCode)
                .param("note", note)
                .param("now", DossierStore.utc(now))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    long notes(DossierId id, String kind) {
        return jdbc.sql("select count(*) from motcua.dossier_note where dossier_id = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** The reason that was given last for one of these kinds. */
    Optional<GivenReason> lastReason(DossierId id, Collection<String> kinds) {
        return jdbc.sql("""
                        select reason_code, note from motcua.dossier_note
                        where dossier_id = :id and kind = any(:kinds) order by id desc limit 1""")
                .param("id", id.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, n) -> new GivenReason(row.getString("reason_code"), row.getString("note")))
                .optional();
    }

    private Supplement read(ResultSet row) throws SQLException {
        return new Supplement(
                row.getLong("id"),
                row.getInt("number"),
                Supplement.Stage.valueOf(row.getString("stage")),
                json.readValue(row.getString("items"), ITEMS),
                row.getString("reason_code"),
                row.getString("basis"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                row.getString("form_serial"),
                instant(row.getTimestamp("deadline")),
                json.readValue(row.getString("checks"), CHECKS),
                instant(row.getTimestamp("received_at")));
    }

    private static Instant instant(Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
