//! Which events a channel gets.

use std::collections::HashSet;

use super::event::{Event, Occasion};
use crate::filter::ComponentFilter;
use crate::model::{ComponentRef, Impact};

/// Conditions that an event must meet, all of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Any of these kinds of news.
    pub(crate) on: Vec<Occasion>,
    /// Any of these vendors; `None`: all that are watched.
    pub(crate) vendors: Option<HashSet<String>>,
    /// Any of these components and regions.
    pub(crate) parts: ComponentFilter,
    /// At least this bad, or unknown.
    pub(crate) min_impact: Option<Impact>,
}

impl Filter {
    /// Whether a vendor's events may be asked about.
    pub(crate) fn has_vendor(&self, vendor: &str) -> bool {
        self.vendors
            .as_ref()
            .is_none_or(|vendors| vendors.contains(vendor))
    }

    /// Whether an event is asked about. `is_told`: the channel has messages about the same incident, which lasts, so
    /// that it also gets the end of it.
    pub(crate) fn admits(&self, event: &Event, is_told: bool) -> bool {
        let chosen = event.occasions.iter().any(|one| self.on.contains(one));
        chosen
            && self.has_vendor(event.vendor.raw())
            && self.has_part(event)
            && (is_told || self.is_bad_enough(event))
    }

    fn is_bad_enough(&self, event: &Event) -> bool {
        let has_impact = event.incident.is_some() || !event.components.is_empty();
        match (self.min_impact, event.impact) {
            (Some(least), Some(impact)) => !has_impact || impact >= least,
            // Unknown may be anything.
            _ => true,
        }
    }

    fn has_part(&self, event: &Event) -> bool {
        self.parts.is_all() || self.names_part(event)
    }

    fn names_part(&self, event: &Event) -> bool {
        if let Some(incident) = &event.incident {
            let affected = incident.affected_components.iter().flatten();
            let affected = affected.map(|one| (&one.id, &one.group, &one.name));
            let listed = incident.listed_components.iter();
            let listed = listed.map(|one| (&one.id, &one.group, &one.name));
            let named: Vec<_> = affected.chain(listed).collect();
            let regions = &incident.regions;
            return (named.is_empty() || named.into_iter().any(|one| self.has(one)))
                && self.parts.in_regions(regions);
        }
        if let Some(maintenance) = &event.maintenance {
            let parts = maintenance.components.as_deref().unwrap_or_default();
            let has =
                |one: &crate::report::ComponentReport| self.has((&one.id, &one.group, &one.name));
            return (parts.is_empty() || parts.iter().any(has))
                && self.parts.in_regions(&maintenance.regions);
        }
        let mut changed = event
            .changes
            .iter()
            .filter_map(|one| one.component.as_ref())
            .peekable();
        changed.peek().is_none()
            || changed.any(|path| self.parts.has(&ComponentRef::named(path.raw())))
    }

    fn has(
        &self,
        (id, group, name): (
            &Option<crate::model::Text>,
            &Option<crate::model::Text>,
            &crate::model::Text,
        ),
    ) -> bool {
        self.parts.has(&ComponentRef {
            id: id.clone(),
            group: group.clone(),
            name: name.clone(),
        })
    }
}
