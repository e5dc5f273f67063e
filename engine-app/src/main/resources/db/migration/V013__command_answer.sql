-- The answer of each command that came with an Idempotency-Key, written with the change itself. Answers hold people's
-- data, so they are kept for a day only.
create table motcua.command_answer (
    actor        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    body         text,
    made_at      timestamptz not null default now(),
    primary key (actor, key)
);
create index command_answer_age on motcua.command_answer (made_at);
