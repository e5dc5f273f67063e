-- Whose a dossier is, to be asked by person: when a new one comes in, and for all dossiers of a person. A table of its
-- own, since the row of motcua.dossier is written anew with every change of its state, and each index on it with it;
-- this one is written once.
create table motcua.dossier_owner (
    dossier_id     bigint primary key references motcua.dossier (id),
    procedure_code text not null,
    id_number      text,
    folded         text,
    birth_date     date
);

insert into motcua.dossier_owner
select id, procedure_code, owner_id_number, owner_folded, owner_birth_date from motcua.dossier
where owner_id_number is not null or owner_folded is not null;

create index dossier_owner_id on motcua.dossier_owner (id_number, dossier_id) where id_number is not null;
create index dossier_owner_person on motcua.dossier_owner (folded, birth_date, procedure_code)
    where birth_date is not null;

-- The owner of a dossier is written by the dossier's own statements only, so this follows in the same transaction.
create function motcua.dossier_owner_follows() returns trigger language plpgsql as $$
begin
    if new.owner_id_number is null and new.owner_folded is null then
        delete from motcua.dossier_owner where dossier_id = new.id;
    else
        insert into motcua.dossier_owner
        values (new.id, new.procedure_code, new.owner_id_number, new.owner_folded, new.owner_birth_date)
        on conflict (dossier_id) do update set procedure_code = excluded.procedure_code,
            id_number = excluded.id_number, folded = excluded.folded, birth_date = excluded.birth_date;
    end if;
    return null;
end $$;

create trigger dossier_owner_written after insert on motcua.dossier
    for each row execute function motcua.dossier_owner_follows();
create trigger dossier_owner_follows after update of owner_id_number, owner_folded, owner_birth_date on motcua.dossier
    for each row when ((old.owner_id_number, old.owner_folded, old.owner_birth_date)
        is distinct from (new.owner_id_number, new.owner_folded, new.owner_birth_date))
    execute function motcua.dossier_owner_follows();
