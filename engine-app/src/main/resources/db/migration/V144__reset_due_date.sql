-- Corrections of a dossier's due date by an officer: the date itself counts from then on, not the term.
CREATE TABLE motcua.deadline_reset (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id bigint      NOT NULL,
    at         timestamptz NOT NULL,
    before_at  timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    extended   int         NOT NULL,
    reason     text        NOT NULL,
    reason_en  text        NOT NULL,
    officer    text        NOT NULL
);
CREATE INDEX deadline_reset_dossier ON motcua.deadline_reset (dossier_id);
