//! One fixture: `tests/fixtures/<feed>/<what it states>/` with `case.toml` and its documents.

use std::path::{Path, PathBuf};

use pingoru::feed::{self, Document, Feed, FeedError, Scope};
use pingoru::model::Page;
use serde::Deserialize;

/// A fixture, ready to be read.
pub(crate) struct Case {
    pub(crate) feed: &'static dyn Feed,
    pub(crate) folder: PathBuf,
    pub(crate) documents: Vec<Document>,
    pub(crate) scope: Scope,
    recognisable: bool,
}

/// `case.toml`: when it was read, what was wanted, and which address each file answered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    now: String,
    #[serde(default)]
    history: bool,
    #[serde(default)]
    maintenance: bool,
    /// `false` for documents that another one of the case is needed to understand.
    #[serde(default = "yes")]
    recognisable: bool,
    documents: Vec<Answered>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answered {
    file: String,
    asked: String,
    #[serde(default)]
    headers: Vec<(String, String)>,
}

fn yes() -> bool {
    true
}

impl Case {
    fn load(feed: &'static dyn Feed, folder: PathBuf) -> Self {
        let path = folder.join("case.toml");
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let settings: Settings =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let documents = settings.documents.iter().map(|asked| {
            let document = document(&folder.join(&asked.file), &asked.asked, &settings.now);
            Document {
                headers: asked.headers.clone(),
                ..document
            }
        });
        Self {
            feed,
            documents: documents.collect(),
            scope: Scope {
                history: settings.history,
                maintenance: settings.maintenance,
                now: settings.now.parse().unwrap(),
                ..Scope::default()
            },
            recognisable: settings.recognisable,
            folder,
        }
    }

    pub(crate) fn name(&self) -> String {
        self.folder
            .strip_prefix(fixtures())
            .unwrap()
            .display()
            .to_string()
    }

    pub(crate) fn is_recognisable(&self) -> bool {
        self.recognisable
    }

    pub(crate) fn read(&self) -> Result<Page, FeedError> {
        self.feed.read(&self.documents, self.scope)
    }
}

/// Every fixture of every feed.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for feed in feed::ALL.iter().copied() {
        let folder = fixtures().join(feed.name());
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        let folders = entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_dir());
        let mut folders: Vec<_> = folders.collect();
        folders.sort();
        cases.extend(folders.into_iter().map(|folder| Case::load(feed, folder)));
    }
    cases
}

pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

pub(crate) fn document(path: &Path, asked: &str, now: &str) -> Document {
    let body = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document::local(asked, body, now.parse().unwrap())
}
