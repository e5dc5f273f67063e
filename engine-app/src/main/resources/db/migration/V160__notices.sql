-- What officers are told about their dossiers. Made of the journal and of due dates, so none of it is journalled itself;
-- it holds no personal data: codes, steps and numbers only.
create table motcua.notice (
    id      bigint generated always as identity primary key,
    officer text        not null,
    kind    text        not null,
    -- things of one kind that come shortly after each other are told together
    bundle  text        not null,
    actor   text,
    at      timestamptz not null,
    read_at timestamptz
);
create index notice_mine on motcua.notice (officer, at desc, id desc);
create index notice_unread on motcua.notice (officer, kind, bundle) where read_at is null;
create index notice_age on motcua.notice (at);

create table motcua.notice_item (
    officer    text   not null,
    -- names what is told: the event, or the step with the date that it has; nothing is told twice
    source     text   not null,
    notice_id  bigint not null references motcua.notice on delete cascade,
    dossier_id bigint not null references motcua.dossier (id),
    task_id    text,
    name_vi    text,
    name_en    text,
    primary key (officer, source)
);
create index notice_item_of on motcua.notice_item (notice_id);
create index notice_item_dossier on motcua.notice_item (dossier_id);

-- Kinds that an officer does not want to be told.
create table motcua.notice_refused (
    officer text not null,
    kind    text not null,
    primary key (officer, kind)
);

-- whom to tell that a dossier has changed
create index watched_dossier_of on motcua.watched_dossier (dossier_id);
