package vn.motcua.work;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Reasons;
import vn.motcua.dossier.SeenDossier;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/** What must hold before any command on a step: it is open, unchanged since it was seen, and this officer's to do. */
@Component
class TaskGate {

    private static final DateTimeFormatter ENDED_AT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final WorkStore store;
    private final WorkUnits units;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final StandIns standIns;
    private final Officers officers;
    private final SeenDossier seen;
    private final Clock clock;

    TaskGate(
            WorkStore store,
            WorkUnits units,
            Dossiers dossiers,
            Catalogue catalogue,
            Access access,
            CurrentOfficer currentOfficer,
            StandIns standIns,
            Officers officers,
            SeenDossier seen,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.standIns = standIns;
        this.officers = officers;
        this.seen = seen;
        this.clock = clock;
    }

    /** Locks the dossier and returns the step as it is now, if that is what the officer saw. */
    WorkItem take(String taskId, int version) {
        return take(taskId, version, Operation.WORK_ON_TASK);
    }

    /** As {@link #take(String, int)}, for those who may do something else with steps than work on them. */
    WorkItem take(String taskId, int version, Operation operation) {
        DossierId dossier = store.dossierOf(taskId).orElseThrow(() -> gone(taskId));
        dossiers.lock(dossier);
        WorkItem item = units.of(dossier).get(taskId);
        if (item == null) {
            throw gone(taskId);
        }
        access.require(operation, item.unit());
        if (item.version() != version) {
            throw Rejection.stale(
                    "stale-version",
                    "version",
                    Integer.toString(version),
                    new Text(
                            "Bước xử lý đã thay đổi từ khi bạn mở; hãy tải lại để xem thay đổi.",
                            "The step has changed since you opened it; reload to see what changed."));
        }
        return item;
    }

    /**
     * Lets pass what was entered on the dossier as it is. Claims, releases and moved dates in between change nothing
     * that is entered; anything else does.
     *
     * @param revision of the dossier that the officer saw; null when they did not look at it
     */
    void requireUnchanged(WorkItem item, @Nullable Integer revision) {
        DossierId dossier = item.dossierId();
        if (revision != null && seen.hasChanged(dossier, revision, SeenDossier.CONTENT)) {
            throw Rejection.stale(
                    "dossier-changed",
                    "revision",
                    revision.toString(),
                    new Text(
                            "Hồ sơ đã thay đổi từ khi bạn mở; hãy xem thay đổi trước khi hoàn thành bước.",
                            "The dossier has changed since you opened it; look at the change before you finish the step."));
        }
    }

    /** The officer of this request, who holds the step's role in its unit. */
    Officer requireRole(WorkItem item) {
        Officer me = currentOfficer.get();
        if (!me.holds(item.role(), item.unit())) {
            throw Rejection.forbidden(
                    "role-missing",
                    new Text(
                            "Bước này dành cho vai trò “%s” của đơn vị %s."
                                    .formatted(item.role().title().vi(), item.unit()),
                            "This step is for the role “%s” of unit %s."
                                    .formatted(item.role().title().en(), item.unit())));
        }
        return me;
    }

    /** The officer of this request, who holds the step's role, and the absent one whose step they may do. */
    Doer doer(WorkItem item) {
        Officer me = requireRole(item);
        return new Doer(me.id(), standIns.absent(me, item, () -> dossiers.get(item.dossierId())
                .procedure()));
    }

    /** The officer of this request, who has claimed the step or stands in for the one who has. */
    Doer requireMine(WorkItem item) {
        Doer me = doer(item);
        if (me.onBehalfOf() == null && !Objects.equals(item.assignee(), me.officer())) {
            throw item.assignee() == null ? notClaimed() : alreadyClaimed();
        }
        return me;
    }

    /** The reason must be one of those that the procedure's manifest lists for this kind of act. */
    void requireReason(WorkItem item, String group, String reasonCode) {
        Reasons.require(version(item).manifest(), group, reasonCode);
    }

    ProcedureVersion version(WorkItem item) {
        return catalogue.version(dossiers.get(item.dossierId()).versionId());
    }

    boolean leavesReception(StepRecord record, WorkItem item) {
        return record.role() == Role.RECEPTION_OFFICER
                && dossiers.get(item.dossierId()).accepted();
    }

    static Rejection notClaimed() {
        return Rejection.conflict("not-claimed", new Text("Hãy nhận việc trước.", "Claim the step first."));
    }

    static Rejection alreadyClaimed() {
        return Rejection.conflict(
                "already-claimed",
                new Text("Việc này đã có cán bộ khác nhận.", "Another officer has already claimed this step."));
    }

    /** The step is done, or never was. Who has done it is told to those who see people there. */
    Rejection gone(String taskId) {
        Optional<StepRecord> ended = store.findEnded(taskId);
        if (ended.isEmpty()) {
            return Rejection.notFound("taskId", taskId, new Text("Không có công việc này.", "There is no such task."));
        }
        return Rejection.conflict("task-finished", ended(ended.get()));
    }

    private Text ended(StepRecord record) {
        if (record.performer() == null || !access.allows(Operation.VIEW_DOSSIER, record.unit())) {
            return new Text("Bước xử lý này đã hoàn thành.", "This step has already been finished.");
        }
        String at = ENDED_AT.format(record.endedAt().atZone(clock.getZone()));
        String who = officers.names(Set.of(record.performer()))
                .getOrDefault(record.performer(), record.performer().value());
        return new Text(
                "Bước xử lý này đã kết thúc lúc %s (%s).".formatted(at, who),
                "This step was finished at %s (%s).".formatted(at, who));
    }
}
