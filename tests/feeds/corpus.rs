//! The readers over recorded feeds, where a folder of them is at hand (`PINGORU_CORPUS`, else `../shared/corpus`).

use std::path::{Path, PathBuf};

use pingoru::feed::{self, Scope};

use crate::case;

pub(crate) fn folder() -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("PINGORU_CORPUS").map_or(own, PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// Every file below a folder, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(folder, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[expect(clippy::print_stderr, reason = "a test that skips itself says so")]
/// Whatever is recognised is read without an error and twice to the same page.
#[test]
fn every_recorded_document_that_is_recognised_is_read() {
    let Some(folder) = folder() else {
        eprintln!("skipped: there is no folder of recorded feeds");
        return;
    };
    let paths = files(&folder);
    let mut read = 0;
    for path in paths {
        let document = case::document(&path, path.to_str().unwrap(), "2026-11-01T00:00:00Z");
        let Some((feed, sure)) = feed::recognise(&document) else {
            continue;
        };
        if sure == feed::Confidence::Hint {
            continue;
        }
        let documents = std::slice::from_ref(&document);
        let page = feed.read(documents, Scope::default());
        assert!(
            page.is_ok(),
            "{} as {}: {page:?}",
            path.display(),
            feed.name()
        );
        assert_eq!(
            page,
            feed.read(documents, Scope::default()),
            "{}",
            path.display()
        );
        read += 1;
    }
    assert!(read >= 60, "only {read} documents were recognised");
}
