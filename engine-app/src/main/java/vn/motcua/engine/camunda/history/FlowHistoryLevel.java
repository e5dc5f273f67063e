package vn.motcua.engine.camunda.history;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/** The engine events that the product shows to somebody; no others are even made. */
public final class FlowHistoryLevel implements HistoryLevel {

    public static final String NAME = "motcua";

    /** Stored in the engine's tables; must differ from the engine's own levels 0 to 3. */
    private static final int ID = 77;

    private static final Set<HistoryEventType> PRODUCED = Set.of(
            TASK_INSTANCE_CREATE,
            TASK_INSTANCE_UPDATE,
            TASK_INSTANCE_COMPLETE,
            TASK_INSTANCE_DELETE,
            TASK_INSTANCE_MIGRATE,
            INCIDENT_CREATE,
            INCIDENT_RESOLVE,
            INCIDENT_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return PRODUCED.contains(eventType);
    }
}
