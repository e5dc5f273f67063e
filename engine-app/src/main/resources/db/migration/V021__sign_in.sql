-- Spring Session's own two tables
CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_id ON spring_session (session_id);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- how often a user name or an address failed lately; subjects are digests, so neither can be read here
CREATE TABLE sign_in_attempt (
    subject       bytea PRIMARY KEY,
    failures      int         NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz
);
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_at);

-- who signed in, failed, was locked: numbers only, no names and no addresses
CREATE TABLE security_event (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    type    text        NOT NULL,
    subject text,
    actor   text
);
CREATE INDEX security_event_at ON security_event (at);
REVOKE UPDATE, DELETE, TRUNCATE ON security_event FROM "${appRole}";
