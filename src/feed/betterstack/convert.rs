//! From Better Stack's reports to incidents and maintenance.

use std::collections::{HashMap, HashSet};

use super::super::read::doubts::Doubts;
use super::super::read::lenient::Scalar;
use super::super::read::text;
use super::raw::{Affected, Attributes, Raw, Resource};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, LogCompleteness, Maintenance, MaintenanceStatus, Page, Part,
    Reported, Text, Time, Update, Vocabulary,
};

const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("degraded", ComponentStatus::DegradedPerformance),
    ("downtime", ComponentStatus::MajorOutage),
    ("resolved", ComponentStatus::Operational),
    ("maintenance", ComponentStatus::UnderMaintenance),
];

/// One resource that is down makes a page of many `downtime`.
const PAGE: &[(&str, Indicator)] = &[
    ("operational", Indicator::None),
    ("degraded", Indicator::Minor),
    ("downtime", Indicator::Major),
    ("maintenance", Indicator::Maintenance),
];

/// The page with its reports.
pub(super) fn page(raw: Raw) -> Page {
    let mut doubts = Doubts::default();
    let parts = doubts.required(Part::Components, "included", raw.included);
    let parts = parts.unwrap_or_default();
    // A report of an unknown kind could be an incident.
    let untyped = parts.iter().filter(|part| part.kind.get().is_none());
    doubts.dropped(Part::Incidents, "included", untyped.count());
    let mut site = Site::of(&parts);
    let reports = parts.iter().filter(|part| part.is("status_report"));
    let (planned, reports): (Vec<_>, Vec<_>) = reports.partition(|part| {
        let kind = part.attributes.report_type.get();
        kind == Some("maintenance")
    });
    let monitored = parts.iter().filter(|part| part.is("status_page_resource"));
    let without = monitored.filter(|part| part.attributes.status.get().is_none());
    if without.count() > 0 {
        doubts.missing(Part::Components, "status");
    }
    let page = raw.data.attributes;
    doubts.required_scalar(Part::PageStatus, "aggregate_state", &page.aggregate_state);
    let page = Page {
        name: page.company_name.text(),
        url: address(&page),
        updated_at: page.updated_at.time(),
        indicator: page
            .aggregate_state
            .get()
            .map(|_| page.aggregate_state.stated(PAGE)),
        incidents: Some(reports.into_iter().map(|raw| site.incident(raw)).collect()),
        maintenances: Some(
            planned
                .into_iter()
                .map(|raw| site.maintenance(raw))
                .collect(),
        ),
        // Recent reports only; how recent is not documented.
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        components: Some(site.components),
        ..Page::default()
    };
    doubts.onto(page)
}

fn address(page: &Attributes) -> Option<Text> {
    let custom = page.custom_domain.get().map(str::to_owned);
    let own = || Some(format!("{}.betteruptime.com", page.subdomain.get()?));
    let host = custom.or_else(own)?;
    Some(Text::new(format!("https://{host}")))
}

/// What reports refer to.
struct Site<'a> {
    components: Vec<Component>,
    by_id: HashMap<&'a str, ComponentRef>,
    updates: HashMap<&'a str, &'a Attributes>,
}

impl<'a> Site<'a> {
    fn of(parts: &'a [Resource]) -> Self {
        let keyed = |kind| {
            parts
                .iter()
                .filter(move |part| part.is(kind))
                .filter_map(|part| Some((part.id.get()?, part)))
        };
        let sections: HashMap<&str, &Resource> = keyed("status_page_section").collect();
        let section = |part: &Resource| {
            let id = part.attributes.status_page_section_id.get()?;
            sections.get(id).copied()
        };
        let mut resources: Vec<&Resource> = parts
            .iter()
            .filter(|part| part.is("status_page_resource"))
            .collect();
        resources.sort_by_key(|part| {
            (
                section(part).map_or(i64::MAX, Resource::position),
                part.position(),
            )
        });
        let component = |part: &Resource| ComponentRef {
            id: part.id.text(),
            group: section(part).and_then(|section| section.attributes.name.text()),
            ..ComponentRef::named(part.attributes.public_name.get().unwrap_or_default())
        };
        let by_id = resources
            .iter()
            .filter_map(|part| Some((part.id.get()?, component(part))));
        let components = resources.iter().map(|part| Component {
            component: component(part),
            status: component_status(&part.attributes.status),
            region: None,
        });
        Self {
            by_id: by_id.collect(),
            components: components.collect(),
            updates: keyed("status_update")
                .map(|(id, part)| (id, &part.attributes))
                .collect(),
        }
    }

    fn states(&self, list: Option<&[Affected]>) -> Vec<ComponentState> {
        let state = |raw: &Affected| {
            let id = raw.status_page_resource_id.get().unwrap_or_default();
            let known = self.by_id.get(id).cloned();
            let component = known.unwrap_or_else(|| ComponentRef {
                id: raw.status_page_resource_id.text(),
                ..ComponentRef::named(id)
            });
            ComponentState::new(component, component_status(&raw.status))
        };
        list.unwrap_or_default().iter().map(state).collect()
    }

    /// In the order of time: that of the document is none.
    fn updates<S: Vocabulary>(&mut self, report: &Resource) -> Vec<Update<S>> {
        let links = report.relationships.status_updates.data.list().iter();
        // An update belongs to one report.
        let known: Vec<_> = links
            .filter_map(|link| self.updates.remove_entry(link.id.get()?))
            .collect();
        let update = |(id, raw): (&str, &Attributes)| Update {
            id: Some(Text::from(id)),
            text: text::plain(raw.message.get().unwrap_or_default()),
            components: self.states(raw.affected_resources.items.as_deref()),
            ..Update::at(raw.published_at.time())
        };
        let mut updates: Vec<_> = known.into_iter().map(update).collect();
        updates.sort_by_key(|update| update.at);
        updates
    }

    fn incident(&mut self, raw: &Resource) -> Incident {
        let report = &raw.attributes;
        let mut updates = self.updates(raw);
        let well = well_after(&updates);
        let reopened_end = end_after_reopening(&updates, &well);
        for (update, _) in updates.iter_mut().zip(&well).filter(|(_, well)| **well) {
            update.status = IncidentStatus::Resolved.into();
        }
        Incident {
            status: status(&report.aggregate_state),
            open: is_open(report),
            impact: impact(&report.aggregate_state),
            started_at: report.starts_at.time(),
            resolved_at: report.ends_at.time().or(reopened_end),
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            components: report
                .affected_resources
                .items
                .as_deref()
                .map(|list| self.states(Some(list))),
            ..Incident::new(raw.key(), report.title.get().unwrap_or_default())
        }
    }

    /// "maintenance" is also its status before it starts: then the planned times count.
    fn maintenance(&mut self, raw: &Resource) -> Maintenance {
        let report = &raw.attributes;
        let done = report.aggregate_state.get() == Some("resolved");
        Maintenance {
            status: if done {
                MaintenanceStatus::Completed.into()
            } else {
                Reported::missing()
            },
            starts_at: report.starts_at.time(),
            ends_at: report.ends_at.time(),
            updates: self.updates(raw),
            components: report
                .affected_resources
                .items
                .as_deref()
                .map(|list| self.states(Some(list))),
            ..Maintenance::new(raw.key(), report.title.get().unwrap_or_default())
        }
    }
}

/// The state of what is not monitored is not stated.
fn component_status(word: &Scalar) -> Reported<ComponentStatus> {
    match word.get() {
        Some("not_monitored") => Reported::missing(),
        _ => word.stated(COMPONENT),
    }
}

/// There is a word for the end only; the others are states.
fn status(aggregate: &Scalar) -> Reported<IncidentStatus> {
    match aggregate.get() {
        Some("resolved") => IncidentStatus::Resolved.into(),
        Some(other) => Reported::from_table(None, other),
        None => Reported::missing(),
    }
}

/// How bad an open report is: the worst state of what it names.
fn impact(aggregate: &Scalar) -> Reported<Option<Impact>> {
    match aggregate.get() {
        Some("degraded") => Some(Impact::Minor).into(),
        Some("downtime") => Some(Impact::Major).into(),
        Some("maintenance") => Some(Impact::None).into(),
        _ => Reported::missing(),
    }
}

fn is_open(report: &Attributes) -> Option<bool> {
    match report.aggregate_state.get()? {
        "resolved" => Some(false),
        "degraded" | "downtime" | "maintenance" => Some(true),
        _ => None,
    }
}

/// Whether all resources named so far are well again after each update; one update may name but a part of them.
fn well_after<S>(updates: &[Update<S>]) -> Vec<bool> {
    let mut trouble = HashSet::new();
    let mut well = |update: &Update<S>| {
        for state in &update.components {
            if state.status.value == ComponentStatus::Operational {
                trouble.remove(&state.component);
            } else {
                trouble.insert(state.component.clone());
            }
        }
        trouble.is_empty() && !update.components.is_empty()
    };
    updates.iter().map(&mut well).collect()
}

/// Where trouble was posted after a resolution, the end is the first resolution after that trouble: without
/// lifecycle words the updates alone do not show it.
fn end_after_reopening<S>(updates: &[Update<S>], well: &[bool]) -> Option<Time> {
    let stated = updates.iter().zip(well);
    let stated: Vec<_> = stated.filter(|(u, _)| !u.components.is_empty()).collect();
    let last = stated.iter().rposition(|(_, well)| !**well)?;
    let (before, after) = stated.split_at_checked(last)?;
    before.iter().find(|(_, well)| **well)?;
    after.iter().find(|(_, well)| **well)?.0.at
}
