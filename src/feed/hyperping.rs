//! Hyperping: `/status.json`, one word for the page; an older form has a list of services beside it.
//!
//! It tells of no incident at all.
//!
//! Source: the platform's documentation of the endpoint.

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::{List, Scalar};
use crate::model::{Component, ComponentRef, ComponentStatus, Coverage, Indicator, Page};

const STATUS: &str = "/status.json";

/// `incident` is trouble of some services, `outage` (once `down`) of all.
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
        let Some(json) = probe.json().filter(|json| is_own(json)) else {
            return Err(probe.document.not_a_page());
        };
        let raw: Raw = probe.shaped(json)?;
        let component = |service: &Service| Component {
            component: ComponentRef::named(service.name.get().unwrap_or_default()),
            status: service.indicator.stated(COMPONENT),
            region: None,
        };
        Ok(Page {
            name: raw.name.text(),
            url: raw.url.text(),
            indicator: Some(raw.indicator.stated(PAGE)),
            description: raw.status.text(),
            coverage: Coverage {
                component_states: raw.services.items.is_some(),
                ..Coverage::default()
            },
            components: raw
                .services
                .items
                .map(|list| list.iter().map(component).collect()),
            ..Page::default()
        })
    }
}

/// A word, and a share of time as text or a list of services with one.
fn is_own(json: &Value) -> bool {
    let is_share = |part: &Value| {
        let share = part.get("uptime").and_then(Value::as_str);
        share.is_some_and(|share| share.ends_with('%'))
    };
    let word = json.get("indicator").is_some_and(Value::is_string);
    let services = json.pointer("/services/0").is_some_and(|service| {
        is_share(service) && service.get("indicator").is_some_and(Value::is_string)
    });
    word && (is_share(json) || services)
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
