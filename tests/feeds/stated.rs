//! Windows that vendors state in words, over recorded feeds: against marks by hand, and against the times that Google
//! puts into its own fields afterwards.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::TimeDelta;
use pingoru::feed::{self, Scope};
use pingoru::model::timeline::started_at;
use pingoru::model::{Incident, StatedWindow, Time};

use crate::{case, corpus};

/// Of texts recorded several times, the longest is the last.
fn length(incident: &Incident) -> usize {
    incident
        .updates
        .iter()
        .map(|update| update.text.raw().len())
        .sum()
}

/// Every incident with a key of its own, once.
fn incidents(folder: &Path) -> BTreeMap<String, Incident> {
    let mut all: BTreeMap<String, Incident> = BTreeMap::new();
    for path in corpus::files(folder) {
        let document = case::document(&path, path.to_str().unwrap(), "2026-11-01T00:00:00Z");
        let Some((feed, sure)) = feed::recognise(&document) else {
            continue;
        };
        if sure == feed::Confidence::Hint {
            continue;
        }
        let page = feed.read(std::slice::from_ref(&document), Scope::default());
        for incident in page
            .ok()
            .and_then(|page| page.incidents)
            .into_iter()
            .flatten()
        {
            let kept = all
                .entry(incident.id.raw().to_owned())
                .or_insert_with(|| incident.clone());
            if length(&incident) > length(kept) {
                *kept = incident;
            }
        }
    }
    all
}

fn marks() -> Vec<(&'static str, Option<(Time, Time)>)> {
    let time = |text: &str| format!("{text}:00Z").parse().unwrap();
    let lines = include_str!("stated.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    let mark = |line: &'static str| {
        let mut cells = line.split('\t');
        let (id, from) = (cells.next().unwrap(), cells.next().unwrap());
        (id, cells.next().map(|to| (time(from), time(to))))
    };
    lines.map(mark).collect()
}

#[expect(
    clippy::print_stderr,
    reason = "a test that skips itself says so, and its figures are of use"
)]
#[test]
fn windows_are_read_as_people_read_them() {
    let Some(folder) = corpus::folder() else {
        eprintln!("skipped: there is no folder of recorded feeds");
        return;
    };
    let all = incidents(&folder);
    let now = "2026-11-01T00:00:00Z".parse().unwrap();
    let (mut marked, mut read, mut right) = (0, 0, 0);
    for (id, want) in marks() {
        let Some(incident) = all.get(id) else {
            continue;
        };
        let got = StatedWindow::of(incident, now).map(|stated| (stated.from, stated.to));
        marked += usize::from(want.is_some());
        read += usize::from(got.is_some());
        right += usize::from(got.is_some() && got == want);
        if got != want {
            eprintln!("{id}: {got:?}, marked {want:?}");
        }
    }
    eprintln!("marked by hand {marked}, read {read}, of these right {right}");
    assert!(marked > 60, "{marked}");
    assert_eq!(read, right, "each window that is read is the marked one");
    assert!(marked - right <= 1, "{right} of {marked}");

    let google = folder.join("gcp");
    let (mut stated, mut near) = (0, 0);
    for incident in incidents(&google).values() {
        let Some(window) = StatedWindow::of(incident, now) else {
            continue;
        };
        let apart = window.from - started_at(incident).unwrap();
        stated += 1;
        near += usize::from(apart.abs() <= TimeDelta::minutes(90));
    }
    eprintln!("Google: {stated} windows, {near} that start within 90 minutes of its own field");
    assert!(near * 10 >= stated * 9, "{near} of {stated}");
}
