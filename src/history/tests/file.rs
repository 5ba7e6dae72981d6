//! The file: damaged, newer, another's, locked, full, not to be written.

use std::time::Duration;

use super::*;
use crate::history::file::open::Opened;
use IncidentStatus::Investigating;

#[test]
fn nothing_can_be_read_before_the_first_run() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("deeper/history.sqlite");
    assert!(History::open_for_reading(&path).unwrap().is_none());
    History::open(&path, at("03-01T00:00:00")).unwrap();
    let history = History::open_for_reading(&path).unwrap().unwrap();
    assert_eq!(history.snapshot("clerk").unwrap(), None);
}

#[test]
fn a_file_that_lost_its_beginning_is_set_aside_and_kept() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let zeros = vec![0; 8192];
    std::fs::write(&path, &zeros).unwrap();
    assert!(matches!(
        History::open_for_reading(&path),
        Err(HistoryError::Damaged(_))
    ));
    let opened = History::open(&path, at("03-01T09:08:07")).unwrap();
    let kept = folder
        .path()
        .join("history.sqlite.damaged-20260301T090807Z");
    assert_eq!(opened.warnings.len(), 1);
    assert!(opened.warnings[0].contains(kept.to_str().unwrap()));
    assert_eq!(std::fs::read(kept).unwrap(), zeros);
    assert!(!folder.path().join("history.sqlite.fresh-wal").exists());
    assert_eq!(opened.history.verify().unwrap(), Vec::<String>::new());
}

#[test]
fn a_file_that_never_was_a_database_stays_where_it_is() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("notes.txt");
    let notes = "this is no database, but long enough to be taken for one".repeat(100);
    std::fs::write(&path, &notes).unwrap();
    let reading = History::open_for_reading(&path);
    assert!(matches!(reading, Err(HistoryError::NoDatabase)));
    let opened = History::open(&path, at("03-01T09:08:07"));
    assert!(matches!(opened, Err(HistoryError::NoDatabase)));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), notes);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn damage_that_shows_only_in_use_can_be_set_aside_then() {
    let mut archive = archive();
    for count in 0..200 {
        archive.check(
            &format!("vendor-{count}"),
            "03-01T00:00:00",
            None,
            Ok(&page(vec![])),
        );
    }
    let path = archive.path();
    archive
        .history
        .connection
        .pragma_update(None, "journal_mode", "DELETE")
        .unwrap();
    drop(archive.history);
    let mut bytes = std::fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();

    let Opened {
        mut history,
        warnings,
    } = History::open(&path, at("03-02T00:00:00")).unwrap();
    assert!(warnings.is_empty());
    let (mut seen, now) = (page(vec![]), at("03-02T00:00:00"));
    seen.name = Some("Another".into());
    let names: Vec<String> = (0..200).map(|count| format!("vendor-{count}")).collect();
    let snapshots: Vec<_> = names
        .iter()
        .map(|name| snapshot(name, now, None, Ok(&seen)))
        .collect();
    let failed = history.record(&snapshots);
    assert!(
        matches!(failed, Err(HistoryError::Damaged(_))),
        "{failed:?}"
    );
    drop(history);
    let mut opened = History::recreate(&path, now).unwrap();
    assert_eq!(opened.warnings.len(), 1);
    assert_eq!(
        kinds(&opened.history.record(&snapshots).unwrap()[0]),
        [Kind::VendorFirstSeen]
    );
}

#[test]
fn a_whole_file_is_not_set_aside() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let opened = History::recreate(&archive.path(), at("03-02T00:00:00")).unwrap();
    assert!(opened.warnings.is_empty());
    assert!(opened.history.snapshot("clerk").unwrap().is_some());
}

#[test]
fn a_short_log_is_left_and_read_a_long_one_is_written_into_the_file() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let (path, folder) = (archive.path(), archive.folder);
    drop(archive.history);
    let log = folder.path().join("history.sqlite-wal");
    assert!(log.exists());
    let mut history = History::open(&path, at("03-02T00:00:00")).unwrap().history;
    assert!(history.snapshot("clerk").unwrap().is_some());
    let many: Vec<_> = (0..2000).map(|count| format!("vendor-{count}")).collect();
    let (empty, now) = (page(vec![]), at("03-02T00:00:00"));
    let snapshot_of = |name| snapshot(name, now, None, Ok(&empty));
    let snapshots: Vec<_> = many.iter().map(String::as_str).map(snapshot_of).collect();
    history.record(&snapshots).unwrap();
    drop(history);
    assert!(!log.exists());
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_stays() {
    let archive = archive();
    let path = archive.path();
    archive
        .history
        .connection
        .pragma_update(None, "user_version", 99)
        .unwrap();
    drop(archive.history);
    let before = std::fs::read(&path).unwrap();
    let error = History::open(&path, at("03-01T00:00:00")).unwrap_err();
    assert!(
        error.to_string().contains("newer pingoru (its version 99"),
        "{error}"
    );
    let reading = History::open_for_reading(&path).unwrap_err();
    assert!(matches!(reading, HistoryError::Newer { found: 99, .. }));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn another_programs_database_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE bookmarks (url)").unwrap();
    let error = History::open(&path, at("03-01T00:00:00")).unwrap_err();
    assert!(matches!(error, HistoryError::Foreign));
}

#[test]
fn a_file_of_version_1_opens_and_verifies() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("version_1.sql")).unwrap();
    drop(old);
    let read_only = History::open_for_reading(&path).unwrap().unwrap();
    assert!(read_only.snapshot("clerk").unwrap().is_some());
    let history = History::open(&path, at("12-01T00:00:00")).unwrap().history;
    assert_eq!(history.verify().unwrap(), Vec::<String>::new());
    let snapshot = history.snapshot("clerk").unwrap().unwrap();
    let works = component("API", ComponentStatus::Operational);
    assert_eq!(snapshot.page.components, Some(vec![works]));
    let incidents = snapshot.page.incidents.unwrap();
    assert_eq!(incidents[0].title, "a is broken".into());
    assert_eq!(history.revisions("clerk", "a").unwrap().len(), 3);
    assert_eq!(history.cursors().unwrap().len(), 2);
}

#[test]
fn a_file_of_version_1_that_cannot_be_written_is_read_and_stays_as_it_is() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("version_1.sql")).unwrap();
    drop(old);
    let bytes = std::fs::read(&path).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    let copy = crate::history::file::open::upgraded(&connection).unwrap();
    assert_eq!(copy.verify().unwrap(), Vec::<String>::new());
    assert!(copy.snapshot("clerk").unwrap().is_some());
    drop((copy, connection));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn where_nothing_can_be_made_the_error_says_so() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = History::open(&file.join("history.sqlite"), at("03-01T00:00:00")).unwrap_err();
    assert!(matches!(error, HistoryError::Io(_)), "{error:?}");
}

#[test]
fn a_file_that_cannot_be_written_is_still_read() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let mut reading = History::open_for_reading(&archive.path()).unwrap().unwrap();
    assert!(reading.snapshot("clerk").unwrap().is_some());
    let seen = page(vec![]);
    let snapshot = snapshot("clerk", at("03-01T01:00:00"), None, Ok(&seen));
    let error = reading.record(&[snapshot]).unwrap_err();
    assert!(matches!(error, HistoryError::ReadOnly), "{error:?}");
}

/// A user who may do everything cannot see this; the folder is then written after all.
#[cfg(unix)]
#[test]
fn a_read_only_folder_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let path = archive.path();
    drop(archive.history);
    let mode = |mode| {
        let folder = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(archive.folder.path(), folder).unwrap();
    };
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    mode(0o555);
    let history = History::open_for_reading(&path).unwrap().unwrap();
    assert!(history.snapshot("clerk").unwrap().is_some());
    let may_all = std::fs::write(archive.folder.path().join("probe"), "").is_ok();
    let seen = page(vec![]);
    let snapshot = snapshot("clerk", at("03-01T01:00:00"), None, Ok(&seen));
    let written = History::open(&path, at("03-01T01:00:00"))
        .and_then(|mut opened| opened.history.record(&[snapshot]));
    mode(0o755);
    match written {
        Ok(_) => assert!(may_all),
        Err(error) => assert!(matches!(error, HistoryError::ReadOnly), "{error:?}"),
    }
}

/// The way that a read-only folder takes, also where the user may do everything.
#[test]
fn an_immutable_file_can_be_read_without_its_log() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let path = archive
        .folder
        .path()
        .join("a name with spaces & 100%.sqlite");
    let copy = "VACUUM INTO ?1";
    archive
        .history
        .connection
        .execute(copy, [path.to_str().unwrap()])
        .unwrap();
    let (connection, _) = crate::history::file::open::open_immutable(&path).unwrap();
    let pages = connection.query_row("SELECT count(*) FROM page", [], |row| row.get::<_, i64>(0));
    assert_eq!(pages.unwrap(), 1);
}

#[test]
fn a_full_disk_loses_the_run_and_nothing_else() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let pages: i64 = archive
        .history
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    archive
        .history
        .connection
        .pragma_update(None, "max_page_count", pages)
        .unwrap();
    let many =
        (0..500).map(|count| incident(&format!("i{count}"), "03-01T00:00:00", &[Investigating]));
    let seen = page(many.collect());
    let snapshot = snapshot("clerk", at("03-01T01:00:00"), None, Ok(&seen));
    let error = archive.history.record(&[snapshot]).unwrap_err();
    assert!(matches!(error, HistoryError::Full), "{error:?}");
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.page, page(vec![]));
    archive.verify();
}

#[test]
fn a_lock_held_too_long_is_an_error() {
    let mut archive = archive();
    let other = rusqlite::Connection::open(archive.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    archive
        .history
        .connection
        .busy_timeout(Duration::from_millis(20))
        .unwrap();
    let seen = page(vec![]);
    let snapshot = snapshot("clerk", at("03-01T01:00:00"), None, Ok(&seen));
    let error = archive.history.record(&[snapshot]).unwrap_err();
    assert!(matches!(error, HistoryError::Locked), "{error:?}");
    other.execute_batch("ROLLBACK").unwrap();
    archive.history.record(&[snapshot]).unwrap();
}
