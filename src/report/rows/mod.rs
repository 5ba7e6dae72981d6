//! A report as rows, for the formats that are tables of text. A vendor that could not be read, or whose window is
//! incomplete, has a row of its own that says so.

mod catalog;
mod change;
mod check;
mod page;
mod uptime;

use super::kind::Report;
use super::pages::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, StatusReport,
};
use super::vendor::VendorReport;
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
    pub(crate) cells: Vec<Vec<Cell>>,
    /// What the rows leave out.
    pub(crate) notes: Vec<Text>,
}

impl Rows {
    /// The rows of a list, or of one incident; `None` where the report is neither.
    pub(crate) fn of(report: &Report) -> Option<Self> {
        let (columns, cells) = match report {
            Report::Status(StatusReport { pages, .. }) => {
                (page::STATUS, each(&pages.vendors, page::status))
            }
            Report::Check(CheckReport { pages }) => {
                (check::COLUMNS, each(&pages.vendors, check::row))
            }
            Report::Incidents(IncidentsReport { pages })
            | Report::Incident(IncidentPageReport { pages }) => {
                (page::INCIDENTS, every(&pages.vendors, page::incidents))
            }
            Report::Maintenance(MaintenancesReport { pages }) => (
                page::MAINTENANCES,
                every(&pages.vendors, page::maintenances),
            ),
            Report::Catalog(report) => (catalog::CATALOG, catalog::entries(report)),
            Report::Changes(report) => (change::COLUMNS, each(&report.changes, change::row)),
            Report::Doctor(report) => {
                (catalog::CHECKUPS, every(&report.entries, catalog::checkups))
            }
            Report::Uptime(report) => (uptime::COLUMNS, every(&report.vendors, uptime::rows)),
            Report::Detection(_) | Report::Settings(_) | Report::History(_) => return None,
        };
        let notes = match report {
            Report::Incidents(incidents) => incidents.gaps().collect(),
            _ => Vec::new(),
        };
        Some(Self {
            columns,
            cells,
            notes,
        })
    }
}

/// A row for each item.
fn each<T>(items: &[T], row: fn(&T) -> Vec<Cell>) -> Vec<Vec<Cell>> {
    items.iter().map(row).collect()
}

/// The rows of each item.
fn every<T>(items: &[T], rows: fn(&T) -> Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    items.iter().flat_map(rows).collect()
}

fn text(text: Option<&Text>) -> Cell {
    text.cloned().map_or(Cell::Nothing, Cell::Text)
}

fn plain(text: Option<&str>) -> Cell {
    text.map_or(Cell::Nothing, |text| Cell::Text(Text::from(text)))
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
