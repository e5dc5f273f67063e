package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.DossierId;

/** What was corrected, before and after. */
@Component
class CorrectionStore {

    private static final TypeReference<List<CorrectedField>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CorrectionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(DossierId id, String reasonCode, String note, List<CorrectedField> fields, Instant now, String actor) {
        return jdbc.sql("""
                        insert into motcua.dossier_correction
                            (dossier_id, reason_code, note, changes, corrected_at, corrected_by)
                        values (:id, :reason, :note, :changes::jsonb, :now, :actor) returning id""")
                .param("id", id.value())
                .param("reason", reasonCode)
                .param("note", note)
                .param("changes", json.writeValueAsString(fields))
                .param("now", DossierStore.utc(now))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /** A correction of this dossier; empty once its personal data were deleted. */
    Optional<Kept> find(DossierId id, long correction) {
        return jdbc.sql("""
                        select note, changes from motcua.dossier_correction
                        where id = :correction and dossier_id = :id and changes is not null""")
                .param("correction", correction)
                .param("id", id.value())
                .query((row, n) -> new Kept(row.getString("note"), json.readValue(row.getString("changes"), FIELDS)))
                .optional();
    }

    record Kept(@Nullable String note, List<CorrectedField> fields) {}
}
