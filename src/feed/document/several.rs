//! Several documents of one page.

use super::error::FeedError;
use super::{body::Document, probe::Probe};
use crate::model::Page;

/// Reads each document. One that is no status page at all (HTML, an error in JSON: a path that is not available) is
/// skipped where another one can be read.
pub(crate) fn read_all<'a, T>(
    documents: impl IntoIterator<Item = &'a Document>,
    read: impl Fn(&Probe<'_>) -> Result<T, FeedError>,
) -> Result<Vec<T>, FeedError> {
    let mut all = Vec::new();
    let mut skipped = None;
    for document in documents {
        let probe = Probe::new(document);
        let body = if probe.is_html() {
            Err(document.not_a_page())
        } else {
            read(&probe)
        };
        match body {
            Ok(body) => all.push(body),
            Err(error @ FeedError::NotAPage { .. }) => skipped = skipped.or(Some(error)),
            Err(error) => return Err(error),
        }
    }
    match skipped {
        Some(error) if all.is_empty() => Err(error),
        _ => Ok(all),
    }
}

/// Joins the pages of several documents: the later ones add what the earlier ones lack.
pub(crate) fn join(pages: Vec<Page>) -> Option<Page> {
    let joined = pages.into_iter().reduce(Page::joined);
    joined.map(Page::ordered)
}
