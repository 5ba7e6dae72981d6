-- Alerts: what is to be sent, and to which channels. A channel is named as in the configuration.

CREATE TABLE channel (
    name          TEXT    PRIMARY KEY,
    lease         TEXT,                       -- who sends now
    leased_until  INTEGER NOT NULL DEFAULT 0,
    paused_until  INTEGER NOT NULL DEFAULT 0, -- the receiver failed, or asked to wait
    failures      INTEGER NOT NULL DEFAULT 0, -- in a row
    failing_since INTEGER,
    error         TEXT,
    sent          INTEGER NOT NULL DEFAULT 0,
    sent_at       INTEGER,
    refreshed_at  INTEGER NOT NULL DEFAULT 0  -- when open alerts were last sent again
) WITHOUT ROWID;

-- Up to which change of a page a channel was served; no row: never.
CREATE TABLE routed (
    channel TEXT    NOT NULL,
    page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    seq     INTEGER NOT NULL,
    PRIMARY KEY (channel, page)
) WITHOUT ROWID;

-- What a channel was sent messages about: an incident, a maintenance, the state of a page.
CREATE TABLE thread (
    channel      TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    vendor       TEXT    NOT NULL,
    open         INTEGER NOT NULL,
    event        TEXT    NOT NULL,           -- the last, as JSON
    spoken_at    INTEGER NOT NULL,           -- when a message about it was last queued
    turns        INTEGER NOT NULL DEFAULT 0, -- how often it opened in a short time
    turned_at    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (channel, key)
) WITHOUT ROWID;

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    channel     TEXT    NOT NULL,
    thread      TEXT    NOT NULL,
    vendor      TEXT    NOT NULL,
    bundle      TEXT,                       -- what is sent as one message with it
    event       TEXT    NOT NULL,           -- as JSON
    queued_at   INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    confirm     INTEGER NOT NULL DEFAULT 0, -- how many more polls must confirm it
    attempts    INTEGER NOT NULL DEFAULT 0,
    error       TEXT,
    given_up_at INTEGER
);
CREATE INDEX outbox_channel ON outbox (channel);
