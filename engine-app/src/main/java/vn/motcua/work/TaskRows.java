package vn.motcua.work;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/** Rows of task lists, with the names that people read. */
@Component
class TaskRows {

    static final String SELECT = """
            select w.*, d.code dossier_code, d.owner_name, d.procedure_code, d.version_id, d.due_at, d.status
            from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id""";

    private final Units units;
    private final Officers officers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final CurrentOfficer currentOfficer;
    private final Access access;

    TaskRows(
            Units units,
            Officers officers,
            Catalogue catalogue,
            Calendars calendars,
            CurrentOfficer currentOfficer,
            Access access) {
        this.units = units;
        this.officers = officers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.currentOfficer = currentOfficer;
        this.access = access;
    }

    Text procedureName(long versionId) {
        return catalogue.version(versionId).manifest().name();
    }

    private record Head(String code, String ownerName, String procedure, long versionId, Instant dueAt, int status) {}

    RowMapper<TaskRow> mapper(Instant now) {
        return (row, n) -> row(
                WorkStore.item(row),
                new Head(
                        row.getString("dossier_code"),
                        row.getString("owner_name"),
                        row.getString("procedure_code"),
                        row.getLong("version_id"),
                        WorkStore.instant(row.getTimestamp("due_at")),
                        row.getInt("status")),
                now);
    }

    /** The row of an item that this transaction may have changed but not yet written. */
    TaskRow row(WorkItem item, Dossier dossier, Instant now) {
        return row(
                item,
                new Head(
                        dossier.code() == null ? null : dossier.code().value(),
                        dossier.ownerName(),
                        dossier.procedure().value(),
                        dossier.versionId(),
                        dossier.dueAt(),
                        dossier.status().number()),
                now);
    }

    private TaskRow row(WorkItem item, Head dossier, Instant now) {
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
                claimable(item),
                item.createdAt(),
                item.stepDueAt(),
                dossier.dueAt(),
                FirstDue.of(item, dossier.dueAt(), calendars.of(item.unit()), now),
                Urgency.of(item, dossier.dueAt(), now),
                dossier.status());
    }

    /** Nobody has it, and the officer of this request may do it: the same rule as the command's. */
    boolean claimable(WorkItem item) {
        return item.assignee() == null
                && currentOfficer.get().holds(item.role(), item.unit())
                && access.allows(Operation.WORK_ON_TASK, item.unit());
    }

    Person person(OfficerId officer) {
        return officer == null
                ? null
                : new Person(officer, officers.names(Set.of(officer)).get(officer));
    }
}
