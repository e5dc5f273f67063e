-- Nobody knows yet which agency decides: competent_unit is the place that finds it out.
alter table motcua.dossier add column competence_unknown boolean not null default false;
create index dossier_coordination on motcua.dossier (id) where competence_unknown;

-- How pressing a step is by its nature: 0 normal, 1 high, 2 urgent.
alter table motcua.work_item add column priority smallint not null default 0 check (priority between 0 and 2);
