-- What officers have to do: one row per open human step, written in the engine's transaction; a finished step leaves
-- this table in the same instant and becomes a row of step_record.
create table motcua.work_item (
    task_id     text primary key,
    dossier_id  bigint      not null references motcua.dossier (id),
    step        text        not null,
    name_vi     text        not null,
    name_en     text        not null,
    role        text        not null,
    unit_code   text        not null,
    assignee    text,
    sender      text,
    turn        text        not null check (turn in ('OFFICE', 'APPLICANT', 'AGENCY')),
    waiting     boolean     not null,
    version     int         not null,
    created_at  timestamptz not null,
    step_due_at timestamptz,
    sort_at     timestamptz not null,
    opened_at   timestamptz
) with (fillfactor = 70);

-- one index per list: mine, my role in my unit, all of my units; sorted as shown (waiting last, then by due date)
create index work_item_mine on motcua.work_item (assignee, waiting, sort_at, task_id) where assignee is not null;
create index work_item_role on motcua.work_item (unit_code, role, waiting, sort_at, task_id) where assignee is null;
create index work_item_unit on motcua.work_item (unit_code, waiting, sort_at, task_id);
create index work_item_dossier on motcua.work_item (dossier_id);

create table motcua.step_record (
    task_id      text primary key,
    dossier_id   bigint      not null references motcua.dossier (id),
    step         text        not null,
    name_vi      text        not null,
    name_en      text        not null,
    role         text        not null,
    unit_code    text        not null,
    turn         text        not null,
    ending       text        not null check (ending in ('COMPLETED', 'CANCELLED', 'SENT_BACK', 'RECALLED')),
    performer    text,
    on_behalf_of text,
    outcome      text,
    data         jsonb,
    started_at   timestamptz not null,
    step_due_at  timestamptz,
    ended_at     timestamptz not null
);
create index step_record_dossier on motcua.step_record (dossier_id, started_at);
create index step_record_performer on motcua.step_record (performer, ended_at desc) where performer is not null;
