//! The board: one row per vendor, worst first.

use std::cmp::Reverse;
use std::collections::HashMap;

use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::vendor::{last_known, rank, sign, state, stated};
use super::element::{ago, linked, mark};
use super::strip::strip;
use super::uptime::days;
use super::view::View;
use crate::gate::Verdict;
use crate::model::Time;
use crate::report::{UptimeReport, VendorReport, VendorUptimeReport};

/// Vendors as a table, worst first; with their last days where those are at hand.
pub(super) fn table(
    vendors: &[&VendorReport],
    uptime: Option<&UptimeReport>,
    view: View<'_>,
) -> Markup {
    let mut sorted = vendors.to_vec();
    sorted.sort_by_key(|vendor| Reverse(rank(vendor)));
    let listed = uptime.into_iter().flat_map(|uptime| &uptime.vendors);
    let uptime: HashMap<&str, &VendorUptimeReport> =
        listed.map(|one| (one.vendor.raw(), one)).collect();
    let has_days = !uptime.is_empty();
    html! {
        div.scroll tabindex="0" {
            table.board {
                caption.hidden { "Vendors, the worst state first" }
                thead {
                    tr {
                        th scope="col" { "State" }
                        th scope="col" { "Vendor" }
                        th scope="col" { "Since" }
                        @if has_days { th.wide scope="col" { "90 days" } }
                        th.wide scope="col" { "Checked" }
                    }
                }
                tbody {
                    @for vendor in sorted {
                        (row(vendor, uptime.get(vendor.vendor.raw()).copied(), has_days, view))
                    }
                }
            }
        }
    }
}

fn row(
    vendor: &VendorReport,
    uptime: Option<&VendorUptimeReport>,
    has_days: bool,
    view: View<'_>,
) -> Markup {
    let (sign, tone) = sign(vendor);
    let style = view.style;
    html! {
        tr {
            td { (mark(planned(vendor, tone), sign, &short(vendor))) }
            th scope="row" {
                (linked(view.vendor(&vendor.vendor, vendor.url.as_ref()), &vendor.label()))
                (detail(vendor, view))
            }
            td { @if vendor.verdict == Verdict::Trouble { (since(vendor, style)) } }
            @if has_days { td.wide { @if let Some(uptime) = uptime { (strip(&days(uptime))) } } }
            td.wide.faint { @if let Some(source) = &vendor.source { (ago(source.fetched_at, style)) } }
        }
    }
}

fn planned(vendor: &VendorReport, tone: Tone) -> Tone {
    match vendor.ongoing_maintenances().next() {
        Some(_) if vendor.verdict == Verdict::Ok => Tone::Planned,
        _ => tone,
    }
}

/// The state in a word or two.
fn short(vendor: &VendorReport) -> String {
    match vendor.verdict {
        Verdict::Ok if vendor.ongoing_maintenances().next().is_some() => "maintenance".into(),
        Verdict::Trouble => vendor
            .impact
            .map_or("problem".into(), |impact| impact.word().to_owned()),
        other => other.word().to_owned(),
    }
}

fn since(vendor: &VendorReport, style: &Style) -> String {
    let lasts = |at: Time| humanize::length((style.now - at).num_seconds().max(0));
    vendor.since().map_or("unknown".into(), lasts)
}

/// What is affected, the incident, or why the state is unknown.
fn detail(vendor: &VendorReport, view: View<'_>) -> Markup {
    let words = match vendor.verdict {
        Verdict::Unknown => vendor.short_cause(),
        Verdict::Trouble => affected(vendor),
        Verdict::Ok => vendor
            .ongoing_maintenances()
            .next()
            .map_or(String::new(), |one| one.title.line()),
    };
    let open = vendor.open_incidents_by_impact();
    html! {
        @if !words.is_empty() { span.detail { (words) } }
        @if let Some(one) = open.first() {
            span.detail {
                (linked(view.incident(&vendor.vendor, &one.id, one.url.as_ref()), &one.title.line()))
                @if open.len() > 1 { " and " (open.len() - 1) " more" }
            }
        } @else if vendor.verdict == Verdict::Trouble && vendor.incidents.is_some() {
            span.detail.faint { "no incident posted" }
        }
        @if let Some(last) = last_known(vendor, view.style) { span.detail { (last) } }
    }
}

/// The worst components, or the vendor's overall word.
fn affected(vendor: &VendorReport) -> String {
    const NAMED: usize = 3;
    let troubled = vendor.troubled_components();
    let names: Vec<_> = troubled
        .iter()
        .take(NAMED)
        .map(|one| one.path().line())
        .collect();
    match troubled.len() {
        0 => stated(vendor),
        few if few <= NAMED => names.join(", "),
        many => format!("{} and {} more", names.join(", "), many - NAMED),
    }
}

/// `Acme: partial outage for 38 min`, for a heading.
pub(super) fn heading(vendor: &VendorReport, style: &Style) -> Markup {
    let (sign, tone) = sign(vendor);
    mark(planned(vendor, tone), sign, &state(vendor, style))
}
