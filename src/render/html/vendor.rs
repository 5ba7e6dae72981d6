//! One vendor: its state, what it says itself, its components, its open incidents, its maintenance.

use std::cmp::Reverse;
use std::collections::HashMap;

use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::incident::{impact, lasted};
use super::super::words::uptime::share;
use super::super::words::vendor::{component_sign, component_state, impact_sign, says, weight};
use super::board::heading;
use super::element::{ago, facts, linked, mark, outside, prose};
use super::strip::strip;
use super::uptime::component_days;
use super::view::View;
use super::{incident, maintenance};
use crate::model::{ComponentStatus, Text};
use crate::report::{
    ComponentReport, ComponentUptimeReport, CoverageReport, IncidentReport, VendorReport,
    VendorUptimeReport,
};

/// The state of a vendor, in a file of its own.
pub(super) fn state(vendor: &VendorReport, view: View<'_>) -> Markup {
    html! {
        (lead(vendor, view.style))
        (open_incidents(vendor, view))
        (components(vendor, None, view.style))
        (planned(vendor, view))
    }
}

/// The state in words, what the vendor says, how old the data is, and what leaves the state unknown.
pub(super) fn lead(vendor: &VendorReport, style: &Style) -> Markup {
    let says = says(vendor);
    let says = says.strip_prefix("vendor says: ").map(str::to_owned);
    html! {
        p.state { (heading(vendor, style)) }
        @if vendor.error.is_some() { (incident::unread(vendor, style)) }
        @for statement in vendor.gate.statements.iter().filter(|one| one.doubt) {
            p.notice { (mark(Tone::Doubt, "?", &statement.text.line())) }
        }
        (facts(&[
            ("Vendor says", says.map(|words| html! { (words) })),
            ("Page", vendor.url.as_ref().map(outside)),
            ("Checked", vendor.source.as_ref().map(|source| ago(source.fetched_at, style))),
            ("Page updated", vendor.updated_at.map(|at| ago(at, style))),
            ("Feed", vendor.source.as_ref().map(|source| html! { (source.feed) })),
            ("Not in the feed", vendor.coverage.as_ref().and_then(missing)),
        ]))
    }
}

/// What a feed does not publish.
fn missing(coverage: &CoverageReport) -> Option<Markup> {
    let parts = [
        (!coverage.component_states, "states of components"),
        (!coverage.open_incidents, "open incidents"),
        (!coverage.resolved_incidents, "resolved incidents"),
        (!coverage.maintenance, "maintenance"),
    ];
    let missing = parts
        .iter()
        .filter(|(is_missing, _)| *is_missing)
        .map(|(_, words)| *words);
    let missing: Vec<_> = missing.collect();
    (!missing.is_empty()).then(|| html! { (missing.join(", ")) })
}

/// The components, problems first; with their days where those are at hand.
pub(super) fn components(
    vendor: &VendorReport,
    uptime: Option<&VendorUptimeReport>,
    style: &Style,
) -> Markup {
    let Some(components) = vendor.components.as_ref().filter(|list| !list.is_empty()) else {
        return html! {};
    };
    let mut sorted: Vec<_> = components.iter().collect();
    sorted.sort_by_key(|one| Reverse(weight(one)));
    let listed = uptime
        .iter()
        .flat_map(|uptime| uptime.components.iter().flatten());
    let days: HashMap<String, &ComponentUptimeReport> =
        listed.map(|one| (one.path().line(), one)).collect();
    html! {
        section {
            h2 { "Components" }
            div.scroll tabindex="0" {
                table {
                    caption.hidden { "Components, problems first" }
                    thead {
                        tr {
                            th scope="col" { "State" } th scope="col" { "Component" } th scope="col" { "Since" }
                            @if uptime.is_some() { th.wide scope="col" { "90 days" } th.wide scope="col" { "Uptime" } }
                        }
                    }
                    tbody { @for one in sorted { (component(vendor, one, uptime.map(|all| (all, days.get(&one.path().line()).copied())), style)) } }
                }
            }
        }
    }
}

type Days<'a> = Option<(&'a VendorUptimeReport, Option<&'a ComponentUptimeReport>)>;

fn component(
    vendor: &VendorReport,
    one: &ComponentReport,
    days: Days<'_>,
    style: &Style,
) -> Markup {
    let status = one.status.unwrap_or(ComponentStatus::Unknown);
    let since = vendor
        .in_state_since(one)
        .filter(|_| status != ComponentStatus::Operational);
    let region = one.region.as_ref().map(Text::line);
    html! {
        tr {
            td { (mark(Tone::of_component(status), component_sign(status), &component_state(one))) }
            th scope="row" { (one.path().line()) @if let Some(region) = region { span.faint { " " (region) } } }
            td { @if let Some(since) = since { (humanize::length((style.now - since).num_seconds().max(0))) } }
            @if let Some((uptime, known)) = days {
                td.wide { @if let Some(known) = known { (strip(&component_days(uptime, known))) } }
                td.wide { @if let Some(known) = known { (share(&known.figures)) } @else { "unknown" } }
            }
        }
    }
}

/// The incidents that are open, the worst first, each with its latest update.
pub(super) fn open_incidents(vendor: &VendorReport, view: View<'_>) -> Markup {
    let open = vendor.open_incidents_by_impact();
    html! {
        @if !open.is_empty() {
            section {
                h2 { "Open incidents" }
                @for one in open { (open_incident(vendor, one, view)) }
            }
        }
    }
}

fn open_incident(vendor: &VendorReport, one: &IncidentReport, view: View<'_>) -> Markup {
    let worst = one.impact.worst();
    let address = view.incident(&vendor.vendor, &one.id, one.url.as_ref());
    html! {
        article {
            h3 { (linked(address, &one.title.line())) }
            p {
                (mark(Tone::of_impact(worst), impact_sign(worst), &impact(one)))
                " · " (super::super::words::incident::status(one)) " · " (lasted(one))
            }
            @if let Some(last) = one.updates.last() {
                div.latest {
                    @if let Some(at) = last.at { p.faint { (ago(at, view.style)) } }
                    (prose(&last.text))
                }
            }
        }
    }
}

/// Maintenance that is not over.
pub(super) fn planned(vendor: &VendorReport, view: View<'_>) -> Markup {
    let rows = maintenance::rows(std::slice::from_ref(vendor));
    let ahead: Vec<_> = rows.into_iter().filter(|(_, one)| !one.is_over()).collect();
    html! {
        @if !ahead.is_empty() {
            section { h2 { "Maintenance" } (maintenance::table(&ahead, false, view)) }
        }
    }
}
