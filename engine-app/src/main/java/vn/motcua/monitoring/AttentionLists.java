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
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.Timeliness;
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
import vn.motcua.work.TurnNames;
import vn.motcua.work.Waits;

/** Late and soon due dossiers below the manager's units, from the database: right at once after every command. */
@Component
class AttentionLists {

    /**
     * One open step a dossier: the office's first, as whoever can still act is asked first; an apology that somebody
     * writes meanwhile carries nothing on. Without an open step the
     * flow waits for a message, and the journal's last wait says whose; when that is over too, the office's own program is
     * still at work on it, or has failed. What came in without a visit and is not yet
     * received is due by its reception clock, which runs again when a supplement has been handed in.
     */
    private static final String FROM = """
            from motcua.dossier d
            left join lateral (
                select w.* from motcua.work_item w where w.dossier_id = d.id and w.step not in (BESIDE)
                order by (w.turn <> 'OFFICE'), w.created_at, w.task_id limit 1) w on true
            left join lateral (
                select case when j.type = 'WaitStarted' then j.payload::json ->> 'turn' else 'OFFICE' end turn, j.at
                from motcua.journal j
                where w.task_id is null and j.dossier_id = d.id and (j.type = 'WaitStarted' or ENDED)
                order by j.seq desc limit 1) m on true
            left join motcua.deadline_pause p on p.dossier_id = d.id and p.to_at is null
            left join motcua.deadline r on d.status in (1, 5) and r.dossier_id = d.id and r.clock = 'RECEPTION'
                and r.ended_at is null
            where d.competent_unit = any(:units) and d.status in (1, 2, 4, 5, 6) and %s""".replace("ENDED", Waits.ENDED).replace("BESIDE", Waits.BESIDE_LIST);

    private static final String DUE = "coalesce(d.due_at, r.due_at)";

    /** A dossier that waits for its applicant does not become late; it stays what it was when the clock stopped. */
    private static final String LATE = DUE + " <= coalesce(p.from_at, :now) - interval '1 minute'";

    private static final String DUE_SOON = "p.from_at is null and " + DUE + " > :now - interval '1 minute' and " + DUE
            + " < :now + interval '24 hours'";

    private static final String TURN = "coalesce(w.turn, m.turn, 'OFFICE')";

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
            after = " and (" + DUE + ", d.id) > (:cAt, :cId)";
            parameters.put("cAt", cursor.at().atOffset(ZoneOffset.UTC));
            parameters.put("cId", cursor.id());
        }
        List<Found> found = jdbc.sql("select d.id, d.code, d.owner_name, d.version_id, d.competent_unit, d.status, "
                        + DUE + " due_at, w.name_vi, w.name_en, w.assignee, "
                        + "coalesce(w.created_at, m.at, d.received_at) since, p.from_at stopped, "
                        + TURN + " turn " + where + after + " order by " + DUE + ", d.id limit :limit")
                .params(parameters)
                .query((row, n) -> Found.of(row))
                .list();
        boolean more = found.size() > query.size();
        List<Found> shown = more ? found.subList(0, query.size()) : found;
        return new AttentionList(
                rows(shown),
                more
                        ? InstantCursor.of(
                                shown.get(shown.size() - 1).dueAt(),
                                shown.get(shown.size() - 1).id())
                        : null,
                total,
                turns,
                unitFacet);
    }

    /** A dossier as read, before names and calendars are asked for: that needs connections of its own. */
    private record Found(
            long id,
            String code,
            String ownerName,
            long versionId,
            UnitCode unit,
            int status,
            Instant dueAt,
            Text step,
            OfficerId holder,
            Instant since,
            Instant stopped,
            Turn turn) {

        static Found of(ResultSet row) throws SQLException {
            String holder = row.getString("assignee");
            String step = row.getString("name_vi");
            return new Found(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("owner_name"),
                    row.getLong("version_id"),
                    new UnitCode(row.getString("competent_unit")),
                    row.getInt("status"),
                    instant(row, "due_at"),
                    step == null ? null : new Text(step, row.getString("name_en")),
                    holder == null ? null : new OfficerId(holder),
                    instant(row, "since"),
                    instant(row, "stopped"),
                    Turn.valueOf(row.getString("turn")));
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            Timestamp value = row.getTimestamp(column);
            return value == null ? null : value.toInstant();
        }
    }

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
        return jdbc
                .sql("select " + value + " value, count(*) n " + from + filters(query, name, parameters)
                        + " group by 1 order by 2 desc, 1")
                .params(parameters)
                .query((row, n) -> Map.entry(row.getString("value"), row.getLong("n")))
                .list()
                .stream()
                .map(count -> new Facet(count.getKey(), label(name, count.getKey()), count.getValue()))
                .toList();
    }

    private Text label(String name, String value) {
        return name.equals("unit") ? units.get(new UnitCode(value)).name() : TurnNames.of(Turn.valueOf(value));
    }

    private List<AttentionList.Row> rows(List<Found> found) {
        Instant now = clock.instant();
        Set<UnitCode> seen = access.scope(Operation.VIEW_DOSSIER);
        CalendarBook book = calendars.book();
        return found.stream()
                .map(each -> row(each, book.of(each.unit()), now, seen.contains(each.unit())))
                .toList();
    }

    private AttentionList.Row row(Found found, WorkCalendar calendar, Instant now, boolean people) {
        Instant until = found.stopped() == null ? now : found.stopped();
        boolean late = !found.dueAt().isAfter(Timeliness.overUntil(until));
        return new AttentionList.Row(
                found.code(),
                people ? found.ownerName() : null,
                catalogue.version(found.versionId()).manifest().name(),
                UnitRef.of(units.get(found.unit())),
                found.status(),
                found.dueAt(),
                late ? calendar.officeMinutesBetween(found.dueAt(), until) : null,
                late ? null : calendar.officeMinutesBetween(now, found.dueAt()),
                found.step() == null ? TurnNames.waiting(found.turn()) : found.step(),
                found.turn(),
                found.holder() == null || !people ? null : person(found.holder()),
                found.since());
    }

    private Person person(OfficerId id) {
        return new Person(id, officers.names(Set.of(id)).getOrDefault(id, id.value()));
    }
}
