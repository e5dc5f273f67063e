-- Working calendars. Nationwide days are the product's data (public-holidays.csv); here is what units decide for
-- themselves and, unless they decide otherwise, for all units below them.
CREATE TABLE motcua.calendar_hours (
    unit_code     text PRIMARY KEY,
    opening       time    NOT NULL,
    lunch         time    NOT NULL,
    afternoon     time    NOT NULL,
    closing       time    NOT NULL,
    duty_closing  time    NOT NULL,
    saturday_duty boolean NOT NULL DEFAULT false,
    decision      text    NOT NULL
);

CREATE TABLE motcua.calendar_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_code  text        NOT NULL,
    date       date        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('HOLIDAY', 'SWAP_WORK', 'CLOSURE', 'DUTY')),
    name_vi    text        NOT NULL,
    name_en    text        NOT NULL,
    decision   text        NOT NULL,
    added_by   text        NOT NULL,
    added_at   timestamptz NOT NULL,
    removed_by text,
    removed_at timestamptz
);
CREATE UNIQUE INDEX calendar_entry_live ON motcua.calendar_entry (unit_code, date) WHERE removed_at IS NULL;

-- Counts the changes: whoever holds a calendar in memory compares this number. One row.
CREATE TABLE motcua.calendar_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO motcua.calendar_version (version) VALUES (1);
