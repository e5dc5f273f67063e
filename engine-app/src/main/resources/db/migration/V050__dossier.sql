-- A dossier's own tables: state, people, form data, components, supplements. The row of motcua.dossier is what every
-- command locks first; it carries the head of the dossier's journal chain (seq, head).
create sequence motcua.dossier_id_seq;

create table motcua.dossier (
    id                bigint primary key default nextval('motcua.dossier_id_seq'),
    code              text unique,
    seq               int      not null default 0,
    head              bytea    not null default '\x',
    procedure_code    text     not null,
    version_id        bigint   not null,
    -- three separate places: helped at, received by, decided by
    helped_at         text     not null,
    unit_code         text     not null,
    competent_unit    text     not null,
    channel           text     not null check (channel in ('COUNTER', 'ONLINE', 'POST')),
    portal_code       text unique,
    status            smallint not null check (status between 1 and 10),
    accepted          boolean  not null default false,
    outcome           text,
    owner_name        text,
    owner_folded      text,
    owner_id_number   text,
    owner_birth_date  date,
    submitter         jsonb,
    data              jsonb,
    data_form         text     not null,
    data_version      int      not null default 1,
    result            jsonb,
    submitted_at      timestamptz not null,
    received_at       timestamptz,
    due_at            timestamptz,
    finished_at       timestamptz,
    returned_at       timestamptz,
    created_by        text     not null,
    erased_at         timestamptz
) with (fillfactor = 70);

create index dossier_open on motcua.dossier (competent_unit, due_at) where status in (1, 2, 4, 5, 6);
create index dossier_owner on motcua.dossier (owner_id_number) where owner_id_number is not null;
create index dossier_version on motcua.dossier (version_id) where status in (1, 2, 4, 5, 6, 9);

comment on column motcua.dossier.head is 'SHA-256 of the last journal row of this dossier';

-- former versions of the form data: a correction never overwrites what was there
create table motcua.dossier_data_history (
    dossier_id bigint not null references motcua.dossier (id),
    version    int    not null,
    data       jsonb,
    changed_at timestamptz not null,
    changed_by text   not null,
    primary key (dossier_id, version)
);

create table motcua.dossier_component (
    dossier_id          bigint not null references motcua.dossier (id),
    position            int    not null,
    code                text   not null,
    name_vi             text   not null,
    name_en             text   not null,
    original            int    not null,
    certified           int    not null,
    photocopy           int    not null,
    required            boolean not null,
    received_original   int    not null default 0,
    received_certified  int    not null default 0,
    received_photocopy  int    not null default 0,
    primary key (dossier_id, code)
);

create table motcua.dossier_supplement (
    id           bigint generated always as identity primary key,
    dossier_id   bigint not null references motcua.dossier (id),
    number       int    not null,
    stage        text   not null check (stage in ('RECEPTION', 'APPRAISAL')),
    items        jsonb  not null,
    reason_code  text   not null,
    basis        text   not null,
    requested_at timestamptz not null,
    requested_by text   not null,
    form_serial  text,
    deadline     timestamptz,
    received_at  timestamptz,
    received_by  text,
    note         text,
    unique (dossier_id, number)
);

-- why a dossier was refused, stopped, withdrawn, sent back: coded reason in the journal, free words here
create table motcua.dossier_note (
    id          bigint generated always as identity primary key,
    dossier_id  bigint not null references motcua.dossier (id),
    kind        text   not null,
    reason_code text,
    note        text,
    written_at  timestamptz not null,
    written_by  text   not null
);
create index dossier_note_of on motcua.dossier_note (dossier_id);

-- sequence of dossier codes: one row per unit and day, taken last inside the submission, so without gaps
create table motcua.dossier_counter (
    unit_code text not null,
    day       date not null,
    last      int  not null,
    primary key (unit_code, day)
);
