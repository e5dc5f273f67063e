-- What officers write down for one another about a dossier; the applicant never sees it. Free words: not in the journal,
-- which has the number of the note, and gone with the personal data of the dossier.
create table motcua.note (
    id           bigint generated always as identity primary key,
    dossier_id   bigint      not null references motcua.dossier (id),
    text         text,
    written_at   timestamptz not null,
    written_by   text        not null,
    corrected_at timestamptz
);
create index note_of on motcua.note (dossier_id, id);

-- Labels that a unit has made for itself, and the dossiers that bear them.
create table motcua.label (
    id         bigint generated always as identity primary key,
    unit_code  text        not null,
    name       text        not null,
    color      text        not null check (color in ('BLUE', 'GREEN', 'AMBER', 'RED', 'PURPLE', 'GREY')),
    created_at timestamptz not null,
    created_by text        not null,
    -- no longer offered; dossiers keep it until it is taken off
    retired_at timestamptz
);
create unique index label_name on motcua.label (unit_code, lower(name)) where retired_at is null;

create table motcua.dossier_label (
    dossier_id bigint      not null references motcua.dossier (id),
    label_id   bigint      not null references motcua.label (id),
    set_at     timestamptz not null,
    set_by     text        not null,
    primary key (dossier_id, label_id)
);
create index dossier_label_of on motcua.dossier_label (label_id, dossier_id);
