-- Time that the law itself adds has no approver; why there is more time stands in both languages.
ALTER TABLE motcua.deadline_extension ALTER COLUMN approver DROP NOT NULL;
ALTER TABLE motcua.deadline_extension ADD COLUMN basis_en text NOT NULL DEFAULT '';
UPDATE motcua.deadline_extension SET basis_en = basis;
