-- How often a page was read, counted since then.
CREATE TABLE polled (
    page  INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    since INTEGER NOT NULL,
    polls INTEGER NOT NULL
);
