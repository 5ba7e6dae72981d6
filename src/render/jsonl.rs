//! JSON lines: a line for each vendor that says how it was read, and a line for each of its items.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::format::Render;
use super::style::Style;
use crate::report::{PagesReport, Report, Subject, VendorReport};

/// `jsonl`.
pub(super) struct JsonLines;

impl Render for JsonLines {
    fn name(&self) -> &'static str {
        "jsonl"
    }

    fn supports(&self, subject: Subject) -> bool {
        subject.is_list()
    }

    fn render(&self, report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
        match report {
            Report::Pages(pages) => pages
                .vendors
                .iter()
                .try_for_each(|vendor| lines(pages, vendor, out)),
            Report::Catalog(catalog) => catalog
                .vendors
                .iter()
                .try_for_each(|entry| line(entry, out)),
            Report::Changes(changes) => changes.changes.iter().try_for_each(|one| line(one, out)),
            Report::Doctor(doctor) => doctor.entries.iter().try_for_each(|entry| line(entry, out)),
            Report::Uptime(uptime) => uptime.vendors.iter().try_for_each(|one| line(one, out)),
            Report::Detection(_) | Report::Settings(_) | Report::History(_) => line(report, out),
        }
    }
}

fn line(item: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, item)?;
    writeln!(out)
}

/// In `status` a vendor is the item; in the lists its line says what the list covers.
fn lines(pages: &PagesReport, vendor: &VendorReport, out: &mut dyn Write) -> io::Result<()> {
    if matches!(pages.subject, Some(Subject::Status | Subject::Check)) {
        return line(vendor, out);
    }
    let head = VendorReport {
        components: None,
        incidents: None,
        maintenances: None,
        ..vendor.clone()
    };
    tagged("vendor", &head, vendor, out)?;
    match pages.subject {
        Some(Subject::Maintenance) => {
            items("maintenance", vendor.maintenances.as_deref(), vendor, out)
        }
        _ => items("incident", vendor.incidents.as_deref(), vendor, out),
    }
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
