package vn.motcua.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Facet;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.Turn;

/** Late and soon due dossiers below the manager's units, from the database: right at once after every command. */
@Component
class AttentionLists {

    /** One open step a dossier: the office's first, as whoever can still act is asked first. */
    private static final String FROM = """
            from motcua.dossier d
            left join lateral (
                select w.* from motcua.work_item w where w.dossier_id = d.id
                order by (w.turn <> 'OFFICE'), w.created_at limit 1) w on true
            left join motcua.deadline_pause p on p.dossier_id = d.id and p.to_at is null
            where d.competent_unit = any(:units) and d.status in (2, 4, 5, 6) and d.due_at is not null and %s""";

    /** A dossier that waits for its applicant does not become late; it stays what it was when the clock stopped. */
    private static final String LATE = "d.due_at < coalesce(p.from_at, :now)";

    private static final String DUE_SOON =
            "p.from_at is null and d.due_at >= :now and d.due_at < :now + interval '24 hours'";
    private static final String TURN =
            "case when d.status in (5, 6) then 'APPLICANT' else coalesce(w.turn, 'AGENCY') end";

    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Officers officers;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Clock clock;

    AttentionLists(
            JdbcClient jdbc,
            Access access,
            Units units,
            Officers officers,
            Calendars calendars,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.officers = officers;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    AttentionList list(AttentionQuery query) {
        Map<String, Object> parameters = parameters(query);
        String from = FROM.formatted(query.kind() == AttentionList.Kind.LATE ? LATE : DUE_SOON);
        List<Facet> turns = facet(from, TURN, parameters, query, "turn");
        List<Facet> unitFacet = facet(from, "d.competent_unit", parameters, query, "unit");
        String where = from + filters(query, "none", parameters);
        long total = jdbc.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String after = "";
        if (query.cursor() != null) {
            InstantCursor cursor = InstantCursor.parse(query.cursor());
            after = " and (d.due_at, d.id) > (:cAt, :cId)";
            parameters.put("cAt", cursor.at().atOffset(ZoneOffset.UTC));
            parameters.put("cId", cursor.id());
        }
        Instant now = clock.instant();
        boolean people = access.personalData();
        List<Positioned> rows = jdbc.sql("select d.id, d.code, d.owner_name, d.version_id, d.competent_unit, d.status, "
                        + "d.due_at, w.name_vi, w.name_en, w.assignee, coalesce(w.created_at, d.received_at) since, p.from_at stopped, "
                        + TURN + " turn " + where + after + " order by d.due_at, d.id limit :limit")
                .params(parameters)
                .query((row, n) -> row(row, now, people))
                .list();
        boolean more = rows.size() > query.size();
        List<Positioned> shown = more ? rows.subList(0, query.size()) : rows;
        return new AttentionList(
                shown.stream().map(Positioned::row).toList(),
                more
                        ? InstantCursor.of(
                                shown.get(shown.size() - 1).row().dueAt(),
                                shown.get(shown.size() - 1).id())
                        : null,
                total,
                turns,
                unitFacet);
    }

    private record Positioned(long id, AttentionList.Row row) {}

    private Map<String, Object> parameters(AttentionQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put(
                "units",
                access.scope(Operation.VIEW_MONITORING).stream()
                        .map(UnitCode::value)
                        .toArray(String[]::new));
        parameters.put("limit", query.size() + 1);
        return parameters;
    }

    private static String filters(AttentionQuery query, String except, Map<String, Object> parameters) {
        String filters = "";
        if (query.turn() != null && !except.equals("turn")) {
            filters += " and " + TURN + " = :turn";
            parameters.put("turn", query.turn().name());
        }
        if (query.unit() != null && !except.equals("unit")) {
            filters += " and d.competent_unit = :unit";
            parameters.put("unit", query.unit().value());
        }
        return filters;
    }

    private List<Facet> facet(
            String from, String value, Map<String, Object> parameters, AttentionQuery query, String name) {
        return jdbc.sql("select " + value + " value, count(*) n " + from + filters(query, name, parameters)
                        + " group by 1 order by 2 desc, 1")
                .params(parameters)
                .query((row, n) ->
                        new Facet(row.getString("value"), label(name, row.getString("value")), row.getLong("n")))
                .list();
    }

    private Text label(String name, String value) {
        return name.equals("unit") ? units.get(new UnitCode(value)).name() : TurnNames.of(Turn.valueOf(value));
    }

    private Positioned row(ResultSet row, Instant now, boolean people) throws SQLException {
        UnitCode unit = new UnitCode(row.getString("competent_unit"));
        Instant dueAt = row.getTimestamp("due_at").toInstant();
        WorkCalendar calendar = calendars.of(unit);
        Timestamp stopped = row.getTimestamp("stopped");
        Instant until = stopped == null ? now : stopped.toInstant();
        boolean late = dueAt.isBefore(until);
        String assignee = row.getString("assignee");
        Timestamp since = row.getTimestamp("since");
        return new Positioned(
                row.getLong("id"),
                new AttentionList.Row(
                        row.getString("code"),
                        people ? row.getString("owner_name") : null,
                        catalogue.version(row.getLong("version_id")).manifest().name(),
                        UnitRef.of(units.get(unit)),
                        row.getInt("status"),
                        dueAt,
                        late ? calendar.officeMinutesBetween(dueAt, until) : null,
                        late ? null : calendar.officeMinutesBetween(now, dueAt),
                        row.getString("name_vi") == null
                                ? new Text("Chờ cơ quan khác trả lời", "Waiting for another agency")
                                : new Text(row.getString("name_vi"), row.getString("name_en")),
                        Turn.valueOf(row.getString("turn")),
                        assignee == null || !people ? null : person(new OfficerId(assignee)),
                        since == null ? null : since.toInstant()));
    }

    private Person person(OfficerId id) {
        return new Person(id, officers.names(Set.of(id)).getOrDefault(id, id.value()));
    }
}
