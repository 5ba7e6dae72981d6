//! No circle between the files of a module, seen also through `mod.rs`, and none between folders.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{code, files, room, source};

/// `a::b::C` for every path of a file that begins with `super`, `crate` or a module of its own, lists in braces
/// taken apart.
fn paths(code: &str) -> Vec<String> {
    let lines = code
        .lines()
        .filter_map(|line| line.trim().strip_suffix(';'));
    let own = lines.filter_map(|line| line.split_once("mod ").map(|(_, name)| name));
    let mut found = Vec::new();
    for start in own.chain(["super", "crate"]) {
        for (at, _) in code.match_indices(&format!("{start}::")) {
            let before = code[..at].chars().next_back();
            let inside = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
            if !inside && !code[..at].ends_with("pub(in ") {
                expand(&code[at..], "", &mut found);
            }
        }
    }
    found
}

/// Adds the paths at the start of a text; gives the number of bytes read.
fn expand(text: &str, prefix: &str, found: &mut Vec<String>) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '*';
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let path = format!("{prefix}{}", &text[..end]);
    if !(path.is_empty() || path.ends_with("::")) || !text[end..].starts_with('{') {
        found.push(path);
        return end;
    }
    let mut at = end + 1;
    while let Some(next) = text[at..].chars().next() {
        match next {
            '}' => return at + 1,
            ',' | ' ' | '\n' => at += 1,
            _ => at += expand(&text[at..], &path, found).max(1),
        }
    }
    at
}

/// A module's file, by its path below `src`.
fn module_file(module: &[String]) -> Option<PathBuf> {
    let path = module.iter().fold(source(), |path, part| path.join(part));
    [path.with_extension("rs"), path.join("mod.rs")]
        .into_iter()
        .find(|path| path.is_file())
}

/// The path of a file's module.
fn module_of(path: &Path) -> Vec<String> {
    let inside = path.strip_prefix(source()).unwrap().with_extension("");
    let mut parts: Vec<_> = inside
        .iter()
        .map(|part| part.to_str().unwrap().to_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// The file that a name leads to, through the re-exports of modules on its way.
fn target(mut module: Vec<String>, names: &[&str]) -> Option<PathBuf> {
    for (place, name) in names.iter().enumerate() {
        if *name == "super" {
            module.pop();
            continue;
        }
        let below: Vec<_> = module.iter().cloned().chain([(*name).to_owned()]).collect();
        if module_file(&below).is_some() {
            module = below;
            continue;
        }
        let exported = module_file(&module).and_then(|file| re_export(&code(&file), name));
        return match exported {
            Some(path) => {
                let path: Vec<_> = path.split("::").collect();
                target(module, &[&path[..], &names[place + 1..]].concat())
            }
            None => module_file(&module),
        };
    }
    module_file(&module)
}

/// `child::Name` where a module re-exports a name of a child.
fn re_export(code: &str, name: &str) -> Option<String> {
    let uses = code.split("use ").skip(1);
    let mut found = Vec::new();
    uses.for_each(|rest| {
        let own = rest.strip_prefix("self::").unwrap_or(rest);
        expand(own, "", &mut found);
    });
    let own = |path: &&String| path.ends_with(&format!("::{name}")) && !path.starts_with("crate");
    found
        .iter()
        .find(own)
        .map(|path| path.trim_start_matches("self::").to_owned())
}

/// The files of the crate that a file names.
fn named_files(path: &Path) -> BTreeSet<PathBuf> {
    let own = module_of(path);
    let resolve = |name: String| match name.strip_prefix("crate::") {
        Some(name) => target(Vec::new(), &name.split("::").collect::<Vec<_>>()),
        None => target(own.clone(), &name.split("::").collect::<Vec<_>>()),
    };
    let files = paths(&code(path)).into_iter().filter_map(resolve);
    files.filter(|file| file != path).collect()
}

/// The groups of nodes that reach each other.
fn circles<T: Ord + Clone>(arrows: &BTreeMap<T, BTreeSet<T>>) -> Vec<BTreeSet<T>> {
    let reach = |from: &T| {
        let mut reached = BTreeSet::new();
        let mut open: Vec<_> = arrows.get(from).into_iter().flatten().collect();
        while let Some(one) = open.pop() {
            if reached.insert(one.clone()) {
                open.extend(arrows.get(one).into_iter().flatten());
            }
        }
        reached
    };
    let reached: BTreeMap<_, _> = arrows
        .keys()
        .map(|node| (node.clone(), reach(node)))
        .collect();
    let circle = |node: &T| {
        let others = reached[node].iter();
        let back = others.filter(|other| reached.get(*other).is_some_and(|all| all.contains(node)));
        back.cloned().collect::<BTreeSet<_>>()
    };
    let found: BTreeSet<_> = arrows
        .keys()
        .map(circle)
        .filter(|one| one.len() > 1)
        .collect();
    found.into_iter().collect()
}

fn product_files() -> Vec<PathBuf> {
    let is_test = |path: &PathBuf| {
        module_of(path)
            .iter()
            .any(|part| part == "tests" || part.ends_with("_tests"))
    };
    let crate_root = |path: &PathBuf| matches!(room(path).as_str(), "lib" | "main");
    let all = files(&source()).into_iter();
    all.filter(|path| !is_test(path) && !crate_root(path))
        .collect()
}

/// Which files of one room name each other, directly or through others.
#[test]
fn no_files_of_a_room_name_each_other_in_a_circle() {
    let files = product_files();
    let arrows = files.iter().map(|path| {
        let mut named = named_files(path);
        named.retain(|other| room(other) == room(path));
        (path.clone(), named)
    });
    let show = |path: &PathBuf| path.strip_prefix(source()).unwrap().display().to_string();
    let found = circles(&arrows.collect());
    let found = found.iter().map(|circle| circle.iter().map(show).collect());
    assert_none(&found.collect::<Vec<Vec<_>>>());
}

fn assert_none(circles: &[Vec<String>]) {
    assert!(circles.is_empty(), "circles: {circles:#?}");
}

/// The folder of a room that a file stands in, as `feed/read`.
fn folder(path: &Path) -> Option<String> {
    let module = path.strip_prefix(source()).unwrap().parent()?;
    (module.iter().count() > 1).then(|| module.display().to_string())
}

#[test]
fn no_folders_name_each_other_in_a_circle() {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in product_files() {
        let Some(own) = folder(&path) else { continue };
        let others = named_files(&path)
            .into_iter()
            .filter_map(|other| folder(&other));
        let others = others.filter(|other| *other != own && !own.starts_with(&format!("{other}/")));
        arrows.entry(own.clone()).or_default().extend(others);
    }
    let found = circles(&arrows).into_iter();
    let found = found.map(|circle| circle.into_iter().collect());
    assert_none(&found.collect::<Vec<Vec<_>>>());
}
