-- Whether a component was digitised by the office, and whether it was not asked for again because it is there already:
-- in another dossier or in a database, named by the source (index 766, groups of digitisation).
alter table motcua.dossier_component add column digitised boolean not null default false;
alter table motcua.dossier_component add column reused_kind text check (reused_kind in ('DOSSIER', 'DATABASE'));
alter table motcua.dossier_component add column reused_source text;
alter table motcua.dossier_component add check ((reused_kind is null) = (reused_source is null));
