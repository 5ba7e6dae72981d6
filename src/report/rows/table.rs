//! A report as rows.

use super::cell::Cell;
use super::{catalog, change, check, grade, page, suggest, uptime};
use crate::model::Text;
use crate::report::{
    CheckReport, IncidentPageReport, IncidentsReport, MaintenancesReport, Report, StatusReport,
};

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
            Report::Catalog(report) => (catalog::CATALOG, each(&report.vendors, catalog::entry)),
            Report::Changes(report) => (change::COLUMNS, each(&report.changes, change::row)),
            Report::Doctor(report) => {
                (catalog::CHECKUPS, every(&report.entries, catalog::checkups))
            }
            Report::Grades(report) => (grade::COLUMNS, each(&report.vendors, grade::row)),
            Report::Suggest(report) => (suggest::COLUMNS, each(&report.vendors, suggest::row)),
            Report::Uptime(report) => (uptime::COLUMNS, every(&report.vendors, uptime::rows)),
            _ => return None,
        };
        let notes = match report {
            Report::Incidents(incidents) => incidents.gaps().collect(),
            Report::Status(StatusReport { pages, .. }) => {
                let correlations = pages.correlations.iter().flatten();
                correlations.map(|one| one.text.clone()).collect()
            }
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
