//! Atlassian Statuspage: the v2 JSON, and the page's Atom feed where the JSON is closed.
//!
//! Source: the API description on every page's `/api`, and recorded pages.

mod api;
mod atom;
mod directory;
mod envelope;
mod posts;
mod stamp;
#[cfg(test)]
mod tests;

use super::describe::{self, describe};
use super::format::{
    Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Responses, Scope,
};
use super::read;
use crate::model::{Page, Time};
use api::page_since;

pub(crate) use api::{Shape, page};
pub(crate) use envelope::Envelope;
pub(crate) use posts::timeline;

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const STATUS: &str = "/api/v2/status.json";
const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";
const ATOM: &str = "/history.atom";

/// The Statuspage feed.
pub(crate) struct Statuspage;

impl Feed for Statuspage {
    fn name(&self) -> &'static str {
        "statuspage"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".statuspage.io", ".status.atlassian.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SUMMARY, ATOM]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return envelope::recognise(json);
        }
        if seen.is_html() {
            let named = MARKS.iter().any(|mark| seen.text().contains(mark));
            let claimed = named && !describe::is_unclaimed(seen.document, seen.text());
            return claimed.then_some(Confidence::Hint);
        }
        atom::recognise(seen).then_some(Confidence::Certain)
    }

    /// Each document is optional: pages switch them off one by one.
    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![SUMMARY];
        if scope.history {
            paths.push(INCIDENTS);
        }
        if scope.maintenance {
            paths.push(MAINTENANCES);
        }
        let no_summary = responses.not_available(SUMMARY);
        if no_summary {
            paths.push(STATUS);
        }
        if no_summary || scope.history && responses.not_available(INCIDENTS) {
            paths.push(ATOM);
        }
        paths.into_iter().map(|path| page.get(path)).collect()
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |document| read_one(document, scope.since))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// Where the page's own assets stand.
const MARKS: &[&str] = &["dka575ofm4ao0.cloudfront.net", "cdn.statuspage.io"];

fn read_one(document: &Document, since: Option<Time>) -> Result<Page, FeedError> {
    let text = document.text();
    if text.trim_start().starts_with('<') {
        return atom::read(document, &text);
    }
    let envelope = Envelope::parse(document, &text)?;
    if envelope.page_id().is_some_and(read::ulid::is_ulid) {
        return Err(FeedError::OtherFeed {
            url: document.url.clone(),
            feed: "statuspage",
        });
    }
    Ok(page_since(envelope, document, Shape::Statuspage, since))
}

/// Reads each document. One that is no status page at all (HTML, an error in JSON: a closed path) is passed over
/// beside those that are.
pub(crate) fn read_all<'a, T>(
    documents: &'a [Document],
    read: impl Fn(&'a Document) -> Result<T, FeedError>,
) -> Result<Vec<T>, FeedError> {
    let mut all = Vec::new();
    let mut refused = None;
    for document in documents {
        let body = if Probe::new(document).is_html() {
            Err(FeedError::NotAPage {
                url: document.url.clone(),
                what: describe(document),
            })
        } else {
            read(document)
        };
        match body {
            Ok(body) => all.push(body),
            Err(error @ FeedError::NotAPage { .. }) => refused = refused.or(Some(error)),
            Err(error) => return Err(error),
        }
    }
    match refused {
        Some(error) if all.is_empty() => Err(error),
        _ => Ok(all),
    }
}

/// Several documents of one page as one: what the earlier ones lack, the later ones add.
pub(crate) fn join(pages: Vec<Page>) -> Option<Page> {
    let joined = pages.into_iter().reduce(Page::joined);
    joined.map(Page::ordered)
}
