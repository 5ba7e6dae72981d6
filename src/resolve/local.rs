//! Targets whose documents are at hand: a saved file, standard input, the built-in demo.

use std::io::Read;
use std::path::Path;

use super::{ResolveError, Resolver};
use crate::demo;
use crate::feed::Document;
use crate::fetch::{Location, Origin, Target};
use crate::model::Time;

/// A saved document may be as large as a fetched one.
const LARGEST: u64 = 64 << 20;

impl Resolver<'_> {
    pub(super) fn demo(&self, name: &str) -> Target {
        let documents = demo::documents(self.now);
        self.at_hand(name, Some("Acme Cloud (demo)"), documents, Origin::Demo)
    }

    fn at_hand(
        &self,
        vendor: &str,
        name: Option<&str>,
        documents: Vec<Document>,
        origin: Origin,
    ) -> Target {
        Target {
            vendor: vendor.to_owned(),
            name: name.map(str::to_owned),
            location: Location::Documents(documents, origin),
            filter: self.filter.clone(),
        }
    }

    pub(super) fn file(&self, path: &str) -> Result<Target, ResolveError> {
        let fails = |cause| ResolveError::File {
            path: path.to_owned(),
            cause,
        };
        let file = std::fs::File::open(path).map_err(fails)?;
        let saved = file
            .metadata()
            .and_then(|meta| meta.modified())
            .map_or(self.now, Time::from);
        let body = bounded(file).map_err(fails)?;
        let document = Document::local(path, body, saved.min(self.now));
        Ok(self.at_hand(path, None, vec![document], Origin::File))
    }

    pub(super) fn stdin(&self) -> Result<Target, ResolveError> {
        let fails = |cause| ResolveError::File {
            path: "standard input".to_owned(),
            cause,
        };
        let body = bounded(std::io::stdin()).map_err(fails)?;
        let document = Document::local("standard input", body, self.now);
        Ok(self.at_hand("-", None, vec![document], Origin::File))
    }
}

fn bounded(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut body)?;
    if body.len() as u64 > LARGEST {
        return Err(std::io::Error::other("it is larger than 64 MiB"));
    }
    Ok(body)
}

/// What is written like a path is one, whatever the catalogue knows.
pub(super) fn is_path(name: &str) -> bool {
    let ending = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    name.starts_with(['.', '/', '~'])
        || name.contains('/')
        || matches!(ending, "json" | "atom" | "rss" | "xml" | "html")
}
