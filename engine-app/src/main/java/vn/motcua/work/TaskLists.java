package vn.motcua.work;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** The officers' lists, from the table that the commands themselves keep: a finished task is in none of them. */
@Component
class TaskLists {

    /** The step of the block that every procedure shares. */
    private static final String SUPPLEMENT = "'Task_ReceiveSupplement'";

    private final TaskPaging paging;
    private final TaskFacets facets;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Absences absences;
    private final Clock clock;

    TaskLists(
            TaskPaging paging,
            TaskFacets facets,
            CurrentOfficer currentOfficer,
            Access access,
            Absences absences,
            Clock clock) {
        this.paging = paging;
        this.facets = facets;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.absences = absences;
        this.clock = clock;
    }

    TaskList page(TaskQuery query) {
        if (query.list() == TaskList.Kind.SUBSTITUTED
                && absences.substitutedBy(currentOfficer.get().id()).isEmpty()) {
            // nearly always: the officer's page asks for the count, and nobody need ask the database
            return TaskList.EMPTY;
        }
        Map<String, Object> parameters = new HashMap<>();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        parameters.put("now", now);
        parameters.put("over", OffsetDateTime.ofInstant(Timeliness.overUntil(now.toInstant()), ZoneOffset.UTC));
        String base = base(query, parameters);
        TaskFacets.Counts counts = facets.count(from(query), base, parameters, query);
        TaskPaging.Page page = paging.page(
                steps(query, base, parameters), query.cursor(), query.size(), counts.units(), now.toInstant());
        return new TaskList(page.rows(), page.next(), counts.total(), counts.facets());
    }

    /** The steps; their dossiers only where something asks for them: a list may hold a hundred thousand steps. */
    private static String from(TaskQuery query) {
        return TaskSource.of(query.list()).table() + (hasText(query) ? TaskRows.JOIN : "");
    }

    /** The steps that a list shows under its filters, the first by date, at most as many as the query's size. */
    List<OfficerActions.Chosen> matching(TaskQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("over", OffsetDateTime.ofInstant(Timeliness.overUntil(clock.instant()), ZoneOffset.UTC));
        parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return paging.chosen(steps(query, base(query, parameters), parameters), query.size());
    }

    private static TaskPaging.Steps steps(TaskQuery query, String base, Map<String, Object> parameters) {
        String where = filtered(query, base, parameters);
        return new TaskPaging.Steps(TaskSource.of(query.list()), from(query), where, parameters);
    }

    private static String filtered(TaskQuery query, String base, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(base);
        filter(where, parameters, "w.step", "step", query.step());
        filter(where, parameters, "w.unit_code", "unit", query.unit());
        filter(where, parameters, "w.procedure_code", "procedure", query.procedure());
        String urgency = query.urgency() == null ? null : query.urgency().name();
        filter(where, parameters, TaskSource.of(query.list()).urgency(), "urgency", urgency);
        if (query.priority() != null) {
            where.append(" and w.priority = :priority");
            parameters.put("priority", query.priority().number());
        }
        if (query.label() != null) {
            where.append(TaskLabels.BEARING);
            parameters.put("label", query.label());
        }
        return where.toString();
    }

    private static boolean hasText(TaskQuery query) {
        return query.text() != null && !query.text().isBlank();
    }

    private String base(TaskQuery query, Map<String, Object> parameters) {
        Officer me = currentOfficer.get();
        parameters.put("me", me.id().value());
        String list =
                switch (query.list()) {
                    case MINE -> "w.assignee = :me";
                    case SENT -> "w.sender = :me";
                    case SUBSTITUTED -> substituted(me, parameters);
                    case ROLE -> "w.assignee is null and " + positions(me, parameters);
                    case TRAY -> "w.role = 'APPROVER' and " + doable(me, parameters);
                    case TO_RECEIVE ->
                        "w.role = 'RECEPTION_OFFICER' and w.turn = 'OFFICE' and w.step <> " + SUPPLEMENT + " and "
                                + doable(me, parameters);
                    case SUPPLEMENTED -> "w.step = " + SUPPLEMENT + " and " + doable(me, parameters);
                    case TO_HAND_OUT ->
                        "w.role = 'RESULT_OFFICER' and exists"
                                + " (select from motcua.dossier s where s.id = w.dossier_id and s.status = 9) and "
                                + doable(me, parameters);
                    case UNITS -> "w.unit_code = any(:units)";
                    case COORDINATION ->
                        "w.unit_code = any(:units) and w.dossier_id in"
                                + " (select id from motcua.dossier where competence_unknown)";
                };
        if (query.list() == TaskList.Kind.UNITS || query.list() == TaskList.Kind.COORDINATION) {
            Operation operation =
                    query.list() == TaskList.Kind.UNITS ? Operation.VIEW_DOSSIER : Operation.COORDINATE_DOSSIER;
            parameters.put(
                    "units",
                    access.scope(operation).stream().map(UnitCode::value).toArray(String[]::new));
        }
        if (!hasText(query)) {
            return list;
        }
        parameters.put("text", "%" + TaskText.pattern(query.text()) + "%");
        return list + " and (d.owner_folded like :text or lower(d.code) like :text)";
    }

    /** Steps that are free, one's own, or of somebody absent for whom one stands in. */
    private String doable(Officer me, Map<String, Object> parameters) {
        String own = "(w.assignee is null or w.assignee = :me) and " + positions(me, parameters);
        return absences.substitutedBy(me.id()).isEmpty()
                ? own
                : "((" + own + ") or (" + substituted(me, parameters) + "))";
    }

    /** Steps of absent officers, in the procedures in which they named me and the roles that I hold myself. */
    private String substituted(Officer me, Map<String, Object> parameters) {
        List<Absence> absent = absences.substitutedBy(me.id());
        List<String> each = new ArrayList<>();
        for (Absence absence : absent) {
            Deputies deputies = absence.substitutes();
            boolean general = deputies.isGeneral(me.id());
            String n = Integer.toString(each.size());
            parameters.put("absent" + n, absence.officer().value());
            parameters.put(
                    "codes" + n,
                    deputies.procedures(me.id(), general).stream()
                            .map(ProcedureCode::value)
                            .toArray(String[]::new));
            each.add("(w.assignee = :absent" + n + " and " + (general ? "not " : "") + "w.procedure_code = any(:codes"
                    + n + "))");
        }
        return "(" + String.join(" or ", each) + ") and " + positions(me, parameters);
    }

    private static String positions(Officer me, Map<String, Object> parameters) {
        if (me.positions().isEmpty()) {
            return "false";
        }
        int[] n = {0};
        return me.positions().stream()
                .map(position -> {
                    String unit = "u" + n[0];
                    String role = "r" + n[0]++;
                    parameters.put(unit, position.unit().value());
                    parameters.put(role, position.role().name());
                    return "(w.unit_code = :" + unit + " and w.role = :" + role + ")";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static void filter(
            StringBuilder where, Map<String, Object> parameters, String column, String name, String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}
