package vn.motcua.work;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.journal.Journal;
import vn.motcua.work.WorkEvent.StepTurned;

/** What happens to a dossier beside its flow, and what it means for its open and ended steps. */
@Component
class DossierSteps implements TransitionListener {

    private final WorkStore store;
    private final WorkUnits units;
    private final Journal journal;

    DossierSteps(WorkStore store, WorkUnits units, Journal journal) {
        this.store = store;
        this.units = units;
        this.journal = journal;
    }

    /** The step that waited for the applicant waits for the office now: it is shown, pressed and counted as such. */
    @Override
    public void handedIn(Dossier dossier) {
        WorkChanges changes = units.of(dossier.id());
        for (WorkItem item : List.copyOf(changes.open())) {
            if (item.turn() == Turn.APPLICANT) {
                changes.put(item.turnedTo(Turn.OFFICE));
                journal.append(dossier.id(), new StepTurned(item.taskId(), item.step(), item.turn(), Turn.OFFICE));
            }
        }
    }

    /** What officers entered goes together with the other personal data. */
    @Override
    public void erased(Dossier dossier) {
        store.erase(dossier.id());
    }
}
