package vn.motcua.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.MixedOrder.Place;

/**
 * Pages of a task list in the order of urgency. Within one calendar a later date never leaves fewer office minutes, so
 * the database's order is the true one, at any time; a list of several calendars is put in order by {@link MixedOrder}.
 */
@Component
class TaskPaging {

    /** The steps of a list under its filters: what stands behind {@code from} and behind {@code where}. */
    record Steps(TaskSource source, String from, String where, Map<String, Object> parameters) {

        String order() {
            return " order by " + source.key();
        }

        String after() {
            return " and (" + source.key() + ") > (:cWaiting, :cAt, :cDossierAt, :cId)";
        }
    }

    /**
     * A page.
     *
     * @param next cursor of the page after it, null for the last one
     */
    record Page(List<TaskRow> rows, @Nullable String next) {}

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final Calendars calendars;

    TaskPaging(JdbcClient jdbc, TaskRows rows, Calendars calendars) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calendars = calendars;
    }

    /**
     * The page after a cursor, in the manner in which its list began.
     *
     * @param units where the steps of the list stand
     */
    Page page(Steps steps, @Nullable String cursor, int size, Set<UnitCode> units, Instant now) {
        TaskCursor after = cursor == null ? null : TaskCursor.parse(cursor);
        if (after != null ? after.mixed() == null : calendarsOf(units).size() <= 1) {
            return byDate(steps, after, size, now);
        }
        return byMinutes(steps, after, size, units, now);
    }

    /** The first steps by date, without their dossiers. */
    List<OfficerActions.Chosen> chosen(Steps steps, int most) {
        return jdbc.sql("select w.task_id, w.version, w.dossier_id, w.step, w.assignee from " + steps.from() + " where "
                        + steps.where() + steps.order() + " limit " + most)
                .params(steps.parameters())
                .query(ChosenSteps::chosen)
                .list();
    }

    private Page byDate(Steps steps, @Nullable TaskCursor after, int size, Instant now) {
        Map<String, Object> parameters = new HashMap<>(steps.parameters());
        String where = steps.where();
        if (after != null) {
            where += steps.after();
            key(parameters, after.waiting(), after.at(), after.dossierAt(), after.taskId());
        }
        // the number itself: for an unknown one no plan would be kept
        String page =
                "(select w.* from " + steps.from() + " where " + where + steps.order() + " limit " + (size + 1) + ") w";
        List<TaskRow> found = rows.list(
                jdbc.sql("select " + steps.source().columns() + " from " + page + TaskRows.JOIN + steps.order())
                        .params(parameters),
                now);
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<TaskRow> shown = found.subList(0, size);
        return new Page(shown, TaskCursor.of(shown.get(size - 1), null).text());
    }

    private Page byMinutes(Steps steps, @Nullable TaskCursor after, int size, Set<UnitCode> units, Instant now) {
        TaskCursor.Mixed from = after == null ? null : after.mixed();
        CalendarBook book = calendars.latest();
        Map<UnitCode, WorkCalendar> own = new HashMap<>();
        units.forEach(unit -> own.put(unit, book.of(unit)));
        MixedOrder order = new MixedOrder(from == null ? now : from.now(), own, calendarsOf(units));
        MixedOrder.Rank rank = from == null
                ? null
                : new MixedOrder.Rank(after.waiting(), from.minutes(), from.dossierMinutes(), after.taskId());
        MixedOrder.Page page = order.page(rank, size, (last, batch) -> places(steps, from, last, batch, own));
        List<TaskRow> shown = rows(page.places(), steps, now);
        boolean ends = page.next() == null || shown.isEmpty();
        return new Page(
                shown,
                ends
                        ? null
                        : TaskCursor.of(shown.get(shown.size() - 1), page.next())
                                .text());
    }

    private Set<WorkCalendar> calendarsOf(Set<UnitCode> units) {
        CalendarBook book = calendars.latest();
        Set<WorkCalendar> different = Collections.newSetFromMap(new IdentityHashMap<>());
        units.forEach(unit -> different.add(book.of(unit)));
        return different;
    }

    private List<Place> places(
            Steps steps,
            TaskCursor.@Nullable Mixed from,
            @Nullable Place last,
            int size,
            Map<UnitCode, WorkCalendar> known) {
        Map<String, Object> parameters = new HashMap<>(steps.parameters());
        String where = steps.where();
        if (last != null) {
            where += steps.after();
            key(parameters, last.waiting(), last.at(), last.dossierAt(), last.taskId());
        } else if (from != null) {
            where += " and (w.waiting, " + steps.source().sort() + ") >= (:cWaiting, :cAt)";
            key(parameters, from.fromWaiting(), from.from(), null, "");
        }
        // a step that came to another unit meanwhile is on the next first page
        parameters.put("known", known.keySet().stream().map(UnitCode::value).toArray(String[]::new));
        return jdbc.sql("select w.waiting, nullif(" + steps.source().sort()
                        + ", 'infinity') at, w.dossier_due_at, w.task_id, w.unit_code from " + steps.from() + " where "
                        + where + " and w.unit_code = any(:known)" + steps.order()
                        + " limit " + size)
                .params(parameters)
                .query((row, n) -> new Place(
                        row.getBoolean("waiting"),
                        WorkStore.instant(row.getTimestamp("at")),
                        WorkStore.instant(row.getTimestamp("dossier_due_at")),
                        row.getString("task_id"),
                        new UnitCode(row.getString("unit_code"))))
                .list();
    }

    /** The rows of these places, in their order; what is finished meanwhile is left out. */
    private List<TaskRow> rows(List<Place> places, Steps steps, Instant now) {
        List<String> ids = places.stream().map(Place::taskId).toList();
        Map<String, Object> parameters = Map.of(
                "ids", ids.toArray(String[]::new), "me", steps.parameters().get("me"));
        Map<String, TaskRow> found = new HashMap<>();
        rows.list(
                        jdbc.sql("select " + steps.source().columns() + " from "
                                        + steps.source().table() + TaskRows.JOIN
                                        + " where w.task_id = any(:ids)")
                                .params(parameters),
                        now)
                .forEach(row -> found.put(row.taskId(), row));
        List<TaskRow> inOrder = new ArrayList<>(ids.stream().map(found::get).toList());
        inOrder.removeIf(row -> row == null);
        return inOrder;
    }

    private static void key(
            Map<String, Object> parameters,
            boolean waiting,
            @Nullable Instant at,
            @Nullable Instant dossierAt,
            String taskId) {
        parameters.put("cWaiting", waiting);
        parameters.put("cAt", time(at));
        parameters.put("cDossierAt", time(dossierAt));
        parameters.put("cId", taskId);
    }

    /** For the database; what never comes is infinity there. */
    private static OffsetDateTime time(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MAX : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
