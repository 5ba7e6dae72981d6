-- Times are microseconds since 1970, UTC.

-- One row per vendor that was ever looked at. Small, because every look touches it.
CREATE TABLE page (
    id            INTEGER PRIMARY KEY,
    vendor        TEXT    NOT NULL UNIQUE,
    url           TEXT    NOT NULL,
    feed          TEXT,
    first_seen_at INTEGER NOT NULL,
    last_seen_at  INTEGER NOT NULL, -- the last look, readable or not
    readable_at   INTEGER,          -- the last look that could be read
    span_from     INTEGER,          -- since when the looks that could be read follow each other without a gap
    touched_at    INTEGER,          -- the vendor's own "updated at"
    fingerprint   INTEGER,          -- of the last reading
    failing       INTEGER NOT NULL, -- the last look could not be read
    error         TEXT,             -- why the last one that could not be read could not
    error_at      INTEGER
);

-- Earlier stretches of looks without a gap.
CREATE TABLE span (
    id      INTEGER PRIMARY KEY,
    page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    from_at INTEGER NOT NULL,
    to_at   INTEGER NOT NULL
);
CREATE INDEX span_page ON span (page);

-- What the page says now, for reading many at once: the last of headline and of state, again.
CREATE TABLE present (
    page       INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    headline   TEXT NOT NULL,
    components TEXT NOT NULL
);

-- The page without its lists: name, indicator, description, coverage. A row only where it differs.
CREATE TABLE headline (
    id      INTEGER PRIMARY KEY,
    page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    seen_at INTEGER NOT NULL,
    body    TEXT    NOT NULL
);
CREATE INDEX headline_page ON headline (page);

CREATE TABLE component (
    id    INTEGER PRIMARY KEY,
    page  INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name  TEXT    NOT NULL, -- [id, group, name, region, how many alike before it]
    UNIQUE (page, name)
);

-- The state of a component from then on; NULL: it is gone. A row only where it differs, and where trouble ends one for
-- the look before, which saw it last.
CREATE TABLE state (
    id        INTEGER PRIMARY KEY,
    component INTEGER NOT NULL REFERENCES component ON DELETE CASCADE,
    seen_at   INTEGER NOT NULL,
    status    TEXT,
    word      TEXT
);
CREATE INDEX state_component ON state (component);

CREATE TABLE item (
    id            INTEGER PRIMARY KEY,
    page          INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    kind          INTEGER NOT NULL, -- 0 incident, 1 maintenance
    key           TEXT    NOT NULL,
    nth           INTEGER NOT NULL, -- how many of the same key stand before it
    first_seen_at INTEGER NOT NULL,
    last_seen_at  INTEGER NOT NULL, -- while listed, the page's readable_at counts
    revised_at    INTEGER NOT NULL, -- since when it reads as in body
    listed        INTEGER NOT NULL, -- the last reading had it
    detected      INTEGER NOT NULL, -- the same feed was read shortly before, and it came up since
    gone          INTEGER NOT NULL, -- 0 stands, 1 removed by the vendor, 2 no longer part of the page for another reason
    gone_at       INTEGER,
    open          INTEGER,          -- NULL: nobody says
    started_at    INTEGER,
    posted_at     INTEGER,          -- the first update
    UNIQUE (page, kind, key, nth)
);
CREATE INDEX item_open ON item (page) WHERE open IS NOT 0;

CREATE TABLE body (
    item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    body TEXT NOT NULL
);

-- How an item read until then: the later text with all but its first and last bytes replaced.
CREATE TABLE revision (
    id       INTEGER PRIMARY KEY,
    item     INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    from_at  INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    head     INTEGER NOT NULL,
    tail     INTEGER NOT NULL,
    middle   TEXT    NOT NULL
);
CREATE INDEX revision_item ON revision (item);

CREATE TABLE change (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    id        BLOB    NOT NULL,
    page      INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    seen_at   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    item      TEXT,
    title     TEXT,
    url       TEXT,
    post      TEXT,             -- the update, as JSON
    component TEXT,
    field     TEXT,
    old       TEXT,
    new       TEXT,
    inferred  INTEGER NOT NULL
);
CREATE INDEX change_page ON change (page);
CREATE INDEX change_seen_at ON change (seen_at);

-- Up to which change someone was told; page 0: of every page.
CREATE TABLE cursor (
    name    TEXT    NOT NULL,
    page    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (name, page)
) WITHOUT ROWID;
