//! Maintenance as an iCalendar (RFC 5545), for a calendar to subscribe to: the same UID from run to run, a SEQUENCE that
//! grows with each edit, and what is called off as CANCELLED.

use std::io::{self, Write};

use icalendar::{Calendar, Component, Event, EventLike, EventStatus};

use super::format::{Render, Writer};
use super::humanize;
use super::style::Style;
use crate::model::{MaintenanceStatus, Text, Vocabulary};
use crate::report::{
    ComponentReport, MaintenanceReport, MaintenancesReport, PagesReport, VendorReport,
};

/// `ics`.
pub(super) struct Ics;

/// A description is cut here; the vendor's page has the rest.
const LONGEST: usize = 2_000;

impl Render for Ics {
    fn name(&self) -> &'static str {
        "ics"
    }

    fn writer(&self) -> Writer {
        Writer::Planned(render)
    }
}

fn render(planned: &MaintenancesReport, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property((
            "PRODID",
            concat!("-//pingoru//", env!("CARGO_PKG_VERSION"), "//EN"),
        ))
        .name("Maintenance");
    for vendor in &planned.pages.vendors {
        let planned_of = vendor.maintenances.iter().flatten();
        for event in planned_of.filter_map(|one| event(vendor, one, &planned.pages)) {
            calendar.push(event);
        }
    }
    write!(out, "{calendar}")
}

/// Work without a known start has no place in a calendar.
fn event(vendor: &VendorReport, one: &MaintenanceReport, pages: &PagesReport) -> Option<Event> {
    let mut event = Event::new();
    event
        .uid(&uid(vendor, one))
        .timestamp(pages.generated_at)
        .starts(one.starts_at?)
        .summary(&format!("{}: {}", name(vendor), one.title.line()))
        .description(&description(one))
        .sequence(one.revision)
        .status(status(one.status))
        .add_property("CATEGORIES", name(vendor));
    let end = one.completed_at.or(one.ends_at);
    if let Some(end) = end.filter(|end| one.starts_at < Some(*end)) {
        event.ends(end);
    }
    if let Some(touched) = one.updates.iter().filter_map(|update| update.at).max() {
        event.last_modified(touched);
    }
    // A calendar opens whatever program an address names.
    if let Some(url) = one.url.as_ref().filter(|url| url.is_web()) {
        event.url(&url.line());
    }
    Some(event.done())
}

fn name(vendor: &VendorReport) -> String {
    vendor.name.as_ref().unwrap_or(&vendor.vendor).line()
}

/// Of the vendor as it was asked for and the feed's own key, of which nothing else is stable.
fn uid(vendor: &VendorReport, one: &MaintenanceReport) -> String {
    let plain = |text: &Text| text.line().replace([' ', ',', ';', '\\'], "-");
    format!("{}@{}.pingoru", plain(&one.id), plain(&vendor.vendor))
}

/// What it touches, where it stands, and the last word about it.
fn description(one: &MaintenanceReport) -> String {
    let components = one.components.iter().flatten().map(ComponentReport::path);
    let components: Vec<_> = components.map(|path| path.line()).collect();
    let last = one.updates.last().map(|update| update.text.line());
    let lines = [
        Some(humanize::spaced(one.status.word())),
        (!components.is_empty()).then(|| components.join(", ")),
        last.filter(|text| !text.is_empty()),
    ];
    let whole = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    whole.chars().take(LONGEST).collect()
}

fn status(status: MaintenanceStatus) -> EventStatus {
    match status {
        MaintenanceStatus::Cancelled => EventStatus::Cancelled,
        MaintenanceStatus::Unknown => EventStatus::Tentative,
        _ => EventStatus::Confirmed,
    }
}
