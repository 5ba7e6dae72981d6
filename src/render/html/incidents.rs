//! Lists of incidents: a table, or by month.

use chrono::Datelike;
use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::{incident as words, vendor::impact_sign};
use super::element::{linked, mark, moment};
use super::incident::unread;
use super::view::View;
use crate::model::{Text, Vocabulary};
use crate::report::{IncidentReport, IncidentsReport, VendorReport};

/// An incident with its vendor.
pub(super) type Row<'a> = (&'a VendorReport, &'a IncidentReport);

/// A list across vendors, newest first, and what it leaves out.
pub(super) fn content(report: &IncidentsReport, view: View<'_>) -> Markup {
    let vendors = &report.pages.vendors;
    let mut rows: Vec<Row<'_>> = vendors.iter().flat_map(rows).collect();
    rows.sort_by_key(|(_, one)| std::cmp::Reverse(one.started_at));
    let answered = vendors.iter().any(|vendor| vendor.error.is_none());
    html! {
        @for vendor in vendors.iter().filter(|vendor| vendor.error.is_some()) { (unread(vendor, view.style)) }
        @if !rows.is_empty() {
            (table(&rows, "Incidents, newest first", vendors.len() > 1, view))
        } @else if answered {
            p { "No incidents." }
        }
        (gaps(report, view.style))
    }
}

fn gaps(report: &IncidentsReport, style: &Style) -> Markup {
    html! {
        @for gap in report.gaps() {
            p.notice { (mark(Tone::Doubt, "?", &humanize::local_times(&gap.line(), style))) }
        }
    }
}

/// The incidents of a vendor.
pub(super) fn rows(vendor: &VendorReport) -> impl Iterator<Item = Row<'_>> {
    vendor
        .incidents
        .iter()
        .flatten()
        .map(move |one| (vendor, one))
}

/// The incidents of one vendor under the months in which they started, newest first.
pub(super) fn by_month(vendor: &VendorReport, view: View<'_>) -> Markup {
    let mut rows: Vec<Row<'_>> = rows(vendor).collect();
    rows.sort_by_key(|(_, one)| std::cmp::Reverse(one.started_at));
    let month = |row: &Row<'_>| {
        row.1.started_at.map(|at| {
            let date = view.style.zone.clock(at).0.date();
            (date.year(), date.month())
        })
    };
    html! {
        @for run in rows.chunk_by(|one, other| month(one) == month(other)) {
            @let name = run[0].1.started_at.map_or("Start unknown".to_owned(), |at| {
                view.style.zone.clock(at).0.format("%B %Y").to_string()
            });
            h3 { (name) }
            (table(run, &format!("Incidents, {name}"), false, view))
        }
    }
}

/// The incidents as a table.
pub(super) fn table(rows: &[Row<'_>], caption: &str, several: bool, view: View<'_>) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table {
                caption.hidden { (caption) }
                thead {
                    tr {
                        th scope="col" { "Started" }
                        th scope="col" { "Impact" }
                        th scope="col" { "Incident" }
                        th scope="col" { "Duration" }
                        th.wide scope="col" { "Status" }
                        th.wide scope="col" { "Id" }
                    }
                }
                tbody { @for (vendor, one) in rows { (row(vendor, one, several, view)) } }
            }
        }
    }
}

fn row(vendor: &VendorReport, one: &IncidentReport, several: bool, view: View<'_>) -> Markup {
    let impact = one.impact.worst();
    let address = view.incident(&vendor.vendor, &one.id, one.url.as_ref());
    html! {
        tr {
            td.when { @match one.started_at { Some(at) => (moment(at, view.style)), None => "unknown" } }
            td { (mark(Tone::of_impact(impact), impact_sign(impact), &words::impact(one))) }
            th scope="row" {
                @if several { span.who { (vendor.label()) } " " }
                (linked(address, &one.title.line()))
                @if one.removed_at.is_some() { " " (mark(Tone::Doubt, "✂", "removed by the vendor")) }
            }
            td { (words::duration(one)) }
            td.wide { (state(one)) }
            td.wide { code { (one.id.line()) } }
        }
    }
}

fn state(one: &IncidentReport) -> Markup {
    let word = one.status_word.as_ref();
    let word = word.map_or_else(|| humanize::spaced(one.status.word()), Text::line);
    match one.open {
        Some(true) => mark(Tone::Strong, "●", &word),
        Some(false) => html! { (word) },
        None => mark(Tone::Doubt, "?", "unknown"),
    }
}
