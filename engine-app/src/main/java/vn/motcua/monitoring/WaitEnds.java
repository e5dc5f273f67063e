package vn.motcua.monitoring;

import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.journal.JournalEvent;
import vn.motcua.work.WaitEvent.ParentAnswered;
import vn.motcua.work.WorkEvent.StepStarted;

/** Which events end a wait: the answer, the next step of an officer, or a change of state. */
final class WaitEnds {

    private WaitEnds() {}

    static boolean ends(JournalEvent event) {
        return event instanceof ParentAnswered || event instanceof StepStarted || event instanceof StatusChanged;
    }
}
