//! `explain`: run times inside, at the edge and outside of incidents, explained by a stated window only, and before the
//! feed begins; run files of each form.

use crate::support::{Answer, Home, Run, Server};

/// Statuspage lists at most 50 incidents: so many reach no further back than the oldest one.
fn page() -> String {
    let incident = |id: &str, name: &str, start: &str, end: &str, text: &str| {
        format!(
            r#"{{"id": "{id}", "name": "{name}", "status": "resolved", "impact": "major", "created_at": "{start}", "started_at": "{start}", "resolved_at": "{end}", "shortlink": "https://stspg.example/{id}",
            "incident_updates": [
              {{"id": "{id}b", "status": "resolved", "body": "{text}", "created_at": "{end}", "display_at": "{end}"}},
              {{"id": "{id}a", "status": "investigating", "body": "We investigate.", "created_at": "{start}", "display_at": "{start}"}}]}}"#
        )
    };
    let stated = "On August 6, 2026, between 14:22 UTC and 16:00 UTC, jobs failed.";
    let mut incidents = vec![
        incident(
            "late",
            "Delayed jobs",
            "2026-08-06T15:05:00Z",
            "2026-08-06T16:10:00Z",
            stated,
        ),
        incident(
            "other",
            "Slow search",
            "2026-08-04T10:00:00Z",
            "2026-08-04T11:00:00Z",
            "It is over.",
        ),
    ];
    for day in 0..48 {
        let id = format!("old{day:02}");
        let start = format!("2026-06-{:02}T{:02}:00:00Z", 1 + day / 2, (day % 2) * 12);
        incidents.push(incident(&id, "Old", &start, &start, "It is over."));
    }
    format!(
        r#"{{"page": {{"id": "p1", "name": "Acme", "url": "https://status.acme.example"}}, "incidents": [{}]}}"#,
        incidents.join(",")
    )
}

fn home() -> Home {
    let home = Home::new();
    home.write("page.json", page());
    home
}

fn explained(home: &Home, arguments: &[&str]) -> Run {
    home.run(&[&["explain", "page.json", "--json"], arguments].concat())
}

/// The exit code and, of the first overlap, its id, whose times it is by, and whether it is only near.
fn first(run: &Run) -> (i32, String) {
    let json = run.json();
    let one = &json["overlaps"][0];
    let text = match one["id"].as_str() {
        Some(id) => format!("{id} {} {}", one["by"].as_str().unwrap(), one["near"]),
        None => json["answer"].as_str().unwrap().to_owned(),
    };
    (run.code, text)
}

#[test]
fn a_time_inside_at_the_edge_stated_outside_and_before_the_feed() {
    let home = home();
    let cases = [
        ("2026-08-06T15:10Z", 0, "late reported false"),
        ("2026-08-06T15:05Z", 0, "late reported false"),
        ("2026-08-06T14:30Z", 0, "late stated false"),
        ("2026-08-06T16:15Z", 0, "late reported true"),
        ("2026-08-06T14:15Z", 0, "late stated true"),
        ("2026-08-06T13:00Z", 1, "none"),
        ("2026-08-06T16:30Z", 1, "none"),
        ("2026-05-01T00:00Z", 3, "unknown"),
    ];
    for (at, code, want) in cases {
        let run = explained(&home, &["--at", at]);
        assert_eq!(first(&run), (code, want.to_owned()), "{at}: {}", run.stderr);
    }
    let strict = explained(&home, &["--at", "2026-08-06T16:15Z", "--grace", "0s"]);
    assert_eq!(first(&strict), (1, "none".to_owned()));
    let during = explained(&home, &["--during", "2026-08-04T09:00Z/2h"]);
    assert_eq!(first(&during), (0, "other reported false".to_owned()));
}

#[test]
fn what_it_says_it_shows() {
    let run = home().run(&["explain", "page.json", "--at", "2026-08-06T14:30Z", "--utc"]);
    for part in [
        "1 event overlaps the failure",
        "Delayed jobs",
        "stated by vendor 6 Aug 14:22 UTC",
        "began 8 min before the failure",
        "between 14:22 UTC and 16:00 UTC, jobs failed.",
        "https://status.acme.example/incidents/late",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{}", run.stdout);
    }
    assert!(!run.stdout.contains("cause"), "{}", run.stdout);
}

#[test]
fn runs_of_each_form_say_when_they_failed() {
    let home = home();
    let github = r#"{"conclusion": "failure", "jobs": [{"name": "build", "conclusion": "failure", "steps": [
        {"name": "Install", "conclusion": "failure", "startedAt": "2026-08-06T15:10:00Z", "completedAt": "2026-08-06T15:11:30Z"}]}]}"#;
    let gitlab = r#"{"name": "rspec", "stage": "test", "status": "failed", "started_at": "2026-08-06T15:08:00Z", "finished_at": "2026-08-06T15:15:00Z"}"#;
    let junit = r#"<testsuite timestamp="2026-08-06T15:10:00Z" time="9"><testcase name="a"><failure message="boom"/></testcase></testsuite>"#;
    let log = "2026-08-06T15:10:00Z ##[error]no\n";
    for (name, text) in [
        ("gh.json", github),
        ("gl.json", gitlab),
        ("j.xml", junit),
        ("b.log", log),
    ] {
        home.write(name, text);
        let run = explained(&home, &["--run", name]);
        assert_eq!(
            first(&run),
            (0, "late reported false".to_owned()),
            "{name}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_run_that_cannot_be_used_is_an_error_that_names_it() {
    let home = home();
    home.write("passed.json", r#"{"conclusion": "success", "jobs": []}"#);
    home.write("timeless.log", "error: no\n");
    for (name, part) in [
        (
            "passed.json",
            "--run passed.json: nothing failed in it: success",
        ),
        (
            "timeless.log",
            "--run timeless.log: no time with a date stands in it",
        ),
        ("missing.log", "--run missing.log: "),
    ] {
        let run = explained(&home, &["--run", name]);
        assert_eq!(run.code, 2, "{name}");
        assert!(run.stderr.contains(part), "{part}\n{}", run.stderr);
    }
    let both = explained(&home, &["--run", "passed.json", "--at", "1h"]);
    assert_eq!(both.code, 2);
    let future = explained(&home, &["--at", "2099-01-01"]);
    assert_eq!(future.code, 2, "{}", future.stderr);
}

#[test]
fn what_the_run_names_comes_first_and_is_asked_without_being_configured_twice() {
    let server = Server::new(|_| Answer::json(page()));
    let home = Home::new();
    let vendors = ["acme", "npm"].map(|name| {
        format!(
            "[vendors.{name}]\nname = \"{name}\"\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            server.url()
        )
    });
    home.write("pingoru.toml", vendors.join(""));
    home.write(
        "build.log",
        "2026-08-06T15:10:00Z npm ERR! network https://user:hush@registry.npmjs.org/x failed hush-token\n",
    );
    let run = home.run(&["explain", "--run", "build.log", "--json"]);
    let json = run.json();
    let order: Vec<_> = json["overlaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["vendor"].as_str().unwrap())
        .collect();
    assert_eq!(order, ["npm", "acme"], "{}", run.stderr);
    assert_eq!(
        json["overlaps"][0]["clues"][0]["text"],
        "registry.npmjs.org"
    );
    assert_eq!(json["overlaps"][1]["clues"].as_array().unwrap().len(), 0);
    assert!(!run.stdout.contains("hush"), "{}", run.stdout);
}

#[test]
fn markdown_and_the_step_summary_name_the_evidence() {
    let home = home();
    let arguments = ["explain", "page.json", "--at", "2026-08-06T14:30Z", "-o"];
    let markdown = home.run(&[&arguments[..], &["markdown"]].concat());
    assert!(
        markdown.stdout.contains("| Acme |") || markdown.stdout.contains("| page.json |"),
        "{}",
        markdown.stdout
    );
    assert!(
        markdown.stdout.contains("stated by vendor"),
        "{}",
        markdown.stdout
    );
    let mut github = home.command(&[&arguments[..], &["github"]].concat());
    github.env("GITHUB_STEP_SUMMARY", home.path().join("summary.md"));
    assert!(github.status().unwrap().success());
    let summary = std::fs::read_to_string(home.path().join("summary.md")).unwrap();
    assert!(
        summary.starts_with("### pingoru: 1 event overlaps the failure"),
        "{summary}"
    );
}
