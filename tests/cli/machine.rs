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
    assert!(
        run.stdout.starts_with('✘'),
        "the table comes first: {}",
        run.stdout
    );
    let is_command = |line: &&str| line.trim_start().starts_with("::") || line.contains("##[");
    let lines: Vec<_> = run.stdout.lines().filter(is_command).collect();
    assert_eq!(lines.len(), 1, "{}", run.stdout);
    assert_eq!(
        run.stdout.lines().last(),
        lines.last().copied(),
        "and the commands after it"
    );
    let (properties, data) = lines[0]
        .strip_prefix("::error title=")
        .unwrap()
        .split_once("::")
        .unwrap();
    assert_eq!(properties, "a%2C b=c'|d%3A fail");
    assert!(data.contains("50%25 of") && data.contains("%0A"), "{data}");
    assert!(
        data.starts_with("a, b=c'|d: "),
        "the vendor comes first: {data}"
    );
}

#[test]
fn inside_github_actions_a_gate_speaks_to_it_unless_told_otherwise() {
    let actions = [("GITHUB_ACTIONS", "true")];
    let server = hostile();
    assert!(check(&server, &[], &actions).stdout.contains("\n::error "));
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
        summary.starts_with("before\n### ❌ pingoru: 1 of 1 check failed\n\n| | vendor |"),
        "{summary}"
    );
    let output = std::fs::read_to_string(output).unwrap();
    let lines: Vec<_> = output.lines().collect();
    assert_eq!(
        lines[..3],
        ["decision=fail", "verdict=trouble", "failing=a, b=c'|d"]
    );
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
fn a_nagios_answer_has_a_short_first_line_and_its_own_exit_codes() {
    let run = check(&hostile(), &["-o", "nagios"], &[]);
    assert_eq!(run.code, 2, "critical");
    let (text, data) = run.stdout.trim_end().split_once('|').unwrap();
    assert!(text.starts_with("PINGORU CRITICAL - a, b=c'/d: "), "{text}");
    let first = run.stdout.lines().next().unwrap();
    assert!(first.chars().count() <= 100, "{first}");
    assert_eq!(
        run.stdout.lines().count(),
        2,
        "the rest is long output: {}",
        run.stdout
    );
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
            run.stdout.starts_with("PINGORU UNKNOWN - unknown "),
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
        (1, 2, 0),
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
        (0, 0, 1)
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

/// A page with many components, and two policies for it.
fn many_components() -> Home {
    let component = |place: usize| {
        let status = if place == 0 {
            "partial_outage"
        } else {
            "operational"
        };
        format!(r#"{{"id":"c{place}","name":"Service {place}","status":"{status}","group":false}}"#)
    };
    let components: Vec<_> = (0..2_000).map(component).collect();
    let body = format!(
        r#"{{"page":{{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example"}},
        "status":{{"indicator":"major","description":"Outage"}},"components":[{}],
        "incidents":[],"scheduled_maintenances":[]}}"#,
        components.join(",")
    );
    let server = Server::new(move |_| Answer::json(body.clone()));
    let home = Home::of(&server);
    let policy = |name: &str| format!("[[policy]]\nname = \"{name}\"\nvendors = [\"acme\"]\n");
    let waiver = "[[waiver]]\nvendor = \"acme\"\nincident = \"gone\"\nuntil = 2026-01-01\nreason = \"old\"\n";
    let own = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    home.write(
        "pingoru.toml",
        own + &policy("one") + &policy("two") + waiver,
    );
    home
}

#[test]
fn the_outputs_of_a_step_are_bounded_and_name_each_vendor_once() {
    let home = many_components();
    let output = home.path().join("output");
    let mut command = home.command(&["check", "-o", "github"]);
    command
        .env("GITHUB_OUTPUT", &output)
        .env("RUNNER_TEMP", home.path());
    let run = finished(command.output().unwrap());
    assert_eq!(run.code, 1, "{}", run.stderr);
    let output = std::fs::read_to_string(output).unwrap();
    assert!(output.contains("\nfailing=acme\n"), "{output}");
    assert!(output.len() < 40_000, "{}", output.len());
    let warning = "::warning title=pingoru waiver::waiver for acme, incident gone expired ";
    assert!(run.stdout.contains(warning), "{}", run.stdout);
    assert_eq!(run.stdout.matches("::error ").count(), 2);
}

#[test]
fn a_report_that_is_too_long_for_an_output_is_a_file() {
    let incidents: Vec<_> = (0..400)
        .map(|place| {
            let one = crate::support::open_incident("major");
            one.replace("\"i1\"", &format!("\"i{place}\""))
        })
        .collect();
    let body = summary("major", "partial_outage", &incidents.join(","));
    let home = Home::of(&Server::new(move |_| Answer::json(body.clone())));
    let output = home.path().join("output");
    let mut command = home.command(&["check", "acme", "-o", "github"]);
    command
        .env("GITHUB_OUTPUT", &output)
        .env("RUNNER_TEMP", home.path());
    finished(command.output().unwrap());
    let output = std::fs::read_to_string(output).unwrap();
    assert!(
        output.len() < 1_000 && !output.contains("report<<"),
        "{output}"
    );
    let file = output
        .lines()
        .find_map(|line| line.strip_prefix("report-file="))
        .unwrap();
    let report: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(report["decision"], "fail");
}

#[test]
fn a_junit_file_has_a_case_for_each_check_and_for_components_in_trouble_only() {
    let run = many_components().run(&["check", "-o", "junit"]);
    let count = |what: &str| run.stdout.matches(what).count();
    assert_eq!(
        (count("<testsuite "), count("<testcase ")),
        (2, 4),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("<testcase name=\"one\" classname=\"acme\">")
    );
}

#[test]
fn no_word_of_a_vendor_is_a_command_to_github_in_any_format() {
    let server = hostile();
    let actions = [("GITHUB_ACTIONS", "true")];
    for format in [
        "table", "github", "json", "jsonl", "csv", "markdown", "junit", "nagios",
    ] {
        let run = check(&server, &["-o", format, "-vv"], &actions);
        for line in (run.stdout + &run.stderr).lines() {
            let is_own = format == "github" && line.starts_with("::error title=a%2C");
            let is_command = line.trim_start().starts_with("::") || line.contains("##[");
            assert!(is_own || !is_command, "{format}: {line}");
        }
    }
    let run = check(&server, &["-o", "json"], &actions);
    assert!(
        run.json().to_string().contains("##[error]"),
        "JSON means the same"
    );
}

#[test]
fn csv_tells_what_caused_the_decision_apart_from_what_was_waived() {
    let server = hostile();
    let home = Home::of(&server);
    let own = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    let exception = "[[waiver]]\nvendor = \"acme\"\ncomponent = \"API\"\nuntil = 2099-01-01\nreason = \"known\"\n";
    home.write("pingoru.toml", own + exception);
    let json = home.run(&["check", "acme", "--json"]).vendor();
    let statements = json["gate"]["statements"].as_array().unwrap();
    let waived = statements
        .iter()
        .find(|one| !one["excuse"].is_null())
        .unwrap();
    let run = home.run(&["check", "acme", "-o", "csv"]);
    let row = csv_row(&run.stdout);
    let text = waived["text"].as_str().unwrap();
    assert!(
        row["waived"].contains(text) && !row["why"].contains(text),
        "{row:?}"
    );
}

fn csv_row(text: &str) -> std::collections::HashMap<String, String> {
    let mut lines = text.lines();
    let heads = lines.next().unwrap().split(',').map(str::to_owned);
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in lines.collect::<Vec<_>>().join("\n").chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    heads.zip(cells).collect()
}
