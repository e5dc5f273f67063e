-- Who looked at which dossier: apart from the journal, written in batches, never changed.
create table motcua.access_log (
    at           timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    dossier_id   bigint      not null,
    what         text        not null,
    node         text        not null
);
create index access_log_dossier on motcua.access_log (dossier_id, at);
create index access_log_actor on motcua.access_log (actor, at);

revoke update, delete, truncate on motcua.access_log from "${appRole}";
