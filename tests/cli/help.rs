//! Help, completions and the manual are the program's own.

use std::path::Path;

use crate::support::{pingoru, subcommands};

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
fn no_argument_shows_help_and_is_an_error() {
    let run = pingoru(&[]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("pingoru status clerk"));
    let run = pingoru(&["status"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("pingoru incidents github --since 1d"),
        "{}",
        run.stderr
    );
}

#[test]
fn completions_in_the_tree_are_the_programs_own() {
    let shells = [
        ("bash", "pingoru.bash"),
        ("zsh", "_pingoru"),
        ("fish", "pingoru.fish"),
        ("powershell", "_pingoru.ps1"),
        ("elvish", "pingoru.elv"),
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
fn the_manual_has_a_page_for_every_subcommand() {
    assert!(pingoru(&["man"]).stdout.contains(".TH pingoru 1"));
    for command in subcommands() {
        assert!(
            pingoru(&["man", &command]).stdout.contains(".SH NAME"),
            "{command}"
        );
    }
}

#[test]
fn the_help_that_is_printed_at_once_is_the_parsers_own() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/help.txt");
    let rendered = pingoru(&["help"]).stdout;
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &rendered).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        rendered,
        "UPDATE_GOLDEN=1 rewrites it"
    );
    assert_eq!(pingoru(&["-h"]).stdout, pingoru(&["--help"]).stdout);
}
