-- Parts of an interlinked group: one dossier, each part done by its own agency, by its own clock and with its own slip.
create table motcua.dossier_part (
    dossier_id bigint      not null references motcua.dossier (id),
    part       text        not null,
    position   int         not null,
    unit_code  text        not null,
    state      text        not null check (state in ('WAITING', 'RUNNING', 'GRANTED', 'REFUSED', 'DROPPED')),
    started_at timestamptz,
    due_at     timestamptz,
    ended_at   timestamptz,
    by_date    text,
    -- number and day of the result or of the letter of refusal
    result     jsonb,
    primary key (dossier_id, part),
    check ((state in ('GRANTED', 'REFUSED', 'DROPPED')) = (ended_at is not null))
);

-- a step's limit is a share of the time of its part; of the dossier's own time when null
alter table motcua.deadline add column share_of text;
-- the law may lengthen one part only
alter table motcua.deadline_extension add column part text not null default '';
-- which part a slip is of; null for the dossier as a whole
alter table motcua.issued_form add column part text;

-- A cut-off now counts for terms in working days too where their procedure has one; none had until now.
update motcua.deadline set cutoff = null where term_unit <> 'SAME_DAY' and cutoff is not null;
