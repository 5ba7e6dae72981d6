//! Pages as rows: a vendor, an incident or maintenance each.

use super::cell::{Cell, count, error, joined, plain, text, time, word};
use crate::model::timeline::Provenance;
use crate::model::{Impact, Indicator, Vocabulary};
use crate::report::{
    AffectedReport, ComponentReport, IncidentReport, MaintenanceReport, VendorReport,
};

pub(super) const STATUS: &[&str] = &[
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

pub(super) const INCIDENTS: &[&str] = &[
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
    "stated_from",
    "stated_to",
    "duration_seconds",
    "affected_components",
    "url",
    "complete",
    "error",
];

pub(super) const MAINTENANCES: &[&str] = &[
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

pub(super) fn status(vendor: &VendorReport) -> Vec<Cell> {
    vec![
        Cell::Text(vendor.vendor.clone()),
        text(vendor.name.as_ref()),
        Cell::Vocabulary(vendor.verdict.word()),
        word(vendor.impact.map(Impact::word)),
        word(vendor.indicator.map(Indicator::word)),
        count(vendor.components_down()),
        count(vendor.open_incidents),
        plain(vendor.source.as_ref().map(|source| source.feed.as_str())),
        time(vendor.source.as_ref().map(|source| source.fetched_at)),
        text(vendor.url.as_ref()),
        error(vendor),
    ]
}

pub(super) fn incidents(vendor: &VendorReport) -> Vec<Vec<Cell>> {
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
    let stated = one.stated.as_ref();
    vec![
        Cell::Text(vendor.vendor.clone()),
        Cell::Text(one.id.clone()),
        Cell::Text(one.title.clone()),
        Cell::Vocabulary(one.status.word()),
        one.open.map_or(Cell::Nothing, Cell::Truth),
        word(one.impact.reported.map(Impact::word)),
        word(one.impact.observed.map(Impact::word)),
        time(one.started_at),
        word(one.started_from.map(Provenance::word)),
        time(one.resolved_at),
        word(one.resolved_from.map(Provenance::word)),
        time(stated.map(|stated| stated.from)),
        time(stated.map(|stated| stated.to)),
        one.duration_seconds.map_or(Cell::Nothing, Cell::Number),
        affected.map_or(Cell::Nothing, |list| {
            joined(&list.iter().map(AffectedReport::path).collect::<Vec<_>>())
        }),
        text(one.url.as_ref()),
        complete,
        error(vendor),
    ]
}

pub(super) fn maintenances(vendor: &VendorReport) -> Vec<Vec<Cell>> {
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
    let components = one.components.as_ref();
    vec![
        Cell::Text(vendor.vendor.clone()),
        Cell::Text(one.id.clone()),
        Cell::Text(one.title.clone()),
        Cell::Vocabulary(one.status.word()),
        time(one.starts_at),
        time(one.ends_at),
        components.map_or(Cell::Nothing, |list| {
            joined(&list.iter().map(ComponentReport::path).collect::<Vec<_>>())
        }),
        text(one.url.as_ref()),
        error(vendor),
    ]
}
