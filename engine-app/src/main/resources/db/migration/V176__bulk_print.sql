-- The same form of many dossiers is printed like any other bulk action: previewed, carried out, listed.
alter table motcua.bulk_action drop constraint bulk_action_kind_check;
alter table motcua.bulk_action
    add constraint bulk_action_kind_check check (kind in ('CLAIM', 'ASSIGN', 'COMPLETE', 'EXTEND', 'PRINT'));
