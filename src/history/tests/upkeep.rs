//! Pruning and verifying.

use super::*;
use IncidentStatus::{Identified, Investigating, Resolved};
use chrono::TimeDelta;

#[test]
fn open_or_listed_items_are_not_pruned() {
    let mut archive = archive();
    let old = incident("old", "01-01T00:00:00", &[Investigating, Resolved]);
    let listed = incident("listed", "01-02T00:00:00", &[Investigating, Resolved]);
    let open = incident("open", "01-03T00:00:00", &[Investigating]);
    archive.see("01-03T00:05:00", &page(vec![old, listed.clone(), open]));
    let open = incident("open", "01-03T00:00:00", &[Investigating, Identified]);
    archive.see("01-03T01:00:00", &page(vec![listed.clone(), open.clone()]));
    archive.see("11-01T00:00:00", &page(vec![listed.clone(), open.clone()]));

    let pruned = archive
        .history
        .prune(TimeDelta::days(30), at("11-02T00:00:00"))
        .unwrap();
    assert_eq!((pruned.items, pruned.changes), (1, 3));
    assert!(pruned.compacted);
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.page.incidents, Some(vec![open, listed.clone()]));
    assert_eq!(archive.history.revisions("clerk", "open").unwrap().len(), 2);
    archive.verify();
    assert_eq!(archive.see("11-02T01:00:00", &snapshot.page), []);
}

#[test]
fn pruning_keeps_the_state_that_still_held() {
    let mut archive = archive();
    let with = |status| Page {
        components: Some(vec![component("API", status)]),
        ..page(vec![])
    };
    for (time, status) in [
        ("01-01T00:00:00", ComponentStatus::Operational),
        ("01-02T00:00:00", ComponentStatus::MajorOutage),
        ("01-03T00:00:00", ComponentStatus::DegradedPerformance),
        ("06-01T00:00:00", ComponentStatus::Operational),
    ] {
        archive.see(time, &with(status));
    }
    assert_eq!(archive.count("state"), 4);
    archive
        .history
        .prune(TimeDelta::days(30), at("03-01T00:00:00"))
        .unwrap();
    assert_eq!(archive.count("state"), 2);
    archive.verify();
    let then = archive
        .history
        .snapshot_at("clerk", at("03-01T00:00:00"))
        .unwrap()
        .unwrap();
    assert_eq!(then.page, with(ComponentStatus::DegradedPerformance));
}

#[test]
fn verify_finds_each_inconsistency() {
    for (harm, said) in [
        (
            "UPDATE item SET started_at = 7",
            "its figures do not follow",
        ),
        (
            "UPDATE item SET open = 1 - open",
            "its figures do not follow",
        ),
        ("UPDATE revision SET head = 99999", "does not fit"),
        ("UPDATE revision SET middle = middle || '}'", "damaged"),
        ("DELETE FROM body", "has no text"),
        (
            "UPDATE present SET components = x'00'",
            "not the last states",
        ),
        ("UPDATE present SET components = '[]'", "cannot be read"),
        ("UPDATE present SET components = x'01'", "cannot be read"),
        ("DELETE FROM headline", "not the last one"),
        (
            "UPDATE change SET old = 'x', new = 'y'",
            "name is not its own",
        ),
        ("UPDATE cursor SET seq = 1000", "read on 2026-03-02"),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM page",
            "belongs to nothing",
        ),
    ] {
        let mut archive = archive();
        archive.see(
            "03-01T10:05:00",
            &page(vec![incident("a", "03-01T10:00:00", &[Investigating])]),
        );
        archive.see(
            "03-01T10:15:00",
            &page(vec![incident(
                "a",
                "03-01T10:00:00",
                &[Investigating, Resolved],
            )]),
        );
        archive
            .history
            .advance("ann", None, 1, at("03-02T00:00:00"))
            .unwrap();
        archive.verify();
        archive.history.connection.execute_batch(harm).unwrap();
        let problems = archive.history.verify().unwrap();
        assert!(
            problems.iter().any(|problem| problem.contains(said)),
            "{harm}: {problems:?}"
        );
    }
}
