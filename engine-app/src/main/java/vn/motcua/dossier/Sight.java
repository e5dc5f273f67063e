package vn.motcua.dossier;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** Who sees a dossier: through its units, through a part of it that has begun, or through work on it. */
@Component
class Sight {

    private final Dossiers dossiers;
    private final GroupParts groupParts;
    private final Access access;
    private final LateBeans<DossierParts> parts;

    Sight(Dossiers dossiers, GroupParts groupParts, Access access, ObjectProvider<DossierParts> parts) {
        this.dossiers = dossiers;
        this.groupParts = groupParts;
        this.access = access;
        this.parts = new LateBeans<>(parts);
    }

    boolean sees(Dossier dossier) {
        Set<UnitCode> scope = access.scope(Operation.VIEW_DOSSIER);
        return throughUnits(dossier, scope)
                || throughPart(dossier, scope)
                || throughStep(dossier, scope)
                || throughWork(dossier);
    }

    /** The current actor sees it only because an agency of theirs does a part of it. */
    boolean onlyAPart(Dossier dossier) {
        Set<UnitCode> scope = access.scope(Operation.VIEW_DOSSIER);
        return !throughUnits(dossier, scope) && throughPart(dossier, scope);
    }

    private static boolean throughUnits(Dossier dossier, Set<UnitCode> scope) {
        return scope.contains(dossier.unit())
                || scope.contains(dossier.competentUnit())
                || scope.contains(dossier.helpedAt());
    }

    /** The agency of a part has the dossier once the part has begun. */
    private boolean throughPart(Dossier dossier, Set<UnitCode> scope) {
        return groupParts.begunUnits(dossier).stream().anyMatch(scope::contains);
    }

    /** The unit that a step is done in, such as a division, has the dossier while the step is open. */
    private boolean throughStep(Dossier dossier, Set<UnitCode> scope) {
        return parts.all().stream().anyMatch(part -> part.standsIn(dossier, scope));
    }

    private boolean throughWork(Dossier dossier) {
        return officer()
                .filter(me -> claimed(dossier, me) || submitted(dossier, me) || finishedOne(dossier, me))
                .isPresent();
    }

    private boolean claimed(Dossier dossier, OfficerId me) {
        return access.allows(Operation.WORK_ON_TASK) && parts.all().stream().anyMatch(part -> part.holds(dossier, me));
    }

    /** An own submission is in hand until it is closed. */
    private boolean submitted(Dossier dossier, OfficerId me) {
        return access.allows(Operation.SUBMIT_DOSSIER)
                && !dossier.status().terminal()
                && dossiers.submittedBy(dossier.id(), me);
    }

    private boolean finishedOne(Dossier dossier, OfficerId me) {
        return access.allows(Operation.VIEW_DOSSIER)
                && parts.all().stream().anyMatch(part -> part.actedOn(dossier, me));
    }

    /** Nobody when a machine client asks: it has units and operations, but takes no step. */
    static Optional<OfficerId> officer() {
        String actor = CurrentActor.get().id();
        return actor.contains(":") ? Optional.empty() : Optional.of(new OfficerId(actor));
    }
}
