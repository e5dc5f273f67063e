package vn.motcua.engine.camunda;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.DossierId;

/**
 * Whose flow it is: the business key of the instance, which called instances get passed on. It never changes, so it may
 * be read before the dossier is locked. One statement each, straight from the engine's tables.
 */
public class DossierOfFlow {

    private static final String INSTANCE_OF =
            " JOIN camunda.act_ru_execution i ON i.id_ = x.proc_inst_id_ WHERE x.id_ = :id";

    private final JdbcClient sql;

    DossierOfFlow(JdbcClient sql) {
        this.sql = sql;
    }

    /** Dossier of an open task. */
    public Optional<DossierId> ofTask(String taskId) {
        return key("SELECT i.business_key_ FROM camunda.act_ru_task x" + INSTANCE_OF, taskId);
    }

    /** Dossier of a job of a flow; empty for the engine's own jobs. */
    public Optional<DossierId> ofJob(String jobId) {
        return key(
                "SELECT i.business_key_ FROM camunda.act_ru_job x JOIN camunda.act_ru_execution i"
                        + " ON i.id_ = x.process_instance_id_ WHERE x.id_ = :id",
                jobId);
    }

    /** Dossier of a process instance. */
    public Optional<DossierId> ofInstance(String instanceId) {
        return key("SELECT x.business_key_ FROM camunda.act_ru_execution x WHERE x.id_ = :id", instanceId);
    }

    /** Dossiers of process instances, by the instance; those that have ended are missing. */
    Map<String, DossierId> ofInstances(Collection<String> instances) {
        Map<String, DossierId> found = new HashMap<>();
        sql.sql("SELECT id_, business_key_ FROM camunda.act_ru_execution WHERE id_ = ANY (:ids)"
                        + " AND business_key_ IS NOT NULL")
                .param("ids", instances.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("id_"), DossierId.fromBusinessKey(row.getString("business_key_")));
                });
        return found;
    }

    /** False when the database already knows this assignee (null: nobody) of the task. */
    public boolean assigneeIsNew(String taskId, String assignee) {
        return sql.sql("SELECT count(*) FROM camunda.act_ru_task WHERE id_ = :id AND assignee_ IS NOT DISTINCT FROM"
                                + " CAST(:assignee AS text)")
                        .param("id", taskId)
                        .param("assignee", assignee)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** The flow's outermost process instance. */
    Optional<String> rootOf(DossierId dossier) {
        return sql.sql("SELECT id_ FROM camunda.act_ru_execution WHERE business_key_ = :key AND parent_id_ IS NULL"
                        + " AND super_exec_ IS NULL")
                .param("key", dossier.businessKey())
                .query(String.class)
                .optional();
    }

    private Optional<DossierId> key(String query, String id) {
        return sql.sql(query).param("id", id).query(String.class).optional().map(DossierId::fromBusinessKey);
    }
}
