//! The exit code says what is so: 0 fine, 1 trouble, 2 a wrong command line, 3 cannot tell.

use crate::support::{Answer, Home, Run, Server, open_incident, pingoru, summary};

/// What a vendor's server does, and the exit code with the default policy.
pub(crate) fn scenarios() -> Vec<(&'static str, Answer, i32)> {
    let page = |indicator: &str, component: &str, incidents: &str| {
        Answer::json(summary(indicator, component, incidents))
    };
    let incident = |impact: &str, component: &str| page(impact, component, &open_incident(impact));
    vec![
        ("ok", page("none", "operational", ""), 0),
        ("minor", incident("minor", "degraded_performance"), 1),
        ("major", incident("major", "partial_outage"), 1),
        ("critical", incident("critical", "major_outage"), 1),
        (
            "maintenance",
            page("maintenance", "under_maintenance", ""),
            0,
        ),
        (
            "an outage without an incident",
            page("major", "major_outage", ""),
            1,
        ),
        ("html", Answer::html(), 3),
        ("an empty object", Answer::json("{}"), 3),
        ("a hang", Answer::Hang, 3),
        ("a server error", Answer::status(500), 3),
        (
            "a redirect loop",
            Answer::Redirect("/api/v2/summary.json".into()),
            3,
        ),
        (
            "a truncated body",
            Answer::Truncated(b"{\"page\":".to_vec()),
            3,
        ),
    ]
}

fn status_of(answer: Answer, arguments: &[&str]) -> (Run, String) {
    let server = Server::new(move |_| answer.clone());
    let home = Home::of(&server);
    let run = home.run(&[&["status", "acme", "--timeout", "2s", "--json"], arguments].concat());
    (run, server.url())
}

#[test]
fn each_state_of_a_vendor_has_its_exit_code() {
    for (name, answer, code) in scenarios() {
        let (run, url) = status_of(answer, &[]);
        assert_eq!(run.code, code, "{name}: {}{}", run.stdout, run.stderr);
        let vendor = run.vendor();
        let said = ["ok", "trouble", "", "unknown"][usize::try_from(code).unwrap()];
        assert_eq!(vendor["verdict"], said, "{name}");
        if code == 3 {
            let lines: Vec<_> = run.stderr.lines().collect();
            assert_eq!(lines.len(), 1, "{name}: {}", run.stderr);
            assert!(
                lines[0].starts_with("error: acme: ") && lines[0].contains(&url),
                "{name}: {}",
                lines[0]
            );
            assert!(
                vendor["error"]["message"].as_str().unwrap().contains(&url),
                "{name}: {vendor}"
            );
            assert!(
                vendor["components"].is_null() && vendor["incidents"].is_null(),
                "{name}: {vendor}"
            );
        } else {
            assert_eq!(
                (run.stderr.as_str(), &vendor["error"]),
                ("", &serde_json::Value::Null),
                "{name}"
            );
        }
    }
}

#[test]
fn a_refused_connection_cannot_be_told() {
    let unused = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let run = pingoru(&["status", &format!("http://{unused}"), "--json"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("connection refused"), "{}", run.stderr);
    assert_eq!(run.vendor()["error"]["kind"], "unreachable");
}

#[test]
fn fail_on_says_from_which_impact_on() {
    let expected = [
        ("minor", [1, 1, 1]),
        ("major", [0, 1, 1]),
        ("critical", [0, 0, 1]),
        ("never", [0, 0, 0]),
    ];
    for (fail_on, codes) in expected {
        for (scenario, code) in scenarios()[1..4].iter().zip(codes) {
            let (run, _) = status_of(scenario.1.clone(), &["--fail-on", fail_on]);
            assert_eq!(run.code, code, "{} with --fail-on {fail_on}", scenario.0);
            assert_eq!(
                run.vendor()["verdict"],
                "trouble",
                "the verdict is no matter of policy"
            );
        }
    }
}

#[test]
fn on_unknown_decides_what_cannot_be_told() {
    for (on_unknown, code) in [("fail", 3), ("warn", 0), ("pass", 0)] {
        let (run, _) = status_of(Answer::html(), &["--on-unknown", on_unknown]);
        assert_eq!(run.code, code, "{on_unknown}");
        assert_eq!(run.vendor()["verdict"], "unknown");
    }
}

#[test]
fn an_open_incident_of_unstated_impact_may_be_major() {
    let incident = open_incident("none").replace("\"impact\":\"none\",", "");
    let answer = Answer::json(summary("none", "operational", &incident));
    assert_eq!(status_of(answer.clone(), &[]).0.code, 1);
    assert_eq!(status_of(answer, &["--fail-on", "major"]).0.code, 3);
}

#[test]
fn maintenance_is_trouble_only_when_asked() {
    let answer = Answer::json(summary("maintenance", "under_maintenance", ""));
    assert_eq!(status_of(answer.clone(), &[]).0.code, 0);
    assert_eq!(status_of(answer, &["--maintenance", "fail"]).0.code, 1);
}

#[test]
fn known_trouble_beats_what_cannot_be_told() {
    let up = Server::new(|_| Answer::json(summary("none", "operational", "")));
    let down = Server::new(|_| Answer::json(summary("major", "major_outage", "")));
    let broken = Server::new(|_| Answer::html());
    let run = |urls: &[&Server]| {
        let urls: Vec<_> = urls.iter().map(|server| server.url()).collect();
        let arguments: Vec<_> = ["status"]
            .into_iter()
            .chain(urls.iter().map(String::as_str))
            .collect();
        pingoru(&arguments).code
    };
    assert_eq!(run(&[&up, &broken, &down]), 1);
    assert_eq!(run(&[&up, &broken]), 3);
    assert_eq!(run(&[&up]), 0);
}

#[test]
fn a_wrong_command_line_exits_2_with_one_line() {
    let wrong: [&[&str]; 6] = [
        &["status", "githib"],
        &["status", "@nobody"],
        &["incidents", "demo", "--since", "soon"],
        &["vendors", "show", "clrek"],
        &["vendors", "detect", "demo", "-o", "csv"],
        &["status", "./no-such-file.json"],
    ];
    for arguments in wrong {
        let run = pingoru(arguments);
        assert_eq!(
            (run.code, run.stdout.as_str()),
            (2, ""),
            "{arguments:?}: {}",
            run.stderr
        );
        assert!(
            run.stderr.starts_with("error: "),
            "{arguments:?}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_misspelt_vendor_suggests_the_nearest() {
    assert!(
        pingoru(&["status", "githib"])
            .stderr
            .contains("did you mean github")
    );
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::new();
    let mut command = home.command(&["vendors"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}
