package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** Reads rows of {@code motcua.dossier}. */
@Component
class DossierRows implements RowMapper<Dossier> {

    static final String COLUMNS = """
            d.id, d.code, d.seq, d.procedure_code, d.version_id, d.helped_at, d.unit_code, d.competent_unit, d.competence_unknown, d.channel, \
            d.portal_code, d.status, d.accepted, d.outcome, d.owner_name, d.owner_id_number, d.owner_birth_date, \
            d.submitter, d.data, d.data_form, d.data_version, d.result, d.submitted_at, d.received_at, d.due_at, \
            d.finished_at, d.by_date, d.returned_at, d.erased_at""";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json;

    DossierRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Dossier mapRow(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        String outcome = row.getString("outcome");
        String submitter = row.getString("submitter");
        String byDate = row.getString("by_date");
        return new Dossier(
                new DossierId(row.getLong("id")),
                code == null ? null : new DossierCode(code),
                row.getInt("seq"),
                new ProcedureCode(row.getString("procedure_code")),
                row.getLong("version_id"),
                new UnitCode(row.getString("helped_at")),
                new UnitCode(row.getString("unit_code")),
                new UnitCode(row.getString("competent_unit")),
                row.getBoolean("competence_unknown"),
                Channel.valueOf(row.getString("channel")),
                row.getString("portal_code"),
                Status.of(row.getInt("status")),
                row.getBoolean("accepted"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("owner_name"),
                row.getString("owner_id_number"),
                row.getObject("owner_birth_date", LocalDate.class),
                submitter == null ? null : json.readValue(submitter, Submitter.class),
                object(row.getString("data")),
                row.getString("data_form"),
                row.getInt("data_version"),
                object(row.getString("result")),
                instant(row, "submitted_at"),
                instant(row, "received_at"),
                instant(row, "due_at"),
                instant(row, "finished_at"),
                byDate == null ? null : Timeliness.valueOf(byDate),
                instant(row, "returned_at"),
                instant(row, "erased_at"));
    }

    private Map<String, Object> object(String value) {
        return value == null ? Map.of() : json.readValue(value, OBJECT);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
