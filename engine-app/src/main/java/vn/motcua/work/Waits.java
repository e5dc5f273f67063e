package vn.motcua.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Steps beside a dossier's way: they answer for a delay and carry nothing on, so the turn stays whose it was. */
    public static final Set<String> BESIDE = Set.of("Task_Apologise", "Task_ApproveApology");

    /** {@link #BESIDE} as SQL lists it. */
    public static final String BESIDE_LIST = quoted(BESIDE.stream());

    /** Whether a row {@code j} of the journal ends a wait before it, as {@link #ends} says of its event. */
    public static final String ENDED = "(j.type in ("
            + quoted(ENDS.stream()
                    .map(event -> event.getAnnotation(EventType.class).value()))
            + ") and not (j.type = 'StepStarted' and j.payload::json ->> 'step' in (" + BESIDE_LIST + ")))";

    private Waits() {}

    /** The clock that runs while the flow waits at this node. */
    public static Optional<ClockName> clockOf(FlowNode node) {
        return Optional.ofNullable(node.properties().get("clock")).map(ClockName::valueOf);
    }

    /** Whether it ends a wait that began before it in the same dossier. */
    public static boolean ends(JournalEvent event) {
        return ENDS.contains(event.getClass())
                && !(event instanceof StepStarted started && BESIDE.contains(started.step()));
    }

    private static String quoted(Stream<String> words) {
        return words.sorted().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
