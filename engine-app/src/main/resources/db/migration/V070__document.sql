-- Files of dossiers: the bytes lie in the data folder under their hash, once, however often they are attached.
create table motcua.attachment (
    id             uuid primary key,
    dossier_id     bigint      not null references motcua.dossier (id),
    component_code text,
    name           text,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    attached_at    timestamptz not null,
    attached_by    text        not null,
    erased_at      timestamptz
);
create index attachment_dossier on motcua.attachment (dossier_id, attached_at);
create index attachment_hash on motcua.attachment (sha256);

-- Forms 01 and 02 as issued: what they say is kept, so that a reprint is the same.
create table motcua.issued_form (
    serial     text primary key,
    number     text        not null check (number in ('01', '02', '03', '04', '05', '06', '07')),
    dossier_id bigint      not null references motcua.dossier (id),
    content    jsonb,
    issued_at  timestamptz not null,
    issued_by  text        not null
);
create index issued_form_dossier on motcua.issued_form (dossier_id, issued_at);

create table motcua.form_counter (
    unit_code text not null,
    number    text not null,
    year      int  not null,
    last      int  not null,
    primary key (unit_code, number, year)
);
