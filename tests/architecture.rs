//! Who may know whom, as a list. A module names only modules of a lower storey; every file is registered.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The storeys, lowest first: each module with those that it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("http", &[]),
    ("time_arg", &["model"]),
    ("progress", &[]),
    ("interrupt", &[]),
    ("feed", &["model"]),
    ("catalog", &[]),
    ("filter", &["model"]),
    ("change", &["model"]),
    ("gate", &["model", "filter"]),
    ("history", &["change", "model"]),
    ("exit", &["gate"]),
    ("config", &["gate"]),
    ("fetch", &["feed", "http", "model", "filter"]),
    ("report", &["change", "gate", "history", "model"]),
    ("demo", &["feed", "model"]),
    (
        "resolve",
        &[
            "catalog", "config", "demo", "feed", "fetch", "gate", "model", "time_arg", "filter",
        ],
    ),
    ("render", &["change", "gate", "model", "report"]),
    (
        "source",
        &["feed", "fetch", "history", "http", "model", "progress"],
    ),
    (
        "context",
        &["config", "model", "time_arg", "render", "report", "source"],
    ),
    (
        "answer",
        &[
            "change", "context", "feed", "fetch", "gate", "history", "model", "report", "filter",
            "source",
        ],
    ),
    (
        "commands",
        &[
            "answer",
            "catalog",
            "change",
            "config",
            "context",
            "feed",
            "fetch",
            "gate",
            "history",
            "http",
            "interrupt",
            "model",
            "time_arg",
            "resolve",
            "progress",
            "render",
            "report",
            "filter",
            "source",
        ],
    ),
    (
        "cli",
        &[
            "answer",
            "commands",
            "config",
            "context",
            "exit",
            "http",
            "interrupt",
            "render",
            "report",
            "source",
        ],
    ),
];

/// Crates that one room alone may name.
const OWNED: &[(&str, &str)] = &[
    ("reqwest", "http"),
    ("rustls", "http"),
    ("tokio", "http"),
    ("indicatif", "progress"),
    ("comfy_table", "render"),
    ("rusqlite", "history"),
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
        if matches!(room.as_str(), "lib" | "main") {
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

#[test]
fn every_room_is_in_the_picture_of_the_crate() {
    let picture = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    for (name, _) in ROOMS {
        assert!(picture.contains(&format!(" {name}")), "{name} is not drawn");
    }
}

#[test]
fn no_two_files_of_a_room_import_each_other() {
    let files = files(&source());
    let modules: Vec<_> = files
        .iter()
        .filter(|path| path.file_name().unwrap() != "mod.rs")
        .collect();
    let names = |path: &Path, other: &Path| {
        let module = other.file_stem().unwrap().to_str().unwrap();
        code(path).contains(&format!("super::{module}::"))
    };
    for (place, one) in modules.iter().enumerate() {
        for other in &modules[place + 1..] {
            let siblings = one.parent() == other.parent();
            assert!(
                !(siblings && names(one, other) && names(other, one)),
                "{} and {}",
                one.display(),
                other.display()
            );
        }
    }
}

#[test]
fn a_crate_with_an_owner_is_named_by_it_alone() {
    for path in files(&source()) {
        for (name, owner) in OWNED {
            let uses = code(&path).contains(&format!("{name}::"));
            assert!(
                !uses || room(&path) == *owner,
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
