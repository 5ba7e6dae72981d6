//! Completion while a command line is typed, as shells ask for it.

use std::path::Path;
use std::process::Command;

use crate::support::{Answer, Home, Server, finished, summary};

/// A place with a group, a vendor on loopback, and its recorded page.
fn place() -> Home {
    let incident = r#"{"id":"abc123","name":"API is failing","status":"investigating","impact":"major",
        "created_at":"2026-11-20T10:00:00Z","incident_updates":[],"components":[]}"#;
    let page = summary("major", "major_outage", incident);
    let server = Server::new(move |path| match path {
        "/api/v2/summary.json" => Answer::json(page.clone()),
        _ => Answer::status(404),
    });
    let home = Home::of(&server);
    let config = std::fs::read_to_string(home.path().join("pingoru.toml")).unwrap();
    home.write(
        "pingoru.toml",
        format!("{config}\n[groups]\nprod = [\"acme\"]\n"),
    );
    home.run(&["changes", "--cursor", "nightly"]);
    home
}

/// The candidates for the last word.
fn complete(home: &Home, shell: &str, words: &[&str]) -> Vec<String> {
    let line = [&["--", "pingoru"], words].concat();
    let mut command = home.command(&line);
    command
        .env("COMPLETE", shell)
        .env("_CLAP_IFS", "\n")
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string());
    let run = finished(command.output().unwrap());
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn names_of_the_catalogue_and_of_the_configuration() {
    let home = place();
    assert_eq!(complete(&home, "bash", &["status", "cler"]), ["clerk"]);
    assert_eq!(complete(&home, "bash", &["status", "@"]), ["@prod"]);
    assert!(complete(&home, "bash", &["check", "clerk", "acm"]).contains(&"acme".into()));
    assert!(
        complete(&home, "fish", &["incident", "github-act"])[0].starts_with("github-actions\t")
    );
    assert_eq!(
        complete(&home, "bash", &["vendors", "show", "github-act"]),
        ["github-actions"]
    );
    let empty = complete(&home, "bash", &["open", ""]);
    assert!(
        empty.contains(&"demo".into()) && !empty.contains(&"clerk".into()),
        "{empty:?}"
    );
}

#[test]
fn what_the_history_knows() {
    let home = place();
    assert_eq!(
        complete(&home, "bash", &["status", "acme", "--component", "A"]),
        ["API"]
    );
    assert_eq!(
        complete(&home, "bash", &["incident", "acme", "a"]),
        ["abc123"]
    );
    assert_eq!(
        complete(&home, "bash", &["changes", "--cursor", "n"]),
        ["nightly"]
    );
    assert_eq!(
        complete(&home, "bash", &["history", "forget", "n"]),
        ["nightly"]
    );
    let empty = Home::new();
    assert_eq!(
        complete(&empty, "bash", &["incident", "acme", "a"]),
        [""; 0]
    );
}

#[test]
fn options_zones_and_files() {
    let home = place();
    let options = complete(&home, "zsh", &["status", "demo", "--fail-on", ""]);
    assert_eq!(options.len(), 4, "{options:?}");
    assert!(complete(&home, "bash", &["status", "demo", "--fa"]) == ["--fail-on"]);
    assert_eq!(
        complete(&home, "bash", &["--tz", "Europe/Zur"]),
        ["Europe/Zurich"]
    );
    home.write("saved.json", "{}");
    assert_eq!(
        complete(&home, "bash", &["status", "./sav"]),
        ["./saved.json"]
    );
}

#[test]
fn a_wrong_configuration_is_no_reason_to_complete_nothing() {
    let home = Home::new();
    home.write("pingoru.toml", "this is not toml");
    assert_eq!(complete(&home, "bash", &["status", "cler"]), ["clerk"]);
}

#[test]
fn a_variable_that_names_no_shell_does_nothing() {
    let home = Home::new();
    let mut command = home.command(&["schema", "status"]);
    let run = finished(command.env("COMPLETE", "1").output().unwrap());
    assert!(
        run.code == 0 && run.stdout.starts_with('{'),
        "{}",
        run.stdout
    );
}

#[test]
fn bash_inserts_groups_and_names_with_spaces() {
    let home = place();
    home.write(
        "typed.sh",
        "source <(COMPLETE=bash pingoru)\n\
         typed() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _clap_complete_pingoru pingoru \"${@: -1}\" x; printf '%s\\n' \"${COMPREPLY[@]}\"; }\n\
         typed pingoru status @p\n\
         typed pingoru status cler\n\
         case $COMP_WORDBREAKS in *@*) echo splits;; esac\n",
    );
    let program = Path::new(env!("CARGO_BIN_EXE_pingoru")).parent().unwrap();
    let mut bash = Command::new("bash");
    bash.arg("typed.sh").current_dir(home.path()).env_clear();
    bash.env("HOME", home.path())
        .env("PATH", format!("{}:/usr/bin:/bin", program.display()));
    let run = finished(bash.output().unwrap());
    assert_eq!(run.stdout, "@prod\nclerk\n", "{}", run.stderr);
}
