package vn.motcua.engine.camunda.history;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import vn.motcua.shared.DossierId;

/** What the running command has loaded: answers without a statement of its own. */
final class EngineCache {

    private EngineCache() {}

    /** The dossier of a process instance; called instances carry the same business key. */
    static DossierId dossier(String processInstanceId) {
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return DossierId.fromBusinessKey(instance.getBusinessKey());
    }
}
