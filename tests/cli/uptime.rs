//! Uptime: what is told, what is not, and the gate.

use serde_json::{Value, json};

use crate::support::{Answer, Home, Run, Server, pingoru};

/// An incident that took the API down for an hour, ten days after the window's start.
fn incident(id: &str, components: bool) -> Value {
    let states = |old: &str, new: &str| {
        if components {
            json!([{"code": "c1", "name": "API", "old_status": old, "new_status": new}])
        } else {
            Value::Null
        }
    };
    let update = |id: &str, status: &str, at: &str, states: Value| json!({"id": id, "status": status, "body": "", "display_at": at, "created_at": at, "affected_components": states});
    json!({"id": id, "name": "API is down", "status": "resolved", "impact": "major", "created_at": "2026-10-11T00:00:00Z",
        "started_at": "2026-10-11T00:00:00Z", "resolved_at": "2026-10-11T01:00:00Z", "components": [],
        "incident_updates": [
            update("u2", "resolved", "2026-10-11T01:00:00Z", states("major_outage", "operational")),
            update("u1", "investigating", "2026-10-11T00:00:00Z", states("operational", "major_outage"))]})
}

fn uptime(incidents: Vec<Value>, arguments: &[&str]) -> Run {
    let page = json!({"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"});
    let summary = crate::support::summary("none", "operational", "");
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => Answer::json(summary.clone()),
        "/api/v2/incidents.json" => {
            Answer::json(json!({"page": page, "incidents": incidents}).to_string())
        }
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let window = [
        "uptime",
        "acme",
        "--since",
        "2026-10-01T00:00Z",
        "--until",
        "2026-11-10T00:00Z",
    ];
    home.run(&[&window, arguments].concat())
}

#[test]
fn an_hour_of_forty_days_is_said_per_component_and_as_a_whole() {
    let run = uptime(vec![incident("i1", true)], &["--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let vendor = run.vendor();
    assert_eq!(vendor["total"]["down_seconds"], 3600);
    assert_eq!(vendor["total"]["uptime_percent"], 99.8958);
    assert_eq!(vendor["components"][0]["major_outage_seconds"], 3600);
    assert_eq!(vendor["components"][1]["uptime_percent"], 100.0);
    let mut nameless = incident("i1", false);
    nameless["components"] = json!([{"id": "c1", "name": "API", "status": "operational"}]);
    let table = uptime(vec![nameless], &[]).stdout;
    assert!(
        table.contains("name no component count for the page only"),
        "{table}"
    );
    assert_eq!(vendor["mean_time_to_resolve_seconds"], 3600);
    let days = vendor["days"].as_array().unwrap();
    assert_eq!(days.len(), 40);
    let down: Vec<_> = days.iter().filter(|day| day["down_seconds"] != 0).collect();
    assert_eq!(
        (down.len(), down[0]["date"].as_str()),
        (1, Some("2026-10-11"))
    );
}

#[test]
fn the_same_hour_told_by_two_incidents_counts_once() {
    let run = uptime(
        vec![incident("i1", true), incident("i2", true)],
        &["--json"],
    );
    assert_eq!(run.vendor()["total"]["down_seconds"], 3600);
    assert_eq!(run.vendor()["incidents"], 2);
}

#[test]
fn an_sla_is_a_gate() {
    let with = |sla: &str| uptime(vec![incident("i1", true)], &["--sla", sla]).code;
    assert_eq!([with("99.8"), with("99.8958"), with("99.9%")], [0, 0, 1]);
    assert_eq!(uptime(Vec::new(), &["--sla", "100"]).code, 0);
    assert_eq!(pingoru(&["uptime", "demo", "--sla", "101"]).code, 2);
}

#[test]
fn what_does_not_reach_the_window_is_no_hundred_percent() {
    let recent = |place: usize| {
        let text = incident(&format!("i{place}"), true).to_string();
        serde_json::from_str(&text.replace("2026-10-11", "2026-11-08")).unwrap()
    };
    let full = (0..50).map(recent).collect::<Vec<Value>>();
    let run = uptime(full.clone(), &["--sla", "50", "--json"]);
    assert_eq!(run.code, 3, "it may have been down before");
    let vendor = run.vendor();
    assert_eq!(vendor["complete"], false);
    assert_eq!(vendor["covered_from"], "2026-11-08T01:00:00Z");
    assert_eq!(vendor["days"][0]["covered"], false);
    assert!(
        run.stderr
            .contains("the feed does not reach back to the start of the window"),
        "{}",
        run.stderr
    );
    let table = uptime(full, &[]).stdout;
    assert!(table.contains("only from 8 Nov"), "{table}");
}

#[test]
fn an_incident_that_does_not_tell_its_components_bounds_their_share() {
    let mut nameless = incident("i1", false);
    nameless["components"] = json!([{"id": "c1", "name": "API", "status": "operational"}]);
    let vendor = uptime(vec![nameless], &["--json"]).vendor();
    assert_eq!(
        vendor["total"]["down_seconds"], 3600,
        "the vendor says major"
    );
    assert_eq!(vendor["components"][0]["uptime_percent"], Value::Null);
    assert_eq!(vendor["components"][0]["complete"], false);
    assert_eq!(vendor["components"][1]["uptime_percent"], 100.0);
}

#[test]
fn a_feed_without_a_past_cannot_tell() {
    let home = Home::new();
    home.write(
        "summary.json",
        crate::support::summary("none", "operational", ""),
    );
    let run = home.run(&["uptime", "summary.json", "--sla", "99", "--json"]);
    assert_eq!(run.code, 3, "{}", run.stdout);
    assert_eq!(run.vendor()["total"]["uptime_percent"], Value::Null);
    assert!(
        home.run(&["uptime", "summary.json"])
            .stdout
            .contains("uptime unknown")
    );
}

#[test]
fn an_outage_without_an_incident_counts_as_long_as_it_was_seen() {
    let page = json!({"id": "abcdefghjk12", "name": "Acme", "url": "https://status.acme.example"});
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => {
            Answer::json(crate::support::summary("major", "major_outage", ""))
        }
        "/api/v2/incidents.json" => {
            Answer::json(json!({"page": page, "incidents": []}).to_string())
        }
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    assert_eq!(home.run(&["status", "acme"]).code, 1);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let run = home.run(&["uptime", "acme", "--since", "1h", "--json"]);
    let vendor = run.vendor();
    assert_eq!(vendor["incidents"], 0);
    let down = vendor["total"]["down_seconds"].as_i64();
    assert!(down >= Some(1), "{}", run.stdout);
    assert!(vendor["total"]["uptime_percent"].as_f64() < Some(100.0));
    let elsewhere = [
        "uptime",
        "acme",
        "--since",
        "1h",
        "--component",
        "Site",
        "--json",
    ];
    assert_eq!(home.run(&elsewhere).vendor()["total"]["down_seconds"], 0);
}
