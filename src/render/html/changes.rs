//! What changed, by vendor, in the order in which it was noticed; and what a vendor changed of an incident afterwards.

use maud::{Markup, html};
use similar::ChangeTag;

use super::super::style::{Style, Tone};
use super::super::words::changes as words;
use super::element::{class, linked, mark, moment};
use super::view::View;
use crate::change::{Field, Kind};
use crate::model::Text;
use crate::report::{ChangeReport, ChangesReport};

/// All changes of a report.
pub(super) fn content(report: &ChangesReport, view: View<'_>) -> Markup {
    let unread: Vec<_> = report.unread_vendors.iter().map(Text::line).collect();
    html! {
        @if !unread.is_empty() {
            p.notice { (mark(Tone::Doubt, "?", "unknown")) " Could not be read: " (unread.join(", ")) }
        }
        @if report.changes.is_empty() && unread.is_empty() { p { "Nothing changed." } }
        @if !report.changes.is_empty() {
            div.scroll tabindex="0" {
                table {
                    caption.hidden { "Changes, newest first" }
                    thead { tr { th scope="col" { "Noticed" } th scope="col" { "Vendor" } th scope="col" { "Change" } } }
                    tbody { @for one in newest_first(&report.changes) { (row(one, view)) } }
                }
            }
        }
    }
}

fn newest_first(changes: &[ChangeReport]) -> Vec<&ChangeReport> {
    let mut sorted: Vec<_> = changes.iter().collect();
    sorted.sort_by_key(|one| std::cmp::Reverse(one.seen_at));
    sorted
}

fn row(one: &ChangeReport, view: View<'_>) -> Markup {
    let item = one.incident.as_ref();
    let address = item.and_then(|item| view.incident(&one.vendor, &item.id, item.url.as_ref()));
    let address = address.filter(|_| !one.kind.is_about_maintenance());
    html! {
        tr {
            td.when { (moment(one.seen_at, view.style)) }
            td { (one.vendor.line()) }
            td {
                strong.(class(words::tone(one.kind))) { (words::words(one)) } " "
                @if let Some(item) = item { (linked(address, &item.title.line())) " " }
                @if let Some(component) = &one.component { (component.line()) " " }
                (values(one, view.style))
            }
        }
    }
}

/// The old and the new value: of prose what was deleted and inserted.
fn values(one: &ChangeReport, style: &Style) -> Markup {
    let prose = matches!(one.field, Some(Field::Title | Field::Text));
    html! {
        @if let Some(field) = words::field(one) { span.faint { (field) " " } }
        @match (&one.old, &one.new) {
            (Some(old), Some(new)) if prose => (difference(old, new)),
            (Some(old), Some(new)) => { del { (words::value(old, style)) } " → " ins { (words::value(new, style)) } }
            (None, Some(new)) => (words::value(new, style)),
            (Some(old), None) => { "was " del { (words::value(old, style)) } }
            (None, None) => {}
        }
        @if one.inferred { span.faint { " (no longer listed)" } }
    }
}

/// What was deleted and what was inserted, word by word.
fn difference(old: &Text, new: &Text) -> Markup {
    html! {
        span.prose {
            @for (tag, words) in words::difference(old, new) {
                @match tag {
                    ChangeTag::Equal => (words),
                    ChangeTag::Delete => del { (words) },
                    ChangeTag::Insert => ins { (words) },
                }
            }
        }
    }
}

/// What the vendor changed of what was already published.
pub(super) fn afterwards(edits: &[&ChangeReport], style: &Style) -> Markup {
    html! {
        @if !edits.is_empty() {
            section {
                h2 { "Changed by the vendor afterwards" }
                ol.timeline {
                    @for one in edits {
                        li {
                            h3 { (words::words(one)) ", noticed " (moment(one.seen_at, style)) }
                            p { (about(one, style)) (values(one, style)) }
                        }
                    }
                }
            }
        }
    }
}

/// The update that was changed.
fn about(one: &ChangeReport, style: &Style) -> Markup {
    let update = one.update.as_ref();
    html! {
        @if let Some(at) = update.and_then(|update| update.at) {
            span.faint { "update of " (moment(at, style)) ": " }
        }
    }
}

/// Whether a change is one of what was already published.
pub(super) fn is_edit(one: &ChangeReport) -> bool {
    matches!(
        one.kind,
        Kind::IncidentEdited
            | Kind::UpdateRemoved
            | Kind::IncidentRemoved
            | Kind::ImpactChanged
            | Kind::IncidentReopened
    )
}
