//! StatusHub: `/api/statuses`, the page's own count of services that are up, affected and down. No more is public.
//!
//! The counts are the page's only word on itself: it names no service and no incident.
//!
//! Source: other programs that read the platform; its own documentation is of the closed API.

use serde::Deserialize;

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::Scalar;
use crate::model::{Coverage, Indicator, Page, Text};

const STATUSES: &str = "/api/statuses";

/// The StatusHub feed.
pub(crate) struct StatusHub;

impl Feed for StatusHub {
    fn name(&self) -> &'static str {
        "statushub"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".statushub.io"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[STATUSES]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return is_own(json).then_some(Confidence::Certain);
        }
        let named = seen.is_html() && seen.text().contains("statushub.io");
        named.then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(STATUSES)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let Some(json) = probe.json().filter(|json| is_own(json)) else {
            return Err(probe.document.not_a_page());
        };
        let counters = probe.shaped::<Raw>(json)?.counters;
        let count = |count: &Scalar| count.get()?.parse::<u64>().ok();
        let up = count(&counters.count_status_1).unwrap_or_default();
        let affected = count(&counters.count_status_2).unwrap_or_default();
        let down = count(&counters.count_status_3).unwrap_or_default();
        let indicator = match (up, affected, down) {
            (0, 0, 0) => None,
            (_, 0, 0) => Some(Indicator::None),
            (_, _, 0) => Some(Indicator::Minor),
            (0, 0, _) => Some(Indicator::Critical),
            _ => Some(Indicator::Major),
        };
        Ok(Page {
            indicator: indicator.map(Into::into),
            description: Some(Text::new(format!(
                "{up} up, {affected} affected, {down} down"
            ))),
            coverage: Coverage::default(),
            ..Page::default()
        })
    }
}

fn is_own(json: &Value) -> bool {
    json.pointer("/counters/count_status_1").is_some()
}

#[derive(Deserialize)]
struct Raw {
    counters: Counters,
}

#[derive(Default, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_field_names, reason = "the platform's names")]
struct Counters {
    count_status_1: Scalar,
    count_status_2: Scalar,
    count_status_3: Scalar,
}
