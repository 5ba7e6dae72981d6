//! StatusHub: `/api/statuses`, the page's own count of services that are up, affected and down. No more is public.
//!
//! The counts are the page's only word on itself: it names no service and no incident.
//!
//! Source: other programs that read the platform; its own documentation is of the closed API.

use serde::Deserialize;

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::Scalar;
use crate::model::{Coverage, Indicator, Page, Part, Text};

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
        if !probe.json().is_some_and(is_own) {
            return Err(probe.document.not_a_page());
        }
        Ok(page(&probe.shaped::<Raw>()?.counters))
    }
}

/// A count that is missing is unknown, not zero.
fn page(counters: &Counters) -> Page {
    let mut doubts = Doubts::default();
    let mut count = |key, value| doubts.count(Part::PageStatus, key, value);
    let up = count("count_status_1", &counters.count_status_1);
    let affected = count("count_status_2", &counters.count_status_2);
    let down = count("count_status_3", &counters.count_status_3);
    let indicator = match (up, affected, down) {
        (Some(0), Some(0), Some(0)) => None,
        (Some(_), Some(0), Some(0)) => Some(Indicator::None),
        (Some(0), Some(0), Some(_)) => Some(Indicator::Critical),
        (_, _, Some(1..)) => Some(Indicator::Major),
        (_, Some(1..), _) => Some(Indicator::Minor),
        _ => None,
    };
    let shown = |count: Option<u64>| count.map_or("?".to_owned(), |count| count.to_string());
    let (up, affected, down) = (shown(up), shown(affected), shown(down));
    let page = Page {
        indicator: indicator.map(Into::into),
        description: Some(Text::new(format!(
            "{up} up, {affected} affected, {down} down"
        ))),
        coverage: Coverage::default(),
        ..Page::default()
    };
    doubts.onto(page)
}

fn is_own(json: &Value) -> bool {
    json.pointer("/counters/count_status_1").is_some()
}

#[derive(Default, Deserialize)]
#[serde(default)]
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
