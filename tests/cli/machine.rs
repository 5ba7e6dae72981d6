//! The formats that other programs read, over a page whose words try to break each of them.

use serde_json::Value;

use crate::support::{Answer, Home, Run, Server, finished, pingoru, summary};

/// A title that is a command, a property, a series and a line of its own.
const HOSTILE: &str =
    r#"50% of \"API\" | 'x'=1,2:\n::error::owned ##[error]owned\\ <b>&amp;]]>\u0007"#;

fn hostile() -> Server {
    let incident = crate::support::open_incident("major").replace("API is failing", HOSTILE);
    let body = summary("major", "partial_outage", &incident)
        .replace("\"name\":\"Site\"", &format!("\"name\":\"{HOSTILE}\""));
    Server::new(move |_| Answer::json(body.clone()))
}

/// The page of a vendor with a name that needs escaping, too.
fn check(server: &Server, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.\"a, b=c'|d\"]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            server.url()
        ),
    );
    let mut command = home.command(&[&["check"], arguments].concat());
    finished(command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn a_github_command_is_a_line_and_what_a_vendor_wrote_begins_none() {
    let run = check(&hostile(), &["-o", "github"], &[]);
    assert_eq!(run.code, 1);
    let lines: Vec<_> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    let (properties, data) = lines[0]
        .strip_prefix("::error title=")
        .unwrap()
        .split_once("::")
        .unwrap();
    assert_eq!(properties, "a%2C b=c'|d%3A fail");
    assert!(data.contains("50%25 of") && data.contains("%0A"), "{data}");
    assert_eq!(lines[1], "pingoru: 1 check, 1 fail, 0 cannot be told");
}

#[test]
fn inside_github_actions_a_gate_speaks_to_it_unless_told_otherwise() {
    let actions = [("GITHUB_ACTIONS", "true")];
    let server = hostile();
    assert!(check(&server, &[], &actions).stdout.starts_with("::error "));
    assert!(
        check(&server, &["-o", "table"], &actions)
            .stdout
            .starts_with('✘')
    );
    let told = [actions[0], ("PINGORU_FORMAT", "json")];
    assert!(check(&server, &[], &told).stdout.starts_with('{'));
    let run = Home::new();
    let mut status = run.command(&["status", "demo"]);
    let status = finished(status.envs(actions).output().unwrap());
    assert!(
        status.stdout.starts_with('✘'),
        "status is for people: {}",
        status.stdout
    );
}

#[test]
fn the_summary_and_the_outputs_of_a_step_are_appended() {
    let folder = Home::new();
    folder.write("summary", "before\n");
    let file = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (summary, output) = (file("summary"), file("output"));
    let files = [
        ("GITHUB_STEP_SUMMARY", summary.as_str()),
        ("GITHUB_OUTPUT", output.as_str()),
    ];
    check(&hostile(), &["-o", "github"], &files);
    let summary = std::fs::read_to_string(summary).unwrap();
    assert!(
        summary.starts_with("before\n### pingoru: 1 check, 1 fail"),
        "{summary}"
    );
    let output = std::fs::read_to_string(output).unwrap();
    let lines: Vec<_> = output.lines().collect();
    assert_eq!(lines[..2], ["decision=fail", "verdict=trouble"]);
    let mark = lines[3].strip_prefix("report<<").unwrap();
    assert_eq!(
        lines[5..],
        [mark],
        "the report is one line between its marks"
    );
    let report: Value = serde_json::from_str(lines[4]).unwrap();
    assert_eq!(report["decision"], "fail");
}

#[test]
fn a_nagios_answer_is_one_line_with_its_own_exit_codes() {
    let run = check(&hostile(), &["-o", "nagios"], &[]);
    assert_eq!(run.code, 2, "critical");
    let (text, data) = run.stdout.trim_end().split_once('|').unwrap();
    assert!(text.starts_with("PINGORU CRITICAL - "), "{text}");
    assert_eq!(run.stdout.lines().count(), 1);
    assert_eq!(data, " 'a, b-c''/d'=2;1;2;0;3");
    let of = |body: String| {
        let server = Server::new(move |_| Answer::json(body.clone()));
        pingoru(&["status", &server.url(), "-o", "nagios"]).code
    };
    let fine = || summary("none", "operational", "");
    let minor = || summary("minor", "degraded_performance", "");
    assert_eq!([of(fine()), of(minor()), of("{}".into())], [0, 1, 3]);
}

#[test]
fn a_wrong_command_line_is_unknown_to_nagios() {
    for arguments in [["status", "githib"], ["check", "@nobody"]] {
        let run = pingoru(&[&arguments[..], &["-o", "nagios"]].concat());
        assert_eq!(run.code, 3);
        assert!(
            run.stdout.starts_with("PINGORU UNKNOWN - no "),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn a_junit_file_says_what_the_exit_code_says() {
    let run = check(&hostile(), &["-o", "junit"], &[]);
    let count = |run: &Run, what: &str| run.stdout.matches(what).count();
    assert_eq!(
        (run.code, count(&run, "<failure "), count(&run, "<error ")),
        (1, 3, 0),
        "{}",
        run.stdout
    );
    let passed = check(&hostile(), &["-o", "junit", "--fail-on", "critical"], &[]);
    assert_eq!(
        (
            passed.code,
            count(&passed, "<failure "),
            count(&passed, "<skipped ")
        ),
        (0, 0, 3)
    );
    let broken = Server::new(|_| Answer::html());
    let unread = check(&broken, &["-o", "junit"], &[]);
    assert_eq!(
        (
            unread.code,
            count(&unread, "<error "),
            count(&unread, "<testcase ")
        ),
        (3, 1, 1)
    );
    let forgiven = check(&broken, &["-o", "junit", "--on-unknown", "pass"], &[]);
    assert_eq!(
        (
            forgiven.code,
            count(&forgiven, "<error "),
            count(&forgiven, "<skipped ")
        ),
        (0, 0, 1)
    );
    let maintenance = summary("maintenance", "under_maintenance", "");
    let planned = Server::new(move |_| Answer::json(maintenance.clone()));
    let run = check(&planned, &["-o", "junit"], &[]);
    assert!(
        run.code == 0
            && run
                .stdout
                .contains("<skipped message=\"under maintenance\"/>"),
        "{}",
        run.stdout
    );
}

#[test]
fn metrics_are_gauges_each_series_once_and_end_as_they_should() {
    let twins = summary("none", "operational", "")
        .replace("\"id\":\"c1\",", "")
        .replace("\"id\":\"c2\",", "")
        .replace("\"name\":\"Site\"", "\"name\":\"API\"");
    let server = Server::new(move |_| Answer::json(twins.clone()));
    let run = check(&server, &["-o", "openmetrics"], &[]);
    assert_eq!(run.code, 0);
    let series: Vec<_> = run
        .stdout
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let names: std::collections::HashSet<_> = series
        .iter()
        .map(|line| line.rsplit_once(' ').unwrap().0)
        .collect();
    assert_eq!(names.len(), series.len(), "{}", run.stdout);
    let parts = series
        .iter()
        .filter(|line| line.starts_with("pingoru_component_status{"));
    assert_eq!(parts.clone().count(), 2);
    assert!(
        parts.clone().any(|line| line.contains("nth=\"2\"")),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .lines()
            .filter(|line| line.starts_with("# TYPE"))
            .all(|line| line.ends_with(" gauge"))
    );
    assert!(run.stdout.ends_with("# EOF\n"));
}

#[test]
fn what_is_not_known_has_no_series() {
    let broken = Server::new(|_| Answer::html());
    let run = check(&broken, &["-o", "openmetrics"], &[]);
    let has = |name: &str| run.stdout.contains(&format!("\n{name}{{"));
    assert!(
        run.stdout
            .contains("pingoru_probe_success{vendor=\"a, b=c'|d\"} 0.0"),
        "{}",
        run.stdout
    );
    assert!(
        has("pingoru_vendor_status")
            && !has("pingoru_open_incidents")
            && !has("pingoru_fetched_timestamp_seconds")
    );
    assert!(run.stdout.contains("state=\"unknown\"} 1.0"));
}

#[test]
fn an_answer_replaces_a_file_at_once_and_a_failure_leaves_it() {
    let home = Home::new();
    home.write("state.prom", "old");
    let run = home.run(&["status", "demo", "-o", "openmetrics", "--to", "state.prom"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    let text = std::fs::read_to_string(home.path().join("state.prom")).unwrap();
    assert!(text.ends_with("# EOF\n"));
    let left: Vec<_> = std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().starts_with(".pingoru")),
        "{left:?}"
    );
    let run = home.run(&["status", "demo", "--to", "no-such-folder/state.prom"]);
    assert_eq!(
        (run.code, run.stderr.lines().count()),
        (2, 1),
        "{}",
        run.stderr
    );
    assert_eq!(home.run(&["watch", "demo", "--to", "state.prom"]).code, 2);
}
