//! Better Stack (once Better Uptime): the whole page as one JSON document, `/index.json`.
//!
//! Reports have no lifecycle words, only the states of resources; a manual report has no end of its own, it ends
//! with the update that calls every resource resolved. Updates stand in no order. A page may be down without any
//! report: its monitors say so. Planned work is a report too, also while it is ahead.
//!
//! Source: the platform's documentation of the document; recorded pages.

mod raw;
mod report;

use serde_json::Value;

use super::describe;
use super::format::{
    Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Responses, Scope,
};
use super::statuspage::read_all;
use crate::model::Page;

const INDEX: &str = "/index.json";

/// The Better Stack feed.
pub(crate) struct BetterStack;

impl Feed for BetterStack {
    fn name(&self) -> &'static str {
        "betterstack"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".betteruptime.com", ".betterstack.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[INDEX]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            let kind = json.pointer("/data/type").and_then(Value::as_str);
            return (kind == Some("status_page")).then_some(Confidence::Certain);
        }
        let marks = ["uptime.betterstack.com/assets", "betteruptime.com/assets"];
        let named = marks.iter().any(|mark| seen.text().contains(mark));
        (seen.is_html() && named).then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(INDEX)]
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, read_one)?;
        let joined = pages.into_iter().reduce(Page::joined);
        joined
            .map(Page::ordered)
            .ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read_one(document: &Document) -> Result<Page, FeedError> {
    if BetterStack.recognise(&Probe::new(document)).is_none() {
        return Err(FeedError::NotAPage {
            url: document.url.clone(),
            what: describe(document),
        });
    }
    Ok(report::page(document.json()?))
}
