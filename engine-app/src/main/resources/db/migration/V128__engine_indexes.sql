-- The engine's own task lists, tenants, batches and task variables: nobody asks for them here, the product's lists are
-- motcua.work_item. Each of these was one more entry to write with every step or every fact of a dossier.
DROP INDEX camunda.act_idx_task_create, camunda.act_idx_task_last_updated, camunda.act_idx_task_assignee,
    camunda.act_idx_task_owner, camunda.act_idx_task_tenant_id, camunda.act_ru_task_parent;
DROP INDEX camunda.act_idx_variable_task_id, camunda.act_idx_variable_tenant_id, camunda.act_idx_variable_task_name_type,
    camunda.act_idx_batch_id;
DROP INDEX camunda.act_idx_exec_tenant_id;
