-- How far the demo is made; stays empty everywhere else.
create table motcua.demo_state (
    one_row       boolean primary key default true check (one_row),
    finished   boolean     not null,
    hero_code  text,
    made_at    timestamptz not null
);
