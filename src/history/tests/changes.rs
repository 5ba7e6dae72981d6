//! The log of changes and cursors.

use super::*;
use crate::history::{Query, Start};
use IncidentStatus::{Identified, Investigating, Resolved};

/// One page with an incident in three stages, and another that failed.
fn story() -> Archive {
    let mut archive = archive();
    let stage = |statuses: &[_]| page(vec![incident("a", "03-01T10:00:00", statuses)]);
    archive.see("03-01T09:00:00", &page(vec![]));
    archive.see("03-01T10:05:00", &stage(&[Investigating]));
    archive.check(
        "github",
        "03-01T10:06:00",
        Some("statuspage"),
        Ok(&page(vec![])),
    );
    archive.see("03-01T10:15:00", &stage(&[Investigating, Identified]));
    archive.check("github", "03-01T10:16:00", None, Err("timed out"));
    archive.see(
        "03-01T10:25:00",
        &stage(&[Investigating, Identified, Resolved]),
    );
    archive
}

fn read_and_advance(archive: &mut Archive, cursor: &str, vendors: Option<&[&str]>) -> Vec<Kind> {
    let start = Start::Cursor(cursor);
    let batch = archive.history.changes(&Query { vendors, start }).unwrap();
    let now = at("03-02T00:00:00");
    archive
        .history
        .advance(cursor, vendors, batch.upto, now)
        .unwrap();
    kinds(&batch.changes)
}

const ALL: [Kind; 6] = [
    Kind::VendorFirstSeen,
    Kind::IncidentOpened,
    Kind::VendorFirstSeen,
    Kind::IncidentUpdated,
    Kind::PageUnreadable,
    Kind::IncidentResolved,
];

#[test]
fn each_cursor_gets_each_change_once() {
    let mut archive = story();
    assert_eq!(read_and_advance(&mut archive, "ann", None), ALL);
    assert_eq!(read_and_advance(&mut archive, "ann", None), []);
    assert_eq!(read_and_advance(&mut archive, "bot", None), ALL);
    archive.see("03-01T11:00:00", &page(vec![]));
    assert_eq!(
        read_and_advance(&mut archive, "ann", None),
        [Kind::IncidentRemoved]
    );
    assert_eq!(
        read_and_advance(&mut archive, "bot", None),
        [Kind::IncidentRemoved]
    );
}

#[test]
fn a_query_without_advancing_repeats_changes() {
    let archive = story();
    let query = Query {
        vendors: None,
        start: Start::Cursor("ann"),
    };
    let first = archive.history.changes(&query).unwrap();
    assert_eq!(first, archive.history.changes(&query).unwrap());
    assert_eq!(first.upto, 6);
}

#[test]
fn a_cursor_is_kept_per_page() {
    let mut archive = story();
    let github = [Kind::VendorFirstSeen, Kind::PageUnreadable];
    assert_eq!(
        read_and_advance(&mut archive, "ann", Some(&["github", "nobody"])),
        github
    );
    assert_eq!(archive.history.cursors().unwrap()[0].behind, 4);
    assert_eq!(read_and_advance(&mut archive, "ann", Some(&["github"])), []);
    let clerk = [ALL[0], ALL[1], ALL[3], ALL[5]];
    assert_eq!(read_and_advance(&mut archive, "ann", None), clerk);
    assert_eq!(
        read_and_advance(&mut archive, "ann", Some(&["clerk", "github"])),
        []
    );
    assert_eq!(archive.history.cursors().unwrap()[0].behind, 0);
    assert_eq!(archive.count("cursor"), 1);
}

#[test]
fn a_cursor_never_goes_back() {
    let mut archive = story();
    let now = at("03-02T00:00:00");
    archive.history.advance("ann", None, 6, now).unwrap();
    archive.history.advance("ann", None, 2, now).unwrap();
    assert_eq!(read_and_advance(&mut archive, "ann", None), []);
    assert!(archive.history.forget("ann").unwrap());
    assert!(!archive.history.forget("ann").unwrap());
    assert_eq!(read_and_advance(&mut archive, "ann", None), ALL);
}

#[test]
fn since_selects_by_recording_time() {
    let archive = story();
    let since = |vendors, time| {
        let start = Start::Since(at(time));
        kinds(
            &archive
                .history
                .changes(&Query { vendors, start })
                .unwrap()
                .changes,
        )
    };
    assert_eq!(since(None, "03-01T10:16:00"), ALL[4..]);
    assert_eq!(since(Some(&["clerk"]), "03-01T10:16:00"), ALL[5..]);
}

#[test]
fn a_change_comes_back_as_it_was_returned() {
    let mut archive = archive();
    archive.see("03-01T09:00:00", &page(vec![]));
    let mut one = incident("a", "03-01T10:00:00", &[Investigating]);
    one.url = Some("https://status.example/a".into());
    let mut returned = archive.see("03-01T10:05:00.1234567", &page(vec![one.clone()]));
    one.title = "Renamed".into();
    returned.extend(archive.see("03-01T10:06:00", &page(vec![one])));
    assert_eq!(
        kinds(&returned),
        [Kind::IncidentOpened, Kind::IncidentEdited]
    );
    let query = Query {
        vendors: Some(&["clerk"]),
        start: Start::Since(at("03-01T09:30:00")),
    };
    assert_eq!(archive.history.changes(&query).unwrap().changes, returned);
}

#[test]
fn the_same_change_has_the_same_id_in_every_history_and_no_other_has_it() {
    let ids = |archive: &Archive| {
        let query = Query {
            vendors: None,
            start: Start::Cursor("ann"),
        };
        let batch = archive.history.changes(&query).unwrap().changes;
        batch.iter().map(|logged| logged.id).collect::<Vec<_>>()
    };
    let (one, other) = (ids(&story()), ids(&story()));
    assert_eq!(one, other);
    let distinct: std::collections::HashSet<_> = one.iter().collect();
    assert_eq!(distinct.len(), ALL.len());
    assert_eq!(one[0].to_string().len(), 32);
    assert_eq!(one[0].to_string().parse(), Ok(one[0]));
}

#[test]
fn recording_with_a_query_gives_what_a_later_query_would() {
    let (mut together, mut apart) = (story(), story());
    let seen = page(vec![]);
    let now = at("03-01T11:00:00");
    let snapshots = ["clerk", "github"].map(|name| snapshot(name, now, None, Ok(&seen)));
    let starts = [
        Start::Cursor("ann"),
        Start::Since(at("03-01T10:16:00")),
        Start::Since(now),
    ];
    for (start, vendors) in starts.into_iter().zip([Some(&["clerk"][..]), None, None]) {
        let query = Query { vendors, start };
        let batch = together.history.record_and_query(&snapshots, &query);
        apart.history.record(&snapshots).unwrap();
        assert_eq!(batch.unwrap(), apart.history.changes(&query).unwrap());
    }
}
