//! The README says what the program does: its picture, its exit codes, its formats and feeds.

use std::path::Path;

use crate::support::{pingoru, subcommands};

pub(crate) fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

#[test]
fn every_subcommand_is_in_the_readme() {
    let readme = readme();
    for name in subcommands() {
        assert!(readme.contains(&format!("`{name}")), "{name}");
    }
}

#[test]
fn every_feed_is_in_the_readme() {
    for feed in pingoru::feed::ALL {
        assert!(
            readme().contains(&format!("`{}`", feed.name())),
            "{}",
            feed.name()
        );
    }
}

#[test]
fn every_pingoru_line_of_the_readme_parses() {
    let readme = readme();
    let lines = readme
        .lines()
        .map(str::trim)
        .filter_map(|line| line.strip_prefix("pingoru "));
    let mut seen = 0;
    for line in lines {
        let words = line
            .split(['#', '|', '>', ';', '&'])
            .next()
            .unwrap()
            .split_whitespace()
            .map(|word| word.trim_matches(['\'', '"']));
        let run = pingoru(&words.chain(["--help"]).collect::<Vec<_>>());
        assert_eq!(run.code, 0, "pingoru {line}: {}", run.stderr);
        seen += 1;
    }
    assert!(seen >= 15, "only {seen} lines");
}

#[test]
fn the_picture_of_the_readme_is_what_the_demo_shows() {
    let shown = pingoru(&["incident", "demo"]).stdout;
    let readme = readme();
    for line in shown
        .lines()
        .filter(|line| !line.contains([':', '–']) && !line.trim().is_empty())
    {
        assert!(
            readme.contains(line.trim()),
            "`{line}` is not in the README"
        );
    }
}
