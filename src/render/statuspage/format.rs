//! The output format `statuspage`.

use std::io::{self, Write};

use super::super::format::{Render, Writer};
use super::super::style::Style;
use super::{Answer, Kind, board, page};
use crate::report::{
    IncidentsReport, MaintenancesReport, PagesReport, Report, StatusReport, VendorReport,
};

/// `statuspage`.
pub(crate) struct Statuspage;

impl Render for Statuspage {
    fn name(&self) -> &'static str {
        "statuspage"
    }

    fn writer(&self) -> Writer {
        Writer::Published(render)
    }
}

fn render(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let answer = match report {
        Report::Status(StatusReport { pages, .. }) => answer(Kind::Summary, pages),
        Report::Incidents(IncidentsReport { pages }) => answer(Kind::Incidents, pages),
        Report::Maintenance(MaintenancesReport { pages }) => answer(Kind::Maintenances, pages),
        _ => return Err(io::ErrorKind::Unsupported.into()),
    };
    serde_json::to_writer_pretty(&mut *out, &answer.document)?;
    writeln!(out)
}

/// One vendor is a page, several are a board.
fn answer(kind: Kind, pages: &PagesReport) -> Answer {
    let vendors: Vec<&VendorReport> = pages.vendors.iter().collect();
    match vendors.as_slice() {
        [vendor] => page(kind, vendor, pages.generated_at),
        vendors => board(kind, vendors, pages.generated_at),
    }
}
