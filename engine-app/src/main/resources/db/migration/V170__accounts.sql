-- A password that somebody else has set: it opens nothing but the page on which it is changed.
ALTER TABLE motcua.officer ADD COLUMN password_temporary boolean NOT NULL DEFAULT false;
CREATE INDEX officer_temporary ON motcua.officer (id) WHERE password_temporary;

-- what exactly was changed of an account: unit, role and days, never a name
ALTER TABLE motcua.security_event ADD COLUMN detail text;
CREATE INDEX security_event_account ON motcua.security_event (subject, id)
    WHERE type IN ('OFFICER_CREATED', 'OFFICER_RENAMED', 'POSITION_GIVEN', 'POSITION_ENDED', 'POSITION_WITHDRAWN',
                   'PASSWORD_RESET', 'OFFICER_LOCKED', 'OFFICER_UNLOCKED');
