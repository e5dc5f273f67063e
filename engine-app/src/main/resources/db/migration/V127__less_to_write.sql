-- The version of the calendars, of which no change can be saved before the present transaction ends. Two statements in
-- one round trip: each sees what is committed when it begins, so the version is read after the lock was granted.
CREATE FUNCTION motcua.calendar_version_held(lock bigint) RETURNS bigint
    LANGUAGE plpgsql VOLATILE AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock);
    RETURN (SELECT version FROM motcua.calendar_version);
END
$$;

-- The engine asks for the parts of a task whenever one ends; without this it reads all open tasks.
CREATE INDEX act_ru_task_parent ON camunda.act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;

-- Asked by nobody, and written with every change of a state.
DROP INDEX motcua.dossier_owner, motcua.dossier_version, motcua.step_record_performer;

-- A change of state writes the columns from the first to the last that differ into the log. What is long and rarely
-- changes goes to the end of the row, behind the states and dates, so that it is not among them.
ALTER TABLE motcua.dossier ADD COLUMN submitter_ jsonb, ADD COLUMN data_ jsonb, ADD COLUMN result_ jsonb;
UPDATE motcua.dossier SET submitter_ = submitter, data_ = data, result_ = result;
ALTER TABLE motcua.dossier DROP COLUMN submitter, DROP COLUMN data, DROP COLUMN result;
ALTER TABLE motcua.dossier RENAME COLUMN submitter_ TO submitter;
ALTER TABLE motcua.dossier RENAME COLUMN data_ TO data;
ALTER TABLE motcua.dossier RENAME COLUMN result_ TO result;
