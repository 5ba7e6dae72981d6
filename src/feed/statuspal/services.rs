//! Statuspal's tree of services, and which of them an event names.

use std::collections::{HashMap, HashSet};

use super::super::document::{Document, Probe};
use super::super::read::lenient::Scalar;
use super::raw::{Service, Summary};
use crate::model::{Component, ComponentRef, ComponentState, ComponentStatus, Reported, Text};

/// Types of incidents as states. `minor` is taken for the least that it can mean.
const STATE: &[(&str, ComponentStatus)] = &[
    ("info", ComponentStatus::Operational),
    ("performance", ComponentStatus::DegradedPerformance),
    ("minor", ComponentStatus::DegradedPerformance),
    ("major", ComponentStatus::MajorOutage),
    ("scheduled", ComponentStatus::UnderMaintenance),
    ("maintenance", ComponentStatus::UnderMaintenance),
    ("emergency-maintenance", ComponentStatus::UnderMaintenance),
];

/// The services of a page: the leaves of its tree in order, and leaves and groups by id.
#[derive(Default)]
pub(super) struct Services {
    pub(super) list: Vec<Component>,
    leaves: HashMap<String, usize>,
    groups: HashMap<String, Group>,
    /// Those without a name.
    pub(super) dropped: usize,
}

struct Group {
    component: ComponentRef,
    state: Reported<ComponentStatus>,
    path: String,
}

impl Services {
    /// Those of a page's summary; the list of past incidents has only their ids.
    pub(super) fn of(documents: &[Document]) -> Self {
        let summary = documents.iter().find_map(|document| {
            Probe::new(document)
                .parse::<Summary>("statuspal")
                .ok()?
                .services
                .items
        });
        let mut services = Self::default();
        for service in summary.unwrap_or_default() {
            services.add(&service, None);
        }
        services
    }

    /// The depth is bounded by the parser's.
    fn add(&mut self, raw: &Service, path: Option<&str>) {
        let Some(name) = raw.name.get().map(str::trim) else {
            self.dropped += 1;
            return;
        };
        self.dropped += raw.children.dropped;
        let component = ComponentRef {
            id: raw.id.text(),
            group: path.map(Text::from),
            ..ComponentRef::named(name)
        };
        let state = state(raw.current_incident_type.as_ref());
        let children = raw.children.items.as_deref().unwrap_or_default();
        let id = raw.id.get().map(str::to_owned);
        // The documentation's example has a child without anything in it.
        if children.iter().all(|child| child.name.get().is_none()) {
            self.leaves.extend(id.map(|id| (id, self.list.len())));
            self.list.push(Component {
                component,
                status: state,
                region: None,
            });
            return;
        }
        let path = path.map_or_else(|| name.to_owned(), |path| format!("{path} / {name}"));
        for child in children {
            self.add(child, Some(&path));
        }
        let group = Group {
            component,
            state,
            path,
        };
        self.groups.extend(id.map(|id| (id, group)));
    }

    /// The leaves that an event names, with their state now; a group only where none of its own is named.
    pub(super) fn listed(&self, ids: &[String]) -> Vec<ComponentState> {
        let leaf = |id: &str| self.list.get(*self.leaves.get(id)?);
        let named: Vec<_> = ids.iter().map(String::as_str).collect();
        let paths = named
            .iter()
            .filter_map(|id| leaf(id)?.component.group.as_ref());
        let covered: HashSet<&str> = paths.flat_map(|path| prefixes(path.raw())).collect();
        let listed = |id: &&str| match (leaf(id), self.groups.get(*id)) {
            (Some(known), _) => Some(ComponentState::new(
                known.component.clone(),
                known.status.clone(),
            )),
            (None, Some(group)) if covered.contains(group.path.as_str()) => None,
            (None, Some(group)) => Some(ComponentState::new(
                group.component.clone(),
                group.state.clone(),
            )),
            (None, None) => Some(ComponentState::new(
                ComponentRef {
                    id: Some(Text::from(*id)),
                    ..ComponentRef::named(id)
                },
                Reported::missing(),
            )),
        };
        named.iter().filter_map(listed).collect()
    }
}

/// A path of groups and all above it.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    let above = path.match_indices(" / ").map(|(at, _)| at);
    above.chain([path.len()]).filter_map(|end| path.get(..end))
}

fn state(kind: Option<&Scalar>) -> Reported<ComponentStatus> {
    match kind {
        None => Reported::missing(),
        Some(kind) if kind.get().is_none() => ComponentStatus::Operational.into(),
        Some(kind) => kind.stated(STATE),
    }
}
