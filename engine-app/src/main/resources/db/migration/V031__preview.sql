-- What a command on many dossiers would do, shown before it is done. Rows carry no personal data: labels are read when
-- shown, for those who may see them.
CREATE TABLE motcua.preview (
    token       text PRIMARY KEY,
    kind        text        NOT NULL,
    actor       text        NOT NULL,
    at          timestamptz NOT NULL,
    fingerprint text        NOT NULL
);
CREATE INDEX preview_at ON motcua.preview (at);

CREATE TABLE motcua.preview_row (
    token       text   NOT NULL REFERENCES motcua.preview ON DELETE CASCADE,
    position    int    NOT NULL,
    dossier_id  bigint NOT NULL,
    kind        text   NOT NULL,
    before      text,
    after       text,
    sentence_vi text   NOT NULL,
    sentence_en text   NOT NULL,
    blocked_vi  text,
    blocked_en  text,
    PRIMARY KEY (token, position)
);
