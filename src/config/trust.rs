//! Which files the user has trusted: a hash of path and content, in the user's data folder.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use ring::digest::{Context, SHA256};

use super::place::text;
use crate::files;

/// The name of the list.
const LIST: &str = "trusted";

/// The files that may reach further than what they name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trust {
    /// The user's data folder.
    folder: Option<PathBuf>,
    /// Whether every file is trusted, as in a pipeline: its commands come from the same repository.
    all: bool,
}

impl Trust {
    /// What a user's data folder lists; `all` under `CI=true`.
    pub(crate) fn new(folder: Option<PathBuf>, all: bool) -> Self {
        Self { folder, all }
    }

    /// Whether a file with this content is trusted.
    pub(super) fn covers(&self, path: &Path, content: &str) -> bool {
        let listed = || {
            self.list()
                .lines()
                .any(|line| line.starts_with(&hash(path, content)))
        };
        self.all || listed()
    }

    fn list(&self) -> String {
        let list = self.folder.as_ref().map(|folder| folder.join(LIST));
        list.and_then(|list| text(&list).ok()).unwrap_or_default()
    }

    /// Trusts a file as it is now, in the place of what was trusted of it before.
    ///
    /// # Errors
    /// Where the list cannot be written.
    pub(crate) fn add(&self, path: &Path, content: &str) -> io::Result<()> {
        let line = format!("{} {}\n", hash(path, content), shown(path));
        self.write(&(self.without(path) + &line))
    }

    /// Takes the trust away; whether there was any.
    ///
    /// # Errors
    /// Where the list cannot be written.
    pub(crate) fn remove(&self, path: &Path) -> io::Result<bool> {
        let rest = self.without(path);
        if rest == self.list() {
            return Ok(false);
        }
        self.write(&rest).map(|()| true)
    }

    fn without(&self, path: &Path) -> String {
        let path = shown(path);
        let list = self.list();
        let is_it = |line: &&str| {
            let known = line
                .split_once(' ')
                .map(|(_, known)| known.trim_end_matches('\n'));
            known == Some(path.as_str())
        };
        list.split_inclusive('\n')
            .filter(|line| !is_it(line))
            .collect()
    }

    /// The list is readable by its user alone, and never half written.
    fn write(&self, list: &str) -> io::Result<()> {
        let folder = self.folder.as_ref();
        let folder = folder.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        files::create_private_folder(folder)?;
        files::replace_private(&folder.join(LIST), list.as_bytes())
    }
}

/// The path by which a file is known, however it was reached.
fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The path in one line.
fn shown(path: &Path) -> String {
    whole(path).display().to_string().replace('\n', "?")
}

fn hash(path: &Path, content: &str) -> String {
    let mut digest = Context::new(&SHA256);
    digest.update(whole(path).as_os_str().as_encoded_bytes());
    digest.update(&[0]);
    digest.update(content.as_bytes());
    let mut text = String::new();
    for byte in digest.finish().as_ref() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trust_is_for_one_file_and_one_content() {
        let folder = tempfile::tempdir().unwrap();
        let trust = Trust::new(Some(folder.path().join("data")), false);
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        assert!(!trust.covers(&one, "a"));
        trust.add(&one, "a").unwrap();
        assert!(trust.covers(&one, "a"));
        assert!(!trust.covers(&one, "b") && !trust.covers(&other, "a"));
        trust.add(&one, "b").unwrap();
        assert!(trust.covers(&one, "b") && !trust.covers(&one, "a"));
        assert!(trust.remove(&one).unwrap() && !trust.remove(&one).unwrap());
        assert!(!trust.covers(&one, "b"));
        assert!(Trust::new(None, true).covers(&one, "c"));
    }

    #[cfg(unix)]
    #[test]
    fn the_list_is_for_its_user_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        Trust::new(Some(folder.path().to_owned()), false)
            .add(Path::new("/x"), "")
            .unwrap();
        let mode = std::fs::metadata(folder.path().join(LIST))
            .unwrap()
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
}
