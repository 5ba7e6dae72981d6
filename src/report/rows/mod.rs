//! A report as rows, for the formats that are tables of text. A vendor that could not be read, or whose window is
//! incomplete, has a row of its own that says so.

mod check;
mod uptime;

use super::{
    CatalogReport, IncidentReport, MaintenanceReport, PagesReport, Report, Subject, VendorReport,
};
use crate::model::{Text, Time};

/// One value of a row; what is not known is `Nothing`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A vendor's words.
    Text(Text),
    /// A word of ours.
    Word(&'static str),
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

const STATUS: &[&str] = &[
    "vendor",
    "name",
    "verdict",
    "impact",
    "indicator",
    "components_down",
    "open_incidents",
    "feed",
    "fetched_at",
    "url",
    "error",
];
const INCIDENTS: &[&str] = &[
    "vendor",
    "id",
    "title",
    "status",
    "open",
    "reported",
    "observed",
    "started_at",
    "started_from",
    "resolved_at",
    "resolved_from",
    "duration_seconds",
    "affected_components",
    "url",
    "complete",
    "error",
];
const MAINTENANCES: &[&str] = &[
    "vendor",
    "id",
    "title",
    "status",
    "starts_at",
    "ends_at",
    "components",
    "url",
    "error",
];
const CATALOG: &[&str] = &["slug", "name", "vendor", "feed", "url", "aliases"];

const CHANGES: &[&str] = &[
    "vendor",
    "at",
    "kind",
    "title",
    "component",
    "field",
    "old",
    "new",
    "id",
];
const CHECKUPS: &[&str] = &[
    "slug",
    "url",
    "feed",
    "found_feed",
    "updated_at",
    "finding",
    "message",
];

impl Rows {
    /// The rows of a list; `None` where the report is none.
    pub(crate) fn of(report: &Report) -> Option<Self> {
        let (columns, rows) = match report {
            Report::Pages(pages) => Self::pages(pages)?,
            Report::Catalog(catalog) => (CATALOG, entries(catalog)),
            Report::Changes(changes) => (
                CHANGES,
                changes.changes.iter().map(change).collect::<Vec<_>>(),
            ),
            Report::Doctor(doctor) => (
                CHECKUPS,
                doctor.entries.iter().flat_map(checkups).collect::<Vec<_>>(),
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
            Subject::Status => Some((STATUS, vendors.iter().map(status).collect::<Vec<_>>())),
            Subject::Check => Some((check::COLUMNS, vendors.iter().map(check::row).collect())),
            Subject::Incidents | Subject::Incident => Some((
                INCIDENTS,
                vendors.iter().flat_map(incidents).collect::<Vec<_>>(),
            )),
            Subject::Maintenance => Some((
                MAINTENANCES,
                vendors.iter().flat_map(maintenances).collect(),
            )),
            _ => None,
        }
    }
}

fn text(text: Option<&Text>) -> Cell {
    text.cloned().map_or(Cell::Nothing, Cell::Text)
}

fn word(word: Option<&'static str>) -> Cell {
    word.map_or(Cell::Nothing, Cell::Word)
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

fn status(vendor: &VendorReport) -> Vec<Cell> {
    vec![
        Cell::Text(vendor.vendor.clone()),
        text(vendor.name.as_ref()),
        Cell::Word(vendor.verdict.word()),
        word(vendor.impact),
        word(vendor.indicator),
        count(vendor.components_down()),
        count(vendor.open_incidents().map(Iterator::count)),
        word(vendor.source.as_ref().map(|source| source.feed)),
        time(vendor.source.as_ref().map(|source| source.fetched_at)),
        text(vendor.url.as_ref()),
        error(vendor),
    ]
}

fn incidents(vendor: &VendorReport) -> Vec<Vec<Cell>> {
    let complete = vendor
        .coverage
        .as_ref()
        .map_or(Cell::Nothing, |coverage| Cell::Truth(coverage.complete));
    let listed = vendor.incidents.as_deref().unwrap_or_default();
    if listed.is_empty() {
        let mut row = vec![Cell::Nothing; INCIDENTS.len() - 3];
        row.insert(0, Cell::Text(vendor.vendor.clone()));
        row.extend([complete, error(vendor)]);
        return vec![row];
    }
    listed
        .iter()
        .map(|one| incident(vendor, one, complete.clone()))
        .collect()
}

fn incident(vendor: &VendorReport, one: &IncidentReport, complete: Cell) -> Vec<Cell> {
    let affected = one.affected_components.as_ref();
    vec![
        Cell::Text(vendor.vendor.clone()),
        Cell::Text(one.id.clone()),
        Cell::Text(one.title.clone()),
        Cell::Word(one.status),
        one.open.map_or(Cell::Nothing, Cell::Truth),
        word(one.impact.reported),
        word(one.impact.observed),
        time(one.started_at),
        word(one.started_from),
        time(one.resolved_at),
        word(one.resolved_from),
        one.duration_seconds.map_or(Cell::Nothing, Cell::Number),
        affected.map_or(Cell::Nothing, |list| {
            joined(
                &list
                    .iter()
                    .map(super::AffectedReport::path)
                    .collect::<Vec<_>>(),
            )
        }),
        text(one.url.as_ref()),
        complete,
        error(vendor),
    ]
}

fn maintenances(vendor: &VendorReport) -> Vec<Vec<Cell>> {
    let listed = vendor.maintenances.as_deref().unwrap_or_default();
    if listed.is_empty() && vendor.error.is_some() {
        let mut row = vec![Cell::Nothing; MAINTENANCES.len() - 2];
        row.insert(0, Cell::Text(vendor.vendor.clone()));
        row.push(error(vendor));
        return vec![row];
    }
    listed.iter().map(|one| maintenance(vendor, one)).collect()
}

fn maintenance(vendor: &VendorReport, one: &MaintenanceReport) -> Vec<Cell> {
    let parts = one.components.as_ref();
    vec![
        Cell::Text(vendor.vendor.clone()),
        Cell::Text(one.id.clone()),
        Cell::Text(one.title.clone()),
        Cell::Word(one.status),
        time(one.starts_at),
        time(one.ends_at),
        parts.map_or(Cell::Nothing, |list| {
            joined(
                &list
                    .iter()
                    .map(super::ComponentReport::path)
                    .collect::<Vec<_>>(),
            )
        }),
        text(one.url.as_ref()),
        error(vendor),
    ]
}

fn entries(catalog: &CatalogReport) -> Vec<Vec<Cell>> {
    let plain = |text: &str| Cell::Text(Text::from(text));
    let optional = |text: Option<&String>| text.map_or(Cell::Nothing, |text| plain(text));
    let row = |entry: &super::EntryReport| {
        vec![
            plain(&entry.slug),
            plain(&entry.name),
            optional(entry.vendor.as_ref()),
            optional(entry.feed.as_ref()),
            plain(&entry.url),
            plain(&entry.aliases.join(" ")),
        ]
    };
    catalog.vendors.iter().map(row).collect()
}

fn checkups(entry: &super::CheckupReport) -> Vec<Vec<Cell>> {
    let plain = |text: &str| Cell::Text(Text::from(text));
    let head = || {
        vec![
            plain(&entry.slug),
            plain(&entry.url),
            entry.feed.as_deref().map_or(Cell::Nothing, plain),
            word(entry.found_feed),
            time(entry.updated_at),
        ]
    };
    if entry.findings.is_empty() {
        return vec![[head(), vec![Cell::Nothing, Cell::Nothing]].concat()];
    }
    let row = |one: &super::FindingReport| {
        [
            head(),
            vec![Cell::Word(one.kind), Cell::Text(one.message.clone())],
        ]
        .concat()
    };
    entry.findings.iter().map(row).collect()
}

fn change(one: &super::ChangeReport) -> Vec<Cell> {
    vec![
        Cell::Text(one.vendor.clone()),
        Cell::Time(one.at),
        Cell::Word(one.kind.word()),
        text(one.incident.as_ref().map(|item| &item.title)),
        text(one.component.as_ref()),
        one.field
            .map_or(Cell::Nothing, |field| Cell::Word(field.word())),
        text(one.old.as_ref()),
        text(one.new.as_ref()),
        Cell::Text(Text::from(one.id.as_str())),
    ]
}
