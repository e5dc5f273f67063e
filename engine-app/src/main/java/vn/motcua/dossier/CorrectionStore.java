package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final DossierStore dossiers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CorrectionStore(DossierStore dossiers, JdbcClient jdbc, JsonMapper json) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Another owner, submitter or declaration; the former declaration is kept. */
    void write(Dossier before, Dossier after, Instant now, String actor) {
        if (after.dataVersion() != before.dataVersion()) {
            jdbc.sql("""
                            insert into motcua.dossier_data_history (dossier_id, version, data, changed_at, changed_by)
                            select id, data_version, data, :now, :actor from motcua.dossier where id = :id""")
                    .param("id", before.id().value())
                    .param("now", DossierStore.utc(now))
                    .param("actor", actor)
                    .update();
        }
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("owner_name = ?", after.ownerName());
        columns.put("owner_folded = ?", Owner.fold(after.ownerName()));
        columns.put("owner_id_number = ?", after.ownerIdNumber());
        LocalDate born = after.ownerBirthDate();
        columns.put("owner_birth_date = ?::date", born == null ? null : born.toString());
        columns.put("submitter = ?::jsonb", json.writeValueAsString(after.submitter()));
        columns.put("data = ?::jsonb", json.writeValueAsString(after.data()));
        columns.put("data_version = ?", after.dataVersion());
        dossiers.correct(after, columns);
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
