package vn.motcua.engine.camunda.history;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.motcua.shared.DossierId;

/** What the running command has loaded: answers without a statement of its own. */
final class EngineCache {

    private EngineCache() {}

    /** Whether the task was created by the running command and is in no table yet. */
    static boolean isUnsaved(String taskId) {
        CachedDbEntity cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, taskId);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }

    /** The dossier of a process instance; called instances carry the same business key. */
    static DossierId dossier(String processInstanceId) {
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return DossierId.fromBusinessKey(instance.getBusinessKey());
    }
}
