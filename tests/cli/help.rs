//! Help, completions and the manual are the program's own.

use std::path::Path;

use crate::support::{Home, pingoru, subcommands};

#[test]
fn every_help_shows_examples() {
    assert!(pingoru(&["--help"]).stdout.contains("Examples:"));
    assert!(subcommands().len() >= 9);
    for command in subcommands() {
        let run = pingoru(&[&command, "--help"]);
        assert_eq!(run.code, 0);
        assert!(run.stdout.contains("Examples:\n  pingoru "), "{command}");
    }
}

#[test]
fn every_example_of_a_help_parses() {
    for command in subcommands() {
        let help = pingoru(&[&command, "--help"]).stdout;
        let lines = help.lines().map(str::trim);
        for line in lines.filter_map(|line| line.strip_prefix("pingoru ")) {
            let typed = line.split("  ").next().unwrap();
            let typed = typed.split(['|', '>', '&']).next().unwrap();
            let words = typed.split_whitespace().map(|word| word.trim_matches('\''));
            let run = pingoru(&words.chain(["--help"]).collect::<Vec<_>>());
            assert_eq!(run.code, 0, "pingoru {line}: {}", run.stderr);
        }
    }
}

#[test]
fn without_a_command_it_is_the_status_of_the_configured_vendors() {
    let home = Home::new();
    home.write("pingoru.toml", "[groups]\nprod = [\"demo\"]\n");
    let run = home.run(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(run.stdout, home.run(&["status"]).stdout);
    assert_eq!(home.run(&["--json"]).json()["command"], "status");
}

#[test]
fn without_a_configuration_it_is_the_short_help() {
    for arguments in [&[][..], &["--utc"]] {
        let run = pingoru(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        assert_eq!(run.stderr, pingoru(&["-h"]).stdout);
        let examples = run.stderr.split("Examples:\n").nth(1).unwrap();
        let examples = examples.lines().filter(|line| line.contains("pingoru "));
        assert!(examples.count() >= 3, "{}", run.stderr);
    }
    let run = pingoru(&["status"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("pingoru incidents github --since 1d"),
        "{}",
        run.stderr
    );
    let run = pingoru(&["staus"]);
    assert!(
        run.code == 2 && run.stderr.contains("status"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_short_help_is_short_and_the_long_one_has_every_option() {
    let root = pingoru(&["-h"]).stdout;
    assert!(root.lines().count() <= 45, "{root}");
    assert!(
        root.lines().all(|line| line.chars().count() <= 80),
        "{root}"
    );
    let long = pingoru(&["--help"]).stdout;
    assert!(long.contains("--ca-cert") && long.contains("130  interrupted"));
    for command in subcommands() {
        let home = Home::new();
        let mut of_80_columns = home.command(&[&command, "-h"]);
        let output = of_80_columns.env("COLUMNS", "80").output().unwrap();
        let short = String::from_utf8(output.stdout).unwrap();
        assert!(short.lines().count() <= 40, "{command}: {short}");
        assert!(
            short.lines().all(|line| line.chars().count() <= 80),
            "{command}: {short}"
        );
        assert!(!short.contains("[env: "), "{short}");
        let long = pingoru(&[&command, "--help"]).stdout;
        assert!(!short.contains("--ca-cert"), "{short}");
        assert!(long.contains("--ca-cert"), "{long}");
    }
}

#[test]
fn defaults_are_in_the_help_and_true() {
    let help = pingoru(&["status", "-h"]).stdout;
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("[default: minor for `status`"), "{help}");
    assert_eq!(pingoru(&["status", "demo"]).code, 1);
    assert_eq!(pingoru(&["check", "demo"]).code, 1);
    assert_eq!(pingoru(&["incidents", "demo"]).code, 0);
}

#[test]
fn the_version_names_what_was_built_and_where_its_files_are() {
    assert_eq!(
        pingoru(&["-V"]).stdout,
        concat!("pingoru ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let home = Home::new();
    let long = home.run(&["--version"]).stdout;
    for start in [
        concat!("pingoru ", env!("CARGO_PKG_VERSION")),
        "features ",
        "formats ",
        "catalogue ",
        "config ",
        "history ",
        "cache ",
    ] {
        assert!(
            long.lines().any(|line| line.starts_with(start)),
            "{start}: {long}"
        );
    }
    let shown = home.path().join(".local/share/pingoru/history.db");
    assert!(long.contains(shown.to_str().unwrap()), "{long}");
}

#[test]
fn completions_in_the_tree_are_the_programs_own() {
    let shells = [
        ("bash", "pingoru.bash"),
        ("zsh", "_pingoru"),
        ("fish", "pingoru.fish"),
        ("powershell", "_pingoru.ps1"),
        ("elvish", "pingoru.elv"),
        ("nushell", "pingoru.nu"),
    ];
    for (shell, file) in shells {
        let script = pingoru(&["completions", shell]).stdout;
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("completions")
            .join(file);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &script).unwrap();
        }
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == script,
            "{file} is old: UPDATE_GOLDEN=1 rewrites it"
        );
    }
}

#[test]
fn options_are_completed_behind_a_vendor_in_elvish_too() {
    let script = pingoru(&["completions", "elvish"]).stdout;
    assert!(script.contains("has-key $completions"), "{script}");
    assert!(!script.contains("break"), "{script}");
}

#[test]
fn options_are_completed_behind_a_vendor_in_zsh_too() {
    let script = pingoru(&["completions", "zsh"]).stdout;
    assert!(script.contains("'*:vendors -- ") && !script.contains("'*::vendors"));
}
