//! The list of services, and their states as the page shows them: those of the open incidents that name them.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Deserialize;
use serde_json::Value;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::raw::Service;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Impact, Incident, Page, Part, Reported, Text,
};

/// The document has groups of services, and the events of each day beside them.
pub(super) fn is_own(json: &Value) -> bool {
    let services = json.pointer("/metadata/0/services");
    services.is_some_and(Value::is_array)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    metadata: List<Group>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Group {
    name: Scalar,
    services: List<Service>,
}

/// The services, still without a state.
pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let raw: Raw = probe.shaped()?;
    let mut doubts = Doubts::default();
    let about = Part::Components;
    let mut components = Vec::new();
    let groups = doubts.required(about, "metadata", raw.metadata);
    for group in groups.into_iter().flatten() {
        let services = doubts.required(about, "services", group.services);
        let component = |service: Service| Component {
            component: ComponentRef {
                id: service.id.text(),
                group: group.name.text(),
                ..ComponentRef::named(service.name.or_empty())
            },
            status: Reported::missing(),
            region: None,
        };
        components.extend(services.into_iter().flatten().map(component));
    }
    let page = Page {
        components: Some(components),
        ..Page::default()
    };
    Ok(doubts.onto(page))
}

/// Where the list of open incidents was read whole, and each of them names its services: what none of them names is
/// operational.
pub(super) fn with_states(mut page: Page) -> Page {
    let names_services = |incident: &&Incident| {
        let services = incident.components.as_deref().unwrap_or_default();
        !services.is_empty()
    };
    let incidents = page.incidents.as_deref().unwrap_or_default();
    let open = || incidents.iter().filter(|one| one.is_open() != Some(false));
    let is_whole = !page
        .doubts
        .iter()
        .any(|doubt| doubt.about == Part::Incidents);
    let lists_open = page.coverage.open_incidents && is_whole;
    if !lists_open || !open().all(|incident| names_services(&incident)) {
        return page;
    }
    let named = Named::of(open());
    let states = page.components.iter().flatten();
    let states: Vec<_> = states.map(|part| named.state(&part.component)).collect();
    let components = page.components.iter_mut().flatten();
    for (component, state) in components.zip(states) {
        component.status = state;
    }
    page.coverage.component_states = page.components.is_some();
    page
}

/// The worst that incidents state of the services that they name.
#[derive(Default)]
struct Named {
    by_id: HashMap<Text, Reported<ComponentStatus>>,
    /// By the name, and whether the incident has a key beside it.
    by_name: HashMap<(Text, bool), Reported<ComponentStatus>>,
}

impl Named {
    fn of<'a>(incidents: impl Iterator<Item = &'a Incident>) -> Self {
        let mut named = Self::default();
        for incident in incidents {
            let status = status(incident);
            for service in incident.components.iter().flatten() {
                let ComponentRef { id, name, .. } = &service.component;
                let key = (name.clone(), id.is_some());
                add(&mut named.by_name, key, &status);
                if let Some(id) = id {
                    add(&mut named.by_id, id.clone(), &status);
                }
            }
        }
        named
    }

    /// By the key, or by the name where one of them has no key.
    fn state(&self, component: &ComponentRef) -> Reported<ComponentStatus> {
        let name = |has_id| self.by_name.get(&(component.name.clone(), has_id));
        let found = match &component.id {
            Some(id) => [name(false), self.by_id.get(id)],
            None => [name(false), name(true)],
        };
        let states = found.into_iter().flatten().cloned();
        states.fold(ComponentStatus::Operational.into(), Reported::worse)
    }
}

fn add<K: Eq + Hash>(
    all: &mut HashMap<K, Reported<ComponentStatus>>,
    key: K,
    status: &Reported<ComponentStatus>,
) {
    let known = all.remove(&key);
    let worst = match known {
        Some(known) => known.worse(status.clone()),
        None => status.clone(),
    };
    all.insert(key, worst);
}

fn status(incident: &Incident) -> Reported<ComponentStatus> {
    let meaning = match incident.impact.value {
        Some(Impact::Minor) => ComponentStatus::DegradedPerformance,
        Some(Impact::Major) => ComponentStatus::PartialOutage,
        Some(Impact::Critical) => ComponentStatus::MajorOutage,
        Some(Impact::None) | None => return Reported::from_table(None, "in an open incident"),
    };
    meaning.into()
}
