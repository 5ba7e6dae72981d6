//! The promises of SECURITY.md stand on tests that exist.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// `[name](path)`, each.
fn links(text: &str) -> Vec<(&str, &str)> {
    text.split('[').skip(1).filter_map(link).collect()
}

fn link(part: &str) -> Option<(&str, &str)> {
    let (name, rest) = part.split_once("](")?;
    Some((name, rest.split_once(')')?.0))
}

fn has_test(file: &Path, name: &str) -> bool {
    let code = fs::read_to_string(file).unwrap_or_default();
    let before = code.split(&format!("fn {name}()")).next().unwrap();
    let last = before.lines().rev().find(|line| !line.trim().is_empty());
    before.len() < code.len() && last.is_some_and(|line| line.trim().starts_with("#["))
}

#[test]
fn every_promise_is_held_by_a_test_that_exists() {
    let text = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let mut count = 0;
    for (name, path) in links(&text) {
        let file = root().join(path);
        assert!(file.exists(), "{path} does not exist");
        if file.extension().is_some_and(|ending| ending == "rs") {
            assert!(has_test(&file, name), "{path} has no test `{name}`");
            count += 1;
        }
    }
    assert!(count >= 40, "{count}");
}

#[test]
fn every_row_of_the_promises_names_what_holds_it() {
    let text = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let tables = text.split("| held by |").skip(1);
    let rows = tables.flat_map(|table| {
        let rows = table.lines().skip(2);
        rows.take_while(|line| line.starts_with('|'))
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() >= 20, "{}", rows.len());
    for row in rows {
        assert!(row.contains(".rs)"), "{row}");
    }
}
