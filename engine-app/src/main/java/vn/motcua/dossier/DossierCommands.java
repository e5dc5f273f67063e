package vn.motcua.dossier;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.DuePolicy;
import vn.motcua.deadline.Term;
import vn.motcua.deadline.TermUnit;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What can be done with a whole dossier, whatever step it is in: withdraw, stop, extend. */
@org.springframework.stereotype.Component
class DossierCommands {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Flows flows;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final ExtensionLimit limit;
    private final Clock clock;

    DossierCommands(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            Catalogue catalogue,
            Deadlines deadlines,
            Flows flows,
            Access access,
            CurrentOfficer currentOfficer,
            ExtensionLimit limit,
            Clock clock) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.flows = flows;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.limit = limit;
        this.clock = clock;
    }

    /** The citizen takes the dossier back (status 7). */
    DossierAnswer withdraw(DossierCode code, String reasonCode, String note) {
        return change(code, dossier -> {
            access.require(Operation.WITHDRAW_DOSSIER, dossier.unit());
            interrupt(dossier, "WITHDRAWN", Status.WITHDRAWN, "withdraw", reasonCode, note);
        });
    }

    /** The agency stops the dossier (status 8). */
    DossierAnswer stop(DossierCode code, String reasonCode, String note) {
        return change(code, dossier -> {
            access.require(Operation.STOP_DOSSIER, dossier.competentUnit());
            interrupt(dossier, "STOPPED", Status.STOPPED, "stop", reasonCode, note);
        });
    }

    /**
     * Postpones the due date (apology and extension).
     *
     * @param workingDays 1 to 30
     * @throws Rejection conflict {@code extension-limit} when it was extended as often as the procedure allows
     */
    DossierAnswer extend(DossierCode code, int workingDays, String basis, String note) {
        return change(code, dossier -> {
            access.require(Operation.EXTEND_DEADLINE, dossier.competentUnit());
            Reasons.require(catalogue.version(dossier.versionId()).manifest(), "extend", basis);
            requireExtendable(dossier);
            Term by = new Term(workingDays, TermUnit.WORKING_DAY, DuePolicy.END_OF_DAY, null);
            deadlines.extend(
                    dossier.id(),
                    by,
                    words(dossier, basis),
                    currentOfficer.get().id(),
                    clock.instant());
            dossiers.giveReason(dossier.id(), "EXTEND", basis, note);
        });
    }

    private DossierAnswer change(DossierCode code, Consumer<Dossier> change) {
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            change.accept(dossier);
            return DossierAnswer.of(dossiers.get(dossier.id()));
        });
    }

    private void interrupt(
            Dossier dossier, String reason, Status target, String group, String reasonCode, String note) {
        dossier.status().requireTransition(target, dossier.accepted());
        Reasons.require(catalogue.version(dossier.versionId()).manifest(), group, reasonCode);
        dossiers.giveReason(dossier.id(), reason, reasonCode, note);
        flows.interrupt(dossier.id(), reason, Map.of("accepted", dossier.accepted()));
    }

    private Text words(Dossier dossier, String reasonCode) {
        return Reasons.text(catalogue.version(dossier.versionId()).manifest(), reasonCode)
                .orElse(Text.same(reasonCode));
    }

    private void requireExtendable(Dossier dossier) {
        if (!dossier.accepted() || dossier.status().terminal() || dossier.status() == Status.SETTLED) {
            throw Rejection.conflict(
                    "not-running",
                    new Text(
                            "Chỉ gia hạn hồ sơ đã tiếp nhận và chưa giải quyết xong.",
                            "Only a received dossier that is not settled yet can be extended."));
        }
        limit.require(dossier, "EXTEND");
    }
}
