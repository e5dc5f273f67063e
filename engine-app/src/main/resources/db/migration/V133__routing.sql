-- Nobody knows yet which agency decides: competent_unit is the place that finds it out.
alter table motcua.dossier add column competence_unknown boolean not null default false;
create index dossier_coordination on motcua.dossier (id) where competence_unknown;

-- How the settlement compared with the dossier's own due date, by date (report II.06a): of an interlinked group the due
-- date on this row may be that of a part which its term does not cover.
alter table motcua.dossier add column by_date text check (by_date in ('EARLY', 'ON_TIME', 'OVERDUE'));

-- How pressing a step is by its nature: 0 normal, 1 high, 2 urgent.
alter table motcua.work_item add column priority smallint not null default 0 check (priority between 0 and 2);
