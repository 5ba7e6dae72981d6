//! Planned work: what goes on first, then what is ahead, by its start.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, StyledCell, plain, toned};
use super::vendor::{failed, name};
use crate::model::{Time, Vocabulary};
use crate::report::{ComponentReport, MaintenanceReport, PagesReport, VendorReport};

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
        columns::write(
            &[
                "starts",
                "ends",
                "",
                "vendor",
                "status",
                "maintenance",
                "components",
            ],
            rows,
            style,
            out,
        )?;
    } else if answered.clone().any(|vendor| vendor.maintenances.is_some()) {
        writeln!(out, "{}", nothing(pages, style))?;
    }
    for vendor in answered.filter(|vendor| vendor.maintenances.is_none()) {
        let words = format!("{}: its feed does not list planned work", name(vendor));
        writeln!(out, "{}", style.paint(Tone::Doubt, &words))?;
    }
    Ok(())
}

/// That there is none, and with what it does not clash.
fn nothing(pages: &PagesReport, style: &Style) -> String {
    match (pages.since, pages.until) {
        (Some(from), Some(to)) => format!(
            "nothing planned clashes with {} – {}",
            humanize::moment(from, style),
            humanize::moment(to, style)
        ),
        (None, Some(until)) => format!(
            "nothing is planned until {}",
            humanize::moment(until, style)
        ),
        _ => "no planned work is listed".into(),
    }
}

fn listed(vendor: &VendorReport) -> impl Iterator<Item = (&VendorReport, &MaintenanceReport)> {
    vendor
        .maintenances
        .iter()
        .flatten()
        .map(move |one| (vendor, one))
}

fn row(
    vendor: &VendorReport,
    one: &MaintenanceReport,
    several: bool,
    style: &Style,
) -> Vec<StyledCell> {
    let time = |at: Option<Time>| at.map_or("?".into(), |at| humanize::moment(at, style));
    let components: Vec<_> = one
        .components
        .iter()
        .flatten()
        .map(ComponentReport::path)
        .map(|path| path.line())
        .collect();
    let shown = if components.len() > 4 {
        format!(
            "{} and {} more",
            components[..3].join(", "),
            components.len() - 3
        )
    } else {
        components.join(", ")
    };
    vec![
        plain(time(one.starts_at)),
        plain(time(one.ends_at)),
        plain(
            one.starts_at
                .map_or(String::new(), |at| humanize::relative(at, style.now)),
        ),
        plain(if several { name(vendor) } else { String::new() }),
        toned(Tone::Planned, humanize::spaced(one.status.word())),
        plain(one.title.line()),
        plain(shown),
    ]
}
