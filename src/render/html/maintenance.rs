//! Maintenance as a list, by its start.

use maud::{Markup, html};

use super::super::style::Tone;
use super::super::words::maintenance::{distance, nothing, window};
use super::element::{linked, mark};
use super::incident::unread;
use super::view::{View, web};
use crate::model::{MaintenanceStatus, Text};
use crate::report::{MaintenanceReport, PagesReport, VendorReport};

/// A maintenance with its vendor.
pub(super) type Row<'a> = (&'a VendorReport, &'a MaintenanceReport);

/// A list across vendors, and whose maintenance is unknown.
pub(super) fn content(pages: &PagesReport, view: View<'_>) -> Markup {
    let rows = rows(&pages.vendors);
    let answered = pages.vendors.iter().filter(|vendor| vendor.error.is_none());
    let answered: Vec<_> = answered.collect();
    html! {
        @for vendor in pages.vendors.iter().filter(|vendor| vendor.error.is_some()) { (unread(vendor, view.style)) }
        @if !rows.is_empty() {
            (table(&rows, pages.vendors.len() > 1, view))
        } @else if answered.iter().any(|vendor| vendor.maintenances.is_some()) {
            p { (nothing(pages, view.style)) }
        }
        (unknown(&answered))
    }
}

/// By the start, the earliest first.
pub(super) fn rows(vendors: &[VendorReport]) -> Vec<Row<'_>> {
    let listed = |vendor| {
        let vendor: &VendorReport = vendor;
        vendor
            .maintenances
            .iter()
            .flatten()
            .map(move |one| (vendor, one))
    };
    let mut rows: Vec<Row<'_>> = vendors.iter().flat_map(listed).collect();
    rows.sort_by_key(|(_, one)| one.starts_at);
    rows
}

fn unknown(answered: &[&VendorReport]) -> Markup {
    let names = answered
        .iter()
        .filter(|vendor| vendor.maintenances.is_none())
        .map(|vendor| vendor.label());
    let names: Vec<_> = names.collect();
    html! {
        @if !names.is_empty() {
            p.notice { (mark(Tone::Doubt, "?", "unknown")) " The feed lists no maintenance: " (names.join(", ")) }
        }
    }
}

/// The maintenances as a table.
pub(super) fn table(rows: &[Row<'_>], several: bool, view: View<'_>) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table {
                caption.hidden { "Maintenance, by its start" }
                thead {
                    tr {
                        th scope="col" { "When" }
                        th scope="col" { "Maintenance" }
                        th scope="col" { "State" }
                        th.wide scope="col" { "Components" }
                    }
                }
                tbody { @for (vendor, one) in rows { (row(vendor, one, several, view)) } }
            }
        }
    }
}

fn row(vendor: &VendorReport, one: &MaintenanceReport, several: bool, view: View<'_>) -> Markup {
    let components = one.components.iter().flatten().map(|one| one.path().line());
    let components: Vec<_> = components.collect();
    html! {
        tr {
            td.when { (window(one, view.style)) }
            th scope="row" {
                @if several { span.who { (vendor.label()) } " " }
                (linked(one.url.as_ref().and_then(web), &one.title.line()))
            }
            td { (mark(Tone::Planned, sign(one.status), &distance(one, view.style))) }
            td.wide { (components.join(", ")) @if !one.regions.is_empty() { span.faint { " " (regions(one)) } } }
        }
    }
}

fn regions(one: &MaintenanceReport) -> String {
    let regions = one.regions.iter().map(Text::line);
    regions.collect::<Vec<_>>().join(", ")
}

fn sign(status: MaintenanceStatus) -> &'static str {
    match status.is_over() {
        Some(true) => "✔",
        _ => "~",
    }
}
