//! Better Stack (formerly Better Uptime): the whole page as one JSON document, `/index.json`.
//!
//! Reports have no lifecycle words, only the states of resources; a manual report has no end of its own, it ends
//! with the update that calls every resource resolved. Updates stand in no order. A page may be down without any
//! report: its monitors say so. Maintenance is a report too, also while it is ahead.
//!
//! Source: the platform's documentation of the document; recorded pages.

mod convert;
mod raw;

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
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
            return is_own(json).then_some(Confidence::Certain);
        }
        let marks = ["uptime.betterstack.com/assets", "betteruptime.com/assets"];
        let named = marks.iter().any(|mark| seen.text().contains(mark));
        (seen.is_html() && named).then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(INDEX)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        match probe.json().filter(|json| is_own(json)) {
            Some(_) => Ok(convert::page(probe.shaped()?)),
            None => Err(probe.document.not_a_page()),
        }
    }
}

fn is_own(json: &Value) -> bool {
    let kind = json.pointer("/data/type").and_then(Value::as_str);
    kind == Some("status_page")
}
