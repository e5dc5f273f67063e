-- How often a dossier of a change of a calendar has been tried in vain; after some it waits for an operator.
ALTER TABLE motcua.calendar_change_row ADD COLUMN attempts int NOT NULL DEFAULT 0;
