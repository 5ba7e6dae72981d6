//! A list of incidents, newest first.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, StyledCell, plain, toned};
use super::incident;
use super::vendor::{failed, name};
use crate::model::Vocabulary;
use crate::report::{IncidentReport, IncidentsReport, VendorReport};

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
        columns::write(
            &[
                "started", "lasted", "vendor", "impact", "status", "incident",
            ],
            rows,
            style,
            out,
        )?;
    } else if answered {
        let window = pages.since.map_or(String::new(), |since| {
            format!(" since {}", humanize::moment(since, style))
        });
        writeln!(out, "no incident is listed{window}")?;
    }
    for gap in report.gaps() {
        writeln!(out, "{}", style.paint(Tone::Doubt, &gap.line()))?;
    }
    Ok(())
}

fn listed(vendor: &VendorReport) -> impl Iterator<Item = (&VendorReport, &IncidentReport)> {
    vendor
        .incidents
        .iter()
        .flatten()
        .map(move |one| (vendor, one))
}

fn row(
    vendor: &VendorReport,
    one: &IncidentReport,
    several: bool,
    style: &Style,
) -> Vec<StyledCell> {
    let open = one.open == Some(true);
    let lasted = one.duration_seconds.map_or("?".into(), humanize::length);
    let status = match one.open {
        None => "unknown".to_owned(),
        Some(_) => humanize::spaced(one.status.word()),
    };
    vec![
        plain(
            one.started_at
                .map_or("?".into(), |start| humanize::moment(start, style)),
        ),
        plain(if open {
            format!("{lasted} so far")
        } else {
            lasted
        }),
        plain(if several { name(vendor) } else { String::new() }),
        toned(Tone::of_impact(one.impact.worst()), incident::impact(one)),
        if open {
            toned(Tone::Strong, status)
        } else {
            plain(status)
        },
        plain(one.title.line()),
    ]
}
