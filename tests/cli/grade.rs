//! `vendors grade`: from the history alone.

use crate::support::{Answer, Home, Server, open_incident, summary};

fn acme() -> (Home, Server) {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => {
            Answer::json(summary("major", "partial_outage", &open_incident("major")))
        }
        _ => Answer::status(404),
    });
    (Home::of(&server), server)
}

#[test]
fn a_vendor_that_was_never_polled_is_unknown() {
    let (home, _server) = acme();
    let run = home.run(&["vendors", "grade", "acme"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("acme: not recorded"), "{}", run.stderr);
    assert!(run.stdout.contains("never polled"), "{}", run.stdout);
    let typo = home.run(&["vendors", "grade", "no-such-vendor-anywhere"]);
    assert_eq!(typo.code, 2);
}

#[test]
fn a_young_history_gives_figures_and_no_letter() {
    let (home, _server) = acme();
    home.run(&["changes", "acme"]);
    let run = home.run(&["vendors", "grade", "acme", "--offline"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout
            .contains("too few incidents for a grade: 0 of 10"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("1 poll"), "{}", run.stdout);
    let json = home.run(&["vendors", "grade", "acme", "--json"]).json();
    let one = &json["vendors"][0];
    assert_eq!(json["command"], "vendors grade");
    assert_eq!(one["letter"], serde_json::Value::Null);
    assert_eq!(one["polls"], 1);
    // It was there at the first poll: when it was posted is unknown.
    assert_eq!(
        (&one["incidents"], &one["delay"]["measured"]),
        (&0.into(), &0.into())
    );
    assert_eq!(one["silence"]["outages"], 1);
    assert_eq!(one["silence"]["without_incident"], 0);
    let csv = home.run(&["vendors", "grade", "-o", "csv"]).stdout;
    assert!(csv.starts_with("vendor,name,grade,why,"), "{csv}");
    assert!(
        home.run(&["vendors", "grade", "-o", "markdown"])
            .stdout
            .contains("| why |")
    );
}
