-- The register of a unit is read in the order of reception, a procedure of it along the same entries.
create index dossier_register on motcua.dossier (unit_code, received_at, id, procedure_code)
    where received_at is not null;
