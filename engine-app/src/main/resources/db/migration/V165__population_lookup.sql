-- Who asked the population database for whom at the counter: before there is a dossier, so beside the access log of
-- dossiers; never changed.
create table motcua.population_lookup (
    at           timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    unit         text        not null,
    number       text        not null,
    answer       text        not null check (answer in ('FOUND', 'UNKNOWN', 'UNREACHABLE'))
);
create index population_lookup_actor on motcua.population_lookup (actor, at);
create index population_lookup_number on motcua.population_lookup (number, at);

revoke update, delete, truncate on motcua.population_lookup from "${appRole}";
