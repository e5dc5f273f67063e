-- Forms 03 to 06 with what they say, and the two receipts: BL for money received, BN for the result handed over.
alter table motcua.issued_form
    drop constraint issued_form_number_check,
    add constraint issued_form_number_check
        check (number in ('01', '02', '03', '04', '05', '06', '07', 'BL', 'BN'));
