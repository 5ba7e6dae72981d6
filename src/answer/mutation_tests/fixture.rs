//! The fixtures of the feeds, and the verdict about one.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::feed::{self, Document, Feed, FeedError, Scope};
use crate::filter::ComponentFilter;
use crate::gate::{EvaluationInput, Verdict};
use crate::model::{Page, Time};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Settings {
    now: String,
    #[serde(default)]
    history: bool,
    #[serde(default)]
    maintenance: bool,
    documents: Vec<Answered>,
}

#[derive(Deserialize)]
struct Answered {
    file: String,
    asked: String,
    #[serde(default)]
    headers: Vec<(String, String)>,
}

/// A fixture, ready to be read.
pub(super) struct Fixture {
    pub(super) feed: &'static dyn Feed,
    pub(super) name: String,
    pub(super) documents: Vec<Document>,
    scope: Scope,
}

impl Fixture {
    fn load(feed: &'static dyn Feed, folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join("case.toml")).unwrap();
        let settings: Settings = toml::from_str(&text).unwrap();
        let now: Time = settings.now.parse().unwrap();
        let document = |one: &Answered| Document {
            headers: one.headers.clone(),
            ..Document::local(
                &one.asked,
                std::fs::read(folder.join(&one.file)).unwrap(),
                now,
            )
        };
        Self {
            feed,
            name: format!("{}/{}", feed.name(), folder.file_name().unwrap().display()),
            documents: settings.documents.iter().map(document).collect(),
            scope: Scope {
                history: settings.history,
                maintenance: settings.maintenance,
                now,
                ..Scope::default()
            },
        }
    }

    pub(super) fn now(&self) -> Time {
        self.scope.now
    }

    pub(super) fn read(&self, documents: &[Document]) -> Result<Page, FeedError> {
        self.feed.read(documents, self.scope)
    }

    pub(super) fn verdict(&self, documents: &[Document]) -> Option<Verdict> {
        let page = self.read(documents).ok()?;
        let filter = ComponentFilter::default();
        Some(
            EvaluationInput::new("", &filter, self.scope.now)
                .evaluate(&page)
                .verdict,
        )
    }
}

/// Every fixture of every feed, or of the one that `PINGORU_FEED` names.
pub(super) fn fixtures() -> Vec<Fixture> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let only = std::env::var("PINGORU_FEED").ok();
    let is_asked = |feed: &&dyn Feed| only.as_deref().is_none_or(|only| only == feed.name());
    let mut all = Vec::new();
    for feed in feed::ALL.iter().copied().filter(is_asked) {
        let folders = std::fs::read_dir(root.join(feed.name())).unwrap();
        let mut folders: Vec<_> = folders.map(|one| one.unwrap().path()).collect();
        folders.sort();
        let folders = folders.iter().filter(|path| path.is_dir());
        all.extend(folders.map(|folder| Fixture::load(feed, folder)));
    }
    all
}
