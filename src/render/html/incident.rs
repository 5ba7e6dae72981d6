//! An incident: what is true of it, what it affected, its timeline, and what the vendor changed afterwards.

use chrono::TimeDelta;
use maud::{Markup, html};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::{incident as words, vendor::impact_sign, vendor::last_known};
use super::element::{ago, facts, mark, moment, outside};
use super::view::View;
use super::{bars, changes, timeline};
use crate::model::timeline::Provenance;
use crate::model::{Text, Time};
use crate::report::{ChangeReport, IncidentReport, PagesReport, VendorReport};

/// The incidents of a report; usually one.
pub(super) fn content(pages: &PagesReport, view: View<'_>) -> Markup {
    let several = pages
        .vendors
        .iter()
        .flat_map(|one| one.incidents.iter().flatten())
        .count()
        > 1;
    html! {
        @for vendor in &pages.vendors {
            @if vendor.error.is_some() {
                (unread(vendor, view.style))
            }
            @for one in vendor.incidents.iter().flatten() {
                @if several { h2 { (one.title.line()) } }
                (incident(one, &[], read_at(vendor, view.style), view))
            }
        }
    }
}

/// A vendor without an answer.
pub(super) fn unread(vendor: &VendorReport, style: &Style) -> Markup {
    html! {
        p.notice {
            (mark(Tone::Doubt, "?", "unknown")) " " strong { (vendor.label()) } ": " (vendor.short_cause())
            @if let Some(last) = last_known(vendor, style) { " · " (last) }
        }
    }
}

/// When the vendor's page was read: nothing later is known of what was open then.
pub(super) fn read_at(vendor: &VendorReport, style: &Style) -> Time {
    let source = vendor.source.as_ref();
    source.map_or(style.now, |source| source.fetched_at)
}

/// One incident as it was known at `read_at`, with what the vendor changed of it.
pub(super) fn incident(
    one: &IncidentReport,
    edits: &[&ChangeReport],
    read_at: Time,
    view: View<'_>,
) -> Markup {
    let style = view.style;
    html! {
        (figures(one, style))
        (bars::affected(one, read_at, style))
        (timeline::timeline(one, read_at, style))
        (changes::afterwards(edits, style))
        @if let Some(url) = &one.url { p { "Vendor's page: " (outside(url)) } }
    }
}

fn figures(one: &IncidentReport, style: &Style) -> Markup {
    let impact = one.impact.worst();
    let impact = mark(
        Tone::of_impact(impact),
        impact_sign(impact),
        &words::impact(one),
    );
    let regions: Vec<_> = one.regions.iter().map(Text::line).collect();
    let text = |words: String| html! { (words) };
    facts(&[
        ("Status", Some(text(words::status(one)))),
        ("Impact", Some(impact)),
        (
            "Started",
            Some(stated(one.started_at, one.started_from, style)),
        ),
        (
            "Resolved",
            (one.open != Some(true)).then(|| stated(one.resolved_at, one.resolved_from, style)),
        ),
        ("Duration", Some(text(words::duration(one)))),
        (
            "Stated by vendor",
            words::stated(one).map(|stated| {
                html! {
                    (words::stated_window(stated, one, style)) ": " q { (stated.text.line()) }
                }
            }),
        ),
        ("Response", words::steps(one).map(text)),
        (
            "Longest silence",
            one.longest_silence_seconds
                .map(|seconds| text(humanize::length(seconds))),
        ),
        (
            "First seen",
            one.first_seen_at.map(|at| first_seen(one, at, style)),
        ),
        (
            "Removed",
            one.removed_at
                .map(|at| html! { "by the vendor, noticed " (moment(at, style)) }),
        ),
        (
            "Regions",
            (!regions.is_empty()).then(|| text(regions.join(", "))),
        ),
        ("Id", Some(html! { code { (one.id.line()) } })),
    ])
}

/// When it was first seen, and how long after its start.
fn first_seen(one: &IncidentReport, at: Time, style: &Style) -> Markup {
    let late = one
        .started_at
        .map(|start| at - start)
        .filter(|late| *late > TimeDelta::zero());
    html! {
        (moment(at, style))
        @if let Some(late) = late { ", " (humanize::length(late.num_seconds())) " after the start" }
    }
}

/// A moment with its source.
fn stated(at: Option<Time>, from: Option<Provenance>, style: &Style) -> Markup {
    let Some(at) = at else {
        return html! { "unknown" };
    };
    html! {
        (moment(at, style)) ", " (ago(at, style))
        @if let Some(from) = from { span.faint { " (" (words::provenance(from)) ")" } }
    }
}
