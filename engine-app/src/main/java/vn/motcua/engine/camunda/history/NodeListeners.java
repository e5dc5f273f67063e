package vn.motcua.engine.camunda.history;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.motcua.engine.camunda.Models;
import vn.motcua.engine.model.ModelNode;
import vn.motcua.shared.DossierId;

/**
 * Prepares each parsed model: every node tells that it is entered, and candidate groups are dropped, because roles are
 * kept in the product's own work items (the engine would write a row for each).
 */
public final class NodeListeners extends AbstractBpmnParseListener {

    private final Models models;
    private final Listeners listeners;

    public NodeListeners(Models models, Listeners listeners) {
        this.models = models;
        this.listeners = listeners;
    }

    @Override
    public void parseRootElement(Element rootElement, List<ProcessDefinitionEntity> processDefinitions) {
        processDefinitions.forEach(this::prepare);
    }

    private void prepare(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            // built-in: an API call cannot skip it
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::entered);
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().getCandidateGroupIdExpressions().clear();
            }
            prepare(activity);
        }
    }

    private void entered(DelegateExecution execution) {
        ModelNode node = models.node(execution.getProcessDefinitionId(), execution.getCurrentActivityId());
        if (node != null) {
            DossierId dossier = DossierId.fromBusinessKey(execution.getProcessBusinessKey());
            listeners.tell(dossier, listener -> listener.nodeEntered(dossier, node.node()));
        }
    }
}
