-- What officers keep for themselves about their work. None of it is part of a dossier's history, so none is journalled.

-- How many events a dossier had when this officer last opened the step. No reference to the step: its end would have to
-- look here; what is left over is swept.
create table motcua.task_look (
    officer text        not null,
    task_id text        not null,
    seq     int         not null,
    at      timestamptz not null,
    primary key (officer, task_id)
);

-- How an officer has arranged the page: named filters and columns, checked before they are written.
create table motcua.work_view (
    officer text  primary key,
    version int   not null,
    filters jsonb not null check (length(filters::text) <= 20000),
    -- null: as the product arranges them
    columns jsonb check (length(columns::text) <= 1000)
);

create table motcua.watched_dossier (
    officer    text        not null,
    dossier_id bigint      not null references motcua.dossier (id),
    since      timestamptz not null,
    primary key (officer, dossier_id)
);
