package vn.motcua.engine.camunda;

import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Sends a flow back (or on) from one open task to another node, by a modification of its process instance. */
@Component
class TaskMoves {

    private static final String REASON = "moved";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Models models;
    private final DossierOfFlow dossiers;

    TaskMoves(ProcessEngine engine, Models models, DossierOfFlow dossiers) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.models = models;
        this.dossiers = dossiers;
    }

    void move(DossierId dossier, String taskId, String targetNodeId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !dossiers.ofTask(taskId).equals(java.util.Optional.of(dossier))) {
            throw EngineFlows.gone(taskId);
        }
        if (models.node(task.getProcessDefinitionId(), targetNodeId) == null) {
            throw Rejection.notFound(
                    "targetNodeId",
                    targetNodeId,
                    new Text("Mô hình không có bước này.", "The model has no such step."));
        }
        runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelActivityInstance(instance(task))
                .startBeforeActivity(targetNodeId)
                .setAnnotation(REASON)
                .execute();
    }

    /** The task's own activity instance: with several of one node (multi-instance) only this one is taken back. */
    private String instance(Task task) {
        return find(runtime.getActivityInstance(task.getProcessInstanceId()), task);
    }

    private static String find(ActivityInstance tree, Task task) {
        boolean here = tree.getActivityId().equals(task.getTaskDefinitionKey())
                && Arrays.asList(tree.getExecutionIds()).contains(task.getExecutionId());
        if (here) {
            return tree.getId();
        }
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            String found = find(child, task);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
