package vn.motcua.notes;

import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Who reads what officers write for one another: officers who look at dossiers at all. Not the post's agents, who see
 * only what they have in hand, and no other system, behind which the applicant may be.
 */
@Component
class Readers {

    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    boolean mayRead() {
        return !CurrentActor.get().id().contains(":") && access.allows(Operation.VIEW_DOSSIER);
    }

    /** @throws Rejection forbidden */
    void require() {
        if (!mayRead()) {
            throw Rejection.forbidden(
                    "officers-only",
                    new Text(
                            "Ghi chú và nhãn chỉ dành cho cán bộ xem được hồ sơ.",
                            "Notes and labels are for officers who see dossiers."));
        }
    }
}
