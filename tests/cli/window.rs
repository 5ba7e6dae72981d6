//! A window that reaches further back than the feed does says so, in every format.

use crate::support::{Answer, Home, Run, Server};

/// A full list of fifty incidents, a day apart, the oldest on 1 September.
fn fifty() -> String {
    let incident = |day: usize| {
        let at = chrono::DateTime::parse_from_rfc3339("2026-09-01T00:00:00Z").unwrap()
            + chrono::TimeDelta::days(i64::try_from(day).unwrap());
        let at = at.to_rfc3339();
        format!(
            r#"{{"id":"i{day}","name":"Incident {day}","status":"resolved","impact":"minor","created_at":"{at}","started_at":"{at}","resolved_at":"{at}","incident_updates":[],"components":[]}}"#
        )
    };
    let incidents: Vec<_> = (0..50).rev().map(incident).collect();
    format!(
        r#"{{"page":{{"id":"abcdefghjk12","name":"Acme","url":"https://a.example"}},"incidents":[{}]}}"#,
        incidents.join(",")
    )
}

fn incidents(arguments: &[&str]) -> Run {
    let server = Server::new(|path| match path {
        "/api/v2/incidents.json" => Answer::json(fifty()),
        "/api/v2/summary.json" => Answer::json(crate::support::summary("none", "operational", "")),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    home.run(&[&["incidents", "acme", "--utc"], arguments].concat())
}

#[test]
fn every_format_says_that_a_window_is_incomplete() {
    for (format, sign) in [
        ("table", "acme: incomplete, the feed reaches back to 1 Sep"),
        (
            "markdown",
            "> acme: incomplete, the feed reaches back to 2026-09-01",
        ),
        ("json", "\"complete\": false"),
        ("jsonl", "\"complete\":false"),
        ("csv", ",false,"),
    ] {
        let run = incidents(&["--since", "2026-06-01", "-o", format]);
        assert!(run.stdout.contains(sign), "{format}: {}", run.stdout);
        assert_eq!(
            run.stderr, "warning: acme: the feed does not reach back to the start of the window\n",
            "{format}"
        );
        assert_eq!(run.code, 0, "{format}");
    }
}

#[test]
fn a_window_inside_the_feed_is_complete() {
    let run = incidents(&["--since", "2026-10-01", "--json"]);
    let vendor = run.vendor();
    assert_eq!(
        (&vendor["coverage"]["complete"], run.stderr.as_str()),
        (&true.into(), "")
    );
    assert_eq!(vendor["incidents"].as_array().unwrap().len(), 20);
}

#[test]
fn a_window_ends_where_until_says() {
    let run = incidents(&[
        "--since",
        "2026-10-01",
        "--until",
        "2026-10-03T12:00Z",
        "--json",
    ]);
    assert_eq!(run.vendor()["incidents"].as_array().unwrap().len(), 3);
}

#[test]
fn filters_narrow_the_list() {
    let count = |arguments: &[&str]| {
        incidents(&[arguments, &["--json"]].concat()).vendor()["incidents"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(count(&["--grep", "INCIDENT 4"]), 11);
    assert_eq!(count(&["--limit", "3"]), 3);
    assert_eq!(count(&["--impact", "major"]), 0);
    assert_eq!(count(&["--open"]), 0);
}
