package vn.motcua.dossier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Ledger;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Who may put right what is recorded of a dossier, and until when: before it has a result. */
@Component
class AmendRights {

    private final Access access;
    private final Deadlines deadlines;
    private final LateBeans<DossierParts> parts;

    AmendRights(Access access, Deadlines deadlines, ObjectProvider<DossierParts> parts) {
        this.access = access;
        this.deadlines = deadlines;
        this.parts = new LateBeans<>(parts);
    }

    /** Officers of the unit that received it, those who watch over them, and the case officer who has its step in hand. */
    boolean mayCorrect(Dossier dossier) {
        return access.allows(Operation.CORRECT_DOSSIER, dossier.unit())
                || access.allows(Operation.CORRECT_DOSSIER, dossier.competentUnit())
                || (access.allows(Operation.CORRECT_HELD_DOSSIER) && holds(dossier));
    }

    /** @throws Rejection forbidden when the current actor may not, conflict {@code not-open} when it has a result or has ended */
    void requireCorrectable(Dossier dossier) {
        requireMayCheck(dossier);
        if (!isOpen(dossier)) {
            throw Rejection.conflict(
                    "not-open",
                    new Text(
                            "Chỉ đính chính hồ sơ chưa giải quyết xong.",
                            "Only a dossier that is not settled yet can be corrected."));
        }
    }

    /**
     * Who takes a supplement in looks at it: officers of the unit that received the dossier, or who has its step in hand.
     *
     * @throws Rejection forbidden
     */
    void requireMayCheck(Dossier dossier) {
        if (!mayCorrect(dossier)) {
            access.require(Operation.CORRECT_DOSSIER, dossier.unit());
        }
    }

    boolean mayResetDue(Dossier dossier) {
        return access.allows(Operation.RESET_DUE_DATE, dossier.competentUnit());
    }

    /** @throws Rejection forbidden when the current actor may not */
    void requireDueResettable(Dossier dossier) {
        access.require(Operation.RESET_DUE_DATE, dossier.competentUnit());
    }

    /** Whether its clock runs, so that another due date can be promised. */
    boolean isRunning(Dossier dossier) {
        Ledger ledger = deadlines.ledger(dossier.id());
        return isOpen(dossier)
                && ledger.openDossier().isPresent()
                && ledger.openPause().isEmpty();
    }

    /** Whether slips of the dossier name a date that counts: not while its time stands still. */
    boolean promisesDate(Dossier dossier) {
        return deadlines.ledger(dossier.id()).openPause().isEmpty();
    }

    static boolean isOpen(Dossier dossier) {
        return !dossier.status().terminal() && dossier.status() != Status.SETTLED;
    }

    private boolean holds(Dossier dossier) {
        return Sight.officer()
                .filter(me -> parts.all().stream().anyMatch(part -> part.holds(dossier, me)))
                .isPresent();
    }
}
