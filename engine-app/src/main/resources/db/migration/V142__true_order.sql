-- A list's place of a step: by the earlier of its own and its dossier's due date, without either one last. It follows the
-- dossier's date like the copy of that date, so that the order is true whoever moves it.
update motcua.work_item set sort_at = coalesce(least(step_due_at, dossier_due_at), 'infinity');

create or replace function motcua.work_item_follows() returns trigger language plpgsql as $$
begin
    update motcua.work_item
    set procedure_code = new.procedure_code, version_id = new.version_id, dossier_due_at = new.due_at,
        sort_at = coalesce(least(step_due_at, new.due_at), 'infinity')
    where dossier_id = new.id
        and (procedure_code, version_id, dossier_due_at)
            is distinct from (new.procedure_code, new.version_id, new.due_at);
    return null;
end $$;
