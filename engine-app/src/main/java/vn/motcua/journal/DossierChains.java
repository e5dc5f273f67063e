package vn.motcua.journal;

import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** Looks at the chain of one dossier; whole journals are verified with their digests. */
@Component
public class DossierChains {

    private final JournalVerifier verifier;

    DossierChains(JournalVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Whether every row follows from the one before, unchanged, over the anchors of detached months up to the head that
     * the dossier's own row carries.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside another transaction
     */
    public boolean intact(DossierId dossier) {
        return verifier.intact(dossier);
    }
}
