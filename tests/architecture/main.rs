//! Who may know whom, as a list. A module names only modules of a lower storey; every file is registered.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The storeys, lowest first: each module with those that it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("catalog", &[]),
    ("files", &[]),
    ("http", &[]),
    ("interrupt", &[]),
    ("model", &[]),
    ("progress", &[]),
    ("change", &["model"]),
    ("correlation", &["model"]),
    ("feed", &["model"]),
    ("filter", &["model"]),
    ("suggest", &["catalog", "files"]),
    ("time_arg", &["model"]),
    ("demo", &["feed", "model"]),
    ("fetch", &["feed", "files", "filter", "http", "model"]),
    ("gate", &["filter", "model"]),
    ("history", &["change", "files", "model"]),
    ("config", &["files", "gate", "model", "time_arg"]),
    ("exit", &["gate"]),
    (
        "report",
        &["change", "correlation", "gate", "history", "model"],
    ),
    (
        "source",
        &["feed", "fetch", "history", "http", "model", "progress"],
    ),
    ("render", &["change", "gate", "model", "report"]),
    (
        "resolve",
        &[
            "catalog", "config", "demo", "feed", "fetch", "filter", "gate", "model", "time_arg",
        ],
    ),
    (
        "context",
        &[
            "config", "model", "render", "report", "resolve", "source", "time_arg",
        ],
    ),
    (
        "fuzzing",
        &[
            "config", "feed", "filter", "gate", "history", "model", "render", "report",
        ],
    ),
    (
        "notify",
        &[
            "change",
            "config",
            "correlation",
            "filter",
            "history",
            "http",
            "model",
            "render",
            "report",
            "resolve",
        ],
    ),
    (
        "answer",
        &[
            "config",
            "context",
            "correlation",
            "feed",
            "fetch",
            "filter",
            "gate",
            "history",
            "model",
            "notify",
            "report",
            "resolve",
            "source",
        ],
    ),
    (
        "serve",
        &[
            "config", "files", "gate", "history", "model", "render", "report",
        ],
    ),
    (
        "commands",
        &[
            "answer",
            "catalog",
            "config",
            "context",
            "demo",
            "feed",
            "fetch",
            "filter",
            "gate",
            "history",
            "interrupt",
            "model",
            "notify",
            "progress",
            "render",
            "report",
            "resolve",
            "serve",
            "source",
            "suggest",
            "time_arg",
        ],
    ),
    (
        "cli",
        &[
            "answer",
            "catalog",
            "commands",
            "config",
            "context",
            "exit",
            "feed",
            "history",
            "http",
            "interrupt",
            "model",
            "render",
            "report",
            "source",
            "time_arg",
        ],
    ),
];

/// Crates that these rooms alone may name.
const OWNED: &[(&str, &[&str])] = &[
    ("reqwest", &["http"]),
    ("hyper", &["serve"]),
    ("rustls", &["http", "serve"]),
    ("tokio", &["http", "serve"]),
    ("indicatif", &["progress"]),
    ("rusqlite", &["history"]),
    ("lettre", &["notify"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            None if path.is_dir() => found.extend(files(&path)),
            Some(extension) if extension == "rs" => found.push(path),
            _ => {}
        }
    }
    found.sort();
    found
}

/// The room that a file stands in.
fn room(path: &Path) -> String {
    let inside = path.strip_prefix(source()).unwrap();
    inside
        .iter()
        .next()
        .unwrap()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs")
        .to_owned()
}

/// A file's code: no comments, no tests at its end.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that a file names by `crate::…`.
fn named(path: &Path) -> BTreeSet<String> {
    let code = code(path);
    let mut named = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let end = |text: &str| {
            text.find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(text.len())
        };
        match rest.strip_prefix('{') {
            Some(list) => named.extend(list.split('}').next().unwrap().split(',').map(|one| {
                let one = one.trim();
                one[..end(one)].to_owned()
            })),
            None => {
                named.insert(rest[..end(rest)].to_owned());
            }
        }
    }
    named.remove("");
    named
}

#[test]
fn a_module_names_only_modules_below_it() {
    for path in files(&source()) {
        let room = room(&path);
        // Tests build what lies below by value, here as at the end of a file.
        if matches!(room.as_str(), "lib" | "main") || path.ends_with("answer/tests.rs") {
            continue;
        }
        let (_, allowed) = ROOMS
            .iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("{room} has no storey"));
        for other in named(&path).into_iter().filter(|other| *other != room) {
            assert!(
                allowed.contains(&other.as_str()),
                "{} names {other}",
                path.display()
            );
        }
    }
}

#[test]
fn the_list_goes_upwards_only() {
    for (place, (name, below)) in ROOMS.iter().enumerate() {
        for other in *below {
            let other_place = ROOMS.iter().position(|(name, _)| name == other);
            assert!(
                other_place.is_some_and(|other_place| other_place < place),
                "{name} may name {other}"
            );
        }
    }
}

/// The picture in the crate's documentation, read back: each module with those that it names.
fn picture() -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    let lines = text.split("```text").nth(1).unwrap();
    let lines = lines.split("```").next().unwrap().lines().skip(1);
    let lines = lines.filter_map(|line| line.strip_prefix("//! "));
    let cells = lines.flat_map(|line| line.split("  ")).map(str::trim);
    let set = |list: &str| list.split(", ").map(str::to_owned).collect();
    let cells = cells.filter(|cell| !cell.is_empty() && cell.parse::<u8>().is_err());
    let arrows = cells.map(|cell| match cell.split_once(" → ") {
        Some((name, below)) => (name.to_owned(), set(below)),
        None => (cell.to_owned(), BTreeSet::new()),
    });
    arrows.collect()
}

#[test]
fn the_picture_of_the_crate_is_the_list() {
    let set = |below: &[&str]| below.iter().map(|name| (*name).to_owned()).collect();
    let list = ROOMS
        .iter()
        .map(|(name, below)| ((*name).to_owned(), set(below)));
    assert_eq!(picture(), list.collect());
}

#[test]
fn a_crate_with_an_owner_is_named_by_it_alone() {
    for path in files(&source()) {
        for (name, owners) in OWNED {
            let uses = code(&path).contains(&format!("{name}::"));
            assert!(
                !uses || owners.contains(&room(&path).as_str()),
                "{} names {name}",
                path.display()
            );
        }
    }
}

#[test]
fn only_source_asks_the_network() {
    for path in files(&source()) {
        let code = code(&path);
        let asks = [
            "fetch::fetch",
            "fetch::record",
            "fetch::replay",
            "Replay::open",
            "Client::new",
        ];
        let asks = asks.iter().any(|one| code.contains(one));
        assert!(
            !asks || ["source", "fetch", "http"].contains(&room(&path).as_str()),
            "{} asks by itself",
            path.display()
        );
    }
}

#[test]
fn every_feed_and_every_format_is_registered() {
    for (folder, trait_name) in [("feed", "impl Feed for "), ("render", "impl Render for ")] {
        let list = std::fs::read_to_string(source().join(folder).join("mod.rs")).unwrap();
        let mut found = 0;
        for path in files(&source().join(folder)) {
            for rest in code(&path).split(trait_name).skip(1) {
                let name = rest.split([' ', '{']).next().unwrap();
                assert!(
                    list.contains(&format!("::{name}")),
                    "{name} of {} is in no list",
                    path.display()
                );
                found += 1;
            }
        }
        assert!(found >= 3, "{folder}");
    }
}

#[test]
fn files_and_functions_stay_small() {
    for path in files(&source()) {
        let code = code(&path);
        assert!(
            code.lines().count() <= 400,
            "{} holds two ideas",
            path.display()
        );
        let mut start = None;
        for (number, line) in code.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let opens = line
                .trim_start()
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub ")
                .starts_with("fn ");
            match start {
                None if opens => start = Some((number, indent)),
                Some((from, own))
                    if line.starts_with(&format!("{}}}", " ".repeat(own))) && indent == own =>
                {
                    assert!(
                        number - from < 60,
                        "{}: the function at line {from} is long",
                        path.display()
                    );
                    start = None;
                }
                _ => {}
            }
        }
    }
}
