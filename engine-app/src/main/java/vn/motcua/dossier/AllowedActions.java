package vn.motcua.dossier;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.LateBeans;

/** What the current officer may do with a whole dossier now. */
@Component
class AllowedActions {

    private final Access access;
    private final AmendRights rights;
    private final ExtensionLimit extensions;
    private final Deadlines deadlines;
    private final LateBeans<DossierParts> parts;

    AllowedActions(
            Access access,
            AmendRights rights,
            ExtensionLimit extensions,
            Deadlines deadlines,
            ObjectProvider<DossierParts> parts) {
        this.access = access;
        this.rights = rights;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.parts = new LateBeans<>(parts);
    }

    List<DossierAction> of(Dossier dossier) {
        Set<DossierAction> allowed = new TreeSet<>();
        Sight.officer().ifPresent(me -> parts.forEach(part -> allowed.addAll(part.actions(dossier, me))));
        if (AmendRights.isOpen(dossier)) {
            if (access.allows(Operation.WITHDRAW_DOSSIER, dossier.unit())) {
                allowed.add(DossierAction.WITHDRAW);
            }
            if (dossier.accepted()) {
                addOfAccepted(dossier, allowed);
            }
            if (Sight.officer().isPresent() && rights.mayCorrect(dossier)) {
                allowed.add(DossierAction.CORRECT);
            }
        }
        return List.copyOf(allowed);
    }

    private void addOfAccepted(Dossier dossier, Set<DossierAction> allowed) {
        if (access.allows(Operation.STOP_DOSSIER, dossier.competentUnit())) {
            allowed.add(DossierAction.STOP);
        }
        if (access.allows(Operation.EXTEND_DEADLINE, dossier.competentUnit())
                && extensions.allows(dossier, "EXTEND")
                && deadlines.ledger(dossier.id()).openDossier().isPresent()) {
            allowed.add(DossierAction.EXTEND);
        }
        if (Sight.officer().isPresent() && rights.mayResetDue(dossier) && rights.isRunning(dossier)) {
            allowed.add(DossierAction.RESET_DUE);
        }
    }
}
