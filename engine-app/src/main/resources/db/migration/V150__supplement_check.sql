-- What the office found when it looked at what was handed in: for each item of a request, by its place in the list from
-- 1, whether it is as it should be, the coded fault that is left, free words, when and by whom.
alter table motcua.dossier_supplement add column checks jsonb not null default '{}';
