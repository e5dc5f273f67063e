-- What lists filter and count by stands in the step's own row: a list of a hundred thousand steps is counted exactly,
-- each time, and looked up each of their dossiers for it.
alter table motcua.work_item
    add column procedure_code text,
    add column version_id     bigint,
    -- when the dossier is due; null while its clock has not started
    add column dossier_due_at timestamptz;

update motcua.work_item w set procedure_code = d.procedure_code, version_id = d.version_id, dossier_due_at = d.due_at
from motcua.dossier d where d.id = w.dossier_id;

alter table motcua.work_item
    alter column procedure_code set not null,
    alter column version_id set not null;

-- Steps that are written take these columns along. Steps that only wait while their dossier changes are followed here,
-- in the same transaction, whoever changes it.
create function motcua.work_item_follows() returns trigger language plpgsql as $$
begin
    update motcua.work_item
    set procedure_code = new.procedure_code, version_id = new.version_id, dossier_due_at = new.due_at
    where dossier_id = new.id
        and (procedure_code, version_id, dossier_due_at)
            is distinct from (new.procedure_code, new.version_id, new.due_at);
    return null;
end $$;

create trigger work_item_follows after update of procedure_code, version_id, due_at on motcua.dossier
    for each row when ((old.procedure_code, old.version_id, old.due_at)
        is distinct from (new.procedure_code, new.version_id, new.due_at))
    execute function motcua.work_item_follows();

-- The rows of a day are read whole every half hour, when the old ones go; an entry for each of them cost more.
drop index motcua.command_answer_age;
