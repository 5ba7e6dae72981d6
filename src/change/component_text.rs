//! The components of an incident or an update, as something to compare and to read.

use super::normalise::same_time;
use super::stated::{is_said, timestamp, word};
use crate::model::{ComponentState, Span, Text, Vocabulary};

/// States in an order that does not depend on the document's.
pub(super) fn states(list: &[ComponentState]) -> Vec<(Text, Text)> {
    let state = |one: &ComponentState| {
        let key = one.component.id.clone();
        (
            key.unwrap_or_else(|| one.component.path()),
            word(&one.status),
        )
    };
    let mut states: Vec<_> = list.iter().map(state).collect();
    states.sort();
    states
}

/// `Platform API: partial_outage, Webhooks`, sorted.
pub(super) fn described(list: &[ComponentState]) -> Text {
    let line = |one: &ComponentState| {
        let path = one.component.path();
        if is_said(&one.status) {
            format!("{}: {}", path.raw(), word(&one.status).raw())
        } else {
            path.raw().to_owned()
        }
    };
    let mut lines: Vec<_> = list.iter().map(line).collect();
    lines.sort();
    Text::new(lines.join(", "))
}

/// Whether the same components are named, in whatever order and state.
pub(super) fn are_same(one: &[ComponentState], other: &[ComponentState]) -> bool {
    let in_list = |state: &ComponentState, list: &[ComponentState]| {
        let own = &state.component;
        list.iter()
            .any(|state| match (&own.id, &state.component.id) {
                (Some(id), Some(other)) => id == other,
                _ => own.name == state.component.name,
            })
    };
    one.iter().all(|state| in_list(state, other)) && other.iter().all(|state| in_list(state, one))
}

/// The names, sorted.
pub(super) fn named(list: &[ComponentState]) -> Text {
    let mut names: Vec<_> = list.iter().map(|state| state.component.path()).collect();
    names.sort();
    let names: Vec<_> = names.iter().map(Text::raw).collect();
    Text::new(names.join(", "))
}

/// Whether a span is still listed; it may have ended since.
pub(super) fn is_still_listed(span: &Span, list: &[Span]) -> bool {
    list.iter().any(|other| {
        let key = |span: &Span| {
            span.component
                .id
                .clone()
                .unwrap_or_else(|| span.component.path())
        };
        key(other) == key(span)
            && other.status == span.status
            && same_time(Some(other.from), Some(span.from))
            && (span.to.is_none() || same_time(other.to, span.to))
    })
}

/// `API: partial_outage FROM–TO`, in the order of their starts.
pub(super) fn spans(mut spans: Vec<&Span>) -> Text {
    spans.sort_by_key(|span| span.from);
    let line = |span: &&Span| {
        let to = span
            .to
            .map_or_else(|| "…".to_owned(), |to| timestamp(to).raw().to_owned());
        let state = span.status.word();
        let from = timestamp(span.from);
        format!(
            "{}: {state} {}–{to}",
            span.component.path().raw(),
            from.raw()
        )
    };
    let lines: Vec<_> = spans.iter().map(line).collect();
    Text::new(lines.join(", "))
}
