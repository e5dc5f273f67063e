package vn.motcua.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarBook;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** Rows of task lists, with the names that people read. */
@Component
class TaskRows {

    /** {@code :me} is the officer who asks; {@link TaskSource#columns} adds by when the list says to answer. */
    static final String COLUMNS = "w.*, d.code dossier_code, d.owner_name, d.status, d.seq,"
            + " (select seq from motcua.task_look where officer = :me and task_id = w.task_id) seen";

    static final String JOIN = " join motcua.dossier d on d.id = w.dossier_id";

    private final WorkStore store;
    private final Units units;
    private final Officers officers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final FourEyes fourEyes;
    private final StandIns standIns;
    private final TaskLooks looks;

    TaskRows(
            WorkStore store,
            Units units,
            Officers officers,
            Catalogue catalogue,
            Calendars calendars,
            CurrentOfficer currentOfficer,
            Access access,
            FourEyes fourEyes,
            StandIns standIns,
            TaskLooks looks) {
        this.store = store;
        this.units = units;
        this.officers = officers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.fourEyes = fourEyes;
        this.standIns = standIns;
        this.looks = looks;
    }

    Text procedureName(long versionId) {
        return catalogue.version(versionId).manifest().name();
    }

    /** What a row shows of the dossier. */
    private record Head(String code, String ownerName, String procedure, long versionId, Instant dueAt, int status) {}

    /** A row of {@link #COLUMNS}, before names and calendars are asked for. */
    record Found(
            WorkItem item,
            Head dossier,
            int seq,
            @Nullable Integer seen,
            @Nullable Instant answerBy) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    WorkStore.item(row),
                    new Head(
                            row.getString("dossier_code"),
                            row.getString("owner_name"),
                            row.getString("procedure_code"),
                            row.getLong("version_id"),
                            WorkStore.instant(row.getTimestamp("dossier_due_at")),
                            row.getInt("status")),
                    row.getInt("seq"),
                    row.getObject("seen", Integer.class),
                    WorkStore.instant(row.getTimestamp("answer_by")));
        }
    }

    /**
     * The rows of a list. They are read to their end before anything else is asked: who asks from within a row mapper
     * takes a second connection while the first is held, and as many lists at once as the pool has connections would
     * wait for one another. The calendars are asked for once.
     */
    List<TaskRow> list(JdbcClient.StatementSpec select, Instant now) {
        Map<String, Integer> waiting = looks.waiting(currentOfficer.get().id());
        List<Found> found = select.query((row, n) -> Found.of(row)).list();
        if (found.isEmpty()) {
            return List.of();
        }
        found.forEach(each -> store.remember(each.item()));
        CalendarBook book = calendars.latest();
        Set<WorkItem> claimable = claimable(found);
        return found.stream()
                .map(each -> row(
                        each.item(),
                        each.dossier(),
                        claimable.contains(each.item()),
                        unread(each, waiting.get(each.item().taskId())),
                        each.answerBy(),
                        book,
                        now))
                .toList();
    }

    /** The row of an item that this transaction may have changed but not yet written. */
    TaskRow row(WorkItem item, Dossier dossier, Instant now) {
        Head head = new Head(
                dossier.code() == null ? null : dossier.code().value(),
                dossier.ownerName(),
                dossier.procedure().value(),
                dossier.versionId(),
                dossier.dueAt(),
                dossier.status().number());
        store.remember(item);
        boolean claimable = !claimable(List.of(new Found(item, head, dossier.seq(), null, null)))
                .isEmpty();
        return row(item, head, claimable, null, null, calendars.latest(), now);
    }

    /** A mark that calls for a look goes to those who may do the step. */
    private @Nullable Unread unread(Found found, @Nullable Integer waiting) {
        if (!currentOfficer.get().holds(found.item().role(), found.item().unit())) {
            return null;
        }
        if (found.seen() == null && waiting == null) {
            return Unread.NEW;
        }
        int seen = Math.max(found.seen() == null ? 0 : found.seen(), waiting == null ? 0 : waiting);
        return seen < found.seq() ? Unread.CHANGED : null;
    }

    private TaskRow row(
            WorkItem item,
            Head dossier,
            boolean claimable,
            @Nullable Unread unread,
            @Nullable Instant answerBy,
            CalendarBook book,
            Instant now) {
        ProcedureCode procedure = new ProcedureCode(dossier.procedure());
        return new TaskRow(
                item.taskId(),
                item.version(),
                dossier.code(),
                dossier.ownerName(),
                dossier.procedure(),
                procedureName(dossier.versionId()),
                item.step(),
                item.name(),
                item.role(),
                UnitRef.of(units.get(item.unit())),
                person(item.assignee()),
                person(standIns.acting(item, procedure)),
                item.assignee() == null ? null : standIns.note(item.assignee(), procedure),
                claimable,
                item.createdAt(),
                item.stepDueAt(),
                dossier.dueAt(),
                answerBy == null
                        ? FirstDue.of(item, dossier.dueAt(), book.of(item.unit()), now)
                        : FirstDue.toAnswer(answerBy, book.of(item.unit()), now),
                answerBy == null ? Urgency.of(item, dossier.dueAt(), now) : Urgency.of(item.waiting(), answerBy, now),
                item.priority(),
                unread,
                dossier.status());
    }

    /**
     * Those that nobody has and that the officer of this request may do, and those that they may take for somebody who is
     * absent: the same rules as the command's.
     */
    private Set<WorkItem> claimable(List<Found> found) {
        Officer me = currentOfficer.get();
        // by the absent officer, null for what is free
        Map<OfficerId, Map<WorkItem, String>> offered = new HashMap<>();
        for (Found each : found) {
            WorkItem item = each.item();
            OfficerId absent = standIns.absent(
                    me, item, () -> new ProcedureCode(each.dossier().procedure()));
            boolean open = absent == null ? item.assignee() == null : !me.id().equals(item.acting());
            if (open && me.holds(item.role(), item.unit()) && access.allows(Operation.WORK_ON_TASK, item.unit())) {
                offered.computeIfAbsent(absent, officer -> new HashMap<>())
                        .put(item, catalogue.version(each.dossier().versionId()).processDefinitionId());
            }
        }
        Set<WorkItem> claimable = new HashSet<>();
        offered.forEach((absent, items) -> {
            claimable.addAll(items.keySet());
            claimable.removeAll(fourEyes.examinedBy(absent == null ? Set.of(me.id()) : Set.of(me.id(), absent), items));
        });
        return claimable;
    }

    Person person(OfficerId officer) {
        return Persons.of(officers, officer);
    }
}
