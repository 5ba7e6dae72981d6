//! What changed since the last run, over a vendor that lives through a story.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::support::{Answer, Home, Run, Server};

/// A vendor whose page can be changed between two looks.
struct Vendor {
    home: Home,
    body: Arc<Mutex<Option<Value>>>,
}

impl Vendor {
    fn new() -> Self {
        let body: Arc<Mutex<Option<Value>>> = Arc::default();
        let shown = Arc::clone(&body);
        let server = Server::new(move |path| match (&*shown.lock().unwrap(), path) {
            (None, _) => Answer::status(503),
            (Some(body), "/api/v2/summary.json") => {
                let mut summary = body.clone();
                for (key, value) in [
                    (
                        "status",
                        json!({"indicator": "none", "description": "As it is"}),
                    ),
                    ("components", json!([])),
                ] {
                    if summary.get(key).is_none() {
                        summary[key] = value;
                    }
                }
                Answer::json(summary.to_string())
            }
            (Some(body), "/api/v2/incidents.json") => Answer::json(body.to_string()),
            (Some(body), "/api/v2/scheduled-maintenances.json") => Answer::json(
                json!({"page": body["page"], "scheduled_maintenances": []}).to_string(),
            ),
            _ => Answer::status(404),
        });
        let home = Home::of(&server);
        Self { home, body }
    }

    fn says(&self, incidents: &[Value]) -> &Self {
        self.serves(page(incidents))
    }

    fn serves(&self, body: Value) -> &Self {
        *self.body.lock().unwrap() = Some(body);
        self
    }

    fn fails(&self) -> &Self {
        *self.body.lock().unwrap() = None;
        self
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.home
            .run(&[arguments, &["--timeout", "2s", "--retries", "0"]].concat())
    }

    /// The kinds of what changed since the last look.
    fn changes(&self) -> Vec<String> {
        let run = self.run(&["changes", "acme", "--json"]);
        kinds(&run.json())
    }
}

fn kinds(report: &Value) -> Vec<String> {
    let changes = report["changes"].as_array().unwrap();
    changes
        .iter()
        .map(|change| change["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn page(incidents: &[Value]) -> Value {
    json!({"page": {"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"},
        "incidents": incidents})
}

fn update(id: &str, status: &str, minute: u32, text: &str) -> Value {
    let at = format!("2026-11-20T10:{minute:02}:00.000Z");
    json!({"id": id, "status": status, "body": text, "created_at": at, "display_at": at, "affected_components": null})
}

/// Updates oldest first, as people think of them.
fn incident(status: &str, impact: &str, updates: &[Value]) -> Value {
    let newest_first: Vec<_> = updates.iter().rev().collect();
    let resolved = updates
        .iter()
        .find(|update| update["status"] == "resolved")
        .filter(|_| status == "resolved");
    json!({"id": "i1", "name": "API is failing", "status": status, "impact": impact, "created_at": "2026-11-20T10:00:00.000Z",
        "started_at": "2026-11-20T10:00:00.000Z", "resolved_at": resolved.map(|update| update["display_at"].clone()),
        "incident_updates": newest_first, "components": []})
}

#[test]
fn a_story_is_told_change_by_change_and_each_once() {
    let vendor = Vendor::new();
    let first = update("u1", "investigating", 0, "We are looking.");
    let second = update("u2", "identified", 10, "We know why.");
    let edited = update("u1", "investigating", 0, "We are looking into the API.");
    let third = update("u3", "resolved", 30, "It is over.");
    let again = update("u4", "investigating", 40, "It is back.");
    let last = update("u5", "resolved", 50, "Now it is over.");
    let write_up = update("u5", "resolved", 50, "Now it is over. A disk was full.");
    assert_eq!(vendor.says(&[]).changes(), ["vendor_first_seen"]);
    assert_eq!(vendor.changes(), [""; 0], "the same look twice is silent");
    let steps: [(Vec<Value>, &[&str]); 8] = [
        (
            vec![incident(
                "investigating",
                "minor",
                std::slice::from_ref(&first),
            )],
            &["incident_opened"],
        ),
        (
            vec![incident(
                "identified",
                "major",
                &[first.clone(), second.clone()],
            )],
            &["impact_changed", "incident_updated"],
        ),
        (
            vec![incident(
                "identified",
                "major",
                &[edited.clone(), second.clone()],
            )],
            &["incident_edited"],
        ),
        (
            vec![incident(
                "identified",
                "major",
                std::slice::from_ref(&edited),
            )],
            &["update_removed"],
        ),
        (
            vec![incident(
                "resolved",
                "major",
                &[edited.clone(), third.clone()],
            )],
            &["incident_resolved"],
        ),
        (
            vec![incident(
                "investigating",
                "major",
                &[edited.clone(), third.clone(), again.clone()],
            )],
            &["incident_reopened"],
        ),
        (
            vec![incident(
                "resolved",
                "major",
                &[edited.clone(), third.clone(), again.clone(), last.clone()],
            )],
            &["incident_resolved"],
        ),
        (
            vec![incident(
                "resolved",
                "major",
                &[edited, third, again, write_up],
            )],
            &["incident_edited"],
        ),
    ];
    for (place, (incidents, expected)) in steps.into_iter().enumerate() {
        let mut found = vendor.says(&incidents).changes();
        found.sort();
        assert_eq!(found, expected, "step {place}");
        assert_eq!(vendor.changes(), [""; 0], "step {place}, looked at twice");
    }
    assert_eq!(
        vendor.says(&[]).changes(),
        ["incident_removed"],
        "the list is not full, so it must still be there"
    );
    assert_eq!(vendor.fails().changes(), ["page_unreadable"]);
    assert_eq!(vendor.changes(), [""; 0]);
    assert_eq!(vendor.says(&[]).changes(), ["page_readable_again"]);
    assert_eq!(vendor.run(&["history", "verify"]).code, 0);
}

#[test]
fn each_cursor_has_its_own_last_run() {
    let vendor = Vendor::new();
    vendor.says(&[]).changes();
    vendor.says(&[incident(
        "investigating",
        "minor",
        &[update("u1", "investigating", 0, "We are looking.")],
    )]);
    let shown = |arguments: &[&str]| {
        kinds(
            &vendor
                .run(&[&["changes", "acme", "--json"], arguments].concat())
                .json(),
        )
        .len()
    };
    assert_eq!(shown(&["--peek"]), 1);
    assert_eq!(shown(&["--peek", "--offline"]), 1, "peeking moves nothing");
    assert_eq!((shown(&[]), shown(&[])), (1, 0));
    assert_eq!(
        (shown(&["--cursor", "ci"]), shown(&["--cursor", "ci"])),
        (2, 0),
        "a new reader is shown all"
    );
    assert_eq!(
        (shown(&["--since", "1h"]), shown(&["--since", "1h"])),
        (2, 2),
        "a time moves no cursor"
    );
    assert_eq!(vendor.run(&["changes", "acme", "--exit-code"]).code, 0);
    assert_eq!(
        vendor
            .run(&["changes", "acme", "--exit-code", "--cursor", "bot"])
            .code,
        1
    );
}

#[test]
fn an_edit_shows_old_and_new_word_by_word() {
    let vendor = Vendor::new();
    vendor
        .says(&[incident(
            "investigating",
            "minor",
            &[update(
                "u1",
                "investigating",
                0,
                "Some users cannot log in.",
            )],
        )])
        .changes();
    vendor.says(&[incident(
        "investigating",
        "minor",
        &[update("u1", "investigating", 0, "All users cannot log in.")],
    )]);
    let shown = vendor.run(&["changes", "acme"]).stdout;
    assert!(
        shown.contains("incident edited") && shown.contains("[-Some-]{+All+} users cannot log"),
        "{shown}"
    );
}

#[test]
fn offline_answers_from_what_was_seen_and_says_how_old_it_is() {
    let vendor = Vendor::new();
    assert_eq!(
        vendor.run(&["incidents", "acme", "--offline"]).code,
        3,
        "nothing is recorded yet"
    );
    let open = incident(
        "investigating",
        "minor",
        &[update("u1", "investigating", 0, "We are looking.")],
    );
    vendor.says(&[open]).changes();
    vendor.fails();
    let run = vendor.run(&["incidents", "acme", "--offline", "--json"]);
    let answer = run.vendor();
    assert_eq!(
        (run.code, answer["source"]["from"].as_str()),
        (0, Some("history")),
        "{}",
        run.stderr
    );
    assert_eq!(answer["incidents"][0]["title"], "API is failing");
    assert!(answer["incidents"][0]["first_seen_at"].is_string());
    assert_eq!(vendor.run(&["status", "acme", "--offline"]).code, 1);
    let past = vendor.run(&["status", "acme", "--at", "2026-01-01", "--json"]);
    assert_eq!(
        (past.code, past.vendor()["error"]["kind"].as_str()),
        (3, Some("not_recorded")),
        "it was not known then"
    );
}

#[test]
fn an_answer_comes_although_the_history_cannot_be_written() {
    let vendor = Vendor::new();
    vendor.says(&[]);
    let run = vendor.run(&["incidents", "acme", "--history", "/proc/nowhere/history.db"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("no incidents") && run.stderr.starts_with("warning: not recorded: "),
        "{}",
        run.stderr
    );
}

#[test]
fn a_damaged_history_is_set_aside_and_the_run_goes_on() {
    let vendor = Vendor::new();
    vendor.says(&[]);
    vendor.home.write("broken.db", vec![0; 8192]);
    let run = vendor.run(&["changes", "acme", "--history", "broken.db", "--json"]);
    assert_eq!(kinds(&run.json()), ["vendor_first_seen"], "{}", run.stderr);
    assert!(
        run.stderr
            .contains("the history was damaged: it is kept as "),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_exported_can_be_imported_and_exported_again() {
    let vendor = Vendor::new();
    vendor
        .says(&[incident(
            "investigating",
            "minor",
            &[update("u1", "investigating", 0, "We are looking.")],
        )])
        .changes();
    let lines = vendor.run(&["history", "export"]).stdout;
    vendor.home.write("backup.jsonl", &lines);
    let imported = vendor.run(&["history", "import", "backup.jsonl", "--history", "other.db"]);
    assert_eq!(
        imported.stdout, "imported the history of 1 vendor\n",
        "{}",
        imported.stderr
    );
    assert_eq!(
        vendor
            .run(&["history", "export", "--history", "other.db"])
            .stdout,
        lines
    );
    assert!(vendor.run(&["history", "stats"]).stdout.contains("acme"));
}

#[test]
fn watching_tells_changes_as_they_come_and_ends_after_its_rounds() {
    let vendor = Vendor::new();
    vendor.says(&[]);
    let run = vendor.run(&["watch", "acme", "--rounds", "1", "-o", "jsonl"]);
    let line: Value = serde_json::from_str(run.stdout.trim()).unwrap();
    assert_eq!(
        (run.code, line["kind"].as_str()),
        (0, Some("vendor_first_seen")),
        "{}",
        run.stderr
    );
    assert_eq!(
        vendor.run(&["watch", "acme", "--rounds", "1"]).stdout,
        "",
        "nothing changed"
    );
}

#[test]
fn a_recorded_look_gives_the_same_answer_without_a_network() {
    let vendor = Vendor::new();
    vendor.says(&[incident(
        "investigating",
        "minor",
        &[update("u1", "investigating", 0, "We are looking.")],
    )]);
    let recorded = vendor.run(&["record", "case", "acme"]);
    assert_eq!(recorded.code, 0, "{}", recorded.stderr);
    let answer = |run: Run| {
        let vendor = run.vendor();
        (
            vendor["incidents"][0]["updates"].clone(),
            vendor["coverage"].clone(),
            run.code,
        )
    };
    let live = answer(vendor.run(&["incidents", "acme", "--json", "--no-history"]));
    vendor.fails();
    assert_eq!(
        answer(vendor.run(&["incidents", "acme", "--json", "--replay", "case"])),
        live
    );
    assert_eq!(
        vendor.run(&["status", "demo", "--replay", "nowhere"]).code,
        2
    );
}

#[test]
fn a_removed_incident_is_one_change_and_stays_listed_as_removed() {
    let vendor = Vendor::new();
    vendor
        .says(&[incident(
            "investigating",
            "minor",
            &[update("u1", "investigating", 0, "We are looking.")],
        )])
        .changes();
    assert_eq!(vendor.says(&[]).changes(), ["incident_removed"]);
    for arguments in [
        &["incidents", "acme", "--json"][..],
        &["incidents", "acme", "--json", "--offline"],
    ] {
        let run = vendor.run(arguments).vendor();
        let removed = &run["incidents"][0];
        assert_eq!(removed["id"], "i1", "{arguments:?}");
        assert!(removed["removed_at"].is_string(), "{arguments:?}");
        assert_eq!(removed["open"], false, "{arguments:?}");
        assert_eq!(removed["resolved_at"], Value::Null, "{arguments:?}");
    }
    let list = vendor.run(&["incidents", "acme"]).stdout;
    assert!(list.contains("removed"), "{list}");
    let page = vendor.run(&["incident", "acme", "i1", "--offline"]);
    assert!(
        page.code == 0 && page.stdout.contains("Removed    by the vendor"),
        "{}",
        page.stdout
    );
    let status = vendor.run(&["status", "acme", "--json"]).vendor();
    assert_eq!(status["incidents"], json!([]));
}

#[test]
fn an_incident_keeps_its_first_seen_time_when_the_page_moves_to_another_platform() {
    let vendor = Vendor::new();
    let updates = [
        update("u1", "investigating", 0, "We are looking."),
        update("u2", "identified", 10, "We know why."),
    ];
    vendor.says(&[]).changes();
    vendor
        .says(&[incident("identified", "minor", &updates)])
        .changes();
    let incidents = |arguments: &[&str]| {
        let run = vendor.run(&[&["incidents", "acme", "--json"], arguments].concat());
        run.vendor()["incidents"].clone()
    };
    let first_seen_at = incidents(&["--offline"])[0]["first_seen_at"].clone();
    assert!(first_seen_at.is_string());

    let mut there = incident("identified", "minor", &updates);
    there["id"] = json!("01JMDK9XYN0000000000000001");
    there["created_at"] = json!("2026-11-20T10:20:00.000Z");
    there["started_at"] = json!("2026-11-20T10:20:00.000Z");
    for update in there["incident_updates"].as_array_mut().unwrap() {
        let at = update["display_at"]
            .as_str()
            .unwrap()
            .replace("T10:0", "T10:2");
        update["display_at"] = json!(at.replace("T10:1", "T10:3"));
        update["created_at"] = update["display_at"].clone();
        update["id"] = json!(format!("01JMDK9XYN{at}"));
    }
    let mut body = page(&[there]);
    body["page"]["id"] = json!("01JMDK9XYN0000000000000000");
    vendor.serves(body);
    for arguments in [&[][..], &["--offline"]] {
        let list = incidents(arguments);
        assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
        assert_eq!(list[0]["first_seen_at"], first_seen_at, "{arguments:?}");
    }
    assert_eq!(vendor.changes(), ["feed_changed"]);
}
