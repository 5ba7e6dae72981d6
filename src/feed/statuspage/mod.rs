//! Atlassian Statuspage: the v2 JSON, and the page's Atom feed where the JSON is closed.
//!
//! Source: the API description on every page's `/api`, and recorded pages.

mod api;
mod atom;
mod directory;
mod envelope;
mod kind;
mod posts;
mod shown_time;
#[cfg(test)]
mod tests;

use super::document::{FeedError, Probe, is_unclaimed};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read;
use crate::model::{Page, Part};
use api::page_since;

pub(crate) use api::page;
pub(crate) use envelope::Envelope;
pub(crate) use kind::Shape;
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
            let claimed = named && !is_unclaimed(seen.document, seen.text());
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
        let ask = |path: &str| match path {
            MAINTENANCES => page.get(path).about(Part::Maintenances),
            _ => page.get(path),
        };
        paths.into_iter().map(ask).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let text = probe.text();
        if text.starts_with('<') {
            return atom::read(probe.document, text);
        }
        let envelope = Envelope::parse(probe.document, text)?;
        if envelope.page_id().is_some_and(read::ulid::is_ulid) {
            return Err(probe.document.other_feed("statuspage"));
        }
        Ok(page_since(
            envelope,
            probe.document,
            Shape::Statuspage,
            scope.since,
        ))
    }
}

/// Where the page's own assets stand.
const MARKS: &[&str] = &["dka575ofm4ao0.cloudfront.net", "cdn.statuspage.io"];
