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

fn refusal(text: &str) -> HistoryError {
    let mut archive = archive();
    let refused = archive.history.import(&mut text.as_bytes()).unwrap_err();
    for table in ["page", "item", "change", "cursor"] {
        assert_eq!(archive.count(table), 0, "{refused}");
    }
    refused
}

#[test]
fn no_beginning_of_an_export_is_taken_for_the_whole() {
    let lines = exported(&full().history);
    let all: Vec<_> = lines.lines().collect();
    for count in 0..all.len() {
        let error = refusal(&all[..count].join("\n"));
        assert!(matches!(error, HistoryError::CutOff(_)), "{count}: {error}");
    }
    for at in (0..lines.len() - 1).step_by(211) {
        if lines.is_char_boundary(at) {
            refusal(&lines[..at]);
        }
    }
}

#[test]
fn an_export_that_lacks_a_line_in_its_middle_is_refused() {
    let lines = exported(&full().history);
    for gone in 0..lines.lines().count() {
        let kept = lines
            .lines()
            .enumerate()
            .filter(|(place, _)| *place != gone);
        let kept: Vec<_> = kept.map(|(_, line)| line).collect();
        refusal(&kept.join("\n"));
    }
    refusal(&(lines.clone() + lines.lines().last().unwrap()));
}

#[test]
fn an_export_of_an_earlier_version_is_taken_in_without_its_closing_line() {
    let old = full();
    let lines = exported(&old.history).replacen(",\"has_end\":true", "", 1);
    let mut before: Vec<_> = lines.lines().collect();
    before.pop();
    let mut new = archive();
    let is_closed = new
        .history
        .import(&mut before.join("\n").as_bytes())
        .unwrap();
    assert!(!is_closed);
    assert_eq!(exported(&new.history), exported(&old.history));
}

#[test]
fn what_no_history_can_hold_is_refused() {
    let lines = exported(&full().history);
    let change = lines
        .lines()
        .find(|line| line.contains("\"type\":\"change\""))
        .unwrap();
    let id = change.split("\"id\":\"").nth(1).unwrap()[..32].to_owned();
    let version = format!("\"version\":{}", crate::history::file::schema::VERSION);
    for (from, to) in [
        (version.as_str(), "\"version\":-5"),
        (version.as_str(), "\"version\":0"),
        (id.as_str(), "00000000000000000000000000000000"),
        ("\"last_change\":", "\"last_change\":-"),
    ] {
        let other = lines.replacen(from, to, 1);
        assert_ne!(other, lines, "{from}");
        refusal(&other);
    }
    let headline = lines
        .lines()
        .rfind(|line| line.contains("\"type\":\"headline\""))
        .unwrap();
    let (before, _) = headline.split_once("\"page\":").unwrap();
    let garbage = format!("{before}\"page\":\"garbage\"}}");
    let error = refusal(&lines.replace(headline, &garbage));
    assert!(matches!(error, HistoryError::Contradiction(_)), "{error}");
}

#[test]
fn a_line_without_an_end_is_refused_before_it_fills_the_memory() {
    let mut archive = archive();
    let endless = std::io::BufReader::new(std::io::repeat(b'7'));
    let error = archive.history.import(&mut { endless }).unwrap_err();
    assert!(error.to_string().contains("longer than 64 MiB"), "{error}");
    let word = "x".repeat(1 << 20);
    let error = refusal(&format!("{{\"type\":\"{word}\"}}"));
    assert!(error.to_string().len() < 400, "{}", error.to_string().len());
}
