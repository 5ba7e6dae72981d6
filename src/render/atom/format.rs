//! The output format `atom`.

use std::io::{self, Write};

use super::super::format::{Render, Writer};
use super::super::stable_id;
use super::super::style::Style;
use super::entry::{Entry, Feed};
use super::{changes, incidents, maintenances, xml};
use crate::gate::Verdict;
use crate::model::Text;
use crate::report::{
    ChangesReport, IncidentPageReport, IncidentsReport, MaintenancesReport, PagesReport, Report,
    StatusReport, VendorReport,
};

/// `atom`.
pub(crate) struct Atom;

impl Render for Atom {
    fn name(&self) -> &'static str {
        "atom"
    }

    fn writer(&self) -> Writer {
        Writer::News(render)
    }
}

fn render(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    feed(report, None, out)
}

/// Writes the feed of a report. `self_url`: where the feed itself is served.
///
/// # Errors
/// Those of `out`, and `Unsupported` for a report that is no news.
pub(crate) fn feed(report: &Report, self_url: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let feed = match report {
        Report::Status(StatusReport { pages, .. }) => {
            of_pages(pages, "Open incidents", incidents::entries)
        }
        Report::Incidents(IncidentsReport { pages })
        | Report::Incident(IncidentPageReport { pages }) => {
            of_pages(pages, "Incidents", incidents::entries)
        }
        Report::Maintenance(MaintenancesReport { pages }) => {
            of_pages(pages, "Maintenance", maintenances::entries)
        }
        Report::Changes(report) => of_changes(report),
        _ => return Err(io::ErrorKind::Unsupported.into()),
    };
    xml::write(&feed, self_url, out)
}

fn of_pages(pages: &PagesReport, subject: &str, entries: fn(&VendorReport) -> Vec<Entry>) -> Feed {
    let vendors = &pages.vendors;
    let names: Vec<_> = vendors.iter().map(VendorReport::label).collect();
    let link = match vendors.as_slice() {
        [vendor] => vendor.url.clone(),
        _ => None,
    };
    let unknown = vendors.iter().filter(|vendor| is_unknown(vendor, pages));
    let unknown = unknown.map(|vendor| {
        let why = vendor.reasons.first().map_or_else(String::new, Text::line);
        format!("{}: {why}", vendor.label())
    });
    let unknown: Vec<_> = unknown.collect();
    Feed {
        id: id(&pages.command, vendors.iter().map(|vendor| &vendor.vendor)),
        title: titled(subject, &names),
        subtitle: said("Unknown", &unknown),
        link,
        entries: vendors.iter().flat_map(entries).collect(),
        made_at: pages.generated_at,
    }
}

/// A list of incidents is whole although the state of now is unknown.
fn is_unknown(vendor: &VendorReport, pages: &PagesReport) -> bool {
    let of_state = pages.command == "status" && vendor.verdict == Verdict::Unknown;
    vendor.error.is_some() || of_state
}

fn of_changes(report: &ChangesReport) -> Feed {
    let unread: Vec<_> = report.unread_vendors.iter().map(Text::line).collect();
    Feed {
        id: id(&report.command, [].into_iter()),
        title: "Changes of status pages".to_owned(),
        subtitle: said("Not read", &unread),
        link: None,
        entries: report.changes.iter().map(changes::entry).collect(),
        made_at: report.generated_at,
    }
}

fn id<'a>(command: &'a str, vendors: impl Iterator<Item = &'a Text>) -> String {
    let mut parts = vec!["feed", command];
    parts.extend(vendors.map(Text::raw));
    stable_id::urn(&parts)
}

fn titled(subject: &str, names: &[String]) -> String {
    const MOST: usize = 4;
    match names.get(MOST..) {
        Some(rest @ [_, _, ..]) => {
            let first = names[..MOST].join(", ");
            format!("{subject}: {first} and {} more", rest.len())
        }
        _ => format!("{subject}: {}", names.join(", ")),
    }
}

fn said(what: &str, about: &[String]) -> Option<String> {
    (!about.is_empty()).then(|| format!("{what}: {}", about.join("; ")))
}
