//! Waiting until it is fine again, or until it is not.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use crate::support::{Answer, Home, Run, Server, finished, open_incident, pingoru, summary};

/// A vendor whose page is so for the first looks, and otherwise after them.
fn acme(first: usize, before: String, after: String) -> Home {
    let looks = AtomicUsize::new(0);
    let server = Server::new(move |path| {
        let place = match path {
            "/api/v2/summary.json" => looks.fetch_add(1, Ordering::Relaxed),
            _ => return Answer::status(404),
        };
        Answer::json(if place < first {
            before.clone()
        } else {
            after.clone()
        })
    });
    Home::of(&server)
}

fn fine() -> String {
    summary("none", "operational", "")
}

fn broken() -> String {
    summary("major", "partial_outage", &open_incident("major"))
}

fn wait(home: &Home, arguments: &[&str]) -> Run {
    home.run(&[&["wait", "acme", "--interval", "200ms"], arguments].concat())
}

/// A line of the log without the time of day at its beginning.
fn without_clock(line: &str) -> &str {
    let (clock, text) = line.split_once("  ").unwrap();
    assert!(chrono_like(clock), "{line}");
    text
}

fn chrono_like(clock: &str) -> bool {
    let digits = clock
        .split(':')
        .all(|part| part.len() == 2 && part.parse::<u8>().is_ok());
    digits && clock.len() == 8
}

#[test]
fn it_ends_as_soon_as_all_is_fine_and_says_what_it_waited_for() {
    let home = acme(2, broken(), fine());
    let run = wait(&home, &["--within", "30s"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("✔ acme  pass"), "{}", run.stdout);
    let lines: Vec<_> = run.stderr.lines().map(without_clock).collect();
    assert_eq!(lines.len(), 3, "the same again has no line: {}", run.stderr);
    assert_eq!(lines[0], "waiting until it passes, for 30 s at most");
    assert!(lines[1].starts_with("acme: fail: ") && lines[1].contains("API"));
    assert!(lines[2].starts_with("acme: pass, after "), "{}", lines[2]);
}

#[test]
fn it_ends_as_soon_as_something_breaks_where_that_is_waited_for() {
    let home = acme(1, fine(), broken());
    let run = wait(&home, &["--until", "trouble", "--within", "30s", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let json = run.json();
    assert_eq!(json["decision"], "fail");
    assert_eq!(json["timed_out"], false);
    assert!(json["waited_seconds"].as_i64().unwrap() < 30);
}

#[test]
fn time_that_is_over_has_its_own_exit_code_and_the_last_answer() {
    let home = acme(usize::MAX, broken(), fine());
    let begun = Instant::now();
    let run = wait(&home, &["--within", "1s"]);
    assert_eq!(run.code, 4);
    assert!(run.stdout.contains("✘ acme  fail"), "{}", run.stdout);
    assert!(begun.elapsed() >= Duration::from_secs(1));
    assert_eq!(
        wait(&home, &["--within", "1s", "--fail-on", "critical"]).code,
        0
    );
}

#[test]
fn a_page_that_cannot_be_read_is_not_fine() {
    let home = acme(1, "{}".into(), fine());
    let run = wait(&home, &["--within", "30s"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("  acme: unknown: "), "{}", run.stderr);
}

#[test]
fn an_interruption_ends_with_130_and_the_last_answer() {
    let (asked, requests) = channel();
    let server = Server::new(move |_| {
        let _ = asked.send(());
        Answer::json(broken())
    });
    let home = Home::of(&server);
    let mut command = home.command(&["wait", "acme", "--interval", "200ms"]);
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for _ in ["the first is answered", "the second is asked for"] {
        requests.recv_timeout(Duration::from_secs(60)).unwrap();
    }
    let sent = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(sent.unwrap().success());
    let run = finished(child.wait_with_output().unwrap());
    assert_eq!(run.code, 130);
    assert!(run.stdout.contains("✘ acme  fail"), "{}", run.stdout);
}

#[test]
fn what_is_recorded_is_not_waited_for() {
    let run = pingoru(&["wait", "demo", "--offline"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
}

#[test]
fn the_time_is_over_when_it_is_over_even_while_a_page_hangs() {
    let (home, begun) = (Home::of(&Server::new(|_| Answer::Hang)), Instant::now());
    let run = home.run(&[
        "wait",
        "acme",
        "--within",
        "2s",
        "--timeout",
        "30s",
        "--json",
    ]);
    let waited = begun.elapsed();
    assert_eq!(run.code, 4, "{}", run.stderr);
    assert!(waited < Duration::from_secs(15), "{waited:?}");
    assert_eq!(run.json()["timed_out"], true);
    let seconds = run.json()["waited_seconds"].as_u64().unwrap();
    assert!((2..15).contains(&seconds), "{seconds}");
    let last = run.stderr.lines().last().unwrap();
    let said = format!("gave up after {seconds} s; not passing: acme");
    assert_eq!(without_clock(last), said);
}

#[test]
fn only_the_vendor_that_changed_is_written_again() {
    let flaky = {
        let polls = AtomicUsize::new(0);
        Server::new(move |path| match path {
            "/api/v2/summary.json" if polls.fetch_add(1, Ordering::Relaxed) < 2 => {
                Answer::json(broken())
            }
            "/api/v2/summary.json" => Answer::json(fine()),
            _ => Answer::status(404),
        })
    };
    let down = Server::new(|_| Answer::json(broken()));
    let home = Home::new();
    let own = |name: &str, server: &Server| {
        format!(
            "[vendors.{name}]\nurl = \"{}\"\nfeed = \"statuspage\"\n",
            server.url()
        )
    };
    home.write("pingoru.toml", own("flaky", &flaky) + &own("down", &down));
    let run = home.run(&["wait", "--interval", "200ms", "--within", "4s"]);
    assert_eq!(run.code, 4);
    let count = |start: &str| {
        let lines = run.stderr.lines().map(without_clock);
        lines.filter(|line| line.starts_with(start)).count()
    };
    assert_eq!(
        count("waiting until all 2 vendors pass, for 4 s"),
        1,
        "{}",
        run.stderr
    );
    assert_eq!(
        (count("down: fail: "), count("flaky: fail: ")),
        (1, 1),
        "{}",
        run.stderr
    );
    assert_eq!(count("flaky: pass, after "), 1, "{}", run.stderr);
}

#[test]
fn inside_github_actions_a_wait_prints_the_table_and_the_format_may_be_chosen() {
    let home = acme(0, broken(), fine());
    home.write("summary", "");
    let summary = home.path().join("summary");
    let run = |arguments: &[&str]| {
        let mut command = home.command(&[&["wait", "acme", "--within", "9s"], arguments].concat());
        command.env("GITHUB_ACTIONS", "true");
        finished(
            command
                .env("GITHUB_STEP_SUMMARY", &summary)
                .output()
                .unwrap(),
        )
    };
    let table = run(&[]);
    assert!(table.stdout.contains("✔ acme  pass"), "{}", table.stdout);
    assert_eq!(std::fs::read_to_string(&summary).unwrap(), "");
    run(&["-o", "github"]);
    let written = std::fs::read_to_string(&summary).unwrap();
    assert!(
        written.starts_with("### ✅ pingoru: 1 check passed"),
        "{written}"
    );
}
