//! The form for people: one file per kind of answer.

mod affected;
mod catalog;
mod changes;
mod check;
mod columns;
mod doctor;
mod history;
mod incident;
mod incidents;
mod maintenance;
mod status;
mod uptime;

use std::io::{self, Write};

use super::format::Render;
use super::humanize;
use super::style::{Style, Tone};
use crate::report::{DetectionReport, PagesReport, Report, SettingsReport, Subject, VendorReport};

/// `table`.
pub(super) struct Table;

impl Render for Table {
    fn name(&self) -> &'static str {
        "table"
    }

    fn supports(&self, _: Subject) -> bool {
        true
    }

    fn render(&self, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match report {
            Report::Pages(pages) => self::pages(pages, style, out),
            Report::Catalog(catalog) => catalog::render(catalog, style, out),
            Report::Changes(report) => changes::render(report, style, out),
            Report::History(report) => history::render(report, style, out),
            Report::Doctor(report) => doctor::render(report, style, out),
            Report::Detection(found) => detection(found, style, out),
            Report::Settings(settings) => self::settings(settings, style, out),
            Report::Uptime(report) => uptime::render(report, style, out),
        }
    }
}

fn pages(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match pages.subject {
        Some(Subject::Check) => check::render(pages, style, out),
        Some(Subject::Incidents) => incidents::render(pages, style, out),
        Some(Subject::Incident) => incident::render(pages, style, out),
        Some(Subject::Maintenance) => maintenance::render(pages, style, out),
        _ => status::render(pages, style, out),
    }
}

/// The vendor's name as people read it.
fn name(vendor: &VendorReport) -> String {
    vendor.name.as_ref().unwrap_or(&vendor.vendor).line()
}

/// A vendor that could not be read; the cause stands on standard error.
fn failed(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} {}: {}",
        style.paint(Tone::Doubt, "?"),
        name(vendor),
        style.paint(Tone::Doubt, "cannot tell")
    )
}

/// What a list leaves out.
fn gaps(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for vendor in &pages.vendors {
        if let Some(gap) = vendor.gap(pages) {
            writeln!(out, "{}", style.paint(Tone::Doubt, &gap.line()))?;
        }
    }
    Ok(())
}

fn detection(found: &DetectionReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (Some(feed), Some(confidence)) = (found.feed, found.confidence) else {
        return writeln!(
            out,
            "{}  {}",
            found.url,
            style.paint(Tone::Doubt, "no feed that can be read")
        );
    };
    writeln!(
        out,
        "{}  {} ({confidence})",
        found.url,
        style.paint(Tone::Strong, feed)
    )?;
    if let Some(name) = &found.name {
        writeln!(out, "  name      {}", name.line())?;
    }
    for evidence in &found.evidence {
        writeln!(out, "  evidence  {}", evidence.line())?;
    }
    match &found.vendor {
        Some(vendor) => writeln!(out, "  catalog   {vendor}"),
        None => writeln!(out, "  catalog   not in it"),
    }
}

fn settings(settings: &SettingsReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let file = settings.file.as_deref().unwrap_or("none");
    writeln!(out, "configuration file: {file}")?;
    for setting in &settings.settings {
        let from = style.paint(Tone::Faint, setting.from);
        writeln!(
            out,
            "{}  {}  {from}",
            humanize::padded(setting.name, 14),
            humanize::padded(&setting.value, 24)
        )?;
    }
    Ok(())
}
