create table if not exists dossier (
    id bigint generated always as identity primary key,
    data jsonb not null
);
create table if not exists task (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossier,
    step int not null,
    assignee text,
    created_at timestamptz not null default now()
);
create index if not exists task_step on task (step, id desc);
create table if not exists event (
    dossier bigint not null,
    at timestamptz not null default now(),
    payload jsonb not null
);
