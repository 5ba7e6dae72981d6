//! Several processes at once, and interrupted runs.

use std::sync::Barrier;

use super::*;
use crate::history::{Query, Start};
use IncidentStatus::Investigating;

#[test]
fn sixteen_processes_creating_one_file_lose_nothing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    let start = Barrier::new(16);
    std::thread::scope(|scope| {
        for writer in 0..16 {
            let (path, start) = (&path, &start);
            scope.spawn(move || {
                start.wait();
                let mut history = History::open(path, at("03-01T00:00:00")).unwrap().history;
                for round in 0..5 {
                    let id = format!("{writer}-{round}");
                    let seen = page(vec![incident(&id, "03-01T00:00:00", &[Investigating])]);
                    let own = format!("vendor-{writer}");
                    let now = at("03-01T00:00:00") + chrono::TimeDelta::seconds(round);
                    let shared = page(vec![]);
                    let snapshots = [
                        snapshot(&own, now, None, Ok(&seen)),
                        snapshot("shared", now, None, Ok(&shared)),
                    ];
                    history.record(&snapshots).unwrap();
                }
            });
        }
    });
    let history = History::open(&path, at("03-02T00:00:00")).unwrap().history;
    assert_eq!(history.verify().unwrap(), Vec::<String>::new());
    for writer in 0..16 {
        let snapshot = history
            .snapshot(&format!("vendor-{writer}"))
            .unwrap()
            .unwrap();
        assert_eq!(snapshot.incidents.len(), 5);
    }
    let query = Query {
        vendors: Some(&["shared"]),
        start: Start::Cursor("ann"),
    };
    assert_eq!(
        kinds(&history.changes(&query).unwrap().changes),
        [Kind::VendorFirstSeen]
    );
}

#[test]
fn processes_that_find_damage_at_once_keep_one_new_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("history.sqlite");
    std::fs::write(&path, vec![0; 20_000]).unwrap();
    let start = Barrier::new(8);
    let warnings: usize = std::thread::scope(|scope| {
        let open = |_| {
            scope.spawn(|| {
                start.wait();
                History::open(&path, at("03-01T00:00:00"))
                    .unwrap()
                    .warnings
                    .len()
            })
        };
        let threads: Vec<_> = (0..8).map(open).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert_eq!(warnings, 1);
}

#[test]
fn an_interrupted_run_leaves_nothing() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let other = rusqlite::Connection::open(archive.path()).unwrap();
    other
        .execute_batch(
            "BEGIN IMMEDIATE; DELETE FROM page; INSERT INTO cursor VALUES ('x', 0, 1, 1)",
        )
        .unwrap();
    drop(other);
    assert!(archive.history.snapshot("clerk").unwrap().is_some());
    assert_eq!(archive.history.cursors().unwrap(), []);
    archive.verify();
}

/// A snapshot that cannot be kept takes the whole run back.
#[test]
fn a_run_is_recorded_whole_or_not_at_all() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let broken = "UPDATE present SET headline = '{'";
    archive.history.connection.execute(broken, []).unwrap();
    let seen = page(vec![incident("a", "03-01T00:00:00", &[Investigating])]);
    let now = at("03-01T00:30:00");
    let snapshots = [
        snapshot("github", now, None, Ok(&seen)),
        snapshot("clerk", now, Some("statuspage"), Ok(&seen)),
    ];
    assert!(matches!(
        archive.history.record(&snapshots),
        Err(HistoryError::Damaged(_))
    ));
    assert_eq!(archive.history.snapshot("github").unwrap(), None);
    assert_eq!(archive.count("change"), 1);
}
