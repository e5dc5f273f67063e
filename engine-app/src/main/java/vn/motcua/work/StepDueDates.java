package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.DueListener;
import vn.motcua.shared.DossierId;

/** Keeps the due dates of open steps, which the lists sort by, equal to the ledger's. */
@Component
class StepDueDates implements DueListener {

    private final WorkUnits units;

    StepDueDates(WorkUnits units) {
        this.units = units;
    }

    @Override
    public void dueMoved(DossierId dossier, ClockName clock, String subject, Instant dueAt) {
        if (clock != ClockName.STEP) {
            return;
        }
        WorkChanges changes = units.of(dossier);
        for (WorkItem item : List.copyOf(changes.open())) {
            if (item.step().equals(subject) && item.turn() == Turn.OFFICE) {
                changes.put(item.dueAt(dueAt));
            }
        }
    }
}
