-- Officers whose account was locked, and to whom their open steps go: the steps are moved one dossier at a time, each
-- with its entry in the dossier's journal. done_at is null until all are.
CREATE TABLE motcua.officer_removal (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer text        NOT NULL REFERENCES motcua.officer,
    actor   text        NOT NULL,
    at      timestamptz NOT NULL,
    done_at timestamptz
);
CREATE INDEX officer_removal_open ON motcua.officer_removal (id) WHERE done_at IS NULL;

CREATE TABLE motcua.officer_removal_receiver (
    removal   bigint NOT NULL REFERENCES motcua.officer_removal,
    -- null: everything that no other line names
    procedure text,
    officer   text   NOT NULL REFERENCES motcua.officer,
    UNIQUE NULLS NOT DISTINCT (removal, procedure)
);
