//! The endpoints of the documents, and what they cover together.

use std::collections::HashSet;

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
    let list: Vec<&Value> = match probe.value("gatus")? {
        Value::Array(list) => list.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    };
    if !list.first().is_some_and(|first| is_endpoint(first)) {
        return Err(probe.document.foreign("gatus"));
    }
    list.into_iter().map(|row| probe.shaped(row)).collect()
}

/// The endpoint of a document that holds only one.
pub(super) fn lone(probe: &Probe<'_>) -> Option<Endpoint> {
    let json = probe.json().filter(|json| is_endpoint(json))?;
    probe.shaped(json).ok()
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
