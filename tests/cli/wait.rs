//! Waiting until it is fine again, or until it is not.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
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

#[test]
fn it_ends_as_soon_as_all_is_fine_and_says_what_it_waited_for() {
    let home = acme(2, broken(), fine());
    let run = wait(&home, &["--within", "30s"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("✔ acme  pass"), "{}", run.stdout);
    let lines: Vec<_> = run.stderr.lines().collect();
    assert_eq!(lines.len(), 1, "the same again has no line: {}", run.stderr);
    assert!(lines[0].starts_with("acme: fail: 1 of 2 components affected"));
}

#[test]
fn it_ends_as_soon_as_something_breaks_where_that_is_waited_for() {
    let home = acme(1, fine(), broken());
    let run = wait(&home, &["--until", "trouble", "--within", "30s", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.json()["decision"], "fail");
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
    assert!(run.stderr.contains("acme: unknown: "), "{}", run.stderr);
}

#[test]
fn an_interruption_ends_with_130_and_the_last_answer() {
    let home = acme(usize::MAX, broken(), fine());
    let mut command = home.command(&["wait", "acme", "--interval", "200ms"]);
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(1_500));
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
