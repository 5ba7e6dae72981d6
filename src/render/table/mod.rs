//! The form for people: one file per kind of answer.

mod action;
mod affected;
mod catalog;
mod changes;
mod check;
mod columns;
mod components;
mod correlation;
mod detection;
mod doctor;
mod grade;
mod history;
mod incident;
mod incidents;
mod lines;
mod maintenance;
mod notify;
mod overview;
mod settings;
mod status;
mod suggest;
mod uptime;
mod vendor;
mod vendor_page;

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::style::Style;
use crate::report::Report;

/// `table`.
pub(super) struct Table;

impl Render for Table {
    fn name(&self) -> &'static str {
        "table"
    }

    fn writer(&self) -> Writer {
        Writer::Any(render)
    }
}

fn render(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match report {
        Report::Status(report) => status::render(report, style, out),
        Report::Check(report) => check::render(&report.pages, style, out),
        Report::Incidents(report) => incidents::render(report, style, out),
        Report::Incident(report) => incident::render(&report.pages, style, out),
        Report::Maintenance(report) => maintenance::render(&report.pages, style, out),
        Report::Uptime(report) => uptime::render(report, style, out),
        Report::Catalog(report) => catalog::render(report, style, out),
        Report::Detection(report) => detection::render(report, style, out),
        Report::Changes(report) => changes::render(report, style, out),
        Report::History(report) => history::render(report, style, out),
        Report::Doctor(report) => doctor::render(report, style, out),
        Report::Grades(report) => grade::render(report, style, out),
        Report::Suggest(report) => suggest::render(report, style, out),
        Report::NotifyStatus(report) => notify::status(report, style, out),
        Report::NotifyTest(report) => notify::test(report, style, out),
        Report::NotifyPreview(report) => notify::preview(report, style, out),
        Report::Settings(report) => settings::render(report, style, out),
        Report::Action(report) => action::render(report, style, out),
    }
}
