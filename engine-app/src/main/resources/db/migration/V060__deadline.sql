-- The ledger of the legal clock: every clock of every dossier, its present due instant and how it came about.
CREATE TABLE motcua.deadline (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id        bigint      NOT NULL,
    clock             text        NOT NULL,
    subject           text        NOT NULL,
    unit_code         text        NOT NULL,
    started_at        timestamptz NOT NULL,
    amount            int,
    term_unit         text,
    policy            text,
    cutoff            time,
    step_minutes      int,
    remaining_minutes int,
    due_at            timestamptz NOT NULL,
    ended_at          timestamptz,
    by_date           text,
    by_instant        text,
    next_check_at     timestamptz,
    CHECK ((term_unit IS NULL) <> (step_minutes IS NULL))
);
CREATE UNIQUE INDEX deadline_open ON motcua.deadline (dossier_id, clock, subject) WHERE ended_at IS NULL;
CREATE INDEX deadline_dossier ON motcua.deadline (dossier_id);
CREATE INDEX deadline_next_check ON motcua.deadline (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX deadline_unit_open ON motcua.deadline (unit_code) WHERE ended_at IS NULL;

-- When the dossier's clock stood still, who stopped it, why and on which form; between pauses it runs.
CREATE TABLE motcua.deadline_pause (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id bigint      NOT NULL,
    from_at    timestamptz NOT NULL,
    to_at      timestamptz,
    reason     text        NOT NULL,
    form       text        NOT NULL,
    paused_by  text        NOT NULL,
    resumed_by text
);
CREATE UNIQUE INDEX deadline_pause_open ON motcua.deadline_pause (dossier_id) WHERE to_at IS NULL;
CREATE INDEX deadline_pause_dossier ON motcua.deadline_pause (dossier_id);

CREATE TABLE motcua.deadline_extension (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id bigint      NOT NULL,
    at         timestamptz NOT NULL,
    amount     int         NOT NULL,
    term_unit  text        NOT NULL,
    basis      text        NOT NULL,
    approver   text        NOT NULL
);
CREATE INDEX deadline_extension_dossier ON motcua.deadline_extension (dossier_id);

-- Changes of calendars that were carried out, and what each had to move: rows not yet done survive a crash.
CREATE TABLE motcua.calendar_change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_code    text        NOT NULL,
    action       text        NOT NULL,
    entry_id     bigint      NOT NULL REFERENCES motcua.calendar_entry,
    actor        text        NOT NULL,
    on_behalf_of text,
    at           timestamptz NOT NULL,
    count        int         NOT NULL
);

CREATE TABLE motcua.calendar_change_row (
    change_id  bigint      NOT NULL REFERENCES motcua.calendar_change,
    dossier_id bigint      NOT NULL,
    clock      text        NOT NULL,
    subject    text        NOT NULL,
    before_at  timestamptz NOT NULL,
    after_at   timestamptz NOT NULL,
    outcome    text,
    PRIMARY KEY (change_id, dossier_id, clock, subject)
);
CREATE INDEX calendar_change_row_open ON motcua.calendar_change_row (change_id, dossier_id) WHERE outcome IS NULL;

CREATE TABLE motcua.deadline_former_due (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deadline_id bigint      NOT NULL REFERENCES motcua.deadline ON DELETE CASCADE,
    due_at      timestamptz NOT NULL,
    replaced_at timestamptz NOT NULL,
    cause       text        NOT NULL,
    change_id   bigint REFERENCES motcua.calendar_change
);
CREATE INDEX deadline_former_due_deadline ON motcua.deadline_former_due (deadline_id);
