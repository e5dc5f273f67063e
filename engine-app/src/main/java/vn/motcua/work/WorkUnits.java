package vn.motcua.work;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;

/** Gives each transaction its one {@link WorkChanges}, and hands it to the journal to be written with it. */
@Component
class WorkUnits {

    private final WorkStore store;
    private final Journal journal;
    private final JsonMapper json;

    WorkUnits(WorkStore store, Journal journal, JsonMapper json) {
        this.store = store;
        this.journal = journal;
        this.json = json;
    }

    /** The dossier's steps as this transaction sees them; the dossier is locked. */
    WorkChanges of(DossierId dossier) {
        WorkChanges present = (WorkChanges) TransactionSynchronizationManager.getResource(this);
        if (present != null) {
            return present;
        }
        journal.lock(dossier);
        WorkChanges fresh = new WorkChanges(store.open(dossier), json);
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(WorkUnits.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(WorkUnits.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(WorkUnits.this);
            }
        });
        journal.contribute(dossier, fresh);
        return fresh;
    }
}
