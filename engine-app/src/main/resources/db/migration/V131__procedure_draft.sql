-- What analysts try out: the last save of each slug. No version: nothing here is ever in force, and no dossier refers to it.
CREATE TABLE procedure_draft (
    slug                  text        PRIMARY KEY,
    saved_at              timestamptz NOT NULL,
    saved_by              text        NOT NULL,
    -- faults of the last save, [{file, element, value, text: {vi, en}}]; empty when it is the one that is deployed
    findings              jsonb       NOT NULL,
    -- the last save without a fault, as the engine has it; null while there was none. Numbers are those of the versions,
    -- so that no number ever means two things
    version_id            bigint      UNIQUE,
    version               text,
    content_hash          text,
    valid_from            date,
    valid_to              date,
    process_definition_id text,
    decisions             jsonb,
    deployment_id         text,
    CHECK (num_nulls(version_id, version, content_hash, valid_from, process_definition_id, decisions, deployment_id)
        IN (0, 7)),
    CHECK (version_id IS NOT NULL OR findings <> '[]')
);

-- the files that are deployed
CREATE TABLE procedure_draft_file (
    slug    text  NOT NULL REFERENCES procedure_draft ON DELETE CASCADE,
    path    text  NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (slug, path)
);

-- who sent what when: for good, also when the draft is gone
CREATE TABLE procedure_draft_save (
    position     bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    slug         text        NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('DEPLOYED', 'UNCHANGED', 'REFUSED', 'REMOVED')),
    -- of the files as they were sent; null for a removal
    content_hash text
);

REVOKE UPDATE, DELETE, TRUNCATE ON procedure_draft_save FROM "${appRole}";
