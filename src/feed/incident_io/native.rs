//! The page's own backend: `/proxy/HOST` and `/proxy/HOST/incidents`, the only source of real intervals.

use std::collections::HashMap;

use chrono::DateTime;
use serde::Deserialize;
use serde_json::Value;

use super::super::format::{Document, FeedError};
use super::super::read::time::When;
use super::super::read::{text, ulid};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, IncidentStatus,
    Maintenance, MaintenanceStatus, Page, Reach, Span, Stated, Text, Time, Update, UpdateLog, Word,
};

#[derive(Deserialize)]
struct SummaryDocument {
    summary: Summary,
}

#[derive(Deserialize)]
struct Summary {
    name: Option<String>,
    public_url: Option<String>,
    #[serde(default)]
    components: Vec<Named>,
    #[serde(default)]
    affected_components: Vec<Current>,
    #[serde(default)]
    ongoing_incidents: Vec<RawIncident>,
    #[serde(default)]
    scheduled_maintenances: Vec<RawIncident>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

/// `status` is the worst state, `current_status` that of now.
#[derive(Deserialize)]
struct Current {
    component_id: String,
    status: Option<String>,
    current_status: Option<String>,
}

#[derive(Deserialize)]
struct IncidentsDocument {
    incidents: Vec<RawIncident>,
}

#[derive(Deserialize)]
struct RawIncident {
    id: String,
    name: String,
    status: String,
    #[serde(default)]
    published_at: When,
    #[serde(default)]
    component_impacts: Option<Vec<RawImpact>>,
    #[serde(default)]
    affected_components: Option<Vec<Current>>,
    #[serde(default)]
    updates: Vec<RawUpdate>,
    #[serde(default)]
    starts_at: When,
    #[serde(default)]
    ends_at: When,
}

#[derive(Deserialize)]
struct RawImpact {
    component_id: String,
    status: String,
    #[serde(default)]
    start_at: When,
    #[serde(default)]
    end_at: When,
}

#[derive(Deserialize)]
struct RawUpdate {
    id: Option<String>,
    #[serde(default)]
    to_status: Option<String>,
    #[serde(default)]
    message_string: Option<String>,
    #[serde(default)]
    published_at: When,
    #[serde(default)]
    component_statuses: Option<Vec<Current>>,
}

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
    let malformed = |error: serde_json::Error| FeedError::malformed(&document.url, &error);
    if text.contains("\"summary\"") && text.contains("\"public_url\"") {
        let parsed: SummaryDocument = serde_json::from_str(text).map_err(malformed)?;
        return Ok(Some(names.summary(parsed.summary, document)));
    }
    let own = document.asked.contains("/proxy/") || text.contains("\"to_status\"");
    if own && text.contains("\"incidents\"") {
        let parsed: IncidentsDocument = serde_json::from_str(text).map_err(malformed)?;
        return Ok(Some(names.incidents(parsed.incidents, document)));
    }
    Ok(None)
}

fn is_native(document: &Document) -> bool {
    let text = document.text();
    text.contains("\"public_url\"") || text.contains("\"to_status\"")
}

/// The components' names: the incidents' document has only their ids.
#[derive(Default)]
pub(super) struct Names(HashMap<String, ComponentRef>);

impl Names {
    /// From whichever of a page's documents have names; those with groups win.
    pub(super) fn of(documents: &[Document]) -> Self {
        let mut names = Self::default();
        if !documents.iter().any(is_native) {
            return names;
        }
        for document in documents {
            let Ok(json) = document.json::<Value>() else {
                continue;
            };
            let flat = json
                .pointer("/summary/components")
                .or(json.get("components"))
                .and_then(Value::as_array);
            for component in flat.into_iter().flatten() {
                names.add(component, "id", None);
            }
            let items = json
                .pointer("/summary/structure/items")
                .and_then(Value::as_array);
            for item in items.into_iter().flatten() {
                names.item(item);
            }
        }
        names
    }

    fn item(&mut self, item: &Value) {
        let group = item.pointer("/group/name").and_then(Value::as_str);
        for component in item
            .pointer("/group/components")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            self.add(component, "component_id", group);
        }
        if let Some(component) = item.get("component") {
            self.add(component, "component_id", None);
        }
    }

    fn add(&mut self, component: &Value, id: &str, group: Option<&str>) {
        let text = |key: &str| component.get(key).and_then(Value::as_str);
        let (Some(id), Some(name)) = (text(id), text("name")) else {
            return;
        };
        let known = self.0.get(id).is_some_and(|known| known.group.is_some());
        if !known {
            let group = group.map(|group| Text::new(group.trim()));
            let named = ComponentRef {
                id: Some(Text::from(id)),
                group,
                name: Text::new(name.trim()),
            };
            self.0.insert(id.to_owned(), named);
        }
    }

    fn find(&self, id: &str) -> ComponentRef {
        let unnamed = || ComponentRef {
            id: Some(Text::from(id)),
            ..ComponentRef::named(id)
        };
        self.0.get(id).cloned().unwrap_or_else(unnamed)
    }

    /// States are told only of the components that are not operational.
    fn summary(&self, summary: Summary, document: &Document) -> Page {
        let now: HashMap<_, _> = summary
            .affected_components
            .iter()
            .map(|c| (c.component_id.as_str(), c))
            .collect();
        let state = |named: Named| Component {
            status: now
                .get(named.id.as_str())
                .map_or(ComponentStatus::Operational.into(), |current| current.now()),
            component: self.find(&named.id),
            region: None,
        };
        let base = summary.public_url.as_deref();
        Page {
            name: summary.name.map(Text::new),
            url: summary.public_url.as_deref().map(Text::from),
            components: Some(summary.components.into_iter().map(state).collect()),
            incidents: Some(self.list(summary.ongoing_incidents, base, document)),
            maintenances: Some(
                summary
                    .scheduled_maintenances
                    .into_iter()
                    .map(|raw| self.maintenance(raw, base))
                    .collect(),
            ),
            coverage: Coverage {
                open_incidents: true,
                component_states: true,
                maintenance: true,
                ..Coverage::default()
            },
            ..Page::default()
        }
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
            maintenances: (!planned.is_empty()).then(|| {
                planned
                    .into_iter()
                    .map(|raw| self.maintenance(raw, base))
                    .collect()
            }),
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

    fn incident(&self, raw: RawIncident, base: Option<&str>, now: Time) -> Incident {
        let impacts = raw
            .component_impacts
            .map(|impacts| impacts.iter().filter_map(|i| self.span(i)).collect());
        Incident {
            url: permalink(base, &raw.id),
            status: Stated::<IncidentStatus>::read(&raw.status),
            started_at: raw.published_at.0,
            id_at: ulid::created_at(&raw.id, now),
            updates: raw
                .updates
                .into_iter()
                .map(|update| self.update(update))
                .collect(),
            log: UpdateLog::Complete,
            spans: impacts,
            components: raw
                .affected_components
                .map(|list| self.states(&list, Current::now)),
            ..Incident::new(raw.id, raw.name)
        }
    }

    fn maintenance(&self, raw: RawIncident, base: Option<&str>) -> Maintenance {
        let planned = raw.component_impacts.iter().flatten();
        let first = planned.clone().filter_map(|impact| impact.start_at.0).min();
        let last = planned.filter_map(|impact| impact.end_at.0).max();
        Maintenance {
            url: permalink(base, &raw.id),
            status: Stated::read(&raw.status),
            starts_at: raw.starts_at.0.or(first),
            ends_at: raw.ends_at.0.or(last),
            updates: raw
                .updates
                .into_iter()
                .map(|update| self.update(update))
                .collect(),
            components: raw
                .affected_components
                .map(|list| self.states(&list, Current::now)),
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

    fn update<S: Word>(&self, raw: RawUpdate) -> Update<S> {
        let states = raw.component_statuses.unwrap_or_default();
        Update {
            id: raw.id.map(Text::new),
            status: raw
                .to_status
                .as_deref()
                .map_or_else(Stated::unsaid, Stated::read),
            text: text::plain(raw.message_string.as_deref().unwrap_or_default()),
            components: self.states(&states, Current::then),
            ..Update::at(raw.published_at.0)
        }
    }

    fn states(
        &self,
        list: &[Current],
        state: fn(&Current) -> Stated<ComponentStatus>,
    ) -> Vec<ComponentState> {
        list.iter()
            .map(|raw| ComponentState::new(self.find(&raw.component_id), state(raw)))
            .collect()
    }
}

impl Current {
    fn now(&self) -> Stated<ComponentStatus> {
        self.current_status
            .as_deref()
            .map_or_else(Stated::unsaid, Stated::read)
    }

    fn then(&self) -> Stated<ComponentStatus> {
        self.status
            .as_deref()
            .map_or_else(Stated::unsaid, Stated::read)
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
