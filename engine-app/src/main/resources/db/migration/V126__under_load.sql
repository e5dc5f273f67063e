-- whether a saved change of a calendar has still to move a dossier's dates
CREATE INDEX calendar_change_row_dossier ON motcua.calendar_change_row (dossier_id) WHERE outcome IS NULL;

-- what a unit has settled lately, for the manager's overview
CREATE INDEX dossier_settled ON motcua.dossier (competent_unit, finished_at) INCLUDE (due_at) WHERE status IN (9, 10);

-- a month's partition is made long ahead; whoever reads all tables meanwhile, a dump for one, must not make every reader of
-- the journal wait behind it
ALTER FUNCTION motcua.journal_make_partitions(date, int) SET lock_timeout = '2s';
