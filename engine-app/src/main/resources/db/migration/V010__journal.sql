-- What happened to each dossier, in one chain of hashes per dossier. Written in the transaction of the change itself,
-- read by consumers in the order (epoch, xid, position), never changed. Partitioned by month.
create sequence motcua.journal_position;

create table motcua.journal (
    position     bigint      not null default nextval('motcua.journal_position'),
    -- number of the database cluster's life: transaction ids of different clusters do not compare
    epoch        int         not null,
    xid          xid8        not null default pg_current_xact_id(),
    dossier_id   bigint      not null,
    seq          int         not null,
    type         text        not null,
    version      int         not null,
    actor        text        not null,
    on_behalf_of text,
    at           timestamptz not null,
    unit_code    text        not null,
    -- text and not jsonb, which would reorder keys: the hash covers these bytes; null when dropped after its time
    payload      text,
    payload_hash bytea       not null,
    prev         bytea       not null,
    hash         bytea       not null
) partition by range (at);

-- Created here, on an empty table. Later indexes: CREATE INDEX CONCURRENTLY on each partition, then on the parent with
-- ONLY, then ATTACH; a plain CREATE INDEX holds its transaction id, and with it every consumer, until it is done.
-- A partitioned table cannot hold (dossier_id, seq) unique: the dossier's row lock does.
create index journal_dossier on motcua.journal (dossier_id, seq);
create index journal_cursor_order on motcua.journal (epoch, xid, position);

create table motcua.journal_default partition of motcua.journal default;

-- One row for each cluster that this database has lived in: a restore into another cluster starts a new epoch.
create table motcua.journal_epoch (
    epoch             int primary key,
    system_identifier bigint      not null,
    started_at        timestamptz not null default now()
);
insert into motcua.journal_epoch (epoch, system_identifier) select 1, system_identifier from pg_control_system();

revoke update, delete, truncate on motcua.journal, motcua.journal_default from "${appRole}";
revoke update, delete, truncate on motcua.journal_epoch from "${appRole}";
