-- What an officer wants to be told by mail; without a row nothing.
CREATE TABLE motcua.mail_wish (
    officer  text        PRIMARY KEY REFERENCES motcua.officer (id),
    wish     text        NOT NULL CHECK (wish IN ('NONE', 'AT_ONCE', 'DAILY')),
    language text        NOT NULL CHECK (language IN ('vi', 'en')),
    -- what was before is not told
    since    timestamptz NOT NULL,
    -- up to when the letters of a day's beginning have told; null before the first
    told_at  timestamptz
);
CREATE INDEX mail_wish_of ON motcua.mail_wish (wish, officer) WHERE wish <> 'NONE';

-- what was told by a letter at once
ALTER TABLE motcua.notice_item ADD COLUMN mailed_at timestamptz;
