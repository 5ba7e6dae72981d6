-- Between which times an item lies; without bounds where it may last. A row for each item.
CREATE TABLE extent (
    item        INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    page        INTEGER NOT NULL,
    earliest_at INTEGER NOT NULL,
    latest_at   INTEGER NOT NULL
);
CREATE INDEX extent_page ON extent (page, latest_at, earliest_at);
