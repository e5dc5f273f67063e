package vn.motcua.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Spares the engine questions whose answer is known, a statement each with every step that ends: tasks have no subtasks,
 * no candidates and no variables of their own here (models that would make some are refused, and the group that each
 * user task names is taken out before it becomes a candidate, see {@code NodeListeners}), an execution
 * has one task, and a deployed model does not change.
 */
final class KnownAnswers {

    private KnownAnswers() {}

    /** In place of the engine's own. */
    static List<SessionFactory> sessions() {
        return new ArrayList<>(List.of(
                factory(TaskManager.class, Tasks::new),
                factory(IdentityLinkManager.class, Candidates::new),
                factory(VariableInstanceManager.class, Variables::new),
                factory(ProcessDefinitionManager.class, Definitions::new)));
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<? extends Session> making) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return making.get();
            }
        };
    }

    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }

        /** The one that the command has loaded, if it has; it is gone then, or about to be. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String executionId) {
            DbEntityCache cache = getDbEntityManager().getDbEntityCache();
            List<TaskEntity> loaded = new ArrayList<>();
            for (TaskEntity task : cache.getEntitiesByType(TaskEntity.class)) {
                if (executionId.equals(task.getExecutionId())
                        && cache.getCachedEntity(task).getEntityState() != DbEntityState.TRANSIENT) {
                    loaded.add(task);
                }
            }
            return loaded.isEmpty() ? super.findTasksByExecutionId(executionId) : loaded;
        }
    }

    private static final class Candidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    private static final class Definitions extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            ProcessDefinitionEntity parsed = parsed(id);
            return parsed == null ? super.findLatestDefinitionById(id) : parsed;
        }
    }

    /** What happens names the model that it happened in. */
    static final class Happenings extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity parsed = parsed(id);
            return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
        }
    }

    private static @Nullable ProcessDefinitionEntity parsed(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }
}
