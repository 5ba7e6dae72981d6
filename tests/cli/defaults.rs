//! `[defaults]` takes every option that has a variable, and `config show` says what set each.

use std::collections::BTreeSet;

use crate::support::{Home, finished, pingoru, subcommands};

/// The variables that help names.
fn variables() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for command in subcommands() {
        let help = pingoru(&[&command, "--help"]).stdout;
        for rest in help.split("PINGORU_").skip(1) {
            let end = rest.find(|c: char| !c.is_ascii_uppercase() && c != '_');
            found.insert(rest[..end.unwrap_or(rest.len())].to_owned());
        }
    }
    found
}

/// A value that an option takes, with how the file writes it.
fn example(key: &str) -> &'static str {
    match key {
        "format" => "\"json\"",
        "color" => "\"never\"",
        "tz" => "\"Asia/Tokyo\"",
        "fail-on" => "\"critical\"",
        "on-unknown" => "\"warn\"",
        "maintenance" => "\"fail\"",
        "timeout" | "deadline" | "grace" | "max-age" | "interval" => "\"77s\"",
        "retries" | "concurrency" => "7",
        "ca-cert" => "[\"one.pem\"]",
        "to" | "replay" | "history" | "cursor" => "\"x\"",
        _ => "true",
    }
}

#[test]
fn every_variable_has_a_key_and_every_key_is_shown() {
    let mut keys: BTreeSet<String> = variables()
        .iter()
        .map(|name| name.to_lowercase().replace('_', "-"))
        .collect();
    keys.remove("config");
    assert!(keys.len() > 20, "{keys:?}");
    for key in &keys {
        let home = Home::new();
        home.write(
            "pingoru.toml",
            format!("[defaults]\n{key} = {}\n", example(key)),
        );
        let mut command = home.command(&["config", "show", "--json", "--to", "shown.json"]);
        let run = finished(command.env("CI", "1").output().unwrap());
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{key}");
        if matches!(key.as_str(), "format" | "to") {
            continue;
        }
        let text = std::fs::read_to_string(home.path().join("shown.json")).unwrap();
        let shown: serde_json::Value = serde_json::from_str(&text).unwrap();
        let settings = shown["settings"].as_array().unwrap();
        let name = key.replace('-', "_");
        let setting = settings.iter().find(|one| one["name"] == name.as_str());
        let setting = setting.unwrap_or_else(|| panic!("{key} is not shown"));
        assert_eq!(setting["from"], "file", "{key}: {setting}");
        assert!(
            setting["at"].as_str().unwrap().ends_with("pingoru.toml:2"),
            "{setting}"
        );
    }
}

#[test]
fn the_nearer_wins_and_a_rival_counts_as_nearer() {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        "[defaults]\nutc = true\nfail-on = \"never\"\nformat = \"csv\"\ntimeout = 7\n",
    );
    assert_eq!(home.run(&["status", "demo"]).code, 0);
    assert_eq!(home.run(&["status", "demo", "--fail-on", "minor"]).code, 1);
    let mut command = home.command(&["status", "demo"]);
    let run = finished(command.env("PINGORU_FAIL_ON", "minor").output().unwrap());
    assert_eq!(run.code, 1);
    assert!(run.stdout.starts_with("vendor,"), "{}", run.stdout);
    home.run(&["status", "demo", "--json"]).json();
    let shown = |arguments: &[&str]| {
        home.run(&[&["config", "show", "-o", "table"], arguments].concat())
            .stdout
    };
    let has = |text: String, row: [&str; 2]| {
        let mut rows = text.lines().map(|line| line.split_whitespace());
        rows.any(|mut words| words.next() == Some(row[0]) && words.next() == Some(row[1]))
    };
    let tokyo = shown(&["--tz", "Asia/Tokyo"]);
    assert!(has(tokyo.clone(), ["tz", "Asia/Tokyo"]) && tokyo.contains(" --tz\n"));
    assert!(has(shown(&[]), ["timeout", "7s"]), "{}", shown(&[]));
}

#[test]
fn a_policy_says_more_nearly_what_the_defaults_say_too() {
    let home = Home::new();
    let policy = "[[policy]]\nvendors = [\"demo\"]\n";
    home.write(
        "pingoru.toml",
        format!("{policy}fail-on = \"minor\"\n[defaults]\nfail-on = \"never\"\n"),
    );
    assert_eq!(home.run(&["check"]).code, 1);
    home.write(
        "pingoru.toml",
        format!("{policy}[defaults]\nfail-on = \"never\"\n"),
    );
    assert_eq!(home.run(&["check"]).code, 0);
    assert_eq!(home.run(&["check", "--fail-on", "minor"]).code, 1);
    home.write("pingoru.toml", "[defaults]\nfail-on = \"never\"\n");
    assert_eq!(home.run(&["check", "demo"]).code, 0);
}
