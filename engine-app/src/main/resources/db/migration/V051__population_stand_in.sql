-- Register of the local stand-in of the national population database; empty where the real one is connected.
create table motcua.population_entry (
    request_id text primary key,
    number     text not null unique
);
create sequence motcua.population_serial;
create table motcua.population_state (
    one_row      boolean primary key default true check (one_row),
    reachable boolean not null default true
);
insert into motcua.population_state default values;
