//! JSON lines: a line for each vendor that says how it was read, and a line for each of its items.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::format::{Render, Writer};
use super::style::Style;
use crate::report::{
    Asked, CheckReport, IncidentsReport, MaintenancesReport, PagesReport, Report, StatusReport,
    VendorReport,
};

/// `jsonl`.
pub(super) struct JsonLines;

impl Render for JsonLines {
    fn name(&self) -> &'static str {
        "jsonl"
    }

    fn writer(&self) -> Writer {
        Writer::Lists(render)
    }
}

fn render(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    match report {
        Report::Status(StatusReport { pages, .. }) | Report::Check(CheckReport { pages }) => {
            each(&pages.vendors, out)
        }
        Report::Incidents(IncidentsReport { pages }) => listed(pages, out, |vendor, out| {
            items("incident", vendor.incidents.as_deref(), vendor, out)
        }),
        Report::Maintenance(MaintenancesReport { pages }) => listed(pages, out, |vendor, out| {
            items("maintenance", vendor.maintenances.as_deref(), vendor, out)
        }),
        Report::Catalog(report) => each(&report.vendors, out),
        Report::Changes(report) => each(&report.changes, out),
        Report::Doctor(report) => each(&report.entries, out),
        Report::Grades(report) => each(&report.vendors, out),
        Report::Suggest(report) => each(&report.vendors, out),
        Report::Uptime(report) => each(&report.vendors, out),
        // The others are no lists.
        _ => line(report, out),
    }
}

fn each(items: &[impl Serialize], out: &mut dyn Write) -> io::Result<()> {
    items.iter().try_for_each(|item| line(item, out))
}

fn line(item: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, item)?;
    writeln!(out)
}

/// A line of each vendor says what its list covers; a line each for its items follows.
fn listed(
    pages: &PagesReport,
    out: &mut dyn Write,
    items: fn(&VendorReport, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    pages.vendors.iter().try_for_each(|vendor| {
        let head = VendorReport {
            components: Asked::default(),
            incidents: Asked::default(),
            maintenances: Asked::default(),
            ..vendor.clone()
        };
        tagged("vendor", &head, vendor, out)?;
        items(vendor, out)
    })
}

fn items<T: Serialize>(
    kind: &str,
    items: Option<&[T]>,
    vendor: &VendorReport,
    out: &mut dyn Write,
) -> io::Result<()> {
    items
        .unwrap_or_default()
        .iter()
        .try_for_each(|item| tagged(kind, item, vendor, out))
}

/// The item with its kind and its vendor in front.
fn tagged(
    kind: &str,
    item: &impl Serialize,
    vendor: &VendorReport,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut tagged = json!({ "kind": kind, "vendor": vendor.vendor });
    if let (Value::Object(tagged), Value::Object(fields)) =
        (&mut tagged, serde_json::to_value(item)?)
    {
        tagged.extend(fields);
    }
    line(&tagged, out)
}
