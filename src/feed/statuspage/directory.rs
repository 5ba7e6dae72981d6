//! The components of a page by id: names are not unique, ids are.

use std::collections::HashMap;

use super::envelope::{RawComponent, RawTransition};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Reported, Text, Vocabulary,
};

/// Which component an id stands for, with its group.
pub(super) struct Directory(HashMap<String, ComponentRef>);

impl Directory {
    /// From a list of components in which groups stand as rows of their own.
    pub(super) fn of(components: Option<&[RawComponent]>) -> Self {
        let components = components.unwrap_or_default();
        let rows = components.iter().filter(|raw| raw.is_group());
        let groups = rows.filter_map(|raw| Some((raw.id.as_deref()?, raw.name.as_str())));
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

    /// The components with their states. Group rows are left out: their state is the worst of their children.
    pub(super) fn components(&self, list: &[RawComponent]) -> Vec<Component> {
        let parts = list.iter().filter(|raw| !raw.is_group());
        let part = |raw: &RawComponent| Component {
            component: self.find(raw.id.as_deref(), &raw.name),
            status: status(raw.status.as_deref()),
            region: None,
        };
        parts.map(part).collect()
    }

    /// The components listed with an incident; the state is that of now, not that of the incident's time.
    pub(super) fn listed(&self, list: &[RawComponent]) -> Vec<ComponentState> {
        let parts = list.iter().filter(|raw| !raw.is_group());
        let part = |raw: &RawComponent| {
            let component = self.find(raw.id.as_deref(), &raw.name);
            ComponentState::new(component, status(raw.status.as_deref()))
        };
        parts.map(part).collect()
    }

    /// A row of an update; `own` are the components of its incident, which have no groups.
    pub(super) fn transition(&self, row: &RawTransition, own: &Self) -> Option<ComponentState> {
        // The form of 2016 says "No components were affected by this update." in a row without states.
        let states = row.new_status.as_deref().or(row.old_status.as_deref());
        let (_, name) = states.zip(row.name.as_deref().or(row.code.as_deref()))?;
        let code = row.code.as_deref();
        let component = match code.and_then(|id| self.0.get(id)) {
            Some(component) => component.clone(),
            None => grouped(own.find(code, name), name),
        };
        let previous = row.old_status.as_deref().and_then(ComponentStatus::parse);
        Some(ComponentState {
            previous,
            ..ComponentState::new(component, status(row.new_status.as_deref()))
        })
    }
}

/// Rows of updates name a component `GROUP - NAME`.
fn grouped(component: ComponentRef, row: &str) -> ComponentRef {
    let group = row
        .trim()
        .strip_suffix(component.name.raw())
        .and_then(|rest| rest.strip_suffix(" - "))
        .map(Text::from);
    ComponentRef { group, ..component }
}

/// A vendor's word, where there is one.
pub(super) fn status<S: Vocabulary>(word: Option<&str>) -> Reported<S> {
    word.map_or_else(Reported::missing, Reported::read)
}
