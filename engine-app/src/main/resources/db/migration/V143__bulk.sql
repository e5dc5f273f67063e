-- One decision of an officer for many steps. Each item is marked in the transaction that carries it out, so that nothing
-- is done twice whatever crashes. What was only previewed goes after an hour, what was done after thirty days.
create table motcua.bulk_action (
    id           bigint generated always as identity primary key,
    kind         text        not null check (kind in ('CLAIM', 'ASSIGN', 'COMPLETE', 'EXTEND')),
    state        text        not null check (state in ('PREVIEWED', 'RUNNING', 'DONE', 'RECALLING', 'RECALLED')),
    token        text unique,
    actor        text        not null,
    on_behalf_of text,
    decision     jsonb       not null,
    at           timestamptz not null
);
create index bulk_action_mine on motcua.bulk_action (actor, id desc);
create index bulk_action_open on motcua.bulk_action (id) where state in ('RUNNING', 'RECALLING');
create index bulk_action_age on motcua.bulk_action (at);

create table motcua.bulk_item (
    action     bigint not null references motcua.bulk_action on delete cascade,
    position   int    not null,
    task_id    text   not null,
    dossier_id bigint not null,
    version    int    not null,
    state      text   not null check (state in ('OPEN', 'DONE', 'REFUSED', 'CANCELLED', 'RECALL', 'RECALLED', 'KEPT')),
    why_vi     text,
    why_en     text,
    done_at    timestamptz,
    primary key (action, position)
) with (fillfactor = 80);
create index bulk_item_open on motcua.bulk_item (action, position) where state in ('OPEN', 'RECALL');
create index bulk_item_held on motcua.bulk_item (dossier_id, done_at) where done_at is not null;

-- Rows of the journal that a consumer which sends things out of the house gets later: what they tell may still be taken
-- back. Whoever delivers one moves its time on first, so that another node does not deliver it as well.
create table motcua.journal_held (
    consumer   text        not null,
    dossier_id bigint      not null,
    seq        int         not null,
    until      timestamptz not null,
    primary key (consumer, dossier_id, seq)
);
create index journal_held_due on motcua.journal_held (until);
