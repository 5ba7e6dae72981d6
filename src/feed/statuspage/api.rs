//! From Statuspage's JSON to the model.

use std::collections::HashMap;

use super::super::format::Document;
use super::super::read::text;
use super::envelope::{Envelope, RawComponent, RawIncident, RawTransition, RawUpdate};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, Maintenance,
    MaintenanceStatus, Page, Stated, Text, Time, Update, UpdateLog, Word,
};

/// Whose form of the JSON it is; they differ in what can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Statuspage itself.
    Statuspage,
    /// incident.io's compatible API: 25 incidents, no list where none is open, no components in incidents.
    IncidentIo,
}

impl Shape {
    fn cap(self) -> usize {
        match self {
            Self::Statuspage => 50,
            Self::IncidentIo => 25,
        }
    }
}

/// The title of the incident that Statuspage plants on a new page.
const EXAMPLE: &str = "This is an example incident";

/// One document as a page that knows what the document told.
pub(crate) fn page(envelope: Envelope, document: &Document, shape: Shape) -> Page {
    let summary = envelope.status.is_some();
    let raw = envelope.page.unwrap_or_default();
    let site = Site {
        components: Directory::of(envelope.components.as_deref()),
        url: raw.url,
    };
    let incidents = envelope
        .incidents
        .or_else(|| (summary && shape == Shape::IncidentIo).then(Vec::new));
    let planned = |raw: &RawIncident| {
        raw.status
            .as_deref()
            .and_then(MaintenanceStatus::parse)
            .is_some()
    };
    let (misplaced, incidents): (Vec<_>, Option<Vec<_>>) = match incidents {
        None => (Vec::new(), None),
        Some(list) => {
            let (maintenances, incidents) = list.into_iter().partition(planned);
            (maintenances, Some(incidents))
        }
    };
    let told = Told {
        summary,
        history: !envelope.lone && document.asked.ends_with("/incidents.json"),
        shape,
    };
    let coverage = told.coverage(incidents.as_deref().filter(|_| !envelope.lone));
    let incidents: Option<Vec<_>> =
        incidents.map(|list| list.into_iter().filter_map(|i| site.incident(i)).collect());
    let maintenances = envelope
        .scheduled_maintenances
        .or((!misplaced.is_empty()).then(Vec::new));
    let maintenances: Option<Vec<_>> = maintenances.map(|list| {
        list.into_iter()
            .chain(misplaced)
            .map(|raw| site.maintenance(raw))
            .collect()
    });
    let status = envelope.status;
    Page {
        name: raw.name.map(Text::new),
        url: site.url.map(Text::new),
        updated_at: raw.updated_at.0,
        indicator: status
            .as_ref()
            .and_then(|status| status.indicator.as_deref())
            .map(Stated::read),
        description: status.and_then(|status| status.description).map(Text::new),
        coverage: Coverage {
            component_states: envelope.components.is_some(),
            maintenance: maintenances.is_some(),
            ..coverage
        },
        components: envelope
            .components
            .map(|list| components(list, &site.components)),
        incidents,
        maintenances,
    }
}

/// What kind of document it was.
struct Told {
    summary: bool,
    history: bool,
    shape: Shape,
}

impl Told {
    /// `summary.json` lists the open incidents, `incidents.json` the newest of all; a saved file does not tell
    /// its name, but a resolved incident in a list does.
    fn coverage(&self, incidents: Option<&[RawIncident]>) -> Coverage {
        let Some(incidents) = incidents else {
            return Coverage::default();
        };
        let over =
            |raw: &RawIncident| matches!(raw.status.as_deref(), Some("resolved" | "postmortem"));
        if self.summary || !(self.history || incidents.iter().any(over)) {
            return Coverage {
                open_incidents: self.summary,
                ..Coverage::default()
            };
        }
        let oldest = incidents.iter().filter_map(|raw| raw.created_at.0).min();
        let cap = self.shape.cap();
        Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Coverage::capped(incidents.len(), cap, oldest),
            cap: Some(cap),
            ..Coverage::default()
        }
    }
}

/// The components of a page by id; names are not unique, ids are.
struct Directory(HashMap<String, ComponentRef>);

impl Directory {
    fn of(components: Option<&[RawComponent]>) -> Self {
        let components = components.unwrap_or_default();
        let is_group = |raw: &&RawComponent| raw.group == Some(true);
        let groups = components
            .iter()
            .filter(is_group)
            .filter_map(|raw| Some((raw.id.as_deref()?, raw.name.as_str())));
        let groups: HashMap<&str, &str> = groups.collect();
        let known = components.iter().filter_map(|raw| {
            let group = raw.group_id.as_deref().and_then(|id| groups.get(id));
            let component = ComponentRef {
                id: raw.id.as_deref().map(Text::from),
                group: group.map(|name| Text::new(name.trim())),
                name: Text::new(raw.name.trim()),
            };
            Some((raw.id.clone()?, component))
        });
        Self(known.collect())
    }

    fn find(&self, id: Option<&str>, name: &str) -> ComponentRef {
        let known = id.and_then(|id| self.0.get(id)).cloned();
        known.unwrap_or_else(|| ComponentRef {
            id: id.map(Text::from),
            ..ComponentRef::named(name)
        })
    }
}

/// Group rows are left out: their state is the worst of their children.
fn components(list: Vec<RawComponent>, directory: &Directory) -> Vec<Component> {
    let parts = list.into_iter().filter(|raw| raw.group != Some(true));
    let part = |raw: RawComponent| Component {
        component: directory.find(raw.id.as_deref(), &raw.name),
        status: status(raw.status.as_deref()),
        region: None,
    };
    parts.map(part).collect()
}

fn status<S: Word>(word: Option<&str>) -> Stated<S> {
    word.map_or_else(Stated::unsaid, Stated::read)
}

struct Site {
    components: Directory,
    url: Option<String>,
}

impl Site {
    fn incident(&self, raw: RawIncident) -> Option<Incident> {
        if raw.name.trim() == EXAMPLE {
            return None;
        }
        let id = raw
            .id
            .or_else(|| raw.shortlink.clone())
            .unwrap_or_else(|| raw.name.clone());
        let names = Directory::of(raw.components.as_deref());
        let updates = raw.incident_updates.unwrap_or_default();
        let complete = !updates.is_empty();
        let updates = updates
            .into_iter()
            .rev()
            .map(|update| self.update(update, &names))
            .collect();
        let listed = raw
            .components
            .map(|list| list.into_iter().map(|raw| self.listed(raw)).collect());
        Some(Incident {
            url: self.permalink(&id).or(raw.shortlink).map(Text::new),
            status: status(raw.status.as_deref()),
            impact: status(raw.impact.as_deref()),
            started_at: raw.started_at.0,
            created_at: raw.created_at.0,
            resolved_at: raw.resolved_at.0,
            updates,
            log: if complete {
                UpdateLog::Complete
            } else {
                UpdateLog::Partial
            },
            components: listed.filter(|list: &Vec<_>| !list.is_empty()),
            ..Incident::new(id, raw.name)
        })
    }

    fn maintenance(&self, raw: RawIncident) -> Maintenance {
        let id = raw
            .id
            .or_else(|| raw.shortlink.clone())
            .unwrap_or_else(|| raw.name.clone());
        let names = Directory::of(raw.components.as_deref());
        let updates = raw.incident_updates.unwrap_or_default();
        Maintenance {
            url: self.permalink(&id).or(raw.shortlink).map(Text::new),
            status: status(raw.status.as_deref()),
            starts_at: raw.scheduled_for.0,
            ends_at: raw.scheduled_until.0,
            completed_at: raw.resolved_at.0,
            updates: updates
                .into_iter()
                .rev()
                .map(|update| self.update(update, &names))
                .collect(),
            components: raw
                .components
                .map(|list| list.into_iter().map(|raw| self.listed(raw)).collect()),
            ..Maintenance::new(id, raw.name)
        }
    }

    /// Every page shows an incident under its id.
    fn permalink(&self, id: &str) -> Option<String> {
        let url = self.url.as_deref()?.trim_end_matches('/');
        (!id.contains('/') && url.starts_with("http")).then(|| format!("{url}/incidents/{id}"))
    }

    /// The state is that of now, not that of the incident's time.
    fn listed(&self, raw: RawComponent) -> ComponentState {
        let component = self.components.find(raw.id.as_deref(), &raw.name);
        ComponentState::new(component, status(raw.status.as_deref()))
    }

    fn update<S: Word>(&self, raw: RawUpdate, names: &Directory) -> Update<S> {
        let transitions = raw.affected_components.unwrap_or_default();
        Update {
            id: raw.id.map(Text::new),
            at: shown_at(raw.display_at.0, raw.created_at.0),
            status: status(raw.status.as_deref()),
            text: text::plain(raw.body.as_deref().unwrap_or_default()),
            components: transitions
                .into_iter()
                .filter_map(|row| self.transition(&row, names))
                .collect(),
        }
    }

    fn transition(&self, row: &RawTransition, names: &Directory) -> Option<ComponentState> {
        let id = row.code.as_deref()?;
        let name = row.name.as_deref().unwrap_or_default();
        let component = match self.components.0.get(id) {
            Some(component) => component.clone(),
            None => names.find(Some(id), name),
        };
        let previous = row.old_status.as_deref().and_then(ComponentStatus::parse);
        Some(ComponentState {
            previous,
            ..ComponentState::new(component, status(row.new_status.as_deref()))
        })
    }
}

/// Updates stand where they are displayed; on backfilled incidents they were created days later.
fn shown_at(display: Option<Time>, created: Option<Time>) -> Option<Time> {
    display.or(created)
}
