//! The components of an incident or an update, as something to compare and to read.

use std::collections::{HashMap, HashSet};

use super::matching::MOST_TRIED;
use super::normalise::{minute, same_time};
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
    let (named, named_too) = (Named::by(one), Named::by(other));
    one.iter().all(|state| named_too.has(state)) && other.iter().all(|state| named.has(state))
}

/// The components that a list names: by id where both have one, else by name.
#[derive(Default)]
struct Named<'a> {
    ids: HashSet<&'a Text>,
    names: HashSet<&'a Text>,
    names_without_id: HashSet<&'a Text>,
}

impl<'a> Named<'a> {
    fn by(list: &'a [ComponentState]) -> Self {
        let mut named = Self::default();
        for ComponentState { component, .. } in list {
            named.names.insert(&component.name);
            match &component.id {
                Some(id) => named.ids.insert(id),
                None => named.names_without_id.insert(&component.name),
            };
        }
        named
    }

    fn has(&self, state: &ComponentState) -> bool {
        let name = &state.component.name;
        match &state.component.id {
            Some(id) => self.ids.contains(id) || self.names_without_id.contains(name),
            None => self.names.contains(name),
        }
    }
}

/// The names, sorted.
pub(super) fn named(list: &[ComponentState]) -> Text {
    let mut names: Vec<_> = list.iter().map(|state| state.component.path()).collect();
    names.sort();
    let names: Vec<_> = names.iter().map(Text::raw).collect();
    Text::new(names.join(", "))
}

/// Spans of a list, by component and the minute of their start.
pub(super) struct Listed<'a>(HashMap<(Text, i64), Vec<&'a Span>>);

impl<'a> Listed<'a> {
    pub(super) fn of(list: &'a [Span]) -> Self {
        let mut listed: HashMap<_, Vec<_>> = HashMap::new();
        for span in list {
            let of_key = listed.entry(Self::key(span)).or_default();
            if of_key.len() < MOST_TRIED {
                of_key.push(span);
            }
        }
        Self(listed)
    }

    fn key(span: &Span) -> (Text, i64) {
        let id = span.component.id.clone();
        (
            id.unwrap_or_else(|| span.component.path()),
            minute(span.from),
        )
    }

    fn alike(&self, span: &Span) -> impl Iterator<Item = &'a Span> {
        let alike = self.0.get(&Self::key(span)).into_iter().flatten();
        alike.copied()
    }

    /// Whether a span is still listed; it may have ended since.
    pub(super) fn still_has(&self, span: &Span) -> bool {
        self.alike(span).any(|other| {
            other.status == span.status
                && same_time(Some(other.from), Some(span.from))
                && (span.to.is_none() || same_time(other.to, span.to))
        })
    }

    /// Whether the list has this span as it is.
    pub(super) fn has(&self, span: &Span) -> bool {
        self.alike(span).any(|other| other == span)
    }
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
