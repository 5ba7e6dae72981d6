//! Documents that need no request: a saved file, standard input, the built-in demo.

use std::io::Read;
use std::path::Path;

use super::error::ResolveError;
use crate::config::cause;
use crate::demo;
use crate::feed::Document;
use crate::fetch::Origin;
use crate::model::Time;

/// A saved document may be as large as a fetched one.
const LARGEST: u64 = 64 << 20;

/// Documents that need no request.
pub(super) struct Local {
    /// The vendor's name, where it is known without reading them.
    pub(super) name: Option<&'static str>,
    pub(super) documents: Vec<Document>,
    pub(super) origin: Origin,
}

impl Local {
    fn saved(document: Document) -> Self {
        Self {
            name: None,
            documents: vec![document],
            origin: Origin::File,
        }
    }
}

pub(super) fn demo(now: Time) -> Local {
    Local {
        name: Some("Acme Cloud (demo)"),
        documents: demo::documents(now),
        origin: Origin::Demo,
    }
}

/// A saved document is as old as its file.
pub(super) fn file(path: &str, now: Time) -> Result<Local, ResolveError> {
    let fails = |error| ResolveError::File {
        path: path.to_owned(),
        cause: cause(&error),
    };
    let file = std::fs::File::open(path).map_err(fails)?;
    let saved = file
        .metadata()
        .and_then(|meta| meta.modified())
        .map_or(now, Time::from);
    let body = bounded(file).map_err(fails)?;
    Ok(Local::saved(Document::local(path, body, saved.min(now))))
}

pub(super) fn stdin(now: Time) -> Result<Local, ResolveError> {
    read_stdin(std::io::stdin(), now)
}

/// What [`stdin`] does, with any reader.
pub(super) fn read_stdin(input: impl Read, now: Time) -> Result<Local, ResolveError> {
    let body = bounded(input).map_err(|error| ResolveError::File {
        path: "standard input".to_owned(),
        cause: cause(&error),
    })?;
    Ok(Local::saved(Document::local("standard input", body, now)))
}

fn bounded(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut body)?;
    if body.len() as u64 > LARGEST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(body)
}

/// Whether a name is written like a path; then it is one, even where a vendor has that name.
pub(super) fn is_path(name: &str) -> bool {
    let ending = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    name.starts_with(['.', '/', '~'])
        || name.contains('/')
        || matches!(ending, "json" | "atom" | "rss" | "xml" | "html")
}
