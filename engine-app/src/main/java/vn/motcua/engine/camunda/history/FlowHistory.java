package vn.motcua.engine.camunda.history;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.engine.TaskInfo;
import vn.motcua.engine.camunda.DossierOfFlow;
import vn.motcua.engine.camunda.Models;
import vn.motcua.engine.camunda.job.IncidentSentences;
import vn.motcua.engine.model.ModelNode;
import vn.motcua.shared.DossierId;

/**
 * Takes the engine's history events, at the place where a stock engine writes its history tables, and tells the flow
 * listeners. Unlike task listeners these events cannot be skipped by an API call.
 */
public final class FlowHistory implements HistoryEventHandler {

    private final Listeners listeners;
    private final Models models;
    private final DossierOfFlow dossiers;
    private final IncidentSentences sentences;
    private final Clock clock;

    public FlowHistory(
            Listeners listeners, Models models, DossierOfFlow dossiers, IncidentSentences sentences, Clock clock) {
        this.listeners = listeners;
        this.models = models;
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            task(task);
        } else if (event instanceof HistoricIncidentEventEntity incident) {
            incident(incident);
        }
    }

    private void task(HistoricTaskInstanceEventEntity event) {
        DossierId dossier = EngineCache.dossier(event.getProcessInstanceId());
        String id = event.getTaskId();
        String node = event.getTaskDefinitionKey();
        switch (event.getEventType()) {
            case "create" -> {
                TaskInfo task = taskInfo(event);
                listeners.tell(dossier, listener -> listener.taskCreated(dossier, task));
            }
            case "update" -> {
                // completing sends an update first; a change of name or priority is no assignment
                if (event.getEndTime() == null
                        && (EngineCache.isUnsaved(id) || dossiers.assigneeIsNew(id, event.getAssignee()))) {
                    String assignee = event.getAssignee();
                    listeners.tell(dossier, listener -> listener.taskAssigned(dossier, id, assignee));
                }
            }
            case "migrate" -> listeners.tell(dossier, listener -> listener.taskMigrated(dossier, id, node));
            case "complete", "delete" -> {
                boolean completed = "completed".equals(event.getDeleteReason());
                listeners.tell(dossier, listener -> listener.taskEnded(dossier, id, node, completed));
            }
            default -> throw new IllegalStateException("Unknown task event " + event.getEventType());
        }
    }

    private TaskInfo taskInfo(HistoricTaskInstanceEventEntity event) {
        ModelNode node = models.node(event.getProcessDefinitionId(), event.getTaskDefinitionKey());
        return new TaskInfo(
                event.getTaskId(),
                event.getTaskDefinitionKey(),
                node.node().name(),
                node.role(),
                event.getAssignee(),
                node.node().properties());
    }

    private void incident(HistoricIncidentEventEntity event) {
        boolean echo = !Objects.equals(event.getCauseIncidentId(), event.getId());
        if (echo || event.getProcessInstanceId() == null) {
            // the engine repeats an incident in each calling process
            return;
        }
        DossierId dossier = EngineCache.dossier(event.getProcessInstanceId());
        ModelNode node = models.node(event.getProcessDefinitionId(), event.getActivityId());
        IncidentInfo info = sentences.tell(
                event.getId(),
                dossier,
                node == null ? null : node.node(),
                event.getActivityId(),
                event.getIncidentMessage(),
                clock.instant());
        if ("create".equals(event.getEventType())) {
            listeners.tell(dossier, listener -> listener.incidentOpened(dossier, info));
        } else {
            listeners.tell(dossier, listener -> listener.incidentResolved(dossier, info));
        }
    }
}
