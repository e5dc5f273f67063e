-- Paper that goes from the counter to a division and back: lists, their dossiers, and what both sides have confirmed.
-- Rows are only ever added; reasons are coded, so that no words of people stay here for ever.
create table motcua.hand_over_list (
    serial    text primary key,
    giver     text        not null check (giver in ('COUNTER', 'DIVISION')),
    from_unit text        not null,
    to_unit   text        not null,
    made_by   text        not null,
    made_at   timestamptz not null
);
create index hand_over_list_from on motcua.hand_over_list (from_unit, made_at desc, serial desc);
create index hand_over_list_to on motcua.hand_over_list (to_unit, made_at desc, serial desc);

create table motcua.hand_over_item (
    serial     text   not null references motcua.hand_over_list,
    number     int    not null,
    dossier_id bigint not null references motcua.dossier (id),
    -- until when it had to be handed over, as the calendar was when the list was made
    due_at     timestamptz,
    primary key (serial, dossier_id),
    unique (serial, number)
);
create index hand_over_item_dossier on motcua.hand_over_item (dossier_id);

create table motcua.hand_over_mark (
    serial     text        not null,
    dossier_id bigint      not null,
    kind       text        not null check (kind in ('GIVEN', 'RECEIVED', 'NOT_RECEIVED')),
    officer    text        not null,
    at         timestamptz not null,
    reason     text,
    foreign key (serial, dossier_id) references motcua.hand_over_item (serial, dossier_id),
    check ((reason is not null) = (kind = 'NOT_RECEIVED'))
);
create unique index hand_over_mark_given on motcua.hand_over_mark (serial, dossier_id) where kind = 'GIVEN';
create index hand_over_mark_list on motcua.hand_over_mark (serial);
-- received or not, one of them and once
create unique index hand_over_mark_answer on motcua.hand_over_mark (serial, dossier_id) where kind <> 'GIVEN';

-- results that the counter is to deliver
create index work_item_result on motcua.work_item (created_at) where role = 'RESULT_OFFICER';

revoke update, delete, truncate on motcua.hand_over_list, motcua.hand_over_item, motcua.hand_over_mark from "${appRole}";
