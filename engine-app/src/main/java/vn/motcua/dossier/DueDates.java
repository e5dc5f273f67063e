package vn.motcua.dossier;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.DueListener;
import vn.motcua.shared.DossierId;

/** Keeps the due dates on the rows of the dossier, which lists sort by, and of what is to be paid equal to the ledger's. */
@Component
class DueDates implements DueListener {

    private final DossierStore store;
    private final ObligationStore obligations;
    private final GroupParts parts;

    DueDates(DossierStore store, ObligationStore obligations, GroupParts parts) {
        this.store = store;
        this.obligations = obligations;
        this.parts = parts;
    }

    @Override
    public void dueMoved(DossierId dossier, ClockName clock, String subject, Instant dueAt) {
        if (clock == ClockName.DOSSIER) {
            store.setDueAt(dossier, dueAt);
        } else if (clock == ClockName.PART) {
            parts.dueMoved(dossier, subject, dueAt);
        } else if (clock == ClockName.PAYMENT) {
            obligations.setDueAt(dossier, dueAt);
        }
    }
}
