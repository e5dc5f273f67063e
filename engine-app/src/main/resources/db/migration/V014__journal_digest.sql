-- Each day the heads of the chains that moved are digested, chained and signed: without it the owner of the database
-- could write a whole chain anew. The application may add, never change.
create table motcua.journal_digest (
    number         int primary key,
    made_at        timestamptz not null,
    until_epoch    int         not null,
    until_xid      xid8        not null,
    until_position bigint      not null,
    chains         int         not null,
    root           bytea       not null,
    previous       bytea       not null,
    hash           bytea       not null,
    public_key     bytea       not null,
    signature      bytea       not null
);
create table motcua.journal_digest_head (
    number     int    not null,
    dossier_id bigint not null,
    seq        int    not null,
    hash       bytea  not null,
    primary key (number, dossier_id)
);

-- What is left of the rows of a detached month: each unbroken stretch of a dossier's chain by its first link and last hash.
create table motcua.journal_anchor (
    dossier_id bigint not null,
    from_seq   int    not null,
    to_seq     int    not null,
    prev       bytea  not null,
    hash       bytea  not null,
    month      text   not null,
    primary key (dossier_id, from_seq)
);

revoke update, delete, truncate on motcua.journal_digest, motcua.journal_digest_head from "${appRole}";
revoke insert, update, delete, truncate on motcua.journal_anchor from "${appRole}";
