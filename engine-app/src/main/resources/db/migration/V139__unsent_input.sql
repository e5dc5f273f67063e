-- What an officer has typed into the form of an open step and not sent: one row for each officer and step, for nobody else
-- to read. It goes with the step in the same statement, whatever ends it, so that no command has to think of it.
create sequence motcua.unsent_input_version;

create table motcua.unsent_input (
    task_id    text        not null references motcua.work_item (task_id) on delete cascade,
    officer_id text        not null,
    dossier_id bigint      not null,
    -- never given twice, also when a row was dropped in between: by it a second window knows that it is behind
    version    bigint      not null,
    -- of the dossier that it was typed on, and the values that the form began with
    revision   int         not null,
    base       text        not null,
    data       text        not null,
    saved_at   timestamptz not null,
    primary key (task_id, officer_id)
) with (fillfactor = 50);

create index unsent_input_dossier on motcua.unsent_input (dossier_id);

-- whoever gives the step back, or has it taken from them to the common list, gives up what they had typed
create function motcua.unsent_input_given_up() returns trigger language plpgsql as $$
begin
    delete from motcua.unsent_input where task_id = new.task_id and officer_id = old.assignee;
    return null;
end $$;

create trigger unsent_input_given_up after update of assignee on motcua.work_item
    for each row when (old.assignee is not null and new.assignee is null)
    execute function motcua.unsent_input_given_up();
