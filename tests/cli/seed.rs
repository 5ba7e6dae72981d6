//! The seed case: one incident served in three ways, and what is true of it in JSON and on a terminal.

use serde_json::{Value, json};

use crate::support::{Answer, Home, Run, Server};

const STATES: [(&str, &str); 4] = [
    ("06:33", "investigating"),
    ("06:55", "identified"),
    ("07:02", "monitoring"),
    ("07:03", "resolved"),
];

fn at(clock: &str) -> String {
    format!("2026-04-22T{clock}:00.000Z")
}

fn name(place: usize) -> String {
    if place == 0 {
        "Platform API".into()
    } else {
        format!("Part {place}")
    }
}

fn id(place: usize) -> String {
    format!("01JMXBRMFE0000000000000{place:03}")
}

/// Platform API is partly down in all updates but the last; fourteen others are operational throughout.
fn states(update: usize) -> impl Iterator<Item = (usize, &'static str)> {
    (0..15).map(move |place| {
        (
            place,
            if place == 0 && update < 3 {
                "partial_outage"
            } else {
                "operational"
            },
        )
    })
}

pub(crate) fn statuspage() -> Value {
    let before = |update: usize, place: usize| {
        if update == 0 || place > 0 {
            "operational"
        } else {
            "partial_outage"
        }
    };
    let updates = STATES.iter().enumerate().rev().map(|(update, (clock, status))| {
        let rows = states(update).map(|(place, status)| {
            json!({"code": id(place), "name": name(place), "old_status": before(update, place), "new_status": status})
        });
        json!({"id": format!("u{update}"), "status": status, "body": "Words.", "created_at": at(clock), "display_at": at(clock),
               "affected_components": rows.collect::<Vec<_>>()})
    });
    json!({"page": {"id": "abcdefghjk12", "name": "Clerk", "url": "https://status.clerk.example"},
        "incidents": [{"id": "seed00000001", "name": "Partial Outage on Platform API", "status": "resolved", "impact": "minor",
        "created_at": at("06:33"), "started_at": at("06:33"), "resolved_at": at("07:03"), "incident_updates": updates.collect::<Vec<_>>(),
        "components": []}]})
}

const ULID: &str = "01KPSY8PB00000000000000000";

fn intervals() -> Value {
    let updates = STATES.iter().enumerate().map(|(update, (clock, status))| {
        let rows = states(update).map(|(place, status)| json!({"component_id": id(place), "status": status}));
        json!({"id": format!("u{update}"), "to_status": status, "message_string": "Words.", "published_at": at(clock),
               "component_statuses": rows.collect::<Vec<_>>()})
    });
    json!({"incidents": [{"id": ULID, "name": "Partial Outage on Platform API", "status": "resolved", "published_at": at("06:33"),
        "component_impacts": [{"id": "x", "component_id": id(0), "status": "partial_outage", "start_at": at("06:33"), "end_at": at("07:03")}],
        "updates": updates.collect::<Vec<_>>()}]})
}

fn own_summary() -> Value {
    let components: Vec<_> = (0..15)
        .map(|place| json!({"id": id(place), "name": name(place)}))
        .collect();
    json!({"summary": {"name": "Clerk", "public_url": "https://status.clerk.example", "components": components,
        "affected_components": [], "ongoing_incidents": [], "scheduled_maintenances": [], "structure": {"items": []}}})
}

fn compatible(key: &str) -> Value {
    let components: Vec<_> = (0..15)
        .map(|place| json!({"id": id(place), "name": name(place), "status": "operational"}))
        .collect();
    let page = json!({"id": "01JMDK9XYN0000000000000000", "name": "Clerk", "url": "https://status.clerk.example/"});
    if key == "summary" {
        return json!({"page": page, "status": {"indicator": "none", "description": "Fine"}, "components": components});
    }
    json!({"page": page, "incidents": [{"id": ULID, "name": "Partial Outage on Platform API", "status": "resolved", "impact": "minor",
        "created_at": at("06:33"), "resolved_at": at("07:03"), "incident_updates": []}]})
}

fn atom() -> String {
    let items: Vec<_> = (0..15)
        .map(|place| format!("<li>{} (Operational)</li>", name(place)))
        .collect();
    let items = items.join(
        "
",
    );
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://status.clerk.example/</id>
        <title>Clerk status</title><updated>2026-04-22T08:00:00.000Z</updated><generator>incident.io</generator>
        <link rel="alternate" href="https://status.clerk.example/"/><entry><title type="html"><![CDATA[Partial Outage on Platform API]]></title>
        <id>https://status.clerk.example//incidents/{ULID}</id><link href="https://status.clerk.example//incidents/{ULID}"/>
        <updated>2026-04-22T07:03:00.000Z</updated><content type="html"><![CDATA[<b>Status: Resolved</b><br/><br/>Words.<br/><br/><b>Affected components</b>
          <ul>
          {items}</ul>]]></content></entry></feed>"#
    )
}

fn ask(arguments: &[&str], answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Run {
    let server = Server::new(answer);
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.clerk]\nurl = \"{}\"\nname = \"Clerk\"\n",
            server.url()
        ),
    );
    home.run(&[&["incident", "clerk", "--utc"], arguments].concat())
}

fn by_statuspage(path: &str) -> Answer {
    match path {
        "/api/v2/summary.json" | "/api/v2/incidents.json" => Answer::json(statuspage().to_string()),
        _ => Answer::status(404),
    }
}

fn by_intervals(path: &str) -> Answer {
    match path {
        "/api/v2/summary.json" => Answer::json(compatible("summary").to_string()),
        "/api/v2/incidents.json" => Answer::json(compatible("incidents").to_string()),
        _ if path.contains("/incidents?start_at") => Answer::json(intervals().to_string()),
        _ if path.starts_with("/proxy/") => Answer::json(own_summary().to_string()),
        _ => Answer::status(404),
    }
}

fn by_atom(path: &str) -> Answer {
    if path == "/feed.atom" {
        Answer::Body(200, "application/atom+xml", atom().into_bytes())
    } else {
        Answer::status(404)
    }
}

/// What is true where the whole timeline is told.
fn assert_true(incident: &Value) {
    assert_eq!(incident["started_at"], "2026-04-22T06:33:00Z");
    assert_eq!(incident["resolved_at"], "2026-04-22T07:03:00Z");
    assert_eq!(incident["duration_seconds"], 30 * 60);
    assert_eq!(
        incident["time_to"],
        json!({"identify_seconds": 1320, "monitor_seconds": 1740, "resolve_seconds": 1800})
    );
    assert_eq!(incident["impact"]["reported"], "minor");
    assert_eq!(incident["impact"]["observed"], "major");
    let affected = incident["affected_components"].as_array().unwrap();
    assert_eq!(affected.len(), 1);
    assert_eq!(affected[0]["name"], "Platform API");
    assert_eq!(affected[0]["seconds"], 1800);
    let interval = json!({"from": "2026-04-22T06:33:00Z", "to": "2026-04-22T07:03:00Z", "status": "partial_outage"});
    assert_eq!(affected[0]["intervals"], json!([interval]));
    assert_eq!(incident["listed_components"].as_array().unwrap().len(), 14);
    assert_eq!(incident["updates"].as_array().unwrap().len(), 4);
}

#[test]
fn statuspage_json_tells_all_of_it() {
    assert_true(&ask(&["--json"], by_statuspage).vendor()["incidents"][0]);
}

#[test]
fn the_per_interval_json_tells_all_of_it() {
    assert_true(&ask(&["--json"], by_intervals).vendor()["incidents"][0]);
}

#[test]
fn the_feed_alone_tells_start_and_end_but_not_who_was_affected() {
    let run = ask(&["--json"], by_atom);
    let incident = run.vendor()["incidents"][0].clone();
    assert_eq!(
        incident["started_at"], "2026-04-22T06:33:00Z",
        "{}",
        run.stdout
    );
    assert_eq!(
        (&incident["started_from"], &incident["resolved_from"]),
        (&json!("id"), &json!("updates"))
    );
    assert_eq!(incident["resolved_at"], "2026-04-22T07:03:00Z");
    assert_eq!(incident["duration_seconds"], 1800);
    assert_eq!(incident["affected_components"], Value::Null);
    assert_eq!(incident["listed_components"].as_array().unwrap().len(), 15);
    assert_eq!(
        incident["impact"],
        json!({"reported": null, "reported_word": null, "observed": null})
    );
    assert_eq!(incident["time_to"]["identify_seconds"], Value::Null);
}

#[test]
fn people_read_the_same() {
    let page = ask(&[], by_intervals).stdout;
    for line in [
        "Clerk: Partial Outage on Platform API",
        "  Impact     major (vendor says minor)",
        "  Started    22 Apr 2026 06:33 UTC",
        "  Duration   30 min",
        "  Response   identified after 22 min · monitored after 29 min",
        "Affected: 1 component (14 others only named)",
        "30 min partial outage",
    ] {
        assert!(page.contains(line), "no `{line}` in:\n{page}");
    }
    let page = ask(&[], by_atom).stdout;
    for line in [
        "(from the time inside its id)",
        "  Duration   30 min",
        "Affected: unknown; 15 components named",
    ] {
        assert!(page.contains(line), "no `{line}` in:\n{page}");
    }
}
