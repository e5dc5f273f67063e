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

    /** The node's extension property; while a model is parsed it cannot be read from the database yet. */
    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        String passedWith = property(task, "passedWith");
        if (passedWith != null && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            activity.setActivityBehavior(new PassableTask(behavior.getTaskDecorator(), passedWith, this::passes));
        }
    }

    private static String property(Element node, String name) {
        Element extensions = node.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        return properties == null
                ? null
                : properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value", ""))
                        .findFirst()
                        .orElse(null);
    }

    private boolean passes(DelegateExecution execution) {
        DossierId dossier = DossierId.fromBusinessKey(execution.getProcessBusinessKey());
        return listeners.any(dossier, listener -> listener.leavesOut(dossier, execution.getCurrentActivityId()));
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
