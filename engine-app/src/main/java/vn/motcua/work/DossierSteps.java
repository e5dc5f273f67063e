package vn.motcua.work;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.work.WorkEvent.StepStarted;
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
        turn(dossier, Turn.OFFICE, item -> item.turn() == Turn.APPLICANT);
    }

    /** The step that began as the applicant's is theirs again. */
    @Override
    public void awaitedAgain(Dossier dossier) {
        Set<String> applicants = journal.read(dossier.id()).stream()
                .map(JournalEntry::event)
                .filter(event -> event instanceof StepStarted started && started.turn() == Turn.APPLICANT)
                .map(event -> ((StepStarted) event).taskId())
                .collect(Collectors.toSet());
        turn(dossier, Turn.APPLICANT, item -> item.turn() == Turn.OFFICE && applicants.contains(item.taskId()));
    }

    private void turn(Dossier dossier, Turn next, Predicate<WorkItem> concerned) {
        WorkChanges changes = units.of(dossier.id());
        for (WorkItem item : List.copyOf(changes.open())) {
            if (concerned.test(item)) {
                changes.put(item.turnedTo(next));
                journal.append(dossier.id(), new StepTurned(item.taskId(), item.step(), item.turn(), next));
            }
        }
    }

    /** What officers entered goes together with the other personal data. */
    @Override
    public void erased(Dossier dossier) {
        store.erase(dossier.id());
    }
}
