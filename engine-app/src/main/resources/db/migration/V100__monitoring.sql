-- How long each settled dossier took, in office minutes of the unit that decided, by whose turn it was. Derived from
-- the journal by the consumer "durations"; can be built anew at any time.
create table motcua.settled_time (
    dossier_id     bigint primary key,
    seq            int         not null,
    competent_unit text        not null,
    procedure_code text        not null,
    settled_at     timestamptz not null,
    office         bigint      not null,
    applicant      bigint      not null,
    agency         bigint      not null
);
create index settled_time_unit on motcua.settled_time (competent_unit, settled_at);
