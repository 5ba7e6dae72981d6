//! Stripe's own status page (status.stripe.com): one overall word and what it measures; no incidents.
//!
//! The page with incidents is another one (www.stripestatus.com, Statuspage).
//!
//! Source: the readers of others; the format is undocumented.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Object, Scalar, short};
use super::read::text;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Indicator, Page, Part, Reported, Text,
};

const CURRENT: &str = "/current/full";

/// The Stripe feed.
pub(crate) struct Stripe;

impl Feed for Stripe {
    fn name(&self) -> &'static str {
        "stripe"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.stripe.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let status = seen.json()?.get("UptimeStatus");
        status
            .is_some_and(Value::is_string)
            .then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(CURRENT)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let raw = probe
            .parse::<Object<RawPage>>(self.name())?
            .value
            .unwrap_or_default();
        let Some(word) = raw.status.get() else {
            return Err(probe.document.not_a_page());
        };
        let mut doubts = Doubts::default();
        let measured = doubts.optional(Part::Components, "uptimeData", raw.measured);
        let components: Option<Vec<_>> = measured
            .as_ref()
            .map(|list| list.iter().filter_map(component).collect());
        let count = |list: Option<usize>| list.unwrap_or_default();
        let unnamed =
            count(measured.map(|list| list.len())) - count(components.as_ref().map(Vec::len));
        doubts.dropped(Part::Components, "uptimeData", unnamed);
        Ok(Page {
            indicator: Some(indicator(word)),
            description: raw.message.get().map(text::plain),
            coverage: Coverage {
                component_states: components.is_some(),
                ..Coverage::default()
            },
            components,
            doubts: doubts.into_vec(),
            ..Page::default()
        })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawPage {
    #[serde(rename = "UptimeStatus")]
    status: Scalar,
    message: Scalar,
    #[serde(rename = "uptimeData")]
    measured: List<Measured>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Measured {
    key: Scalar,
    title: Scalar,
    /// Null where all is well; a missing one says nothing.
    #[serde(deserialize_with = "present")]
    warning: Option<Value>,
}

/// Keeps null apart from a missing value.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// "pending" and "paused" were seen in its program, and nobody knows what they mean.
fn indicator(word: &str) -> Reported<Indicator> {
    let meaning = match word.to_ascii_lowercase().as_str() {
        "up" => Some(Indicator::None),
        "degraded" => Some(Indicator::Minor),
        "down" => Some(Indicator::Critical),
        _ => None,
    };
    Reported::from_table(meaning, word)
}

/// A warning is words without a degree.
fn component(raw: &Measured) -> Option<Component> {
    let name = raw.title.get().or(raw.key.get())?;
    let status = match &raw.warning {
        None => Reported::missing(),
        Some(Value::Null | Value::Bool(false)) => ComponentStatus::Operational.into(),
        Some(Value::String(words)) if words.trim().is_empty() => {
            ComponentStatus::Operational.into()
        }
        Some(_) => ComponentStatus::DegradedPerformance.into(),
    };
    Some(Component {
        component: ComponentRef {
            id: raw.key.get().map(|key| Text::from(short(key))),
            ..ComponentRef::named(short(name))
        },
        status,
        region: None,
    })
}
