//! `open`: which address it prints and opens.

use std::time::{Duration, Instant};

use crate::support::{Answer, Home, Server, pingoru};

#[cfg(unix)]
fn browser(home: &Home) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    home.write(
        "browser",
        "#!/bin/sh\necho \"$#:$1\" > opened.tmp && mv opened.tmp opened\n",
    );
    let path = home.path().join("browser");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[cfg(unix)]
fn opened(home: &Home) -> String {
    let file = home.path().join("opened");
    let start = Instant::now();
    while !file.exists() && start.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::fs::read_to_string(file).unwrap_or_default()
}

#[cfg(unix)]
#[test]
fn the_page_is_shown_then_opened() {
    let home = Home::new();
    let mut command = home.command(&["open", "github"]);
    let output = command.env("BROWSER", browser(&home)).output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "https://www.githubstatus.com/\n"
    );
    assert_eq!(opened(&home), "1:https://www.githubstatus.com/\n");
}

#[test]
fn an_incident_is_found_by_its_id() {
    let run = pingoru(&["open", "demo", "demo0open001", "--print"]);
    let link = "https://status.acme.example/incidents/demo0open001\n";
    assert_eq!((run.code, run.stdout.as_str()), (0, link), "{}", run.stderr);
    let run = pingoru(&["open", "demo", "nope", "--print"]);
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    assert!(
        run.stderr.contains("no incident `nope` is listed"),
        "{}",
        run.stderr
    );
}

#[test]
fn without_a_browser_it_says_how_to_print() {
    let home = Home::new();
    let mut command = home.command(&["open", "github"]);
    let output = command.env("PATH", "").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("--print"), "{error}");
}

#[test]
fn only_web_addresses_are_opened_and_passwords_are_left_out() {
    let run = pingoru(&["open", "https://user:hunter2@status.acme.dev/x", "--print"]);
    assert_eq!(run.stdout, "https://status.acme.dev/x\n");
    let incident = r#"{"id":"i1","name":"x","status":"investigating","impact":"major","created_at":"2026-11-20T10:00:00Z",
        "shortlink":"file:///etc/passwd","incident_updates":[],"components":[]}"#;
    let summary = crate::support::summary("major", "major_outage", incident);
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => Answer::json(summary.clone()),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let run = home.run(&["open", "acme", "i1", "--print"]);
    assert!(
        !run.stdout.contains("file:"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    let run = home.run(&["open", "acme", "demo", "--print"]);
    assert!(
        !run.stdout.contains("file:"),
        "{}{}",
        run.stdout,
        run.stderr
    );
}

#[test]
fn a_group_is_not_one_vendor() {
    let home = Home::new();
    home.write("pingoru.toml", "[groups]\nprod = [\"github\", \"clerk\"]\n");
    let run = home.run(&["open", "@prod", "--print"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("takes one vendor"), "{}", run.stderr);
}
