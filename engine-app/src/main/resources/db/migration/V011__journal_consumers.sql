-- Where each consumer of the journal stands: everything up to (epoch, xid, position) is done.
create table motcua.journal_cursor (
    consumer   text primary key,
    epoch      int         not null default 0,
    xid        xid8        not null default '0',
    position   bigint      not null default 0,
    holder     text,
    last_error text,
    moved_at   timestamptz not null default now()
) with (fillfactor = 50);

-- Last row of each dossier that an ordered consumer has taken.
create table motcua.journal_delivered (
    consumer   text   not null,
    dossier_id bigint not null,
    seq        int    not null,
    primary key (consumer, dossier_id)
) with (fillfactor = 70);

-- Rows that a consumer could not take: set aside with the reason, so that the rest goes on.
create table motcua.journal_parked (
    id         bigint generated always as identity primary key,
    consumer   text        not null,
    dossier_id bigint      not null,
    seq        int         not null,
    type       text        not null,
    reason     text        not null,
    parked_at  timestamptz not null default now(),
    unique (consumer, dossier_id, seq)
);
