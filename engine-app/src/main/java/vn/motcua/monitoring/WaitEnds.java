package vn.motcua.monitoring;

import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.journal.JournalEvent;
import vn.motcua.work.WaitEvent.ParentAnswered;
import vn.motcua.work.WorkEvent.StepStarted;

/** Which events end a wait: the answer, the next step of an officer, or a change of state. */
final class WaitEnds {

    /** The same events by their types, as SQL lists them. */
    static final String TYPES = "'ParentAnswered', 'StepStarted', 'StatusChanged'";

    private WaitEnds() {}

    static boolean ends(JournalEvent event) {
        return event instanceof ParentAnswered || event instanceof StepStarted || event instanceof StatusChanged;
    }
}
