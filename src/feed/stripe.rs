//! Stripe's own status page (status.stripe.com): one overall word and what it measures; no incidents.
//!
//! Traps: the older document, `/current`, still answers but has not changed since February 2024: it is never asked, and a
//! saved one that is older than two days is a doubt. The page with incidents is another one (www.stripestatus.com,
//! Statuspage).
//!
//! Source: other readers' code; the format is undocumented.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Object, Scalar, short};
use super::read::{text, time};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, DoubtKind, Indicator, Page, Part, Reported,
    Text, Time,
};

const CURRENT: &str = "/current/full";
/// A document of now that is older is not of now.
const MOST_DAYS: i64 = 2;

const PART: &[(&str, ComponentStatus)] = &[
    ("up", ComponentStatus::Operational),
    ("degraded", ComponentStatus::DegradedPerformance),
    ("down", ComponentStatus::MajorOutage),
];

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
        let json = seen.json()?;
        let has_word = |key: &str| json.get(key).is_some_and(Value::is_string);
        let own = has_word("UptimeStatus")
            || has_word("largestatus") && json.get("statuses").is_some_and(Value::is_object);
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(CURRENT)]
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let raw = probe
            .parse::<Object<RawPage>>(self.name())?
            .value
            .unwrap_or_default();
        let Some(word) = raw.status.get().or(raw.largest.get()) else {
            return Err(probe.document.not_a_page());
        };
        let mut doubts = Doubts::default();
        let updated_at = raw.written_at();
        if updated_at.is_some_and(|at| scope.now - at > TimeDelta::days(MOST_DAYS)) {
            let text = format!("`time` is {}, long before now", raw.time.or_empty());
            doubts.add(Part::PageStatus, DoubtKind::Contradictory, text);
        }
        if raw.status.get().is_none() && updated_at.is_none() {
            doubts.missing(Part::PageStatus, "time");
        }
        let components = components(&raw, &mut doubts);
        Ok(Page {
            updated_at,
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

/// Of the document of today, what it measures; of the older one, its words for each part.
fn components(raw: &RawPage, doubts: &mut Doubts) -> Option<Vec<Component>> {
    let measured = doubts.optional(Part::Components, "uptimeData", raw.measured.clone());
    let stated = doubts.object(Part::Components, "statuses", raw.statuses.clone());
    if raw.status.get().is_none() && stated.is_none() {
        doubts.missing(Part::Components, "statuses");
    }
    let stated = stated.map(|stated| stated.iter().map(part).collect());
    let Some(measured) = measured else {
        return stated;
    };
    let components: Vec<_> = measured.iter().filter_map(component).collect();
    let unnamed = measured.len() - components.len();
    doubts.dropped(Part::Components, "uptimeData", unnamed);
    Some(components)
}

fn part((name, word): (&String, &Scalar)) -> Component {
    Component {
        component: ComponentRef {
            id: Some(Text::from(short(name))),
            ..ComponentRef::named(short(name))
        },
        status: word.stated(PART),
        region: None,
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
    #[serde(rename = "largestatus")]
    largest: Scalar,
    statuses: Object<BTreeMap<String, Scalar>>,
    time: Scalar,
}

impl RawPage {
    /// `February 09, 2024 @ 06:08PM +00:00`.
    fn written_at(&self) -> Option<Time> {
        let text = self.time.get()?.replace(" @ ", " ");
        time::any(&text)
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
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

/// "pending" and "paused" are words of its program whose meaning is not documented: unknown.
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
