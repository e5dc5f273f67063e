package vn.motcua.work;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.TransactionBound;

/** Gives each transaction its one {@link WorkChanges}, and hands it to the journal to be written with it. */
@Component
class WorkUnits {

    private final WorkStore store;
    private final Dossiers dossiers;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionBound<WorkChanges> changes = new TransactionBound<>();

    WorkUnits(WorkStore store, Dossiers dossiers, Journal journal, JsonMapper json) {
        this.store = store;
        this.dossiers = dossiers;
        this.journal = journal;
        this.json = json;
    }

    /** The dossier's steps as this transaction sees them; the dossier is locked. */
    WorkChanges of(DossierId dossier) {
        return changes.get(() -> begin(dossier));
    }

    /** Steps that this transaction has ended and nobody else sees yet. */
    List<StepRecord> ended() {
        WorkChanges mine = changes.get();
        return mine == null ? List.of() : mine.ended();
    }

    private WorkChanges begin(DossierId dossier) {
        journal.lock(dossier);
        WorkChanges fresh = new WorkChanges(
                journal.begins(dossier) ? List.of() : store.open(dossier), () -> dossiers.get(dossier), json);
        journal.contribute(dossier, fresh);
        return fresh;
    }
}
