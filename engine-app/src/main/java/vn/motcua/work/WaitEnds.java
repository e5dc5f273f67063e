package vn.motcua.work;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.work.WaitEvent.ParentAnswered;
import vn.motcua.work.WorkEvent.StepStarted;

/** Which events end a wait: the answer, the next step of an officer, or a change of state. */
public final class WaitEnds {

    private static final List<Class<? extends JournalEvent>> ENDS =
            List.of(ParentAnswered.class, StepStarted.class, StatusChanged.class);

    /** The same events by their types, as SQL lists them. */
    public static final String TYPES = ENDS.stream()
            .map(event -> "'" + event.getAnnotation(EventType.class).value() + "'")
            .collect(Collectors.joining(", "));

    private WaitEnds() {}

    /** Whether it ends a wait that began before it in the same dossier. */
    public static boolean ends(JournalEvent event) {
        return ENDS.contains(event.getClass());
    }
}
