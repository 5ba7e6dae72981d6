//! The endpoints of the documents, and what they cover together.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::super::document::{Document, FeedError, Probe};
use super::endpoint::Endpoint;
use crate::model::{Component, ComponentStatus, Coverage, Reach};

/// Whether a value has the form of an endpoint or of a suite.
pub(super) fn is_endpoint(value: &Value) -> bool {
    let named = value
        .get("key")
        .or(value.get("name"))
        .is_some_and(Value::is_string);
    named && value.get("results").is_some_and(Value::is_array)
}

/// The endpoints of a list, old or new.
pub(super) fn endpoints(probe: &Probe<'_>) -> Result<Vec<Endpoint>, FeedError> {
    let outline = probe.value("gatus")?;
    let (first, is_map) = match outline {
        Value::Array(list) => (list.first(), false),
        Value::Object(fields) => (fields.values().next(), true),
        _ => (None, false),
    };
    if !first.is_some_and(is_endpoint) {
        return Err(probe.document.foreign("gatus"));
    }
    if is_map {
        return Ok(probe.shaped::<Fields>()?.0);
    }
    probe.shaped()
}

/// The values of an object in their order.
struct Fields(Vec<Endpoint>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor).map(Self)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Vec<Endpoint>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of endpoints")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some((_, endpoint)) = fields.next_entry::<IgnoredAny, Endpoint>()? {
            all.push(endpoint);
        }
        Ok(all)
    }
}

/// The endpoint of a document that holds only one.
pub(super) fn lone(probe: &Probe<'_>) -> Option<Endpoint> {
    probe.json().filter(|json| is_endpoint(json))?;
    probe.shaped().ok()
}

/// Events are kept up to a number for each endpoint, and come for those endpoints only that were asked.
pub(super) fn coverage(listed: &[Component], documents: &[Document]) -> Coverage {
    let sources = documents
        .iter()
        .filter_map(|document| lone(&Probe::new(document)))
        .chain(
            documents
                .iter()
                .filter_map(|d| endpoints(&Probe::new(d)).ok())
                .flatten(),
        );
    let with_events: Vec<_> = sources
        .filter(|endpoint| endpoint.events.items.is_some())
        .collect();
    let keys: HashSet<_> = with_events
        .iter()
        .filter_map(|own| own.key.text())
        .collect();
    let has_events = |own: &Component| {
        own.component
            .id
            .as_ref()
            .is_some_and(|id| keys.contains(id))
    };
    let down = |component: &&Component| component.status.value == ComponentStatus::MajorOutage;
    let all = listed.iter().all(has_events);
    let starts = with_events.iter().map(|endpoint| {
        let first = endpoint.events.items.iter().flatten().next()?;
        (first.kind.get() != Some("START"))
            .then(|| first.timestamp.time())
            .flatten()
    });
    Coverage {
        open_incidents: listed.iter().filter(down).all(has_events),
        resolved_incidents: all,
        reach: match starts.max().flatten() {
            _ if !all => Reach::Unknown,
            Some(since) => Reach::Since(since),
            None => Reach::All,
        },
        component_states: true,
        ..Coverage::default()
    }
}
