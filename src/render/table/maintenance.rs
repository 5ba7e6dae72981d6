//! Maintenance: what is in progress, then what is ahead, by its start.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::maintenance::{distance, nothing, window};
use super::columns::{self, Cell, Column, plain, toned};
use super::lines;
use super::vendor::{age_note, failed};
use crate::model::{MaintenanceStatus, Vocabulary};
use crate::report::{ComponentReport, MaintenanceReport, PagesReport, VendorReport};

const COLUMNS: [Column; 6] = [
    Column::whole("window"),
    Column::whole("when").rank(2),
    Column::cut("vendor", 8),
    Column::cut("title", 24),
    Column::cut("components", 10).rank(3),
    Column::whole("status").rank(1),
];

pub(super) fn render(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for vendor in pages.vendors.iter().filter(|vendor| vendor.error.is_some()) {
        failed(vendor, style, out)?;
    }
    let several = pages.vendors.len() > 1;
    let mut all: Vec<_> = pages.vendors.iter().flat_map(listed).collect();
    all.sort_by_key(|(_, one)| one.starts_at);
    let rows: Vec<_> = all
        .iter()
        .map(|(vendor, one)| row(vendor, one, several, style))
        .collect();
    let answered = pages.vendors.iter().filter(|vendor| vendor.error.is_none());
    if !rows.is_empty() {
        columns::write(&COLUMNS, &rows, style, out)?;
    } else if answered.clone().any(|vendor| vendor.maintenances.is_some()) {
        writeln!(out, "{}", nothing(pages, style))?;
    }
    for vendor in answered.filter(|vendor| vendor.maintenances.is_none()) {
        let words = format!("{}: unknown, its feed lists no maintenance", vendor.label());
        lines::after("", &words, Some(Tone::Doubt), style, out)?;
    }
    age_note(&pages.vendors, style, out)
}

fn listed(vendor: &VendorReport) -> impl Iterator<Item = (&VendorReport, &MaintenanceReport)> {
    let maintenances = vendor.maintenances.iter().flatten();
    maintenances.map(move |one| (vendor, one))
}

fn row(vendor: &VendorReport, one: &MaintenanceReport, several: bool, style: &Style) -> Vec<Cell> {
    let components = one.components.iter().flatten().map(ComponentReport::path);
    let components: Vec<_> = components.map(|path| path.line()).collect();
    let shown = match components.as_slice() {
        [one, two, three, _, more @ ..] => {
            format!("{one}, {two}, {three} (+{})", more.len() + 1)
        }
        few => few.join(", "),
    };
    let status = match one.status {
        MaintenanceStatus::InProgress | MaintenanceStatus::Scheduled => String::new(),
        other => humanize::spaced(other.word()),
    };
    vec![
        plain(window(one, style)),
        toned(Tone::Planned, distance(one, style)),
        plain(if several {
            vendor.label()
        } else {
            String::new()
        }),
        plain(one.title.line()).linked(one.url.as_ref()),
        plain(shown),
        plain(status),
    ]
}
