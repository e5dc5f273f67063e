package vn.motcua.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.deadline.ClockName;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.engine.FlowNode;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.work.WaitEvent.ParentAnswered;
import vn.motcua.work.WorkEvent.StepStarted;

/** Waits of the flow: what ends one, and the clock that runs meanwhile. */
public final class Waits {

    /** The answer, the next step of an officer, or a change of state. */
    private static final List<Class<? extends JournalEvent>> ENDS =
            List.of(ParentAnswered.class, StepStarted.class, StatusChanged.class);

    /** The same events by their types, as SQL lists them. */
    public static final String TYPES = ENDS.stream()
            .map(event -> "'" + event.getAnnotation(EventType.class).value() + "'")
            .collect(Collectors.joining(", "));

    private Waits() {}

    /** The clock that runs while the flow waits at this node. */
    public static Optional<ClockName> clockOf(FlowNode node) {
        return Optional.ofNullable(node.properties().get("clock")).map(ClockName::valueOf);
    }

    /** Whether it ends a wait that began before it in the same dossier. */
    public static boolean ends(JournalEvent event) {
        return ENDS.contains(event.getClass());
    }
}
