-- What was corrected in a dossier, before and after each field. Personal data: goes with those of the dossier.
create table motcua.dossier_correction (
    id           bigint generated always as identity primary key,
    dossier_id   bigint not null references motcua.dossier (id),
    reason_code  text   not null,
    note         text,
    changes      jsonb,
    corrected_at timestamptz not null,
    corrected_by text   not null
);
create index dossier_correction_dossier on motcua.dossier_correction (dossier_id);
