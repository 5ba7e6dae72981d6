//! The status page paypal-status.com: components with a state for each of two environments, events, and an Atom feed beside them.
//!
//! Scalar come with spaces or underscores and in any case. An event has one environment. Where the JSON is closed (the
//! page's program answers any path with itself), the Atom feed has the newest word of each event.
//!
//! Source: the readers of others; the format is undocumented.

mod atom;
mod convert;
mod raw;

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::Object;
use crate::model::{Component, Coverage, Page, Part};
use raw::{RawPage, Record};

const COMPONENTS: &str = "/api/v1/components";
const EVENTS: &str = "/api/v1/events?s=true";
const ATOM: &str = "/feed/atom";

/// The feed of paypal-status.com.
pub(crate) struct PayPal;

impl Feed for PayPal {
    fn name(&self) -> &'static str {
        "paypal"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["www.paypal-status.com", "paypal-status.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.has_root("feed") && seen.text().contains("paypal-status.com") {
            return Some(Confidence::Likely);
        }
        let first = seen.json()?.get("result")?.as_array()?.first()?;
        let status = first.get("status");
        let environments = ["production", "sandbox"];
        let component = first.get("category").is_some_and(Value::is_object)
            && environments
                .iter()
                .any(|name| status.is_some_and(|it| it.get(name).is_some()));
        let event = ["summary", "environment", "state"]
            .iter()
            .all(|name| first.get(name).is_some());
        (component || event).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        // The page's own address is that of one view: `/product/production`.
        let known = self.hosts().contains(&page.host());
        let request = |path: &str| {
            if known {
                return Request::new(format!("{}{path}", page.origin()));
            }
            page.get(path)
        };
        let mut requests = vec![request(COMPONENTS).about(Part::Components), request(EVENTS)];
        if responses.not_available(EVENTS) {
            requests.push(request(ATOM));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        if probe.text().starts_with('<') {
            return atom::read(probe.document);
        }
        let raw = probe
            .parse::<Object<RawPage>>(self.name())?
            .value
            .unwrap_or_default();
        let Some(records) = &raw.result.items else {
            return Err(probe.document.not_a_page());
        };
        let mut doubts = Doubts::default();
        doubts.dropped(Part::Incidents, "result", raw.result.dropped);
        let asked = |path: &str| records.is_empty() && probe.document.asked.contains(path);
        if records.iter().any(Record::is_event) || asked("/events") {
            let others = records.iter().filter(|record| !record.is_event());
            doubts.dropped(Part::Incidents, "result", others.count());
            return Ok(Page {
                doubts: doubts.into_vec(),
                ..convert::page(records, scope)
            });
        }
        if records.iter().any(Record::is_component) || asked(COMPONENTS) {
            let unread = records
                .iter()
                .filter(|record| record.components().next().is_none());
            doubts.dropped(Part::Components, "result", unread.count());
            return Ok(Page {
                doubts: doubts.into_vec(),
                ..components(records)
            });
        }
        Err(probe.document.not_a_page())
    }
}

fn components(records: &[Record]) -> Page {
    let own = records.iter().flat_map(Record::components);
    let component = |(component, status)| Component {
        component,
        status,
        region: None,
    };
    Page {
        components: Some(own.map(component).collect()),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}
