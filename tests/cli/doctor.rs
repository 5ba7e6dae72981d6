//! `vendors doctor`: what the entries say against what the pages do.

use crate::support::{Answer, Home, Server, summary};

fn findings(answer: Answer, more: &str) -> (i32, Vec<String>) {
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => answer.clone(),
        _ => Answer::status(404),
    });
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.acme]\nurl = \"{}\"\nfeed = \"statuspage\"\n{more}",
            server.url()
        ),
    );
    let run = home.run(&["vendors", "doctor", "acme", "--json"]);
    let entry = run.json()["entries"][0].clone();
    let kinds = entry["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap().to_owned());
    (run.code, kinds.collect())
}

/// A page that names this server as its own.
fn own(body: &str) -> Answer {
    Answer::json(body.replace("https://status.acme.example", "http://127.0.0.1"))
}

#[test]
fn a_page_that_answers_as_it_should_has_no_findings() {
    assert_eq!(
        findings(own(&summary("none", "operational", "")), ""),
        (0, vec![])
    );
}

#[test]
fn a_page_in_another_form_and_a_page_that_is_gone_are_told_apart() {
    let moved =
        own(&summary("none", "operational", "")
            .replace("abcdefghjk12", "01JMDK9XYN0000000000000000"));
    assert_eq!(findings(moved, ""), (1, vec!["feed_changed".into()]));
    assert_eq!(findings(Answer::html(), ""), (3, vec!["not_a_page".into()]));
    assert_eq!(
        findings(Answer::status(500), ""),
        (3, vec!["unreachable".into()])
    );
}

#[test]
fn a_page_that_calls_itself_otherwise_has_moved() {
    assert_eq!(
        findings(Answer::json(summary("none", "operational", "")), ""),
        (1, vec!["moved".into()])
    );
}

#[test]
fn a_dead_page_that_still_serves_its_last_trouble_is_stale() {
    let dead = summary("major", "partial_outage", "").replace("2026-11-20", "2024-01-20");
    assert_eq!(findings(own(&dead), ""), (1, vec!["stale".into()]));
}

#[test]
fn a_component_that_no_longer_exists_is_named() {
    let page = own(&summary("none", "operational", ""));
    assert_eq!(
        findings(page.clone(), "components = [\"Billing\"]\n"),
        (1, vec!["component_missing".into()])
    );
    assert_eq!(
        findings(page, "components = [\"Billing\", \"AP*\"]\n"),
        (0, vec![])
    );
}
