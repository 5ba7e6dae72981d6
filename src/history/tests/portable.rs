//! Export and import.

use super::*;
use IncidentStatus::{Identified, Investigating, Resolved};

fn exported(history: &History) -> String {
    let mut bytes = Vec::new();
    history.export(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn full() -> Archive {
    let mut archive = archive();
    let stage = |statuses: &[_]| page(vec![incident("a", "03-01T10:00:00", statuses)]);
    archive.check("zendesk", "02-01T00:00:00", None, Err("no route"));
    archive.see("02-01T09:00:00", &page(vec![]));
    archive.see("03-01T10:05:00.000001", &stage(&[Investigating]));
    let mut down = stage(&[Investigating, Identified]);
    down.components = Some(vec![component("API", ComponentStatus::MajorOutage)]);
    archive.see("03-01T10:15:00", &down);
    archive.see(
        "03-01T10:25:00",
        &stage(&[Investigating, Identified, Resolved]),
    );
    archive.see("03-01T10:35:00", &page(vec![]));
    archive.check(
        "github",
        "03-01T10:06:00",
        Some("statuspage"),
        Ok(&page(vec![])),
    );
    archive.check("github", "03-01T10:16:00", None, Err("timed out"));
    archive
        .history
        .advance("ann", Some(&["github"]), 3, at("03-02T00:00:00"))
        .unwrap();
    archive
        .history
        .advance("bot", None, 4, at("03-02T00:00:00"))
        .unwrap();
    archive
}

#[test]
fn an_imported_export_exports_the_same_bytes() {
    let old = full();
    let lines = exported(&old.history);
    let mut new = archive();
    new.history.import(&mut lines.as_bytes()).unwrap();
    assert_eq!(exported(&new.history), lines);
    new.verify();
    for vendor in ["clerk", "github", "zendesk"] {
        let of = |archive: &Archive| archive.history.snapshot(vendor).unwrap();
        assert_eq!(of(&new), of(&old));
    }
    let of = |archive: &Archive| archive.history.revisions("clerk", "a").unwrap();
    assert_eq!(of(&new), of(&old));
    assert_eq!(of(&new).len(), 3);
    assert_eq!(
        new.history.cursors().unwrap(),
        old.history.cursors().unwrap()
    );
}

#[test]
fn the_original_and_the_import_continue_alike() {
    let mut old = full();
    let mut new = archive();
    new.history
        .import(&mut exported(&old.history).as_bytes())
        .unwrap();
    let next = page(vec![incident("b", "03-01T11:00:00", &[Investigating])]);
    assert_eq!(
        old.see("03-01T11:05:00", &next),
        new.see("03-01T11:05:00", &next)
    );
}

#[test]
fn the_log_continues_after_pruned_changes() {
    let mut old = full();
    old.history
        .prune(chrono::TimeDelta::zero(), at("12-01T00:00:00"))
        .unwrap();
    let mut new = archive();
    new.history
        .import(&mut exported(&old.history).as_bytes())
        .unwrap();
    let next = page(vec![incident("b", "12-01T00:00:00", &[Investigating])]);
    let (of_old, of_new) = (
        old.see("12-01T01:00:00", &next),
        new.see("12-01T01:00:00", &next),
    );
    assert!(of_new[0].seq > 8, "{of_new:?}");
    assert_eq!(of_old, of_new);
}

#[test]
fn only_an_empty_history_can_import() {
    let mut archive = full();
    let lines = exported(&archive.history);
    let refused = archive.history.import(&mut lines.as_bytes());
    assert!(matches!(refused, Err(HistoryError::NotEmpty)));
}

#[test]
fn an_invalid_line_is_reported_and_nothing_is_imported() {
    let lines = exported(&full().history);
    let headless = lines.split_once('\n').unwrap().1.to_owned();
    let version = format!("\"version\":{}", crate::history::file::schema::VERSION);
    let newer = lines.replacen(&version, "\"version\":99", 1);
    let pageless = lines.lines().next().unwrap().to_owned() + "\n" + lines.lines().last().unwrap();
    let bad = lines.replacen("\"status\":\"resolved\"", "\"status\":7", 1);
    for (text, line) in [
        (headless, Some(1)),
        ("{}".to_owned(), Some(1)),
        (bad, None),
        (
            lines.clone() + "{\"type\":\"page\"}",
            Some(lines.lines().count() + 1),
        ),
        (lines.clone() + &lines, Some(lines.lines().count() + 1)),
        (pageless, None),
    ] {
        let mut archive = archive();
        let refused = archive.history.import(&mut text.as_bytes());
        let Err(HistoryError::Line { line: named, .. }) = refused else {
            // A cursor of all needs no page, and a text is checked where it is the present one.
            assert!(line.is_none(), "{refused:?}");
            continue;
        };
        assert!(line.is_none_or(|line| line == named), "{refused:?}");
        assert_eq!(archive.count("page"), 0);
    }
    let refused = archive().history.import(&mut newer.as_bytes());
    assert!(matches!(
        refused,
        Err(HistoryError::Newer { found: 99, .. })
    ));
}
