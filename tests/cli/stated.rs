//! The window that a vendor states in words, beside the reported one.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::support::{Answer, Home, Run, Server, summary};

const RESOLVED: &str = "This is resolved.";
const WRITE_UP: &str =
    "Between 14:37 and 16:25 UTC on November 20, requests to the API failed. A disk was full.";

fn update(key: &str, status: &str, time: &str, text: &str, components: &Value) -> Value {
    json!({"id": key, "status": status, "body": text, "display_at": time, "created_at": time, "affected_components": components})
}

/// Reported from 15:20 to 16:40, with the API down all the time.
fn resolved(closing: &str) -> Value {
    let api = |old: &str, new: &str| json!([{"code": "c1", "name": "API", "old_status": old, "new_status": new}]);
    let first = api("operational", "major_outage");
    let last = api("major_outage", "operational");
    json!({"id": "i1", "name": "API requests fail", "status": "resolved", "impact": "major", "created_at": "2026-11-20T15:20:00Z",
        "started_at": "2026-11-20T15:20:00Z", "resolved_at": "2026-11-20T16:40:00Z", "components": [],
        "incident_updates": [
            update("u2", "resolved", "2026-11-20T16:40:00Z", closing, &last),
            update("u1", "investigating", "2026-11-20T15:20:00Z", "We are looking.", &first)]})
}

/// The same with a write-up four days later.
fn written_up(text: &str) -> Value {
    let mut incident = resolved(RESOLVED);
    incident["status"] = "postmortem".into();
    let write_up = update(
        "u3",
        "postmortem",
        "2026-11-24T09:00:00Z",
        text,
        &Value::Null,
    );
    let updates = incident["incident_updates"].as_array_mut().unwrap();
    updates.insert(0, write_up);
    incident
}

/// A vendor whose incident can be changed between two checks.
struct Vendor {
    home: Home,
    incident: Arc<Mutex<Value>>,
}

impl Vendor {
    fn of(incident: Value) -> Self {
        let incident = Arc::new(Mutex::new(incident));
        let shown = Arc::clone(&incident);
        let server = Server::new(move |path| {
            match path {
            "/api/v2/summary.json" => Answer::json(summary("none", "operational", "")),
            "/api/v2/incidents.json" => Answer::json(
                json!({"page": {"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"},
                    "incidents": [*shown.lock().unwrap()]})
                .to_string(),
            ),
            _ => Answer::status(404),
        }
        });
        Self {
            home: Home::of(&server),
            incident,
        }
    }

    fn says(&self, incident: Value) {
        *self.incident.lock().unwrap() = incident;
    }

    fn incident(&self, format: &str) -> String {
        let run = self.home.run(&["incident", "acme", "i1", "-o", format]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    }

    /// Ten days around the incident.
    fn uptime(&self, arguments: &[&str]) -> Run {
        let window = [
            "--since",
            "2026-11-15T00:00Z",
            "--until",
            "2026-11-25T00:00Z",
        ];
        self.home
            .run(&[&["uptime", "acme"], &window[..], arguments].concat())
    }

    fn down_seconds(&self, window: &str) -> [i64; 2] {
        let vendor = self.uptime(&["--window", window, "--json"]).vendor();
        let api = &vendor["components"][0];
        assert_eq!(api["name"], "API");
        [&vendor["total"], api].map(|figures| figures["down_seconds"].as_i64().unwrap())
    }

    fn changes(&self) -> Vec<Value> {
        let report = self.home.run(&["changes", "acme", "--json"]).json();
        report["changes"].as_array().unwrap().clone()
    }
}

#[test]
fn an_incident_shows_the_stated_window_with_its_sentence() {
    let vendor = Vendor::of(written_up(WRITE_UP));
    let report: Value = serde_json::from_str(&vendor.incident("json")).unwrap();
    let incident = &report["vendors"][0]["incidents"][0];
    assert_eq!(
        incident["stated"],
        json!({"from": "2026-11-20T14:37:00Z", "to": "2026-11-20T16:25:00Z",
            "text": "Between 14:37 and 16:25 UTC on November 20, requests to the API failed."})
    );
    assert_eq!(incident["started_at"], "2026-11-20T15:20:00Z");
    assert_eq!(incident["duration_seconds"], 80 * 60);
    let table = vendor.incident("table");
    let words = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("14:37 – 16:25 UTC (1 h 48 min), 43 min before the reported start, 15 min before the reported end"), "{table}");
    assert!(
        words.contains(
            "\"Between 14:37 and 16:25 UTC on November 20, requests to the API failed.\""
        ),
        "{table}"
    );
    let html = vendor.incident("html");
    assert!(html.contains("<q>Between 14:37 and 16:25 UTC"), "{html}");
    let list = ["incidents", "acme", "--since", "2026-11-15", "-o", "csv"];
    let csv = vendor.home.run(&list).stdout;
    assert!(
        csv.contains(",2026-11-20T14:37:00Z,2026-11-20T16:25:00Z,"),
        "{csv}"
    );
    let markdown = vendor.incident("markdown");
    assert!(
        markdown.contains("| stated from | stated to |"),
        "{markdown}"
    );
}

#[test]
fn the_reported_window_in_words_is_no_line_of_its_own() {
    let vendor = Vendor::of(resolved("Between 15:20 and 16:40 UTC, requests failed."));
    let report: Value = serde_json::from_str(&vendor.incident("json")).unwrap();
    let incident = &report["vendors"][0]["incidents"][0];
    assert_eq!(incident["stated"]["from"], "2026-11-20T15:20:00Z");
    assert!(!vendor.incident("table").contains("Stated"));
    assert!(!vendor.incident("html").contains("Stated by vendor"));
    let uptime = vendor.uptime(&["--json"]).vendor();
    assert_eq!(uptime["stated_incidents"], 0);
    assert_eq!(uptime["stated_uptime_percent"], Value::Null);
    assert!(!vendor.uptime(&[]).stdout.contains("stated"));
}

#[test]
fn an_incident_that_is_open_states_none() {
    let mut open = resolved(WRITE_UP);
    open["status"] = "monitoring".into();
    open["resolved_at"] = Value::Null;
    open["incident_updates"][0]["status"] = "monitoring".into();
    let report: Value = serde_json::from_str(&Vendor::of(open).incident("json")).unwrap();
    assert_eq!(report["vendors"][0]["incidents"][0]["stated"], Value::Null);
}

#[test]
fn uptime_counts_by_the_window_that_was_asked_for() {
    let vendor = Vendor::of(written_up(WRITE_UP));
    let minutes = |window: &str| vendor.down_seconds(window).map(|seconds| seconds / 60);
    assert_eq!(minutes("reported"), [80, 80]);
    assert_eq!(minutes("stated"), [108, 108]);
    assert_eq!(minutes("widest"), [123, 123]);
    let by_default = vendor.uptime(&["--json"]);
    let by_default = (by_default.json()["window"].clone(), by_default.vendor());
    let stated = vendor.uptime(&["--window", "stated", "--json"]).vendor();
    assert_eq!(by_default.0, "reported");
    assert_eq!(by_default.1["total"]["uptime_percent"], 99.4444);
    assert_eq!(by_default.1["stated_incidents"], 1);
    assert_eq!(by_default.1["stated_uptime_percent"], 99.25);
    assert_eq!(stated["total"]["uptime_percent"], 99.25);
    assert_eq!(stated["mean_time_to_resolve_seconds"], 108 * 60);
    let table = vendor.uptime(&[]).stdout;
    assert!(
        table.contains("99.2500 % up by stated windows (1 incident states another window)"),
        "{table}"
    );
}

#[test]
fn an_uptime_that_was_asked_for_is_held_against_the_chosen_window() {
    let vendor = Vendor::of(written_up(WRITE_UP));
    let code = |window: &str| vendor.uptime(&["--sla", "99.3", "--window", window]).code;
    assert_eq!(["reported", "stated", "widest"].map(code), [0, 1, 1]);
}

#[test]
fn an_incident_without_components_counts_by_its_stated_window_too() {
    let mut incident = written_up(WRITE_UP);
    for update in incident["incident_updates"].as_array_mut().unwrap() {
        update["affected_components"] = Value::Null;
    }
    let vendor = Vendor::of(incident);
    let down = |window: &str| {
        let report = vendor.uptime(&["--window", window, "--json"]).vendor();
        report["total"]["down_seconds"].as_i64().unwrap() / 60
    };
    assert_eq!(["reported", "stated", "widest"].map(down), [80, 108, 123]);
}

#[test]
fn a_late_write_up_and_an_edit_of_its_window_are_changes() {
    let vendor = Vendor::of(resolved(RESOLVED));
    vendor.changes();
    vendor.says(written_up(WRITE_UP));
    let late = vendor.changes();
    assert!(
        late.iter()
            .any(|change| change["kind"] == "incident_updated" && change["new"] == WRITE_UP),
        "{late:?}"
    );
    let edited = WRITE_UP.replace("14:37", "14:21");
    vendor.says(written_up(&edited));
    let run = vendor.home.run(&["changes", "acme", "--peek"]);
    assert!(run.stdout.contains("[-14:37-]{+14:21+}"), "{}", run.stdout);
    let edits = vendor.changes();
    assert_eq!(edits.len(), 1, "{edits:?}");
    assert_eq!(edits[0]["kind"], "incident_edited");
    assert_eq!(edits[0]["old"], WRITE_UP);
    assert_eq!(edits[0]["new"], edited);
    let uptime = vendor.uptime(&["--window", "stated", "--json"]).vendor();
    assert_eq!(uptime["total"]["down_seconds"], 124 * 60);
}
