-- The index being built, if one is: every node's consumer writes to it too, until the alias moves over.
create table motcua.search_rebuild (
    one_row       boolean primary key default true check (one_row),
    index_name text,
    after_id   bigint      not null default 0,
    done       bigint      not null default 0,
    total      bigint      not null default 0,
    started_at timestamptz,
    holder     text
);
insert into motcua.search_rebuild default values;

-- What the drift monitor found.
create table motcua.search_drift (
    checked_at timestamptz primary key,
    sampled    int not null,
    repaired   int not null,
    missing    int not null
);
