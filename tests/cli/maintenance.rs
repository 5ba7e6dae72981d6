//! Planned work as a calendar: what is near, what clashes, and what cannot be told.

use serde_json::{Value, json};

use crate::support::{Answer, Home, Run, Server, pingoru};

fn work(id: &str, status: &str, from: &str, to: Option<&str>) -> Value {
    json!({"id": id, "name": format!("Work {id}"), "status": status, "scheduled_for": from, "scheduled_until": to,
        "incident_updates": [], "components": []})
}

fn home(work: &[Value]) -> Home {
    let page = json!({"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"});
    let planned = json!({"page": page, "scheduled_maintenances": work}).to_string();
    let summary = crate::support::summary("none", "operational", "");
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => Answer::json(summary.clone()),
        "/api/v2/scheduled-maintenances.json" => Answer::json(planned.clone()),
        _ => Answer::status(404),
    });
    Home::of(&server)
}

fn maintenance(work: &[Value], arguments: &[&str]) -> Run {
    home(work).run(&[&["maintenance", "acme"], arguments].concat())
}

fn ids(run: &Run) -> Vec<String> {
    let planned = run.vendor()["maintenances"].as_array().unwrap().clone();
    planned
        .iter()
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect()
}

fn calendar() -> Vec<Value> {
    vec![
        work(
            "early",
            "scheduled",
            "2999-12-01T20:00:00Z",
            Some("2999-12-01T22:00:00Z"),
        ),
        work(
            "inside",
            "scheduled",
            "2999-12-01T23:00:00Z",
            Some("2999-12-01T23:30:00Z"),
        ),
        work("endless", "in_progress", "2026-11-01T00:00:00Z", None),
        work(
            "late",
            "scheduled",
            "2999-12-02T00:00:00Z",
            Some("2999-12-02T02:00:00Z"),
        ),
        work(
            "done",
            "completed",
            "2999-12-01T22:30:00Z",
            Some("2999-12-01T23:00:00Z"),
        ),
    ]
}

#[test]
fn a_clash_with_a_window_is_an_exit_code() {
    let window = ["--overlaps", "2999-12-01T22:00Z/2h", "--json"];
    let run = maintenance(&calendar(), &window);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(
        ids(&run),
        ["endless", "inside"],
        "what only touches the window does not clash"
    );
    let answer = run.json();
    assert_eq!(
        (&answer["since"], &answer["until"]),
        (
            &json!("2999-12-01T22:00:00Z"),
            &json!("2999-12-02T00:00:00Z")
        )
    );
    assert_eq!(answer["decision"], "fail");
}

#[test]
fn nothing_that_clashes_is_said_so() {
    let run = maintenance(
        &calendar()[..2],
        &["--overlaps", "2999-12-03T22:00Z/2999-12-04"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.starts_with("no maintenance overlaps 3 Dec 2999"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_feed_without_planned_work_cannot_tell() {
    let home = Home::new();
    let feed = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/rss/a_line_says_the_status/feed.xml"
    );
    home.write("feed.xml", std::fs::read(feed).unwrap());
    let run = home.run(&["maintenance", "feed.xml", "--overlaps", "2999-12-01/1d"]);
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    assert!(
        run.stderr.contains("unknown whether maintenance overlaps"),
        "{}",
        run.stderr
    );
    let passed = home.run(&[
        "maintenance",
        "feed.xml",
        "--overlaps",
        "2999-12-01/1d",
        "--on-unknown",
        "pass",
    ]);
    assert_eq!(passed.code, 0, "{}", passed.stderr);
}

#[test]
fn within_leaves_out_what_is_far_ahead() {
    let run = maintenance(&calendar(), &["--within", "7d", "--json"]);
    assert_eq!((run.code, ids(&run)), (0, vec!["endless".to_owned()]));
    let run = maintenance(&calendar()[..1], &["--within", "7d"]);
    assert!(
        run.stdout.starts_with("no maintenance until "),
        "{}",
        run.stdout
    );
}

#[test]
fn a_calendar_keeps_its_keys_and_counts_edits() {
    let looks = std::sync::atomic::AtomicUsize::new(0);
    let page = json!({"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"});
    let server = Server::new(move |path| match path {
        "/api/v2/scheduled-maintenances.json" => {
            let look = looks.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let from = format!("2999-12-0{}T20:00:00Z", 1 + look.min(2));
            let planned = [work("m1", "scheduled", &from, Some("2999-12-09T22:00:00Z"))];
            Answer::json(json!({"page": page, "scheduled_maintenances": planned}).to_string())
        }
        "/api/v2/summary.json" => Answer::json(crate::support::summary("none", "operational", "")),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let calendars: Vec<_> = (0..4)
        .map(|_| {
            home.run(&["maintenance", "acme", "-o", "ics", "--refresh"])
                .stdout
        })
        .collect();
    let line = |calendar: &str, name: &str| {
        let line = calendar.lines().find(|line| line.starts_with(name));
        line.unwrap_or_else(|| panic!("{name} in {calendar}"))
            .to_owned()
    };
    assert!(
        calendars
            .iter()
            .all(|one| line(one, "UID:") == "UID:m1@acme.pingoru")
    );
    let sequences: Vec<_> = calendars.iter().map(|one| line(one, "SEQUENCE:")).collect();
    assert_eq!(
        sequences,
        ["SEQUENCE:0", "SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"],
        "an edit counts once it is recorded"
    );
    assert_ne!(
        line(&calendars[0], "DTSTART:"),
        line(&calendars[3], "DTSTART:")
    );
}

#[test]
fn what_is_called_off_is_cancelled_in_the_calendar() {
    let run = maintenance(
        &[work(
            "m1",
            "cancelled",
            "2999-12-01T20:00:00Z",
            Some("2999-12-01T22:00:00Z"),
        )],
        &["-o", "ics"],
    );
    assert!(
        run.stdout.contains("STATUS:CANCELLED\r\n"),
        "{}",
        run.stdout
    );
    assert!(
        pingoru(&["status", "demo", "-o", "ics"])
            .stderr
            .contains("does not support -o ics")
    );
}
