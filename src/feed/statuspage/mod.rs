//! Atlassian Statuspage: the v2 JSON, and the page's Atom feed where the JSON is closed.
//!
//! Source: the API description on every page's `/api`, and recorded pages.

mod api;
mod atom;
mod envelope;

use super::format::{
    Came, Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Want,
};
use super::{describe, read};
use crate::model::Page;

pub(crate) use api::{Shape, page};
pub(crate) use atom::timeline;
pub(crate) use envelope::Envelope;

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
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
        atom::recognise(seen).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, want: Want, came: &Came) -> Vec<Request> {
        let mut paths = vec![SUMMARY];
        if want.history {
            paths.push(INCIDENTS);
        }
        if want.maintenance {
            paths.push(MAINTENANCES);
        }
        if came.closed(SUMMARY) {
            paths.push(ATOM);
        }
        paths.into_iter().map(|path| page.get(path)).collect()
    }

    fn read(&self, documents: &[Document], _: Want) -> Result<Page, FeedError> {
        let pages = read_all(documents, read_one)?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read_one(document: &Document) -> Result<Page, FeedError> {
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
    Ok(page(envelope, document, Shape::Statuspage))
}

/// Reads each document; an HTML page beside data (a closed path) is passed over.
pub(crate) fn read_all(
    documents: &[Document],
    read: impl Fn(&Document) -> Result<Page, FeedError>,
) -> Result<Vec<Page>, FeedError> {
    let mut pages = Vec::new();
    let mut html = None;
    for document in documents {
        if Probe::new(document).is_html() {
            html = html.or(Some(document));
        } else {
            pages.push(read(document)?);
        }
    }
    match html {
        Some(document) if pages.is_empty() => Err(FeedError::NotAPage {
            url: document.url.clone(),
            what: describe(document),
        }),
        _ => Ok(pages),
    }
}

/// Several documents of one page as one: what the earlier ones lack, the later ones add.
pub(crate) fn join(pages: Vec<Page>) -> Option<Page> {
    let joined = pages.into_iter().reduce(Page::joined);
    joined.map(Page::ordered)
}
