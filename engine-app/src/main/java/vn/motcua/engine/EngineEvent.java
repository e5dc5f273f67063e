package vn.motcua.engine;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** What the engine itself writes into the journal: where a flow got stuck, and how it got on. */
public sealed interface EngineEvent extends JournalEvent {

    /**
     * A step failed for good.
     *
     * @param cause kind of failure, no text of it
     */
    @EventType("IncidentOpened")
    record IncidentOpened(String incidentId, String nodeId, String cause) implements EngineEvent {}

    /** The step was tried again, or the flow went another way. */
    @EventType("IncidentResolved")
    record IncidentResolved(String incidentId, String nodeId) implements EngineEvent {}

    /** An operator let the step be tried again. */
    @EventType("IncidentRetried")
    record IncidentRetried(String incidentId, String nodeId) implements EngineEvent {}
}
