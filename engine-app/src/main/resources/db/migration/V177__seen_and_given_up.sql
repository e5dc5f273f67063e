-- The revision of its dossier that the preview of a step saw: a decision counts for what was shown.
alter table motcua.bulk_item add column revision int not null default 0;

-- A substitute who gives a step back gives up what they had typed, as its own officer does.
create or replace function motcua.unsent_input_given_up() returns trigger language plpgsql as $$
begin
    delete from motcua.unsent_input
    where task_id = new.task_id
      and (officer_id = old.assignee and new.assignee is null or officer_id = old.acting and new.acting is null);
    return null;
end $$;

drop trigger unsent_input_given_up on motcua.work_item;
create trigger unsent_input_given_up after update of assignee, acting on motcua.work_item
    for each row
    when (old.assignee is not null and new.assignee is null or old.acting is not null and new.acting is null)
    execute function motcua.unsent_input_given_up();
