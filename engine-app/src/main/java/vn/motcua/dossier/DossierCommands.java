package vn.motcua.dossier;

import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;

/** What can be done with a whole dossier, whatever step it is in: withdraw, stop, extend. */
@org.springframework.stereotype.Component
public class DossierCommands {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Catalogue catalogue;
    private final Flows flows;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final Extensions extensions;

    DossierCommands(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            Catalogue catalogue,
            Flows flows,
            Access access,
            CurrentOfficer currentOfficer,
            Extensions extensions) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.catalogue = catalogue;
        this.flows = flows;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.extensions = extensions;
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
    public DossierAnswer extend(DossierCode code, int workingDays, String basis, String note) {
        return change(code, dossier -> {
            access.require(Operation.EXTEND_DEADLINE, dossier.competentUnit());
            extensions.grant(
                    dossier, workingDays, basis, note, currentOfficer.get().id());
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
}
