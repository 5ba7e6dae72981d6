//! Vendors with incidents at the same time, in `status`, on the board and in alerts.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::serve::Serving;
use crate::support::{Answer, Home, Server, summary};

/// An open incident that began so many minutes ago.
fn incident(minutes: i64, text: &str) -> String {
    let now = DateTime::<Utc>::from(std::time::SystemTime::now());
    let at = now - TimeDelta::minutes(minutes);
    let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    format!(
        r#"{{"id":"i1","name":"API is failing","status":"investigating","impact":"major","created_at":"{at}",
        "started_at":"{at}","resolved_at":null,"components":[],"incident_updates":[{{"id":"u1","status":"investigating",
        "body":"{text}","created_at":"{at}","display_at":"{at}","affected_components":null}}]}}"#
    )
}

/// Vendors with their incidents, and a configuration that names them.
fn vendors(all: &[(&str, Option<String>)], more: &str) -> (Home, Vec<Server>) {
    let home = Home::new();
    let mut config = more.to_owned();
    let mut servers = Vec::new();
    for (place, (name, incident)) in all.iter().enumerate() {
        let page = match incident {
            Some(incident) => summary("major", "partial_outage", incident),
            None => summary("none", "operational", ""),
        };
        let page = page.replace("Acme", name);
        let host = format!("127.0.3.{}", place + 1);
        let server = Server::on(&host, move |path| match path {
            "/api/v2/summary.json" => Answer::json(page.clone()),
            _ => Answer::status(404),
        });
        let url = server.url();
        writeln!(
            config,
            "[vendors.{name}]\nurl = \"{url}\"\nfeed = \"statuspage\""
        )
        .unwrap();
        servers.push(server);
    }
    home.write("pingoru.toml", config);
    (home, servers)
}

const AWS: &str = "We are affected by an outage of AWS in us-east-1.";
const LINE: &str = "3 of your 4 vendors opened incidents within 12 minutes; 2 name AWS us-east-1 (a correlation, not a cause)";

fn fleet(more: &str) -> (Home, Vec<Server>) {
    let all = [
        ("acme", Some(incident(22, AWS))),
        (
            "bolt",
            Some(incident(15, "Amazon Web Services (us-east-1) has errors.")),
        ),
        ("clay", Some(incident(10, "This is not related to AWS."))),
        ("dune", None),
    ];
    vendors(&all, more)
}

#[test]
fn status_says_it_in_one_line() {
    let (home, _servers) = fleet("");
    let table = home.run(&["status"]);
    let words = table
        .stdout
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(words.contains(&format!("≈ {LINE}")), "{}", table.stdout);
    let markdown = home.run(&["status", "-o", "markdown"]).stdout;
    assert!(markdown.contains(&format!("> {LINE}")), "{markdown}");
    let html = home.run(&["status", "-o", "html"]).stdout;
    assert!(html.contains(LINE), "{html}");
    let json = home.run(&["status", "--json"]).json();
    let found = &json["correlations"][0];
    assert_eq!(found["text"], LINE);
    assert_eq!(
        found["upstreams"][0]["named_by"],
        serde_json::json!(["acme", "bolt"])
    );
    assert_eq!(found["incidents"][0]["names"][0]["text"], AWS);
    assert_eq!(found["incidents"][2]["names"], serde_json::json!([]));
}

#[test]
fn where_nothing_correlates_nothing_is_said() {
    let all = [
        ("acme", Some(incident(22, AWS))),
        ("bolt", Some(incident(22, "Cloudflare has errors."))),
        ("clay", None),
    ];
    let (home, _servers) = vendors(&all, "");
    assert_eq!(
        home.run(&["status", "--json"]).json()["correlations"],
        serde_json::json!([])
    );
    assert!(!home.run(&["status"]).stdout.contains('≈'));
    let one = home.run(&["status", "acme", "--json"]).json();
    assert!(one.get("correlations").is_none());
    assert!(
        home.run(&["check", "--json"])
            .json()
            .get("correlations")
            .is_none()
    );
}

#[test]
fn the_board_shows_it_with_the_vendors_words() {
    let (home, _servers) = fleet("");
    let serving = Serving::start(&home, &["acme", "bolt", "clay", "dune", "--utc"]);
    serving.wait_for("all pages were read", || {
        serving.get("/").text().contains("≈")
    });
    let page = serving.get("/").text();
    assert!(page.contains(LINE), "{page}");
    assert!(page.contains(AWS), "{page}");
    assert!(page.contains("/vendors/bolt/incidents/i1"), "{page}");
}

#[test]
fn alerts_carry_the_line_and_are_one_message() {
    let script = "cat >> alerts.txt; echo >> alerts.txt";
    let channel =
        format!("[notify.log]\nkind = \"command\"\ncommand = [\"sh\", \"-c\", \"{script}\"]\n");
    let (home, _servers) = fleet(&channel);
    let mut command = home.command(&["changes", "--notify"]);
    let run = crate::support::finished(command.env("CI", "true").output().unwrap());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let sent = std::fs::read_to_string(home.path().join("alerts.txt")).unwrap();
    assert!(sent.contains("2 name AWS us-east-1"), "{sent}");
}
