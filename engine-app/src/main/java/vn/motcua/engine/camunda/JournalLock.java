package vn.motcua.engine.camunda;

import org.springframework.stereotype.Component;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;

/** The lock of the journal: it also opens the chain that the events of the command are appended to. */
@Component
class JournalLock implements DossierLock {

    private final Journal journal;

    JournalLock(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void lock(DossierId dossier) {
        journal.lock(dossier);
    }
}
