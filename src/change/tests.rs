//! Every kind of change and what is no change, by value; properties of any two pages.

mod growth;
mod incidents;
mod lifecycle;
mod no_change;
mod page;
mod properties;

use super::{Change, CheckInfo, Field, Kind, KnownPage, compare};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, IncidentStatus,
    LogCompleteness, Maintenance, MaintenanceStatus, Page, Reach, Text, Time, Update,
};
use IncidentStatus::{Identified, Investigating, Monitoring, Postmortem, Resolved};

/// `06:33` of the day of the incidents, `2T06:33` of the second day of the month.
fn at(text: &str) -> Time {
    let (day, clock) = text.split_once('T').unwrap_or(("22", text));
    format!("2026-04-{day:0>2}T{clock}:00Z").parse().unwrap()
}

/// What changed.
pub(super) fn changes(known: Option<&Page>, seen: &Page, check: CheckInfo) -> Vec<Change> {
    let known = known.cloned().map(KnownPage::from);
    compare(known.as_ref(), seen, check).changes
}

/// The page as it is known after the check.
pub(super) fn merged(known: Option<Page>, seen: &Page, check: CheckInfo) -> Page {
    let known = known.map(KnownPage::from);
    compare(known.as_ref(), seen, check).page
}

/// A check at noon; the one before was at midnight.
fn check() -> CheckInfo {
    CheckInfo::at(at("12:00")).after(at("00:00"))
}

fn update(clock: &str, status: IncidentStatus, text: &str) -> Update<IncidentStatus> {
    Update {
        status: status.into(),
        text: Text::from(text),
        ..Update::at(Some(at(clock)))
    }
}

fn incident(id: &str, updates: &[Update<IncidentStatus>]) -> Incident {
    Incident {
        updates: updates.to_vec(),
        log: LogCompleteness::Complete,
        ..Incident::new(id, format!("Trouble {id}"))
    }
    .ordered()
}

/// A page that lists all incidents, ever.
fn page(incidents: &[Incident]) -> Page {
    Page {
        incidents: Some(incidents.to_vec()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Reach::All,
            ..Coverage::default()
        },
        ..Page::default()
    }
    .ordered()
}

/// A page that lists open incidents only.
fn now(incidents: &[Incident]) -> Page {
    Page {
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..page(incidents)
    }
}

/// A list that was cut off.
fn capped(incidents: &[Incident], from: &str) -> Page {
    let page = page(incidents);
    let coverage = Coverage {
        reach: Reach::Since(at(from)),
        cap: Some(incidents.len()),
        ..page.coverage
    };
    Page { coverage, ..page }
}

fn open(id: &str) -> Incident {
    incident(id, &[update("06:33", Investigating, "We look.")])
}

fn over(id: &str) -> Incident {
    let updates = [
        update("06:33", Investigating, "We look."),
        update("07:03", Resolved, "It works."),
    ];
    incident(id, &updates)
}

/// The changes, and that a second check finds none.
fn found(known: &Page, seen: &Page) -> Vec<Change> {
    found_by(known, seen, check())
}

fn found_by(known: &Page, seen: &Page, check: CheckInfo) -> Vec<Change> {
    let found = changes(Some(known), seen, check);
    let after = merged(Some(known.clone()), seen, check);
    let again = CheckInfo {
        platform_changed: false,
        ..check
    };
    assert_eq!(changes(Some(&after), seen, again), [], "{after:#?}");
    assert_eq!(merged(Some(after.clone()), seen, again), after);
    found
}

fn kinds(found: &[Change]) -> Vec<Kind> {
    found.iter().map(|change| change.kind).collect()
}

fn reading(change: &Change) -> (Option<&str>, Option<&str>) {
    (
        change.old.as_ref().map(Text::raw),
        change.new.as_ref().map(Text::raw),
    )
}
