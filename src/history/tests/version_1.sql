-- A history as version 1 wrote it. Never changed: it stands for the files that people have.
PRAGMA application_id = 0x70696e67;
PRAGMA user_version = 1;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE body (
    item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    body TEXT NOT NULL
);
INSERT INTO "body" VALUES(1,'{"id":"a","title":"a is broken","started_at":"2026-03-01T10:00:00Z","regions":[],"updates":[{"id":"a-0","at":"2026-03-01T10:00:00Z","status":{"value":"investigating"},"text":"We look into it — and will be back.","components":[]},{"id":"a-1","at":"2026-03-01T10:10:00Z","status":{"value":"identified"},"text":"We look into it — and will be back.","components":[]},{"id":"a-2","at":"2026-03-01T10:20:00Z","status":{"value":"resolved"},"text":"We look into it — and will be back.","components":[]}],"status":{"value":"resolved"},"impact":{"value":"minor"},"log":"complete"}');
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
INSERT INTO "change" VALUES(1,X'124FA1D384CE50CCAAE9D2D4114AE895',2,1769936400000000,1769936400000000,'vendor_first_seen',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "change" VALUES(2,X'39D5AFA0673D4A24D68D0DE0D51608F5',2,1772359500000001,1772359200000000,'incident_opened','a','a is broken',NULL,'{"id":"a-0","at":"2026-03-01T10:00:00Z","status":"investigating"}',NULL,NULL,NULL,'We look into it — and will be back.',0);
INSERT INTO "change" VALUES(3,X'740D1413CF7F11F72F14DF29021EDDBF',2,1772360100000000,1772360100000000,'component_changed',NULL,NULL,NULL,NULL,'API','status','operational','major_outage',0);
INSERT INTO "change" VALUES(4,X'ECB8F51049F52E1F95A377B5CEDF1F89',2,1772360100000000,1772359800000000,'incident_updated','a','a is broken',NULL,'{"id":"a-1","at":"2026-03-01T10:10:00Z","status":"identified"}',NULL,NULL,NULL,'We look into it — and will be back.',0);
INSERT INTO "change" VALUES(5,X'603BE34230097813B5850E749834076D',2,1772360700000000,1772360700000000,'component_changed',NULL,NULL,NULL,NULL,'API','status','major_outage','operational',0);
INSERT INTO "change" VALUES(6,X'B06D489050A49E1626E3CCBCCF18D322',2,1772360700000000,1772360400000000,'incident_resolved','a','a is broken',NULL,'{"id":"a-2","at":"2026-03-01T10:20:00Z","status":"resolved"}',NULL,NULL,NULL,'We look into it — and will be back.',0);
INSERT INTO "change" VALUES(7,X'47EEA560BAB75FC916E160BEA6C7AE62',2,1772361300000000,1772361300000000,'incident_removed','a','a is broken',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "change" VALUES(8,X'63BE9BCACEF0BE5723A5829D3B73F332',3,1772359560000000,1772359560000000,'vendor_first_seen',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "change" VALUES(9,X'F01FB7F88734C665EF27AB3598D01159',3,1772360160000000,1772360160000000,'page_unreadable',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'timed out',0);
CREATE TABLE component (
    id    INTEGER PRIMARY KEY,
    page  INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name  TEXT    NOT NULL, -- [id, group, name, region, how many alike before it]
    UNIQUE (page, name)
);
INSERT INTO "component" VALUES(1,2,0,'[null,null,"API",null,0]');
INSERT INTO "component" VALUES(2,3,0,'[null,null,"API",null,0]');
CREATE TABLE cursor (
    name    TEXT    NOT NULL,
    page    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (name, page)
) WITHOUT ROWID;
INSERT INTO "cursor" VALUES('ann',3,3,1772409600000000);
INSERT INTO "cursor" VALUES('bot',0,4,1772409600000000);
CREATE TABLE headline (
    id      INTEGER PRIMARY KEY,
    page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    seen_at INTEGER NOT NULL,
    body    TEXT    NOT NULL
);
INSERT INTO "headline" VALUES(1,2,1769936400000000,'{"name":"Clerk","indicator":{"value":"none"},"incidents":[],"maintenances":[],"coverage":{"open_incidents":true,"resolved_incidents":true,"reach":"all","component_states":true,"maintenance":true,"zone_assumed":false},"components":[]}');
INSERT INTO "headline" VALUES(2,3,1772359560000000,'{"name":"Clerk","indicator":{"value":"none"},"incidents":[],"maintenances":[],"coverage":{"open_incidents":true,"resolved_incidents":true,"reach":"all","component_states":true,"maintenance":true,"zone_assumed":false},"components":[]}');
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
INSERT INTO "item" VALUES(1,2,0,'a',0,1772359500000001,1772360700000000,1772360700000000,0,0,1,1772361300000000,0,1772359200000000,1772359200000000);
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
INSERT INTO "page" VALUES(1,'zendesk','https://status.example',NULL,1769904000000000,1769904000000000,NULL,NULL,NULL,NULL,1,'no route',1769904000000000);
INSERT INTO "page" VALUES(2,'clerk','https://status.example','statuspage',1769936400000000,1772361300000000,1772361300000000,1772359500000001,NULL,6853233912460297143,0,NULL,NULL);
INSERT INTO "page" VALUES(3,'github','https://status.example','statuspage',1772359560000000,1772360160000000,1772359560000000,1772359560000000,NULL,6853233912460297143,1,'timed out',1772360160000000);
CREATE TABLE present (
    page       INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    headline   TEXT NOT NULL,
    components TEXT NOT NULL
);
INSERT INTO "present" VALUES(2,'{"name":"Clerk","indicator":{"value":"none"},"incidents":[],"maintenances":[],"coverage":{"open_incidents":true,"resolved_incidents":true,"reach":"all","component_states":true,"maintenance":true,"zone_assumed":false},"components":[]}','[[null,null,"API",null,"operational",null]]');
INSERT INTO "present" VALUES(3,'{"name":"Clerk","indicator":{"value":"none"},"incidents":[],"maintenances":[],"coverage":{"open_incidents":true,"resolved_incidents":true,"reach":"all","component_states":true,"maintenance":true,"zone_assumed":false},"components":[]}','[[null,null,"API",null,"operational",null]]');
CREATE TABLE revision (
    id       INTEGER PRIMARY KEY,
    item     INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    from_at  INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    head     INTEGER NOT NULL,
    tail     INTEGER NOT NULL,
    middle   TEXT    NOT NULL
);
INSERT INTO "revision" VALUES(1,1,1772359500000001,1772360100000000,230,47,'],"status":{"value":"investigating');
INSERT INTO "revision" VALUES(2,1,1772360100000000,1772360700000000,366,49,'],"status":{"value":"identifi');
CREATE TABLE span (
    id      INTEGER PRIMARY KEY,
    page    INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
    from_at INTEGER NOT NULL,
    to_at   INTEGER NOT NULL
);
INSERT INTO "span" VALUES(1,2,1769936400000000,1769936400000000);
CREATE TABLE state (
    id        INTEGER PRIMARY KEY,
    component INTEGER NOT NULL REFERENCES component ON DELETE CASCADE,
    seen_at   INTEGER NOT NULL,
    status    TEXT,
    word      TEXT
);
INSERT INTO "state" VALUES(1,1,1769936400000000,'operational',NULL);
INSERT INTO "state" VALUES(2,1,1772360100000000,'major_outage',NULL);
INSERT INTO "state" VALUES(3,1,1772360700000000,'operational',NULL);
INSERT INTO "state" VALUES(4,2,1772359560000000,'operational',NULL);
CREATE INDEX span_page ON span (page);
CREATE INDEX headline_page ON headline (page);
CREATE INDEX state_component ON state (component);
CREATE INDEX item_open ON item (page) WHERE open IS NOT 0;
CREATE INDEX revision_item ON revision (item);
CREATE INDEX change_page ON change (page);
CREATE INDEX change_seen_at ON change (seen_at);
INSERT INTO "sqlite_sequence" VALUES('change',9);
COMMIT;
