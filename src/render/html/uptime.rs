//! Uptime: each vendor with its figures and days, then its components, those that were down first.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::uptime::{by_window, incidents, lengths, share, stated, was_down};
use super::element::{facts, mark, moment};
use super::strip::strip;
use super::view::View;
use crate::gate::Decision;
use crate::model::{ComponentStatus, Impact};
use crate::report::{ComponentUptimeReport, UptimeReport, VendorUptimeReport};

/// All vendors of a report.
pub(super) fn content(report: &UptimeReport, view: View<'_>) -> Markup {
    let several = report.vendors.len() > 1;
    html! {
        p { (moment(report.since, view.style)) " – " (moment(report.until, view.style)) }
        @for vendor in &report.vendors {
            @if several {
                section { h2 { (vendor.title()) } (self::vendor(vendor, report, view.style)) }
            } @else {
                (self::vendor(vendor, report, view.style))
            }
        }
        (legend(report))
    }
}

/// What counts as down, and what the heights mean.
fn legend(report: &UptimeReport) -> Markup {
    let least = match report.counts {
        Impact::None | Impact::Minor => "degraded performance or worse",
        Impact::Major => "a partial outage or worse",
        Impact::Critical => "a major outage",
    };
    html! {
        p.faint {
            "Down is " (least) (by_window(report.window)) "; maintenance never counts, and what overlaps counts once. "
            "The higher a mark, the worse that day; a thin line is a day that is not covered."
        }
    }
}

fn vendor(vendor: &VendorUptimeReport, report: &UptimeReport, style: &Style) -> Markup {
    let Some(total) = &vendor.total else {
        let cause = vendor
            .error
            .as_ref()
            .map_or(String::new(), |error| error.message.line());
        return html! { p.notice { (mark(Tone::Doubt, "?", "uptime unknown")) " " (cause) } };
    };
    let text = |words: String| html! { (words) };
    let only_from = vendor.covered_from.filter(|from| *from > report.since);
    html! {
        (facts(&[
            ("Uptime", Some(html! { strong { (share(total)) } })),
            ("Required", report.sla_percent.map(|least| required(least, vendor.decision))),
            ("Downtime", Some(text(lengths(total)))),
            ("Incidents", incidents(vendor).map(text)),
            ("Stated", stated(vendor, report.window).map(text)),
            ("Covered", only_from.map(|from| html! { (mark(Tone::Doubt, "?", "only from")) " " (moment(from, style)) })),
        ]))
        (strip(&days(vendor)))
        (components(vendor))
        @for warning in &vendor.warnings { p.notice { (warning.line()) } }
    }
}

fn required(least: f64, decision: Decision) -> Markup {
    let (tone, sign, word) = match decision {
        Decision::Pass => (Tone::Good, "✔", "reached"),
        Decision::Fail => (Tone::Bad, "✘", "missed"),
        Decision::Unknown => (Tone::Doubt, "?", "unknown"),
    };
    html! { (least) " %: " (mark(tone, sign, word)) }
}

/// The days of a vendor with their states.
pub(super) fn days(vendor: &VendorUptimeReport) -> Vec<(NaiveDate, Option<ComponentStatus>)> {
    vendor
        .days
        .iter()
        .map(|day| (day.date, day.worst))
        .collect()
}

/// The days of one component, by the dates of its vendor.
pub(super) fn component_days(
    vendor: &VendorUptimeReport,
    one: &ComponentUptimeReport,
) -> Vec<(NaiveDate, Option<ComponentStatus>)> {
    let dates = vendor.days.iter().map(|day| day.date);
    dates.zip(one.days.iter().copied()).collect()
}

fn components(vendor: &VendorUptimeReport) -> Markup {
    let all = vendor.components.as_deref().unwrap_or_default();
    let (mut down, fine): (Vec<_>, Vec<_>) = all.iter().partition(|one| was_down(one));
    down.sort_by_key(|one| std::cmp::Reverse(one.figures.down_seconds));
    let known = fine
        .iter()
        .filter(|one| one.figures.uptime_percent.is_some())
        .count();
    let unknown = fine.len() - known;
    html! {
        @if !down.is_empty() {
            div.scroll tabindex="0" {
                table {
                    caption.hidden { "Components that were down" }
                    thead { tr { th scope="col" { "Component" } th scope="col" { "Uptime" } th scope="col" { "Downtime" } th.wide scope="col" { "Days" } } }
                    tbody {
                        @for one in down {
                            tr {
                                th scope="row" { (one.path().line()) }
                                td { (share(&one.figures)) }
                                td { (lengths(&one.figures)) }
                                td.wide { (strip(&component_days(vendor, one))) }
                            }
                        }
                    }
                }
            }
        }
        @if known > 0 { p { (humanize::count(known, "component")) " without downtime." } }
        @if unknown > 0 { p { (mark(Tone::Doubt, "?", &format!("{}: unknown", humanize::count(unknown, "component")))) } }
    }
}
