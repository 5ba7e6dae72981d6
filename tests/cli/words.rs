//! Plain English wherever a user reads: no word of the left column of the word table.

use std::path::{Path, PathBuf};

use crate::readme::documents;
use crate::support::{Home, commands, pingoru};

/// Words that are not used, and what is.
const WORDS: &[(&str, &str)] = &[
    ("cannot tell", "unknown"),
    ("cannot be told", "unknown"),
    ("trouble", "problem, issue, outage"),
    ("a look", "a check"),
    ("looks", "checks"),
    ("planned work", "maintenance"),
    ("indicator", "page status"),
    ("without a word", "no update for"),
    ("as the vendor reports", "reported by vendor"),
    ("told", "shown, known"),
    ("whom", "which, who"),
    ("one's own", "your"),
    ("nobody", "subject and verb"),
    ("afresh", "again"),
];

fn found(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found: Vec<String> = WORDS
        .iter()
        .filter(|(word, _)| has_word(&text, word))
        .map(|(word, instead)| format!("`{word}`, not `{instead}`"))
        .collect();
    let vendorless = text.match_indices("says minor");
    if vendorless.into_iter().any(|(at, _)| {
        let before = text[..at].trim_end();
        !before.ends_with("vendor") && !before.ends_with("page")
    }) {
        found.push("`says minor` without the vendor".into());
    }
    found
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !letter(before) && !letter(after)
    })
}

/// Prose of a document: without code, which names fields of the JSON.
fn prose(text: &str) -> String {
    let outside = |text: &str, fence: &str| {
        let parts = text.split(fence).step_by(2);
        parts.collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("    "))
        .collect();
    outside(&outside(&lines.join("\n"), "```"), "`")
}

fn check(name: &str, text: &str) {
    let words = found(text);
    assert!(words.is_empty(), "{name}: {}\n{text}", words.join(", "));
}

#[test]
fn help_and_manual_are_in_plain_words() {
    check("-h", &pingoru(&["-h"]).stdout);
    check("--help", &pingoru(&["--help"]).stdout);
    check("man", &pingoru(&["man"]).stdout);
    let all = commands();
    assert!(all.len() >= 25, "{all:?}");
    for command in all {
        let words: Vec<&str> = command.split(' ').collect();
        for flag in ["-h", "--help"] {
            let typed: Vec<&str> = words.iter().copied().chain([flag]).collect();
            check(&command, &pingoru(&typed).stdout);
        }
        let typed: Vec<&str> = ["man"].into_iter().chain(words).collect();
        check(&command, &pingoru(&typed).stdout);
    }
}

fn goldens(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            goldens(&path, all);
        } else if name.starts_with("table") && name.ends_with(".golden") {
            all.push(path);
        }
    }
}

#[test]
fn screens_are_in_plain_words() {
    let mut all = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    goldens(&root.join("tests/fixtures/report"), &mut all);
    assert!(all.len() >= 20);
    for path in all {
        let text = std::fs::read_to_string(&path).unwrap();
        check(&path.display().to_string(), &text);
    }
}

#[test]
fn documents_are_in_plain_words() {
    let all = documents();
    assert!(all.len() >= 8);
    for (name, text) in all {
        check(&name, &prose(&text));
    }
}

#[test]
fn the_template_of_the_configuration_is_in_plain_words() {
    let home = Home::new();
    assert_eq!(home.run(&["config", "init"]).code, 0);
    let path = home.path().join("pingoru.toml");
    check("config init", &std::fs::read_to_string(path).unwrap());
}

/// Command lines that go wrong, one for each kind of error that users meet.
const WRONG: &[&str] = &[
    "status",
    "status nosuchvendor",
    "status clrek",
    "status @nosuchgroup",
    "status ftp://x.example",
    "status ./missing.json",
    "status ./empty.json",
    "status ./page.html",
    "status ./folder",
    "status demo --component Billing",
    "status demo --at 2999-01-01",
    "status demo --at 1d",
    "status demo --offline --refresh",
    "status demo --tz Mars/Olympus",
    "status demo --timeout soon",
    "status demo --fail-on medium",
    "status demo --to ./folder",
    "status demo --report xml=x",
    "status clerk --offline",
    "status clerk --replay ./folder",
    "status clerk --replay ./nowhere",
    "status clerk --ca-cert ./page.html",
    "status clerk --history ./page.html --offline",
    "check demo -o ics",
    "incidents demo --since 1d --until 2d",
    "incidents demo --limit 0",
    "incidents demo --impact huge",
    "incident demo nope",
    "maintenance demo --overlaps yesterday/1h",
    "maintenance demo --overlaps 2999-01-02/2999-01-01",
    "uptime demo --sla 200",
    "changes demo --no-history",
    "changes clerk --offline --no-history",
    "wait clerk --offline",
    "watch clerk --offline",
    "watch demo --interval 0s",
    "open demo nope --print",
    "record ./case demo",
    "record ./case clerk --offline",
    "history import ./page.html",
    "history import ./missing.jsonl",
    "history forget nosuch",
    "history stats --history ./missing.db",
    "history path --no-history",
    "vendors show nosuchvendor",
    "vendors detect ftp://x.example",
    "vendors doctor clerk --offline",
    "config check --config ./wrong.toml",
    "config check --config ./unknown.toml",
    "config check --config ./missing.toml",
    "config init ./page.html",
    "config add ! https://x.example",
    "config add acme https://x.example/?token=s3cr3t-0123456789",
    "man nosuch",
    "man --to ./page.html/x",
    "record ./page.html/x acme",
    "history import ./folder",
    "schema nosuch",
    "completions tcsh",
    "staus demo",
    "status demo --nosuch",
];

#[test]
fn errors_are_in_plain_words_and_pass_no_systems_text_on() {
    let home = Home::new();
    home.write("empty.json", "{}");
    home.write("page.html", "<!DOCTYPE html><html><title>hi</title></html>");
    std::fs::create_dir(home.path().join("folder")).unwrap();
    home.write("wrong.toml", "[groups]\nprod = [\"github\"\n");
    home.write(
        "unknown.toml",
        "[groups]\nprod = [\"nosuchvendor\"]\nself = [\"@self\"]\n[[policy]]\nvendors = [\"@prod\"]\n\
         [[waiver]]\nvendor = \"github\"\nuntil = 2020-01-01\nreason = \"x\"\n",
    );
    let mut wrong = Vec::new();
    for line in WRONG {
        let run = home.run(&line.split(' ').collect::<Vec<_>>());
        assert!(run.code != 0 || !run.stderr.is_empty(), "{line}: no error");
        let words = found(&format!("{}{}", run.stderr, run.stdout));
        wrong.extend(
            words
                .iter()
                .map(|word| format!("{line}: {word}: {}", run.stderr)),
        );
        for raw in [
            "os error",
            "No such file or directory",
            "invalid digit",
            "at line 1 column",
        ] {
            if run.stderr.contains(raw) {
                wrong.push(format!("{line}: {}", run.stderr));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
