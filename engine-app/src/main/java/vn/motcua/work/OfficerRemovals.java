package vn.motcua.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.AbsenceRules;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;
import vn.motcua.shared.preview.Fingerprint;
import vn.motcua.shared.preview.Impact;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.Previews;

/** Locks accounts, after it was seen where the officer's open steps go, and unlocks them. */
@Component
class OfficerRemovals {

    static final String KIND = "officer-lock";

    private final Officers officers;
    private final Absences absences;
    private final RemovalImpact impact;
    private final RemovalStore removals;
    private final Previews previews;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Catalogue catalogue;

    OfficerRemovals(
            Officers officers,
            Absences absences,
            RemovalImpact impact,
            RemovalStore removals,
            Previews previews,
            CurrentOfficer currentOfficer,
            Access access,
            Catalogue catalogue) {
        this.officers = officers;
        this.absences = absences;
        this.impact = impact;
        this.removals = removals;
        this.previews = previews;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.catalogue = catalogue;
    }

    /** Where the open steps would go; nothing is changed. */
    ImpactPreview preview(OfficerId id, RemovalRequest request) {
        Deputies receivers = checked(id, request);
        return previews.keep(
                KIND,
                new Impact(command(id, request), batch -> batch.accept(impact.rows(id, receivers))),
                kind -> RemovalImpact.Kind.valueOf(kind).text());
    }

    /**
     * Locks the account when its steps go exactly where the preview listed; inside the caller's transaction. The steps
     * follow, each with its dossier.
     *
     * @return how many steps
     */
    int lock(OfficerId id, RemovalRequest request, String token) {
        absences.hold();
        Deputies receivers = checked(id, request);
        List<ImpactRow> rows = impact.rows(id, receivers);
        Fingerprint present = new Fingerprint(command(id, request));
        present.add(rows);
        previews.redeem(token, KIND, present);
        removals.begin(id, receivers);
        officers.lock(id);
        return (int) rows.stream()
                .filter(row -> !row.kind().equals(RemovalImpact.Kind.LEFT.name()))
                .count();
    }

    /** Opens the account again; steps that have gone do not come back. Inside the caller's transaction. */
    void unlock(OfficerId id) {
        Officer officer = officers.get(id);
        requireMayManage(officer);
        if (officer.active()) {
            throw Rejection.conflict(
                    "not-locked", new Text("Tài khoản này không bị khóa.", "The account is not locked."));
        }
        removals.callOff(id);
        officers.unlock(id);
    }

    /** Whether the current actor may lock and unlock this account. */
    boolean mayManage(Officer officer) {
        boolean above = officer.positions().isEmpty()
                || !officer.units(Role.SYSTEM_ADMIN).isEmpty();
        return !isMe(officer)
                && (!above || access.allows(Operation.OPERATE_SYSTEM))
                && officer.positions().stream()
                        .allMatch(position -> access.allows(Operation.MANAGE_OFFICERS, position.unit()));
    }

    private void requireMayManage(Officer officer) {
        access.require(Operation.MANAGE_OFFICERS);
        officer.positions().forEach(position -> access.require(Operation.MANAGE_OFFICERS, position.unit()));
        if (officer.positions().isEmpty() || !officer.units(Role.SYSTEM_ADMIN).isEmpty()) {
            access.require(Operation.OPERATE_SYSTEM);
        }
        if (isMe(officer)) {
            throw Rejection.conflict(
                    "own-account", new Text("Không ai tự khóa tài khoản của mình.", "Nobody locks their own account."));
        }
    }

    private boolean isMe(Officer officer) {
        return currentOfficer.get().id().equals(officer.id());
    }

    private Deputies checked(OfficerId id, RemovalRequest request) {
        Officer officer = officers.get(id);
        requireMayManage(officer);
        if (!officer.active()) {
            throw Rejection.conflict(
                    "already-locked", new Text("Tài khoản này đã bị khóa.", "The account is locked already."));
        }
        DeputyLine.requireKnown(request.receivers(), "receivers", catalogue);
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < request.receivers().size(); i++) {
            DeputyLine line = request.receivers().get(i);
            String field = "receivers[" + i + "]";
            if (request.receivers().subList(0, i).stream()
                    .anyMatch(other -> Objects.equals(other.procedureCode(), line.procedureCode()))) {
                broken.add(new Violation(
                        field + ".procedureCode",
                        line.procedureCode() == null
                                ? null
                                : line.procedureCode().value(),
                        new Text("Mỗi thủ tục chỉ có một người nhận.", "One receiver for each procedure.")));
            }
            receiver(officer, line.officerId())
                    .ifPresent(rule -> broken.add(
                            new Violation(field + ".officerId", line.officerId().value(), rule)));
        }
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
        return DeputyLine.deputies(request.receivers());
    }

    private Optional<Text> receiver(Officer officer, OfficerId id) {
        if (officers.names(List.of(id)).isEmpty()) {
            return Optional.of(new Text("Không có cán bộ mang mã này.", "There is no officer with this number."));
        }
        Officer receiver = officers.get(id);
        if (receiver.id().equals(officer.id()) || !receiver.active()) {
            return Optional.of(new Text("Tài khoản này bị khóa.", "This account is locked."));
        }
        return AbsenceRules.sharesWork(officer, receiver)
                ? Optional.empty()
                : Optional.of(new Text(
                        "Người này không giữ vai trò nào của người bị khóa tại đơn vị của họ.",
                        "This officer holds no role of the locked one in their unit."));
    }

    private static String command(OfficerId id, RemovalRequest request) {
        return KIND + " " + id + " " + request;
    }
}
