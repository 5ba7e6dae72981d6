//! The current state: one vendor in detail, or several as an overview.

use std::io::{self, Write};

use super::super::style::Style;
use super::{correlation, overview, vendor_page};
use crate::report::StatusReport;

pub(super) fn render(report: &StatusReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let past = report.pages.at.map(|at| Style {
        now: at,
        ..style.clone()
    });
    let style = past.as_ref().unwrap_or(style);
    match report.pages.vendors.as_slice() {
        [one] => vendor_page::render(one, &report.pages, report.all, style, out),
        many => {
            overview::render(many, report.all, style, out)?;
            correlation::render(&report.pages, style, out)
        }
    }
}
