//! Downtime over recorded feeds against a computation of its own from the raw documents, to the second.

use chrono::{DateTime, Utc};
use pingoru::feed::{self, Scope};
use pingoru::model::Impact;
use pingoru::model::uptime::{IncidentWindow, PageDowntime, Window};
use serde_json::Value;

use crate::{case, corpus};

type Time = DateTime<Utc>;

fn time(value: &Value) -> Option<Time> {
    DateTime::parse_from_rfc3339(value.as_str()?)
        .ok()
        .map(|at| at.to_utc())
}

/// How long anything of it lasted within the window, by merging sorted spans.
fn merged(mut spans: Vec<(Time, Time)>, window: Window) -> i64 {
    spans.sort();
    let (mut sum, mut reached) = (0, window.from);
    for (from, to) in spans {
        let (from, to) = (from.max(reached), to.min(window.to));
        if to > from {
            sum += (to - from).num_milliseconds();
            reached = to;
        }
    }
    sum / 1_000
}

/// Each incident of Google's list, from its earliest time to its end, if it was at least so bad.
fn google(document: &Value, least: usize, window: Window) -> i64 {
    const RUNGS: [&str; 3] = [
        "SERVICE_INFORMATION",
        "SERVICE_DISRUPTION",
        "SERVICE_OUTAGE",
    ];
    let incidents = document.as_array().unwrap().iter().filter(|incident| {
        let rung = RUNGS
            .iter()
            .position(|rung| incident["status_impact"] == *rung);
        rung.is_some_and(|rung| rung >= least)
    });
    let spans = incidents.map(|incident| {
        let updates = incident["updates"].as_array().into_iter().flatten();
        let times = [&incident["begin"], &incident["created"]].into_iter();
        let times = times
            .chain(updates.map(|update| &update["when"]))
            .filter_map(time);
        (
            times.min().unwrap(),
            time(&incident["end"]).unwrap_or(window.to),
        )
    });
    merged(spans.collect(), window)
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that skips itself says so")]
fn downtime_agrees_with_the_raw_documents_to_the_second() {
    let Some(folder) = corpus::folder() else {
        eprintln!("skipped: there is no folder of recorded feeds");
        return;
    };
    let moment = |text: &str| text.parse::<Time>().unwrap();
    let window = Window {
        from: moment("2021-03-01T12:34:56Z"),
        to: moment("2026-11-01T00:00:00Z"),
    };
    let mut compared = 0;
    for path in corpus::files(&folder.join("gcp")) {
        let Ok(raw) = serde_json::from_slice::<Value>(&std::fs::read(&path).unwrap()) else {
            continue;
        };
        let document = case::document(&path, path.to_str().unwrap(), "2026-11-01T00:00:00Z");
        let page = match feed::recognise(&document) {
            Some((feed, _)) if feed.name() == "google" => feed
                .read(std::slice::from_ref(&document), Scope::default())
                .unwrap(),
            _ => continue,
        };
        let listed = raw
            .as_array()
            .is_some_and(|list| list.iter().all(|one| one["status_impact"].is_string()));
        if !listed {
            continue;
        }
        let down = PageDowntime::of(&page, &[], IncidentWindow::default(), window, window.to)
            .downtime(window);
        for (least, impact) in [Impact::Minor, Impact::Major, Impact::Critical]
            .into_iter()
            .enumerate()
        {
            let expected = google(&raw, least, window);
            assert_eq!(
                down.at_least(impact).num_seconds(),
                expected,
                "{} {impact:?}",
                path.display()
            );
        }
        compared += 1;
    }
    assert!(compared >= 16, "only {compared} documents");
}
