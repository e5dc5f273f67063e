-- What a dossier's applicant has to pay before the office goes on, and how it was paid (status 6).
create table motcua.obligation (
    id             bigint generated always as identity primary key,
    dossier_id     bigint      not null references motcua.dossier (id),
    number         int         not null,
    unit_code      text        not null,
    charges        jsonb       not null,
    amount         bigint      not null check (amount > 0),
    requested_at   timestamptz not null,
    requested_by   text        not null,
    -- when it is to be paid; null where the procedure sets no limit
    due_at         timestamptz,
    paid_on        date,
    late_amount    bigint check (late_amount >= 0),
    manner         text check (manner in ('CASH', 'TRANSFER')),
    receipt_serial text,
    receipt_number text,
    payer_name     text,
    collected_at   timestamptz,
    collected_by   text,
    unique (dossier_id, number),
    check ((paid_on is null) = (collected_at is null))
);

-- a receipt of a unit's book is given once; 123 and 0000123 are the same
create unique index obligation_receipt on motcua.obligation (unit_code, receipt_serial, ltrim(receipt_number, '0'))
    where receipt_number is not null;
