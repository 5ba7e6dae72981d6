//! Files that somebody made to act, to hang or to be overwritten.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

/// A history of one page with something added to its schema.
fn altered(sql: &str) -> (TempDir, std::path::PathBuf) {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let path = archive.path();
    drop(archive.history);
    let file = rusqlite::Connection::open(&path).unwrap();
    file.execute_batch(sql).unwrap();
    (archive.folder, path)
}

#[test]
fn a_file_with_a_schema_of_its_own_is_not_used_and_stays() {
    for sql in [
        "CREATE TRIGGER t AFTER UPDATE ON page BEGIN DELETE FROM item; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (a)",
        "CREATE INDEX i ON page (url)",
        "DROP TABLE cursor",
        "DROP INDEX item_open",
        "PRAGMA foreign_keys = OFF; DROP TABLE headline; CREATE VIEW headline AS \
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS page, i AS seen_at, i AS body FROM n",
        "ALTER TABLE page ADD COLUMN evil TEXT GENERATED ALWAYS AS (vendor) VIRTUAL",
    ] {
        let (_folder, path) = altered(sql);
        let before = std::fs::read(&path).unwrap();
        let opened = History::open(&path, at("03-02T00:00:00"));
        assert!(matches!(opened, Err(HistoryError::Altered(_))), "{sql}");
        let reading = History::open_for_reading(&path);
        assert!(matches!(reading, Err(HistoryError::Altered(_))), "{sql}");
        assert_eq!(std::fs::read(&path).unwrap(), before, "{sql}");
    }
}

#[test]
fn an_older_file_is_held_to_the_schema_too() {
    let trigger = "CREATE TRIGGER t AFTER UPDATE ON present BEGIN DELETE FROM page; END; PRAGMA user_version = 1;
        DELETE FROM present; DROP TABLE channel; DROP TABLE routed; DROP TABLE thread; DROP TABLE outbox; DROP TABLE polled;
        DROP TABLE extent";
    let (_folder, path) = altered(trigger);
    let opened = History::open(&path, at("03-02T00:00:00"));
    assert!(
        matches!(opened, Err(HistoryError::Altered(_))),
        "{opened:?}"
    );
}

#[test]
fn triggers_and_views_are_off_whatever_the_schema() {
    let archive = archive();
    let file = &archive.history.connection;
    file.execute_batch(
        "CREATE TRIGGER t AFTER INSERT ON cursor BEGIN DELETE FROM cursor; END; CREATE VIEW v AS SELECT 1",
    )
    .unwrap();
    file.execute("INSERT INTO cursor VALUES ('a', 0, 0, 0)", [])
        .unwrap();
    assert_eq!(archive.count("cursor"), 1);
    assert!(file.query_row("SELECT * FROM v", [], |_| Ok(())).is_err());
    assert!(
        file.execute_batch("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")
            .is_err()
    );
}

#[test]
fn what_never_ends_is_ended() {
    let mut archive = archive();
    let file = &mut archive.history.connection;
    crate::history::file::defence::limit(file, 1 << 22).unwrap();
    let endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let error = HistoryError::from(file.query_row(endless, [], |_| Ok(())).unwrap_err());
    assert!(error.to_string().contains("does not end"), "{error}");
}

#[test]
fn the_file_and_all_beside_it_are_for_its_user_alone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("deep/er/history.sqlite");
    let mut history = History::open(&path, at("03-01T00:00:00")).unwrap().history;
    let now = at("03-01T00:00:00");
    history
        .record(&[snapshot("clerk", now, None, Ok(&page(vec![])))])
        .unwrap();
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("deep")), 0o700);
    let inside = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let names: Vec<_> = inside.map(|entry| entry.unwrap().path()).collect();
    assert!(names.len() >= 3, "{names:?}");
    for name in names {
        assert_eq!(mode(&name), 0o600, "{}", name.display());
    }
}

#[test]
fn who_shares_a_history_shares_the_one_that_replaces_it() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    std::fs::write(&path, [0; 4096]).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).unwrap();
    History::open(&path, at("03-01T00:00:00")).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o664);
}

#[test]
fn the_lock_neither_empties_nor_creates_what_a_link_leads_to() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let target = folder.path().join("precious");
    symlink(&target, folder.path().join("history.sqlite.lock")).unwrap();
    for precious in [None, Some("kept")] {
        if let Some(text) = precious {
            std::fs::write(&target, text).unwrap();
        }
        std::fs::write(&path, [0; 4096]).unwrap();
        assert!(History::open(&path, at("03-01T00:00:00")).is_err());
        assert_eq!(std::fs::read_to_string(&target).ok().as_deref(), precious);
    }
}
