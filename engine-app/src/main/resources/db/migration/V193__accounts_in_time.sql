-- A position that is taken back on the day it was given is kept as one that nobody held for a day.
ALTER TABLE motcua.officer_position DROP CONSTRAINT officer_position_check;
ALTER TABLE motcua.officer_position ADD CONSTRAINT officer_position_check CHECK (valid_to >= valid_from);

-- since when a password that somebody else has set is known to two people; it opens the door for some days only
ALTER TABLE motcua.officer ADD COLUMN password_temporary_since timestamptz;
UPDATE motcua.officer SET password_temporary_since = now() WHERE password_temporary;
