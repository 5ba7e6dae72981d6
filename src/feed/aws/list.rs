//! The dashboard's documents: a list of the events of now, or a map from service to those of the past.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::List;
use super::convert::RawEvent;
use super::service::DASHBOARD;
use crate::model::{Coverage, Incident, Page, Part, Text};

const FEED: &str = "aws";

/// Whether it is either document with an event in it.
pub(super) fn recognise(json: &Value) -> bool {
    let own = |event: &Value| {
        let has = |key: &str| event.get(key).is_some();
        has("summary") && has("status") && (has("date") || has("arn") || has("event_log"))
    };
    match json {
        Value::Array(list) => list
            .first()
            .is_some_and(|event| own(event) && event.get("service").is_some()),
        Value::Object(services) => {
            let mut lists = services.values().map(Value::as_array);
            lists.clone().all(|list| list.is_some())
                && lists.any(|list| list.and_then(|list| list.first()).is_some_and(own))
        }
        _ => false,
    }
}

/// The list of now. Those that are over leave it after a while.
pub(super) fn current(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let json = probe.value(FEED)?;
    if !json.is_array() {
        return Err(probe.document.other_feed(FEED));
    }
    let mut doubts = Doubts::default();
    let list: List<RawEvent> = probe.shaped()?;
    let list = doubts.required(Part::Incidents, "events", list);
    let list = list.unwrap_or_default();
    let empty = list.is_empty() && probe.document.asked.contains("currentevents");
    if !empty && !list.iter().any(RawEvent::is_own) {
        return Err(probe.document.other_feed(FEED));
    }
    let incidents = list.into_iter().map(|event| event.incident(Some(true)));
    let page = Page {
        url: Some(Text::from(DASHBOARD)),
        incidents: Some(incidents.collect()),
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    Ok(doubts.onto(page))
}

/// The past, by service. An event there that says nothing of its end is neither open nor over.
pub(super) fn history(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let services: BTreeMap<String, List<RawEvent>> = probe.parse(FEED)?;
    if !services.values().flat_map(List::list).any(RawEvent::is_own) {
        return Err(probe.document.other_feed(FEED));
    }
    // Until 2023-04 there was one document of both, `data.json`.
    let both = services.contains_key("current") && services.contains_key("archive");
    let mut doubts = Doubts::default();
    let mut incidents: Vec<Incident> = Vec::new();
    let mut places: HashMap<Text, usize> = HashMap::new();
    for (key, list) in services {
        let else_open = (both && key == "current").then_some(true);
        let list = doubts.required(Part::Incidents, &key, list);
        for mut event in list.into_iter().flatten() {
            event.service.get_or_insert_with(|| key.clone());
            let incident = event.incident(else_open);
            let place = *places.entry(incident.id.clone()).or_insert(incidents.len());
            if let Some(known) = incidents.get_mut(place) {
                known
                    .components
                    .get_or_insert_default()
                    .extend(incident.components.into_iter().flatten());
                known.regions.extend(incident.regions);
            } else {
                incidents.push(incident);
            }
        }
    }
    incidents.iter_mut().for_each(without_repetition);
    let page = Page {
        url: Some(Text::from(DASHBOARD)),
        incidents: Some(incidents),
        coverage: Coverage {
            open_incidents: both,
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    Ok(doubts.onto(page))
}

/// One event under two services is one incident.
fn without_repetition(incident: &mut Incident) {
    let (mut keys, mut regions) = (HashSet::new(), HashSet::new());
    if let Some(components) = &mut incident.components {
        components.retain(|state| keys.insert(state.component.clone()));
    }
    incident
        .regions
        .retain(|region| regions.insert(region.clone()));
}
