package vn.motcua.document.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.dossier.OwnerFields;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.Submitter;
import vn.motcua.journal.AccessLog;
import vn.motcua.shared.DossierId;

/**
 * Validly received dossiers of a unit in the order of their reception, read page by page along one index. Who receives
 * and who hands over stand on the forms that were issued then. Every line that is read counts as a look at its dossier.
 */
@Component
class Register {

    /** Copies of the documents, as on form 01. */
    private static final int SETS = 1;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String WHERE = """
            from motcua.dossier d
            where d.unit_code = :unit and d.received_at >= :from and d.received_at < :to
                and (d.received_at, d.id) > (:after, :id)""";

    private static final String COLUMNS = """
            select d.id, d.code, d.version_id, d.status, d.owner_name, d.submitter, d.data, d.received_at, d.due_at,
                d.returned_at, d.result ->> 'recipientName' recipient,
                (select f.content ->> 'officerName' from motcua.issued_form f
                    where f.dossier_id = d.id and f.number = '01' order by f.issued_at limit 1) receiver,
                case when d.returned_at is not null then
                    (select f.content ->> 'officerName' from motcua.issued_form f
                        where f.dossier_id = d.id and f.number = 'BN' order by f.issued_at limit 1) end giver
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Catalogue catalogue;
    private final AccessLog accessLog;
    private final Clock clock;

    Register(JdbcClient jdbc, JsonMapper json, Catalogue catalogue, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalogue = catalogue;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Lines with the place where they end.
     *
     * @param last null when nothing follows
     */
    record Lines(List<RegisterRow> rows, @Nullable RegisterCursor last) {}

    private record Line(long id, RegisterRow row) {}

    /**
     * The next lines.
     *
     * @param how the look is noted in the access log
     */
    Lines read(RegisterQuery query, RegisterCursor after, int size, String how) {
        Map<String, Object> parameters = parameters(query, after, size + 1);
        List<Line> found = jdbc.sql(
                        COLUMNS + WHERE + filters(query, parameters) + " order by d.received_at, d.id limit :limit")
                .params(parameters)
                .query((row, n) -> line(row, after.number() + n + 1))
                .list();
        List<Line> shown = found.size() > size ? found.subList(0, size) : found;
        shown.forEach(line -> accessLog.viewed(new DossierId(line.id()), how));
        List<RegisterRow> rows = shown.stream().map(Line::row).toList();
        if (found.size() <= size) {
            return new Lines(rows, null);
        }
        Line last = shown.get(shown.size() - 1);
        return new Lines(
                rows,
                new RegisterCursor(
                        last.row().receivedAt(), last.id(), last.row().number()));
    }

    /** Whether there are more lines than that; counts no further. */
    boolean longerThan(RegisterQuery query, int lines) {
        Map<String, Object> parameters = parameters(query, RegisterCursor.START, lines + 1);
        return jdbc.sql("select count(*) from (select 1 " + WHERE + filters(query, parameters) + " limit :limit) line")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > lines;
    }

    private Map<String, Object> parameters(RegisterQuery query, RegisterCursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("unit", query.unit().value());
        parameters.put("from", start(query.from()));
        parameters.put("to", start(query.to().plusDays(1)));
        parameters.put("after", after.receivedAt().atZone(clock.getZone()).toOffsetDateTime());
        parameters.put("id", after.id());
        parameters.put("limit", limit);
        return parameters;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String filters(RegisterQuery query, Map<String, Object> parameters) {
        String filters = "";
        if (query.procedure() != null) {
            filters += " and d.procedure_code = :procedure";
            parameters.put("procedure", query.procedure().value());
        }
        if (query.status() != null) {
            filters += " and d.status = :status";
            parameters.put("status", query.status());
        }
        return filters;
    }

    private Line line(ResultSet row, int number) throws SQLException {
        Manifest manifest = catalogue.version(row.getLong("version_id")).manifest();
        String data = row.getString("data");
        String submitter = row.getString("submitter");
        Status status = Status.of(row.getInt("status"));
        return new Line(
                row.getLong("id"),
                new RegisterRow(
                        number,
                        row.getString("code"),
                        manifest.name(),
                        SETS,
                        row.getString("owner_name"),
                        data == null ? null : OwnerFields.address(manifest, json.readValue(data, OBJECT)),
                        submitter == null
                                ? null
                                : json.readValue(submitter, Submitter.class).phone(),
                        instant(row, "received_at"),
                        instant(row, "due_at"),
                        instant(row, "returned_at"),
                        row.getString("giver"),
                        row.getString("recipient"),
                        row.getString("receiver"),
                        status.number(),
                        status.text()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
