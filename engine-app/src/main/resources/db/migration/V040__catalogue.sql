-- Versions of procedures as they were deployed. A row never changes: a change of any file is a new version.
CREATE TABLE procedure_version (
    id                    bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    code                  text        NOT NULL,
    version               text        NOT NULL,
    -- SHA-256 over paths and contents of all files
    content_hash          text        NOT NULL,
    -- first and last day on which dossiers may be received under it
    valid_from            date        NOT NULL,
    valid_to              date        CHECK (valid_to >= valid_from),
    process_definition_id text        NOT NULL,
    -- decision definition id by short name: components, term, fee
    decisions             jsonb       NOT NULL,
    deployed_at           timestamptz NOT NULL,
    UNIQUE (code, content_hash)
);
CREATE INDEX procedure_version_in_force ON procedure_version (code, valid_from DESC, id DESC);

-- the bundle as it was deployed, so that a dossier of years ago still finds its forms
CREATE TABLE procedure_file (
    version bigint NOT NULL REFERENCES procedure_version,
    path    text   NOT NULL,
    content bytea  NOT NULL,
    PRIMARY KEY (version, path)
);

REVOKE UPDATE, DELETE, TRUNCATE ON procedure_version, procedure_file FROM "${appRole}";
