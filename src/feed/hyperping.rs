//! Hyperping: `/status.json`, one word for the page; an older form has a list of services beside it.
//!
//! It lists no incidents.
//!
//! Source: the platform's documentation of the endpoint.

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use crate::model::{Component, ComponentRef, ComponentStatus, Coverage, Indicator, Page, Part};

const STATUS: &str = "/status.json";

/// `incident`: some services have a problem; `outage` (formerly `down`): all have one.
const PAGE: &[(&str, Indicator)] = &[
    ("up", Indicator::None),
    ("incident", Indicator::Major),
    ("partialoutage", Indicator::Major),
    ("outage", Indicator::Critical),
    ("down", Indicator::Critical),
];

const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("up", ComponentStatus::Operational),
    ("down", ComponentStatus::MajorOutage),
    ("outage", ComponentStatus::MajorOutage),
];

/// The Hyperping feed.
pub(crate) struct Hyperping;

impl Feed for Hyperping {
    fn name(&self) -> &'static str {
        "hyperping"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".hyperping.app", ".hyperping.io"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[STATUS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return is_own(json).then_some(Confidence::Certain);
        }
        let marks = ["hyperping.app", "hyperping.io", "hyperping.com"];
        let named = marks.iter().any(|mark| seen.text().contains(mark));
        (seen.is_html() && named).then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(STATUS)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if !probe.json().is_some_and(is_own) {
            return Err(probe.document.not_a_page());
        }
        let raw: Raw = probe.shaped()?;
        let component = |service: &Service| Component {
            component: ComponentRef::named(service.name.get().unwrap_or_default()),
            status: service.indicator.stated(COMPONENT),
            region: None,
        };
        let mut doubts = Doubts::default();
        let services = doubts.optional(Part::Components, "services", raw.services);
        let components: Option<Vec<_>> = services.map(|list| list.iter().map(component).collect());
        doubts.statuses(components.iter().flatten());
        let page = Page {
            name: raw.name.text(),
            url: raw.url.text(),
            indicator: Some(raw.indicator.stated(PAGE)),
            description: raw.status.text(),
            coverage: Coverage {
                component_states: components.is_some(),
                ..Coverage::default()
            },
            components,
            ..Page::default()
        };
        Ok(doubts.onto(page))
    }
}

/// A word, and the uptime or a list of services with their words; an uptime may be `N/A`.
fn is_own(json: &Value) -> bool {
    let has_word = |part: &Value| part.get("indicator").is_some_and(Value::is_string);
    let services = json.pointer("/services/0");
    let services =
        services.is_some_and(|service| has_word(service) && service.get("name").is_some());
    has_word(json) && (json.get("uptime").is_some() || services)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    name: Scalar,
    url: Scalar,
    /// The phrase that the page shows.
    status: Scalar,
    indicator: Scalar,
    services: List<Service>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Service {
    name: Scalar,
    indicator: Scalar,
}
