-- Sentences that officers use again when they ask for a supplement: an officer's own, or shared by a unit; for one
-- procedure, or for all. They say nothing of a citizen.
create table motcua.supplement_phrase (
    id             bigint generated always as identity primary key,
    unit_code      text        not null,
    -- null for every procedure
    procedure_code text,
    text           text        not null,
    shared         boolean     not null,
    written_by     text        not null,
    changed_at     timestamptz not null
);
create index supplement_phrase_of on motcua.supplement_phrase (unit_code, procedure_code);
