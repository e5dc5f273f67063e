-- Searches that officers have named, for themselves alone; checked before they are written. No part of a dossier's
-- history, so not journalled.
create table motcua.saved_search (
    officer  text  primary key,
    version  int   not null,
    searches jsonb not null check (length(searches::text) <= 40000)
);
