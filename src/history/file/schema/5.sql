-- Between which times an item lies that is over; no row: it may last.
CREATE TABLE past (
    item        INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    earliest_at INTEGER NOT NULL,
    latest_at   INTEGER NOT NULL
);
