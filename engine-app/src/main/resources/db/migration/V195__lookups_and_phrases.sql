-- Who asked the population database stays; for whom is forgotten after a year, for these numbers are of people who may
-- never have handed in a dossier. The application may change nothing else of it, and nothing younger.
alter table motcua.population_lookup alter column number drop not null;
create index population_lookup_age on motcua.population_lookup (at) where number is not null;

create function motcua.population_lookup_forget() returns int
    language plpgsql security definer set search_path = motcua, pg_temp as
$$
declare
    forgotten int;
begin
    update motcua.population_lookup set number = null
        where number is not null and at < now() - interval '1 year';
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke execute on function motcua.population_lookup_forget() from public;
grant execute on function motcua.population_lookup_forget() to "${appRole}";

create index supplement_phrase_author on motcua.supplement_phrase (written_by);
