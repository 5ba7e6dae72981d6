//! Credentials in addresses appear in no output, no error, no file.

use std::fs;
use std::path::Path;

use crate::support::{Answer, Home, Server, open_incident, summary};

const PASSWORD: &str = "hunter2pass";
const TOKEN: &str = "querytoken9";

/// A page at an address with a password and a token in its query.
fn secret_page() -> (Server, String) {
    let body = summary("major", "partial_outage", &open_incident("major"));
    let server = Server::new(move |path| {
        let path = path.split('?').next().unwrap_or_default();
        match path {
            "/api/v2/summary.json" => Answer::json(body.clone()),
            "/api/v2/incidents.json" => Answer::json(format!(
                r#"{{"page":{{"id":"abcdefghjk12","name":"Acme"}},"incidents":[{}]}}"#,
                open_incident("major")
            )),
            "/api/v2/scheduled-maintenances.json" => Answer::json(
                r#"{"page":{"id":"abcdefghjk12","name":"Acme"},"scheduled_maintenances":[]}"#,
            ),
            _ => Answer::status(404),
        }
    });
    let url = with_secrets(&server.url());
    (server, url)
}

fn with_secrets(url: &str) -> String {
    let host = url.strip_prefix("http://").unwrap();
    format!("http://me:{PASSWORD}@{host}/?api_key={TOKEN}")
}

/// A server that refuses, and nothing that listens.
fn broken() -> [String; 2] {
    let refusing = Server::new(|_| Answer::status(500));
    [
        with_secrets(&refusing.url()),
        format!("http://me:{PASSWORD}@127.0.0.1:9/?token={TOKEN}"),
    ]
}

fn assert_clean(what: &str, text: &str) {
    for secret in [PASSWORD, TOKEN] {
        assert!(!text.contains(secret), "{what} shows {secret}:\n{text}");
    }
}

/// Each file under a folder but the response cache, which keeps nothing of a page with credentials.
fn assert_clean_files(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            assert_clean_files(&path);
        } else if path.file_name().is_some_and(|name| name != "pingoru.toml") {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            assert_clean(&path.display().to_string(), &text);
        }
    }
}

const COMMANDS: &[&[&str]] = &[
    &["status"],
    &["check"],
    &["wait", "--within", "1s", "--interval", "300ms"],
    &["incidents"],
    &["incident"],
    &["maintenance"],
    &["uptime"],
    &["changes"],
    &["watch", "--rounds", "1"],
    &["record", "recorded"],
    &["vendors", "detect"],
    &["vendors", "doctor"],
];

const FORMATS: &[&str] = &[
    "table",
    "json",
    "jsonl",
    "csv",
    "markdown",
    "github",
    "junit",
    "nagios",
    "openmetrics",
    "ics",
    "statuspage",
    "atom",
];

#[test]
fn no_command_shows_or_stores_the_secrets_of_an_address() {
    let (_server, page) = secret_page();
    let mut addresses = vec![page];
    addresses.extend(broken());
    for address in &addresses {
        let home = Home::new();
        for command in COMMANDS {
            let arguments = [command, &[address.as_str(), "-vv", "--timeout", "2s"][..]].concat();
            let run = home.run(&arguments);
            assert_clean(
                &format!("{command:?} {address}"),
                &(run.stdout + &run.stderr),
            );
        }
        for more in [
            &["changes", "--since", "1d"][..],
            &["status", "--offline"],
            &["status", "--replay", "recorded"],
        ] {
            let run = home.run(&[&more[..1], &[address.as_str()], &more[1..]].concat());
            assert_clean(&format!("{more:?}"), &(run.stdout + &run.stderr));
        }
        for command in [&["history", "stats"][..], &["history", "export"]] {
            let run = home.run(command);
            assert_clean(&format!("{command:?}"), &(run.stdout + &run.stderr));
        }
        assert_clean_files(home.path());
    }
}

#[test]
fn no_format_shows_them() {
    let (_server, page) = secret_page();
    let mut addresses = vec![page];
    addresses.extend(broken());
    let home = Home::new();
    for format in FORMATS {
        for command in ["status", "check", "incidents", "maintenance"] {
            let mut arguments = vec![command, "-o", format, "--retries", "0", "--timeout", "2s"];
            arguments.extend(addresses.iter().map(String::as_str));
            let run = home.run(&arguments);
            assert_clean(
                &format!("{command} -o {format}"),
                &(run.stdout + &run.stderr),
            );
        }
    }
}

#[test]
fn a_configured_address_is_masked_too_and_a_recording_can_be_replayed() {
    let (_server, page) = secret_page();
    let home = Home::new();
    let [refusing, _] = broken();
    let config =
        format!("[vendors.acme]\nurl = \"{page}\"\n[vendors.down]\nurl = \"{refusing}\"\n");
    home.write("pingoru.toml", config);
    for command in [
        &["status"][..],
        &["check", "-v"],
        &["config", "show"],
        &["config", "check"],
        &["vendors", "acme"],
        &["vendors", "show", "acme"],
        &["vendors", "doctor", "acme", "down"],
        &["record", "recorded"],
        &["history", "export"],
    ] {
        let run = home.run(command);
        assert_clean(&format!("{command:?}"), &(run.stdout + &run.stderr));
    }
    let shown = home.run(&["status", &refusing]);
    assert!(
        shown.stderr.contains("http://me:***@127.0.0.1:"),
        "{}",
        shown.stderr
    );
    let replayed = home.run(&["status", "acme", "--replay", "recorded"]);
    assert_eq!(replayed.code, 1, "{}{}", replayed.stdout, replayed.stderr);
    assert_clean_files(home.path());
}

#[test]
fn addresses_that_cannot_be_used_are_masked_in_the_error() {
    for address in [
        format!("ftp://me:{PASSWORD}@a.example"),
        format!("http://me:{PASSWORD}/x@a.example"),
        format!("me:{PASSWORD}@a.example"),
        format!("http://me:{PASSWORD}@[nonsense"),
    ] {
        for command in [
            &["status"][..],
            &["vendors", "detect"],
            &["check", "-o", "nagios"],
        ] {
            let run = Home::new().run(&[command, &[address.as_str()]].concat());
            assert_clean(
                &format!("{command:?} {address}"),
                &(run.stdout + &run.stderr),
            );
        }
    }
}
