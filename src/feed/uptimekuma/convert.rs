//! From the documents to a page.

use std::collections::HashMap;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::text;
use super::planned::maintenance;
use super::raw::{Beat, Group, Monitor, Raw, RawIncident};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Incident, Page, Part, Reach, Reported,
    Update,
};

/// Pending is "failed, about to be tried again": neither up nor down.
const BEAT: &[(i64, ComponentStatus)] = &[
    (0, ComponentStatus::MajorOutage),
    (1, ComponentStatus::Operational),
    (3, ComponentStatus::UnderMaintenance),
];

/// A document of one of the three forms.
pub(super) fn parse(probe: &Probe<'_>) -> Result<Raw, FeedError> {
    let raw: Raw = probe.shaped()?;
    let page = raw.config.is_some() && raw.groups.items.is_some();
    let history = raw.incidents.items.is_some() && raw.more.get().is_some();
    if page || history || raw.beats.is_some() {
        return Ok(raw);
    }
    Err(probe.document.foreign("uptimekuma"))
}

/// One document as a page; heartbeats have no names and say nothing alone.
pub(super) fn read_one(
    probe: &Probe<'_>,
    beats: &HashMap<String, Vec<Beat>>,
) -> Result<Page, FeedError> {
    let raw = parse(probe)?;
    if raw.beats.is_some() {
        return Ok(Page::default());
    }
    let mut doubts = Doubts::default();
    if raw.incidents.items.is_none() && probe.value("uptimekuma")?.get("incident").is_none() {
        doubts.missing(Part::Incidents, "incident");
    }
    let listed = doubts.optional(Part::Incidents, "incidents", raw.incidents);
    let listed = listed.into_iter().flatten().chain(raw.incident);
    let incidents: Vec<_> = listed.map(|raw| incident(&raw)).collect();
    let coverage = Coverage {
        open_incidents: true,
        zone_assumed: true,
        ..Coverage::default()
    };
    if raw.config.is_none() {
        let is_all = raw.more.truth() == Some(false);
        return Ok(past(incidents, is_all, doubts));
    }
    let groups = doubts.required(Part::Components, "publicGroupList", raw.groups);
    let groups = groups.unwrap_or_default();
    let dropped = groups.iter().map(Group::unread).sum();
    doubts.dropped(Part::Components, "monitorList", dropped);
    let maintenances = doubts.optional(Part::Maintenances, "maintenanceList", raw.maintenances);
    for one in maintenances.iter().flatten() {
        one.doubt_later_slots(&mut doubts);
    }
    let components = groups.iter().flat_map(|group| components(group, beats));
    Ok(Page {
        name: raw.config.and_then(|config| config.title.text()),
        components: Some(components.collect()),
        incidents: Some(incidents),
        doubts: doubts.into_vec(),
        maintenances: maintenances.map(|list| list.iter().map(maintenance).collect()),
        coverage: Coverage {
            component_states: !beats.is_empty(),
            // Work is listed only while it goes on.
            maintenance: false,
            ..coverage
        },
        ..Page::default()
    })
}

/// A page of the history: incidents only.
fn past(incidents: Vec<Incident>, is_all: bool, doubts: Doubts) -> Page {
    let oldest = incidents.iter().filter_map(|one| one.created_at).min();
    let reach = if is_all {
        Reach::All
    } else {
        oldest.map_or(Reach::Unknown, Reach::Since)
    };
    Page {
        incidents: Some(incidents),
        doubts: doubts.into_vec(),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach,
            zone_assumed: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn components(group: &Group, beats: &HashMap<String, Vec<Beat>>) -> Vec<Component> {
    let monitors = group.monitors.items.iter().flatten();
    let component = |monitor: &Monitor| Component {
        component: ComponentRef {
            id: monitor.id.text(),
            group: group.name.text(),
            ..ComponentRef::named(monitor.name.or_empty())
        },
        status: beats
            .get(monitor.id.or_empty())
            .map_or_else(Reported::missing, |beats| state(beats)),
        region: None,
    };
    monitors.map(component).collect()
}

/// The state of the newest beat, which stands last. A bar over days is of buckets, whose times have a zone: one is
/// down if anything in it was, so that it does not show the state of now.
fn state(beats: &[Beat]) -> Reported<ComponentStatus> {
    let Some(Beat::Full { status, time }) = beats.last() else {
        return Reported::missing();
    };
    let is_bucket = time.time().is_some();
    let now = status.number().filter(|status| !is_bucket || *status == 1);
    let known = BEAT.iter().find(|(own, _)| Some(*own) == now);
    let word = if now == Some(2) { "pending" } else { "" };
    Reported::from_table(known.map(|(_, meaning)| *meaning), word)
}

/// What is pinned is open, whatever its text says; the history says whether it is still active.
fn incident(raw: &RawIncident) -> Incident {
    let created = raw.created.naive_time();
    Incident {
        open: Some(raw.active.truth().unwrap_or(true)),
        created_at: created,
        updates: vec![Update {
            text: text::plain(raw.content.or_empty()),
            ..Update::at(created)
        }],
        ..Incident::new(raw.id.or_empty(), raw.title.or_empty())
    }
}
