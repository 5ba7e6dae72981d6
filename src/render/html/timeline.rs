//! The updates of an incident, oldest first, with the silences between them.

use maud::{Markup, html};

use super::super::humanize;
use super::super::style::Style;
use super::super::words::incident::silence;
use super::element::{moment, prose};
use crate::model::{IncidentStatus, Text, Time, Vocabulary};
use crate::report::{IncidentReport, UpdateReport};

/// The section with the timeline; an open incident lasts until `read_at`.
pub(super) fn timeline(one: &IncidentReport, read_at: Time, style: &Style) -> Markup {
    html! {
        section {
            h2 { "Timeline" }
            @if one.updates.is_empty() {
                p { "The vendor published no updates." }
            } @else {
                ol.timeline { (entries(one, read_at, style)) }
            }
        }
    }
}

fn entries(one: &IncidentReport, read_at: Time, style: &Style) -> Markup {
    let mut before: Option<Time> = None;
    let entries = one.updates.iter().map(|update| {
        let gap = silence(before, update.at);
        before = update.at.or(before);
        (gap, update)
    });
    let entries: Vec<_> = entries.collect();
    let running = (one.open == Some(true))
        .then(|| silence(before, Some(read_at)))
        .flatten();
    html! {
        @for (gap, update) in entries {
            @if let Some(gap) = gap { li.silence { "no update for " (humanize::length(gap.num_seconds())) } }
            (entry(update, style))
        }
        @if let Some(gap) = running { li.silence { "no update for " (humanize::length(gap.num_seconds())) ", so far" } }
    }
}

fn entry(update: &UpdateReport<IncidentStatus>, style: &Style) -> Markup {
    let word = update.status_word.as_ref();
    let word = word.map_or_else(|| humanize::spaced(update.status.word()), Text::line);
    html! {
        li {
            h3 {
                (word) " "
                @match update.at {
                    Some(at) => (moment(at, style)),
                    None => "time unknown",
                }
            }
            (prose(&update.text))
        }
    }
}
