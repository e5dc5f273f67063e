package vn.motcua.work;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;

/** How the running command ends a step: the engine only says that a task is gone, the command knows why and by whom. */
@Component
class StepEndings {

    private record Ending(
            String taskId,
            StepRecord.Ending how,
            OfficerId performer,
            OfficerId onBehalfOf,
            String outcome,
            Map<String, Object> data) {}

    private static final ThreadLocal<Ending> ENDING = new ThreadLocal<>();

    /** Runs the engine call that ends this task for a known reason. */
    <T> T during(
            String taskId,
            StepRecord.Ending how,
            OfficerId performer,
            String outcome,
            Map<String, Object> data,
            Supplier<T> call) {
        String behalf = CurrentActor.get().onBehalfOf();
        ENDING.set(new Ending(taskId, how, performer, behalf == null ? null : new OfficerId(behalf), outcome, data));
        try {
            return call.get();
        } finally {
            ENDING.remove();
        }
    }

    /** Who hands over in the running command, or null when nobody does. */
    OfficerId performer() {
        Ending present = ENDING.get();
        return present == null || present.how() != StepRecord.Ending.COMPLETED ? null : present.performer();
    }

    StepRecord record(WorkItem item, boolean completed, Instant now) {
        Ending present = ENDING.get();
        boolean known = present != null && present.taskId().equals(item.taskId());
        StepRecord.Ending how =
                known ? present.how() : completed ? StepRecord.Ending.COMPLETED : StepRecord.Ending.CANCELLED;
        return new StepRecord(
                item.taskId(),
                item.dossierId(),
                item.step(),
                item.name(),
                item.role(),
                item.unit(),
                item.turn(),
                how,
                known ? present.performer() : null,
                known ? present.onBehalfOf() : null,
                known ? present.outcome() : null,
                known ? present.data() : Map.of(),
                item.createdAt(),
                item.stepDueAt(),
                now);
    }
}
