package vn.motcua.dossier;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.DueListener;
import vn.motcua.shared.DossierId;

/** Keeps the due date on the dossier's row, which lists sort by, equal to the ledger's. */
@Component
class DueDates implements DueListener {

    private final DossierStore store;

    DueDates(DossierStore store) {
        this.store = store;
    }

    @Override
    public void dueMoved(DossierId dossier, ClockName clock, String subject, Instant dueAt) {
        if (clock == ClockName.DOSSIER) {
            store.setDueAt(dossier, dueAt);
        }
    }
}
