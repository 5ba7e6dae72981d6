//! From Status.io's answer to the model.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use super::super::read::doubts::Doubts;
use super::super::read::text;
use super::raw::{Event, Message, Planned, Raw, State};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, IncidentStatus,
    Indicator, LogCompleteness, Maintenance, MaintenanceStatus, Page, Part, Reported, Text, Update,
    Vocabulary,
};

/// Every message names all components: no real incident has more states than this.
const MOST_STATES: usize = 100_000;

/// 600 is a security event: how much works is not stated, so it counts as the worst.
const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("100", ComponentStatus::Operational),
    ("200", ComponentStatus::UnderMaintenance),
    ("300", ComponentStatus::DegradedPerformance),
    ("400", ComponentStatus::PartialOutage),
    ("500", ComponentStatus::MajorOutage),
    ("600", ComponentStatus::MajorOutage),
];

const PAGE: &[(&str, Indicator)] = &[
    ("100", Indicator::None),
    ("200", Indicator::Maintenance),
    ("300", Indicator::Minor),
    ("400", Indicator::Major),
    ("500", Indicator::Critical),
    ("600", Indicator::Critical),
];

const INCIDENT: &[(&str, IncidentStatus)] = &[
    ("100", IncidentStatus::Investigating),
    ("200", IncidentStatus::Identified),
    ("300", IncidentStatus::Monitoring),
    ("400", IncidentStatus::Resolved),
];

const MAINTENANCE: &[(&str, MaintenanceStatus)] = &[
    ("100", MaintenanceStatus::Scheduled),
    ("200", MaintenanceStatus::InProgress),
    ("300", MaintenanceStatus::Verifying),
    ("400", MaintenanceStatus::Completed),
];

/// The page with what is open and planned.
pub(super) fn page(raw: Raw) -> Page {
    let mut doubts = Doubts::default();
    let components = doubts.required(Part::Components, "status", raw.status);
    let incidents = doubts.required(Part::Incidents, "incidents", raw.incidents);
    let planned = doubts.required_object(Part::Maintenances, "maintenance", raw.maintenance);
    for component in components.iter().flatten() {
        doubts.dropped(Part::Components, "containers", component.containers.dropped);
    }
    let site = Site::of(components.as_deref().unwrap_or_default());
    doubts.statuses(&site.components);
    let overall = &raw.status_overall;
    let indicator = worded(overall, PAGE);
    if indicator == Reported::missing() {
        doubts.missing(Part::PageStatus, "status_overall");
    }
    let incidents = incidents.map(|list| list.iter().map(|event| site.incident(event)).collect());
    let maintenances = planned.map(|planned| site.maintenances(&planned, &mut doubts));
    let page = Page {
        updated_at: overall.updated.time(),
        indicator: Some(indicator),
        description: overall.status.text(),
        coverage: Coverage {
            open_incidents: incidents.is_some(),
            component_states: components.is_some(),
            maintenance: maintenances.is_some(),
            ..Coverage::default()
        },
        incidents,
        maintenances,
        components: components.is_some().then_some(site.components),
        ..Page::default()
    };
    doubts.onto(page)
}

/// By the code; the owner's word is kept where the code is new.
fn worded<S: Vocabulary>(state: &State, codes: &[(&str, S)]) -> Reported<S> {
    let stated = state.status_code.stated(codes);
    match state.status.get() {
        Some(word) if stated.value == S::UNKNOWN => Reported::from_table(None, word),
        _ => stated,
    }
}

/// What is listed as active runs, also where its last message is the announcement.
fn running(planned: Maintenance) -> Maintenance {
    let planned = planned.ordered();
    let runs = matches!(
        planned.status.value,
        MaintenanceStatus::Scheduled | MaintenanceStatus::Unknown
    );
    Maintenance {
        status: if runs {
            MaintenanceStatus::InProgress.into()
        } else {
            planned.status
        },
        ..planned
    }
}

/// The components, each once per container.
struct Site {
    components: Vec<Component>,
    places: HashMap<String, Vec<usize>>,
    /// The states that its events may still list: each may list every component, in each of its messages.
    states_left: Cell<usize>,
}

impl Site {
    fn of(raw: &[State]) -> Self {
        let mut components: Vec<Component> = Vec::new();
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for component in raw {
            let containers = component.containers.items.as_deref().unwrap_or_default();
            let parts = containers.iter().map(|c| part(component, Some(c)));
            let whole = containers.is_empty().then(|| part(component, None));
            for part in parts.chain(whole) {
                let place = places.entry(component.id.get().unwrap_or_default().into());
                place.or_default().push(components.len());
                components.push(part);
            }
        }
        Self {
            components,
            places,
            states_left: Cell::new(MOST_STATES),
        }
    }

    /// Whether an event may list so many states more.
    fn takes(&self, states: usize) -> bool {
        let left = self.states_left.get().checked_sub(states);
        self.states_left.set(left.unwrap_or(self.states_left.get()));
        left.is_some()
    }

    /// The named components in the named containers; in all of theirs where those are not among them.
    fn listed(&self, event: &Event) -> Vec<Component> {
        let containers = event
            .containers_affected
            .items
            .as_deref()
            .unwrap_or_default();
        let named: HashSet<_> = containers.iter().filter_map(|c| c.id.get()).collect();
        let mut listed = Vec::new();
        let mut seen = HashSet::new();
        let all = event
            .components_affected
            .items
            .as_deref()
            .unwrap_or_default();
        for raw in all.iter().filter(|raw| seen.insert(raw.id.get())) {
            let places = raw.id.get().and_then(|id| self.places.get(id));
            let known = places.into_iter().flatten();
            let known: Vec<_> = known.filter_map(|at| self.components.get(*at)).collect();
            let inside = |part: &&&Component| container(part).is_none_or(|id| named.contains(id));
            let mut chosen: Vec<_> = known.iter().filter(inside).copied().collect();
            if chosen.is_empty() {
                chosen = known;
            }
            if chosen.is_empty() || !self.takes(chosen.len()) {
                listed.push(part(raw, None));
            } else {
                listed.extend(chosen.into_iter().cloned());
            }
        }
        listed
    }

    fn incident(&self, event: &Event) -> Incident {
        let listed = self.listed(event);
        let messages = event.messages.items.as_deref().unwrap_or_default();
        let few = self.takes(listed.len().saturating_mul(messages.len()));
        let touched = if few { listed.as_slice() } else { &[] };
        let updates: Vec<_> = messages
            .iter()
            .map(|message| message.update(INCIDENT, touched))
            .collect();
        Incident {
            open: Some(true),
            started_at: event.datetime_open.time(),
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            regions: event.regions(),
            components: event
                .components_affected
                .items
                .is_some()
                .then(|| states(listed)),
            ..Incident::new(event.key(), event.name.get().unwrap_or_default())
        }
    }

    fn maintenances(&self, planned: &Planned, doubts: &mut Doubts) -> Vec<Maintenance> {
        let (active, ahead) = (&planned.active, &planned.upcoming);
        doubts.dropped(Part::Maintenances, "active", active.dropped);
        doubts.dropped(Part::Maintenances, "upcoming", ahead.dropped);
        let active = active.list().iter();
        let active = active.map(|event| running(self.maintenance(event)));
        let ahead = ahead.list().iter().map(|event| Maintenance {
            status: MaintenanceStatus::Scheduled.into(),
            ..self.maintenance(event)
        });
        active.chain(ahead).collect()
    }

    fn maintenance(&self, event: &Event) -> Maintenance {
        let messages = event.messages.items.as_deref().unwrap_or_default();
        let updates = messages
            .iter()
            .map(|message| message.update(MAINTENANCE, &[]));
        Maintenance {
            starts_at: event.datetime_planned_start.time(),
            ends_at: event.datetime_planned_end.time(),
            updates: updates.collect(),
            regions: event.regions(),
            components: event
                .components_affected
                .items
                .is_some()
                .then(|| states(self.listed(event))),
            ..Maintenance::new(event.key(), event.name.get().unwrap_or_default())
        }
    }
}

/// A component in one of its containers: names repeat, and so do the ids of either alone.
fn part(component: &State, container: Option<&State>) -> Component {
    let ids = [Some(component), container]
        .into_iter()
        .flatten()
        .filter_map(|part| part.id.get());
    let id = ids.collect::<Vec<_>>().join("/");
    Component {
        component: ComponentRef {
            id: (!id.is_empty()).then(|| Text::new(id)),
            ..ComponentRef::named(component.name.get().unwrap_or_default())
        },
        status: worded(container.unwrap_or(component), COMPONENT),
        region: container.and_then(|container| container.name.text()),
    }
}

fn container(part: &Component) -> Option<&str> {
    let id = part.component.id.as_ref()?;
    id.raw().split_once('/').map(|(_, container)| container)
}

fn states(listed: Vec<Component>) -> Vec<ComponentState> {
    let state = |part: Component| ComponentState::new(part.component, part.status);
    listed.into_iter().map(state).collect()
}

impl Message {
    fn update<S: Vocabulary>(&self, words: &[(&str, S)], listed: &[Component]) -> Update<S> {
        let state = self.status.stated(COMPONENT);
        let states = listed
            .iter()
            .map(|part| ComponentState::new(part.component.clone(), state.clone()));
        let known = self.status.get().is_some();
        Update {
            id: self.id.text(),
            status: self.state.stated(words),
            text: text::plain(self.details.get().unwrap_or_default()),
            components: if known { states.collect() } else { Vec::new() },
            ..Update::at(self.datetime.time())
        }
    }
}
