//! A list of incidents, newest first, each with the id that `incident` takes.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::incident::lasted;
use super::columns::{self, Cell, Column, plain, toned};
use super::lines;
use super::vendor::{age_note, failed};
use crate::model::{Impact, Vocabulary};
use crate::report::{IncidentReport, IncidentsReport, PagesReport, VendorReport};

const COLUMNS: [Column; 8] = [
    Column::whole("id").rank(1),
    Column::whole("started"),
    Column::whole("duration").rank(2),
    Column::cut("vendor", 8),
    Column::whole("impact").rank(3),
    Column::whole("vendor says").rank(5),
    Column::whole("status").rank(4),
    Column::cut("title", 22),
];

pub(super) fn render(
    report: &IncidentsReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pages = &report.pages;
    for vendor in pages.vendors.iter().filter(|vendor| vendor.error.is_some()) {
        failed(vendor, style, out)?;
    }
    let several = pages.vendors.len() > 1;
    let mut all: Vec<_> = pages.vendors.iter().flat_map(listed).collect();
    all.sort_by_key(|(_, one)| std::cmp::Reverse(one.started_at));
    let rows: Vec<_> = all
        .iter()
        .map(|(vendor, one)| row(vendor, one, several, style))
        .collect();
    let answered = pages.vendors.iter().any(|vendor| vendor.error.is_none());
    if !rows.is_empty() {
        columns::write(&COLUMNS, &rows, style, out)?;
        summary(pages, &all, style, out)?;
    } else if answered {
        let window = pages.since.map_or(String::new(), |since| {
            format!(" since {}", humanize::moment(since, style))
        });
        writeln!(out, "no incidents{window}")?;
    }
    for gap in report.gaps() {
        let gap = humanize::local_times(&gap.line(), style);
        lines::after("", &gap, Some(Tone::Doubt), style, out)?;
    }
    age_note(&pages.vendors, style, out)
}

fn listed(vendor: &VendorReport) -> impl Iterator<Item = (&VendorReport, &IncidentReport)> {
    let incidents = vendor.incidents.iter().flatten();
    incidents.map(move |one| (vendor, one))
}

/// How many there are, and how to see one of them.
fn summary(
    pages: &PagesReport,
    all: &[(&VendorReport, &IncidentReport)],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let open = all.iter().filter(|(_, one)| one.may_be_open()).count();
    let matching: usize = pages
        .vendors
        .iter()
        .filter_map(|vendor| vendor.matching_incidents)
        .sum();
    let count = if matching > all.len() {
        format!("{} of {}", all.len(), humanize::count(matching, "incident"))
    } else {
        humanize::count(all.len(), "incident")
    };
    let open = if open > 0 {
        format!(", {open} open")
    } else {
        String::new()
    };
    let vendor = match pages.vendors.as_slice() {
        [one] => one.vendor.line(),
        _ => "VENDOR".into(),
    };
    let zone = style.zone.clock(style.now).1;
    let words = [
        format!("{count}{open}"),
        format!("times in {zone}"),
        format!("pingoru incident {vendor} ID shows one"),
    ];
    let line = words.join(" · ");
    lines::after("", &line, Some(Tone::Faint), style, out)
}

fn row(vendor: &VendorReport, one: &IncidentReport, several: bool, style: &Style) -> Vec<Cell> {
    let open = one.open == Some(true);
    let mark = if open { "●" } else { " " };
    let status = match (one.removed_at, one.open) {
        (Some(_), _) => toned(Tone::Doubt, "removed"),
        (None, None) => plain("unknown"),
        (None, Some(true)) => toned(Tone::Strong, humanize::spaced(one.status.word())),
        (None, Some(false)) => plain(humanize::spaced(one.status.word())),
    };
    let title = match one.removed_at {
        Some(_) => format!("(removed) {}", one.title.line()),
        None => one.title.line(),
    };
    let started = one.started_at;
    let worst = one.impact.worst();
    let says = one
        .impact
        .reported
        .filter(|reported| Some(*reported) != worst);
    vec![
        plain(one.id.line()),
        plain(started.map_or("unknown".into(), |at| humanize::short_moment(at, style))),
        plain(format!("{mark} {}", lasted(one))),
        plain(if several {
            vendor.label()
        } else {
            String::new()
        }),
        toned(
            Tone::of_impact(worst),
            worst.map_or("unknown", Impact::word),
        ),
        plain(says.map_or("", Impact::word)),
        status,
        plain(title).linked(one.url.as_ref()),
    ]
}
