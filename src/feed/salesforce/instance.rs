//! Instances as components: a product on an instance.

use std::collections::HashMap;

use super::super::read::lenient::short;
use super::raw::Record;
use crate::model::{Component, ComponentRef, ComponentState, ComponentStatus, Reported, Text};

/// More products than any instance has: an incident lists each of them.
const PRODUCTS: usize = 16;
/// More mentions of components than any page has, over all incidents.
const MENTIONS: usize = 200_000;

/// The instances of a page by their key.
pub(super) struct Directory<'a> {
    order: Vec<&'a str>,
    by_key: HashMap<&'a str, Instance<'a>>,
}

struct Instance<'a> {
    parts: Vec<ComponentRef>,
    status: Reported<ComponentStatus>,
    region: Option<&'a str>,
}

impl<'a> Directory<'a> {
    /// Those that are switched on.
    pub(super) fn of(instances: &[&'a Record]) -> Self {
        let mut directory = Self {
            order: Vec::new(),
            by_key: HashMap::new(),
        };
        let on = instances
            .iter()
            .filter(|it| it.is_active.value != Some(false));
        for raw in on {
            let Some(key) = raw.key() else { continue };
            let instance = Instance {
                parts: parts(key, raw),
                status: raw.status.get().map_or_else(Reported::missing, status),
                region: raw.location.get(),
            };
            if directory.by_key.insert(key, instance).is_none() {
                directory.order.push(key);
            }
        }
        directory
    }

    pub(super) fn components(&self) -> Vec<Component> {
        let instances = self.order.iter().filter_map(|key| self.by_key.get(key));
        let parts = |instance: &Instance<'_>| {
            let part = |component: &ComponentRef| Component {
                component: component.clone(),
                status: instance.status.clone(),
                region: instance.region.map(|region| Text::from(short(region))),
            };
            instance.parts.iter().map(part).collect::<Vec<_>>()
        };
        instances.flat_map(parts).collect()
    }

    /// The region of an instance.
    pub(super) fn region(&self, key: &str) -> Option<&'a str> {
        self.by_key.get(key)?.region
    }

    /// The components of instances with their state now; an instance that is not listed is named by its key.
    /// Nothing where `mentions` are used up.
    pub(super) fn states(
        &self,
        keys: &[&str],
        mentions: &mut Mentions,
    ) -> Option<Vec<ComponentState>> {
        let mut states = Vec::new();
        for key in keys {
            let Some(instance) = self.by_key.get(key) else {
                mentions.spend(1)?;
                states.push(ComponentState::new(whole(key), Reported::missing()));
                continue;
            };
            mentions.spend(instance.parts.len())?;
            let parts = instance.parts.iter().cloned();
            let now = || instance.status.clone();
            states.extend(parts.map(|part| ComponentState::new(part, now())));
        }
        Some(states)
    }
}

/// What is left of [`MENTIONS`].
pub(super) struct Mentions(usize);

impl Mentions {
    pub(super) fn new() -> Self {
        Self(MENTIONS)
    }

    fn spend(&mut self, count: usize) -> Option<()> {
        self.0 = self.0.checked_sub(count)?;
        Some(())
    }
}

/// A product on an instance: the instance is the group. Only where it has one product, its key is the component's.
fn parts(key: &str, raw: &Record) -> Vec<ComponentRef> {
    let mut names: Vec<&str> = raw.products().map(short).take(PRODUCTS).collect();
    names.sort_unstable();
    names.dedup();
    let (key, alone) = (short(key), names.len() == 1);
    let part = |name: &&str| ComponentRef {
        id: Some(if alone {
            Text::from(key)
        } else {
            Text::new(format!("{key}/{name}"))
        }),
        group: Some(Text::from(key)),
        name: Text::from(*name),
    };
    if names.is_empty() {
        return vec![whole(key)];
    }
    names.iter().map(part).collect()
}

fn whole(key: &str) -> ComponentRef {
    ComponentRef {
        id: Some(Text::from(short(key))),
        ..ComponentRef::named(short(key))
    }
}

/// The legend's words: "service disruption", "performance degradation", and "available: partial impact" for what
/// is not a core service.
fn status(word: &str) -> Reported<ComponentStatus> {
    let meaning = match word.to_ascii_uppercase().as_str() {
        "OK" | "INFORMATIONAL_CORE" | "INFORMATIONAL_NONCORE" => Some(ComponentStatus::Operational),
        "MAINTENANCE_CORE" | "MAINTENANCE_NONCORE" => Some(ComponentStatus::UnderMaintenance),
        "MINOR_INCIDENT_CORE" | "MINOR_INCIDENT_NONCORE" => {
            Some(ComponentStatus::DegradedPerformance)
        }
        "MAJOR_INCIDENT_NONCORE" => Some(ComponentStatus::PartialOutage),
        "MAJOR_INCIDENT_CORE" => Some(ComponentStatus::MajorOutage),
        _ => None,
    };
    Reported::from_table(meaning, word)
}
