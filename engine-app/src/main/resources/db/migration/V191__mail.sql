-- Where an officer gets mail; an administrator enters it. Null for nowhere.
ALTER TABLE motcua.officer ADD COLUMN mail_address text;

DROP INDEX motcua.security_event_account;
CREATE INDEX security_event_account ON motcua.security_event (subject, id)
    WHERE type IN ('OFFICER_CREATED', 'OFFICER_RENAMED', 'POSITION_GIVEN', 'POSITION_ENDED', 'POSITION_WITHDRAWN',
                   'PASSWORD_RESET', 'OFFICER_LOCKED', 'OFFICER_UNLOCKED', 'MAIL_ADDRESS_SET');

-- Letters to officers that are to be sent or were. No personal data of applicants stands in them, and the address is not
-- kept here: a letter goes where its officer gets mail at the time of sending.
CREATE TABLE motcua.mail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer    text        NOT NULL REFERENCES motcua.officer (id),
    -- names what is told: nothing is written twice
    occasion   text        NOT NULL,
    subject    text        NOT NULL,
    plain      text        NOT NULL,
    html       text        NOT NULL,
    written_at timestamptz NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'CLAIMED', 'SENT', 'GIVEN_UP')),
    attempts   int         NOT NULL DEFAULT 0,
    -- when it is tried next; while claimed, when whoever claimed it counts as gone
    next_at    timestamptz NOT NULL,
    -- why the last attempt failed
    reason     text,
    UNIQUE (officer, occasion)
);
CREATE INDEX mail_due ON motcua.mail (next_at, id) WHERE state IN ('WAITING', 'CLAIMED');
CREATE INDEX mail_given_up ON motcua.mail (written_at) WHERE state = 'GIVEN_UP';
CREATE INDEX mail_age ON motcua.mail (written_at);
