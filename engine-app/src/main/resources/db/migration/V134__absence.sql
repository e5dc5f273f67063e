-- When officers are away and who does their work meanwhile. Days are those of Viet Nam, both included. A row is never
-- deleted: what somebody did on another's behalf must stay explicable.
CREATE TABLE motcua.absence (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer    text        NOT NULL REFERENCES motcua.officer,
    first_day  date        NOT NULL,
    last_day   date        NOT NULL,
    reason     text        NOT NULL,
    version    int         NOT NULL DEFAULT 1,
    entered_by text        NOT NULL,
    entered_at timestamptz NOT NULL,
    -- back earlier, or withdrawn before it began
    ended_by   text,
    ended_at   timestamptz,
    CHECK (last_day >= first_day),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX absence_officer ON motcua.absence (officer, first_day);

CREATE TABLE motcua.absence_substitute (
    absence   bigint NOT NULL REFERENCES motcua.absence,
    -- null: everything that no other line names
    procedure text,
    officer   text   NOT NULL REFERENCES motcua.officer,
    UNIQUE NULLS NOT DISTINCT (absence, procedure)
);

-- the substitute who has taken the step on behalf of its assignee
ALTER TABLE motcua.work_item ADD COLUMN acting text;
