-- A file that takes the place of another one: both stay, the later one says which, and why in free words (they go with
-- the personal data). A file is replaced once; who replaces it again replaces its successor.
alter table motcua.attachment add column version int not null default 1 check (version > 0);
alter table motcua.attachment add column replaces uuid references motcua.attachment (id);
alter table motcua.attachment add column reason text;
create unique index attachment_replaces on motcua.attachment (replaces) where replaces is not null;
