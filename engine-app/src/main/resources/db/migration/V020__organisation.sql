-- The dated organisation. Periods are half open: valid_to is the first day that no longer belongs to them.
CREATE TABLE organisation_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint  NOT NULL
);
INSERT INTO organisation_revision (revision) VALUES (0);

CREATE TABLE unit (
    code text PRIMARY KEY CHECK (length(code) <= 35),
    -- levels with the level-1 body first, whichever style the code is written in: H88/1/2
    path text NOT NULL
);

CREATE TABLE unit_period (
    code       text NOT NULL REFERENCES unit,
    valid_from date NOT NULL,
    valid_to   date,
    parent     text REFERENCES unit,
    kind       text NOT NULL,
    name_vi    text NOT NULL CHECK (name_vi IS NFC NORMALIZED),
    name_en    text NOT NULL,
    address    text,
    phone      text,
    PRIMARY KEY (code, valid_from),
    CHECK (valid_to > valid_from),
    CHECK (parent <> code)
);
CREATE UNIQUE INDEX unit_period_running ON unit_period (code) WHERE valid_to IS NULL;

CREATE TABLE officer (
    id            text PRIMARY KEY,
    username      text        NOT NULL UNIQUE CHECK (username = lower(username)),
    name          text        NOT NULL CHECK (name IS NFC NORMALIZED),
    -- BCrypt; null when the officer signs in through OpenID Connect only
    password_hash text,
    locked_at     timestamptz,
    created_at    timestamptz NOT NULL
);

CREATE TABLE officer_position (
    officer    text NOT NULL REFERENCES officer,
    unit       text NOT NULL REFERENCES unit,
    role       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    PRIMARY KEY (officer, unit, role, valid_from),
    CHECK (valid_to > valid_from)
);
CREATE INDEX officer_position_unit ON officer_position (unit, role);

-- other programs, such as the National Portal, with their own secret and a list of what they may do below one unit
CREATE TABLE machine_client (
    id          text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{2,39}$'),
    secret_hash text        NOT NULL,
    unit        text        NOT NULL REFERENCES unit,
    operations  text[]      NOT NULL,
    locked_at   timestamptz,
    created_at  timestamptz NOT NULL
);
