package vn.motcua.engine.camunda;

import java.util.Arrays;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
        Place place = upTo(targetNodeId, new Place(task.getProcessInstanceId(), instance(task)));
        runtime.createProcessInstanceModification(place.instance())
                .cancelActivityInstance(place.activityInstance())
                .startBeforeActivity(targetNodeId)
                .setAnnotation(REASON)
                .execute();
    }

    /** What to take back of a process instance. */
    private record Place(String instance, String activityInstance) {}

    /** A task of a called process may go back to a step of the calling one, which gives up the call with it. */
    private Place upTo(String targetNodeId, Place from) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(from.instance())
                .singleResult();
        if (models.node(instance.getProcessDefinitionId(), targetNodeId) != null) {
            return from;
        }
        ProcessInstance caller = runtime.createProcessInstanceQuery()
                .subProcessInstanceId(from.instance())
                .singleResult();
        if (caller == null) {
            throw Rejection.notFound(
                    "targetNodeId",
                    targetNodeId,
                    new Text("Mô hình không có bước này.", "The model has no such step."));
        }
        String calling = ((ExecutionEntity) instance).getSuperExecutionId();
        return upTo(
                targetNodeId, new Place(caller.getId(), call(runtime.getActivityInstance(caller.getId()), calling)));
    }

    private static String call(ActivityInstance tree, String execution) {
        return find(
                tree,
                here -> here.getActivityType().equals("callActivity")
                        && Arrays.asList(here.getExecutionIds()).contains(execution));
    }

    /** The task's own activity instance: with several of one node (multi-instance) only this one is taken back. */
    private String instance(Task task) {
        return find(
                runtime.getActivityInstance(task.getProcessInstanceId()),
                here -> here.getActivityId().equals(task.getTaskDefinitionKey())
                        && Arrays.asList(here.getExecutionIds()).contains(task.getExecutionId()));
    }

    private static String find(ActivityInstance tree, Predicate<ActivityInstance> which) {
        if (which.test(tree)) {
            return tree.getId();
        }
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            String found = find(child, which);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
