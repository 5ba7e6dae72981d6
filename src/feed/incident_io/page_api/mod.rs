//! The page's own backend: `/proxy/HOST` and `/proxy/HOST/incidents`, the only source of real intervals.

mod names;
mod raw;

use std::collections::HashMap;

use chrono::DateTime;
use serde_json::Value;

use super::super::document::{Document, FeedError};
use super::super::read::doubts::Doubts;
use super::super::read::{state, text, ulid};
use crate::model::{
    Component, ComponentState, ComponentStatus, Coverage, Incident, IncidentStatus,
    LogCompleteness, Maintenance, MaintenanceStatus, Page, Part, Reach, Reported, Span, Text, Time,
    Update, Vocabulary,
};

pub(super) use names::Names;
use raw::{
    IncidentsDocument, Named, RawImpact, RawIncident, RawState, RawUpdate, Summary, SummaryDocument,
};

/// Whether it is one of the two documents.
pub(super) fn recognise(json: &Value) -> bool {
    let summary = json.get("summary").is_some_and(|summary| {
        summary.get("public_url").is_some()
            && summary
                .get("ongoing_incidents")
                .is_some_and(Value::is_array)
    });
    let incidents = json
        .get("incidents")
        .and_then(Value::as_array)
        .filter(|_| json.get("page").is_none());
    let own = |incident: &Value| {
        incident.get("updates").is_some() && incident.get("published_at").is_some()
    };
    summary || incidents.is_some_and(|list| list.first().is_some_and(own))
}

/// Reads either document; `None` where it is neither.
pub(super) fn read(
    document: &Document,
    text: &str,
    names: &Names,
) -> Result<Option<Page>, FeedError> {
    let malformed = |error: serde_json::Error| document.malformed(&error);
    if text.contains("\"summary\"") && text.contains("\"public_url\"") {
        let parsed: SummaryDocument = serde_json::from_str(text).map_err(malformed)?;
        return Ok(Some(names.summary(parsed.summary, document)));
    }
    let own = document.asked.contains("/proxy/") || text.contains("\"to_status\"");
    if own && text.contains("\"incidents\"") {
        let parsed: IncidentsDocument = serde_json::from_str(text).map_err(malformed)?;
        let mut doubts = Doubts::default();
        let incidents = doubts.required(Part::Incidents, "incidents", parsed.incidents);
        let page = names.incidents(incidents.unwrap_or_default(), document);
        return Ok(Some(doubts.onto(page)));
    }
    Ok(None)
}

impl Names {
    fn summary(&self, summary: Summary, document: &Document) -> Page {
        let mut doubts = Doubts::default();
        let part = Part::Components;
        let affected = doubts.required(part, "affected_components", summary.affected_components);
        let shown = doubts.required(part, "components", summary.components);
        let key = "ongoing_incidents";
        let open = doubts.required(Part::Incidents, key, summary.ongoing_incidents);
        let dropped = open.iter().flatten().map(RawIncident::dropped).sum();
        doubts.dropped(Part::Incidents, "parts of an incident", dropped);
        let (part, key) = (Part::Maintenances, "scheduled_maintenances");
        let planned = doubts.required(part, key, summary.scheduled_maintenances);
        let base = summary.public_url.as_deref();
        let listed = affected.is_some();
        let components = self.states_now(shown.as_deref(), affected.as_deref());
        let incidents = open.map(|list| {
            let open = self.list(list, base, document);
            open.into_iter().map(state::listed_as_open).collect()
        });
        let maintenances = planned.map(|list| self.planned(list, base));
        let page = Page {
            name: summary.name.map(Text::new),
            url: base.map(Text::from),
            coverage: Coverage {
                open_incidents: incidents.is_some(),
                component_states: listed,
                maintenance: maintenances.is_some(),
                ..Coverage::default()
            },
            components: Some(components),
            incidents,
            maintenances,
            ..Page::default()
        };
        doubts.onto(page)
    }

    /// States are stated only for the components that are not operational.
    fn states_now(&self, shown: Option<&[Named]>, affected: Option<&[RawState]>) -> Vec<Component> {
        let mut now: HashMap<&str, Reported<ComponentStatus>> = HashMap::new();
        for current in affected.unwrap_or_default() {
            let state = current.now();
            let worst = now
                .entry(&current.component_id)
                .or_insert_with(|| state.clone());
            // Two incidents may touch the same component.
            if state.value.impact() > worst.value.impact() {
                *worst = state;
            }
        }
        let other = match affected {
            Some(_) => ComponentStatus::Operational.into(),
            None => Reported::missing(),
        };
        let shown = shown.unwrap_or_default().iter();
        let component = |named: &Named| Component {
            component: self.find(&named.id),
            status: now.get(named.id.as_str()).unwrap_or(&other).clone(),
            region: None,
        };
        shown
            .filter(|named| !self.is_hidden(&named.id))
            .map(component)
            .collect()
    }

    fn incidents(&self, incidents: Vec<RawIncident>, document: &Document) -> Page {
        let base = document
            .asked
            .split_once("/proxy/")
            .map(|(origin, _)| origin);
        let planned = |raw: &RawIncident| MaintenanceStatus::parse(&raw.status).is_some();
        let (planned, incidents): (Vec<_>, Vec<_>) = incidents.into_iter().partition(planned);
        Page {
            incidents: Some(self.list(incidents, base, document)),
            maintenances: (!planned.is_empty()).then(|| self.planned(planned, base)),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                reach: window_start(&document.asked).map_or(Reach::Unknown, Reach::Since),
                ..Coverage::default()
            },
            ..Page::default()
        }
    }

    fn list(
        &self,
        incidents: Vec<RawIncident>,
        base: Option<&str>,
        document: &Document,
    ) -> Vec<Incident> {
        incidents
            .into_iter()
            .map(|raw| self.incident(raw, base, document.fetched_at))
            .collect()
    }

    fn planned(&self, list: Vec<RawIncident>, base: Option<&str>) -> Vec<Maintenance> {
        list.into_iter()
            .map(|raw| self.maintenance(raw, base))
            .collect()
    }

    fn incident(&self, raw: RawIncident, base: Option<&str>, now: Time) -> Incident {
        let updates = self.updates(raw.updates.items);
        // Where one of them has no time, the updates are better evidence.
        let spans = raw.component_impacts.items.and_then(|impacts| {
            let spans = impacts.iter().map(|impact| self.span(impact));
            spans.collect::<Option<Vec<_>>>()
        });
        Incident {
            url: permalink(base, &raw.id),
            status: Reported::<IncidentStatus>::read(&raw.status),
            started_at: raw.published_at.0,
            id_at: ulid::created_at(&raw.id, now),
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            spans,
            components: raw
                .affected_components
                .items
                .map(|list| self.states(&list, RawState::now)),
            ..Incident::new(raw.id, raw.name)
        }
    }

    fn maintenance(&self, raw: RawIncident, base: Option<&str>) -> Maintenance {
        let planned = raw.component_impacts.items.iter().flatten();
        let first = planned.clone().filter_map(|impact| impact.start_at.0).min();
        let last = planned.filter_map(|impact| impact.end_at.0).max();
        Maintenance {
            url: permalink(base, &raw.id),
            status: Reported::read(&raw.status),
            starts_at: raw.starts_at.0.or(first),
            ends_at: raw.ends_at.0.or(last),
            updates: self.updates(raw.updates.items),
            components: raw
                .affected_components
                .items
                .map(|list| self.states(&list, RawState::now)),
            ..Maintenance::new(raw.id, raw.name)
        }
    }

    fn span(&self, raw: &RawImpact) -> Option<Span> {
        let status = ComponentStatus::parse(&raw.status).unwrap_or(ComponentStatus::Unknown);
        Some(Span {
            component: self.find(&raw.component_id),
            status,
            from: raw.start_at.0?,
            to: raw.end_at.0,
        })
    }

    fn updates<S: Vocabulary>(&self, list: Option<Vec<RawUpdate>>) -> Vec<Update<S>> {
        let list = list.unwrap_or_default().into_iter();
        list.map(|update| self.update(update)).collect()
    }

    fn update<S: Vocabulary>(&self, raw: RawUpdate) -> Update<S> {
        let states = raw.component_statuses.items.unwrap_or_default();
        Update {
            id: raw.id.map(Text::new),
            status: raw
                .to_status
                .as_deref()
                .map_or_else(Reported::missing, Reported::read),
            text: text::plain(raw.message_string.as_deref().unwrap_or_default()),
            components: self.states(&states, RawState::then),
            ..Update::at(raw.published_at.0)
        }
    }

    fn states(
        &self,
        list: &[RawState],
        state: fn(&RawState) -> Reported<ComponentStatus>,
    ) -> Vec<ComponentState> {
        list.iter()
            .map(|raw| ComponentState::new(self.find(&raw.component_id), state(raw)))
            .collect()
    }
}

fn permalink(base: Option<&str>, id: &str) -> Option<Text> {
    let base = base
        .filter(|base| base.starts_with("http"))?
        .trim_end_matches('/');
    Some(Text::new(format!("{base}/incidents/{id}")))
}

/// The start of the window that was asked.
fn window_start(asked: &str) -> Option<Time> {
    let start = asked.split_once("start_at=")?.1.split('&').next()?;
    DateTime::parse_from_rfc3339(start)
        .ok()
        .map(|at| at.to_utc())
}
