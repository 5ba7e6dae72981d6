//! A vendor's status page at one moment.

use std::collections::{HashMap, HashSet};

use super::{
    Component, ComponentRef, Coverage, Doubt, Incident, Indicator, Maintenance, Reported, Text,
    Time,
};

/// A status page as its documents state it at one time. `None` is "not stated", an empty list is "none".
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Page {
    /// The page's own name.
    pub name: Option<Text>,
    /// The page's own address.
    pub url: Option<Text>,
    /// When the vendor last touched it, where the feed says so.
    pub updated_at: Option<Time>,
    /// The overall word.
    pub indicator: Option<Reported<Indicator>>,
    /// The overall word as the vendor phrases it ("All Systems Operational").
    pub description: Option<Text>,
    /// The components, in the vendor's order; groups are paths, not entries.
    pub components: Option<Vec<Component>>,
    /// The incidents, newest first.
    pub incidents: Option<Vec<Incident>>,
    /// Maintenance, in the order of its start.
    pub maintenances: Option<Vec<Maintenance>>,
    /// What the feed publishes.
    pub coverage: Coverage,
    /// Why the page may be worse than it says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
}

impl Page {
    /// How old what the vendor says is, where the feed says when that was. A clock that is ahead makes no negative age.
    #[must_use]
    pub fn age_at(&self, now: Time) -> Option<chrono::TimeDelta> {
        let age = now - self.updated_at?;
        Some(age.max(chrono::TimeDelta::zero()))
    }

    /// Puts updates, incidents and maintenances in their orders, and gives each component the name that the
    /// page's own list has for its id. Reading a page twice gives the same page.
    #[must_use]
    pub fn ordered(mut self) -> Self {
        self.name_components();
        self.incidents = self.incidents.map(|incidents| {
            let mut incidents: Vec<_> = incidents.into_iter().map(Incident::ordered).collect();
            incidents.sort_by_cached_key(|incident| {
                std::cmp::Reverse(super::timeline::started_at(incident))
            });
            incidents
        });
        self.maintenances = self.maintenances.map(|maintenances| {
            let mut maintenances: Vec<_> =
                maintenances.into_iter().map(Maintenance::ordered).collect();
            maintenances.sort_by_key(|maintenance| maintenance.starts_at);
            maintenances
        });
        self
    }

    /// Two readings of one page as one: what this one lacks, the other adds; incidents are one by their key.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            name: self.name.or(other.name),
            url: self.url.or(other.url),
            updated_at: self.updated_at.max(other.updated_at),
            indicator: self.indicator.or(other.indicator),
            description: self.description.or(other.description),
            components: self.components.or(other.components),
            incidents: union(self.incidents, other.incidents, |incident| &incident.id),
            maintenances: union(self.maintenances, other.maintenances, |maintenance| {
                &maintenance.id
            }),
            coverage: self.coverage.joined(&other.coverage),
            doubts: joined_doubts(self.doubts, other.doubts),
        }
    }
}

impl Page {
    /// Incidents name components without their groups, or under older names.
    fn name_components(&mut self) {
        let list = self.components.iter().flatten().map(|part| &part.component);
        let names: HashMap<Text, ComponentRef> = list
            .filter_map(|component| Some((component.id.clone()?, component.clone())))
            .collect();
        if names.is_empty() {
            return;
        }
        let name = |component: &mut ComponentRef| {
            if let Some(known) = component.id.as_ref().and_then(|id| names.get(id)) {
                component.clone_from(known);
            }
        };
        for incident in self.incidents.iter_mut().flatten() {
            incident
                .components
                .iter_mut()
                .flatten()
                .for_each(|state| name(&mut state.component));
            incident
                .spans
                .iter_mut()
                .flatten()
                .for_each(|span| name(&mut span.component));
            let states = incident
                .updates
                .iter_mut()
                .flat_map(|update| &mut update.components);
            states.for_each(|state| name(&mut state.component));
        }
        for maintenance in self.maintenances.iter_mut().flatten() {
            maintenance
                .components
                .iter_mut()
                .flatten()
                .for_each(|state| name(&mut state.component));
        }
    }
}

/// Documents of one page raise the same doubt once.
fn joined_doubts(mut doubts: Vec<Doubt>, others: Vec<Doubt>) -> Vec<Doubt> {
    let known: HashSet<Doubt> = doubts.iter().cloned().collect();
    let new = others.into_iter().filter(|other| !known.contains(other));
    doubts.extend(new);
    doubts
}

fn union<T>(
    one: Option<Vec<T>>,
    other: Option<Vec<T>>,
    key: impl Fn(&T) -> &Text,
) -> Option<Vec<T>> {
    let (one, other) = match (one, other) {
        (Some(one), Some(other)) => (one, other),
        (one, other) => return one.or(other),
    };
    let known: HashSet<Text> = one.iter().map(|item| key(item).clone()).collect();
    let added = other.into_iter().filter(|item| !known.contains(key(item)));
    Some(one.into_iter().chain(added).collect())
}
