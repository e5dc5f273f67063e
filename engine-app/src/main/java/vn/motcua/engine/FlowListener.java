package vn.motcua.engine;

import vn.motcua.shared.DossierId;

/**
 * Hears what the engine does, inside the engine's own transaction: what a listener throws rolls the engine back, what
 * it writes is committed together with the flow. Beans of this type are all called, in the order of {@code @Order}. The
 * dossier is locked when a method is called.
 */
public interface FlowListener {

    /** The flow enters a node: events, tasks and gateways alike, before a task of the node is created. */
    default void nodeEntered(DossierId dossier, FlowNode node) {}

    /** Whether the procedure of this dossier does without a step that its shared model has: the flow goes on at once. */
    default boolean leavesOut(DossierId dossier, String nodeId) {
        return false;
    }

    /** A task waits for an officer. */
    default void taskCreated(DossierId dossier, TaskInfo task) {}

    /**
     * The assignee of a task changed in the engine itself; claims of officers do not come here.
     *
     * @param assignee officer's number, null when released
     */
    default void taskAssigned(DossierId dossier, String taskId, String assignee) {}

    /**
     * A task is over.
     *
     * @param completed false when the flow took the task away: interruption, send-back, deletion
     */
    default void taskEnded(DossierId dossier, String taskId, String nodeId, boolean completed) {}

    /** A task keeps its id but stands at another node, after a migration to another version. */
    default void taskMigrated(DossierId dossier, String taskId, String newNodeId) {}

    /** The flow cannot go on by itself. */
    default void incidentOpened(DossierId dossier, IncidentInfo incident) {}

    /** What hindered the flow is gone: repaired, or taken away with the flow. */
    default void incidentResolved(DossierId dossier, IncidentInfo incident) {}
}
