-- Which version an installation was started with, in order: the last one of a day's versions is in force, so that going
-- back to an earlier release brings back the procedure that it carries. A row only when the version changes.
CREATE TABLE procedure_load (
    position  bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    version   bigint      NOT NULL REFERENCES procedure_version,
    loaded_at timestamptz NOT NULL
);
CREATE INDEX procedure_load_version ON procedure_load (version, position DESC);

-- until now the latest beginning was in force, and of equal ones the latest deployed
INSERT INTO procedure_load (version, loaded_at)
SELECT id, deployed_at FROM procedure_version ORDER BY valid_from, id;

REVOKE UPDATE, DELETE, TRUNCATE ON procedure_load FROM "${appRole}";
