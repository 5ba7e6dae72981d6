//! A report as rows, for the formats that are tables of text. A vendor that could not be read, or whose window is
//! incomplete, has a row of its own that says so.

mod catalog;
mod change;
mod check;
mod page;
mod uptime;

use super::{PagesReport, Report, Subject, VendorReport};
use crate::model::{Text, Time};

/// One value of a row; what is not known is `Nothing`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A vendor's words.
    Text(Text),
    /// A word of ours.
    Vocabulary(&'static str),
    /// A moment.
    Time(Time),
    /// A count, or seconds.
    Number(i64),
    /// Yes or no.
    Truth(bool),
    /// Not known, or not said.
    Nothing,
}

/// A report as rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rows {
    /// The names of the columns, which are the keys of the JSON shape where there is one.
    pub(crate) columns: &'static [&'static str],
    /// As many cells each as there are columns.
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Rows {
    /// The rows of a list; `None` where the report is none.
    pub(crate) fn of(report: &Report) -> Option<Self> {
        let (columns, rows) = match report {
            Report::Pages(pages) => Self::pages(pages)?,
            Report::Catalog(report) => (catalog::CATALOG, catalog::entries(report)),
            Report::Changes(changes) => (
                change::COLUMNS,
                changes.changes.iter().map(change::row).collect::<Vec<_>>(),
            ),
            Report::Doctor(doctor) => (
                catalog::CHECKUPS,
                doctor
                    .entries
                    .iter()
                    .flat_map(catalog::checkups)
                    .collect::<Vec<_>>(),
            ),
            Report::Uptime(report) => (
                uptime::COLUMNS,
                report.vendors.iter().flat_map(uptime::rows).collect(),
            ),
            Report::Detection(_) | Report::Settings(_) | Report::History(_) => return None,
        };
        Some(Self { columns, rows })
    }

    fn pages(pages: &PagesReport) -> Option<(&'static [&'static str], Vec<Vec<Cell>>)> {
        let vendors = &pages.vendors;
        match pages.subject? {
            Subject::Status => Some((
                page::STATUS,
                vendors.iter().map(page::status).collect::<Vec<_>>(),
            )),
            Subject::Check => Some((check::COLUMNS, vendors.iter().map(check::row).collect())),
            Subject::Incidents | Subject::Incident => Some((
                page::INCIDENTS,
                vendors.iter().flat_map(page::incidents).collect::<Vec<_>>(),
            )),
            Subject::Maintenance => Some((
                page::MAINTENANCES,
                vendors.iter().flat_map(page::maintenances).collect(),
            )),
            _ => None,
        }
    }
}

fn text(text: Option<&Text>) -> Cell {
    text.cloned().map_or(Cell::Nothing, Cell::Text)
}

fn word(word: Option<&'static str>) -> Cell {
    word.map_or(Cell::Nothing, Cell::Vocabulary)
}

fn time(at: Option<Time>) -> Cell {
    at.map_or(Cell::Nothing, Cell::Time)
}

fn count(count: Option<usize>) -> Cell {
    count
        .and_then(|count| i64::try_from(count).ok())
        .map_or(Cell::Nothing, Cell::Number)
}

fn error(vendor: &VendorReport) -> Cell {
    text(vendor.error.as_ref().map(|error| &error.message))
}

fn joined(names: &[Text]) -> Cell {
    let names: Vec<_> = names.iter().map(Text::raw).collect();
    Cell::Text(Text::new(names.join("; ")))
}
