//! The month as pages, polled into a history.

use std::collections::BTreeMap;

use chrono::{Datelike as _, TimeDelta};
use tempfile::TempDir;

use super::plan::{self, Edit, Event, Vendor, at};
use crate::correlation::{Witness, groups};
use crate::history::{History, NewSnapshot};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, LogCompleteness, Page, Reach, Text, Time, Update,
};
use crate::report::{CorrelationReport, GradeReport};

const MONTH: i64 = 30 * 24 * 60;
const POLL: i64 = 5;
/// Far from its events a vendor is polled less often, so that the test is short.
const SELDOM: usize = 6 * 60;
const RARE: i64 = 8 * 60;

pub(super) struct World {
    _folder: TempDir,
    history: History,
    lines: BTreeMap<u32, CorrelationReport>,
}

impl World {
    pub(super) fn run() -> Self {
        let folder = TempDir::new().unwrap();
        let opened = History::open(&folder.path().join("h.db"), plan::start()).unwrap();
        let mut world = Self {
            _folder: folder,
            history: opened.history,
            lines: BTreeMap::new(),
        };
        let vendors = plan::vendors();
        for minute in (0..MONTH).step_by(usize::try_from(POLL).unwrap()) {
            world.poll(&vendors, minute);
        }
        world
    }

    fn poll(&mut self, vendors: &[Vendor], minute: i64) {
        let polled = vendors.iter().filter(|one| is_polled(one, minute));
        let pages: Vec<(&str, Page)> = polled.map(|one| (one.name, page(one, minute))).collect();
        if pages.is_empty() {
            return;
        }
        let snapshots: Vec<_> = pages
            .iter()
            .map(|(vendor, page)| snapshot(vendor, page, minute))
            .collect();
        let changes = self.history.record(&snapshots).unwrap();
        if changes.iter().any(|changes| !changes.is_empty()) {
            self.correlate(vendors, at(minute));
        }
    }

    /// The largest of what is shown on a day: as incidents are resolved, fewer are counted.
    fn correlate(&mut self, vendors: &[Vendor], now: Time) {
        let names: Vec<&str> = vendors.iter().map(|one| one.name).collect();
        let pages = self.history.present(&names).unwrap();
        let witnesses: Vec<Witness> = pages
            .into_iter()
            .map(|one| Witness::of((&one.vendor, &one.vendor), &one.page, now))
            .collect();
        for group in groups(&witnesses) {
            let found = CorrelationReport::of(&group);
            let day = found.from.day();
            let known = self.lines.get(&day).map_or(0, |known| known.vendors);
            if found.vendors > known {
                self.lines.insert(day, found);
            }
        }
    }

    pub(super) fn correlations(&self) -> Vec<(u32, String)> {
        let lines = self.lines.iter();
        lines
            .map(|(day, found)| (*day, found.text.line()))
            .collect()
    }

    pub(super) fn grade(&self, vendor: &str) -> GradeReport {
        let conduct = self.history.conduct(vendor).unwrap().unwrap();
        GradeReport::of(Text::from(vendor), &conduct, at(MONTH))
    }
}

fn is_polled(vendor: &Vendor, minute: i64) -> bool {
    if vendor.is_rare {
        return minute % RARE == 0;
    }
    let near =
        |event: &Event| (event.start - 60..event.start + event.lasts + 120).contains(&minute);
    minute % i64::try_from(SELDOM).unwrap() == 0 || vendor.events.iter().any(near)
}

fn snapshot<'a>(vendor: &'a str, page: &'a Page, minute: i64) -> NewSnapshot<'a> {
    NewSnapshot {
        vendor,
        url: "https://status.example",
        feed: Some("statuspage"),
        seen_at: at(minute),
        outcome: Ok(page),
    }
}

fn page(vendor: &Vendor, minute: i64) -> Page {
    let is_down =
        |event: &Event| event.shows && (event.start..event.start + event.lasts).contains(&minute);
    let status = if vendor.events.iter().any(is_down) {
        ComponentStatus::PartialOutage
    } else {
        ComponentStatus::Operational
    };
    let incidents = vendor.events.iter().enumerate();
    let incidents = incidents.filter_map(|(place, event)| incident(place, event, minute));
    Page {
        components: Some(vec![Component {
            component: ComponentRef::named("API"),
            status: status.into(),
            region: None,
        }]),
        incidents: Some(incidents.collect()),
        maintenances: Some(Vec::new()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Reach::All,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
    .ordered()
}

/// The incident of an event as the page shows it then.
fn incident(place: usize, event: &Event, minute: i64) -> Option<Incident> {
    let posted = event.start + event.posted?;
    let end = event.start + event.lasts;
    let edit = if minute >= end + 60 {
        event.edit
    } else {
        Edit::Nothing
    };
    if minute < posted || edit == Edit::Removal {
        return None;
    }
    let mut incident = Incident::new(format!("i{place}"), "Elevated errors");
    let back = if edit == Edit::Time { 10 } else { 0 };
    let mut first = Update::at(Some(at(posted - back)));
    first.id = Some(Text::from("u1"));
    first.status = IncidentStatus::Investigating.into();
    first.text = Text::new(if edit == Edit::Text {
        "A small number of requests failed."
    } else {
        event.text
    });
    incident.updates = vec![first];
    incident.started_at = Some(at(posted));
    incident.status = IncidentStatus::Investigating.into();
    if minute >= end {
        incident.updates.push(resolved(event, end));
        incident.resolved_at = Some(at(end));
        incident.status = IncidentStatus::Resolved.into();
    }
    let impact = if edit == Edit::Impact {
        Impact::None
    } else {
        Impact::Minor
    };
    incident.impact = Some(impact).into();
    incident.log = LogCompleteness::Complete;
    let api = ComponentRef::named("API");
    incident.components = Some(vec![ComponentState::new(
        api,
        ComponentStatus::PartialOutage.into(),
    )]);
    Some(incident.ordered())
}

fn resolved(event: &Event, end: i64) -> Update<IncidentStatus> {
    let mut last = Update::at(Some(at(end)));
    last.id = Some(Text::from("u2"));
    last.status = IncidentStatus::Resolved.into();
    let stated = event.stated.map(|before| {
        let time = |at: Time| at.format("%Y-%m-%d %H:%M").to_string();
        let (from, to) = (at(event.start - before), at(end - 5));
        format!(
            "Between {} and {} UTC requests failed.",
            time(from),
            time(to)
        )
    });
    last.text = Text::new(stated.unwrap_or_else(|| "This is resolved.".to_owned()));
    last
}

#[test]
fn the_month_is_long_enough() {
    let last = plan::vendors()
        .into_iter()
        .flat_map(|one| one.events)
        .map(|one| one.start + one.lasts);
    assert!(at(last.max().unwrap()) + TimeDelta::hours(3) < at(MONTH));
}
