-- A series of dossiers at the counter while it lasts: what its officer has typed for the next one, and which were filed.
-- For nobody else to read; it names citizens, so it goes when the series ends, or after a time.
create sequence motcua.reception_series_version;

create table motcua.reception_series (
    -- drawn by the officer's window
    id             text        not null,
    officer_id     text        not null,
    procedure_code text        not null,
    -- never given twice: by it a second window knows that it is behind
    version        bigint      not null,
    data           text        not null,
    begun_at       timestamptz not null,
    saved_at       timestamptz not null,
    primary key (officer_id, id)
) with (fillfactor = 50);
