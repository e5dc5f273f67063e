create table if not exists dossier (
    id bigint generated always as identity primary key,
    instance text,
    data jsonb not null
);
create index if not exists dossier_instance on dossier (instance);
create table if not exists event (
    dossier bigint not null,
    at timestamptz not null default now(),
    payload jsonb not null
);
