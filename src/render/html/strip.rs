//! A strip of days: the worst state of each, as high as it is bad, with its words.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::super::humanize;
use super::super::style::Tone;
use super::super::words::vendor::short_state;
use super::element::class;
use crate::model::ComponentStatus;

/// The height of a strip in its own units; a day is one unit wide.
const HEIGHT: u8 = 12;

/// A strip of days, oldest first. `None`: unknown.
pub(super) fn strip(days: &[(NaiveDate, Option<ComponentStatus>)]) -> Markup {
    let runs: Vec<_> = days.chunk_by(|one, other| one.1 == other.1).collect();
    let mut start = 0;
    let placed = runs.iter().map(|run| {
        let from = start;
        start += run.len();
        (from, *run)
    });
    let placed: Vec<_> = placed.collect();
    html! {
        svg.strip viewBox=(format!("0 0 {} {HEIGHT}", days.len().max(1))) preserveAspectRatio="none" role="img"
            aria-label=(words(&runs)) {
            @for (from, run) in placed {
                @let (tone, height) = shape(run[0].1);
                rect.(class(tone)) x=(from) y=(HEIGHT - height) width=(run.len()) height=(height) {
                    title { (span(run)) ": " (state(run[0].1)) }
                }
            }
        }
    }
}

/// The tone of a day, and its height.
fn shape(state: Option<ComponentStatus>) -> (Tone, u8) {
    match state {
        Some(ComponentStatus::Operational) => (Tone::Good, 3),
        Some(ComponentStatus::UnderMaintenance) => (Tone::Planned, 5),
        Some(ComponentStatus::DegradedPerformance) => (Tone::Minor, 6),
        Some(ComponentStatus::PartialOutage) => (Tone::Bad, 9),
        Some(ComponentStatus::MajorOutage) => (Tone::Bad, HEIGHT),
        Some(ComponentStatus::Unknown) | None => (Tone::Faint, 1),
    }
}

fn state(state: Option<ComponentStatus>) -> String {
    state.map_or("unknown".into(), short_state)
}

fn span(run: &[(NaiveDate, Option<ComponentStatus>)]) -> String {
    let day = |date: NaiveDate| date.format("%-d %b").to_string();
    match run {
        [] => String::new(),
        [one] => day(one.0),
        [first, .., last] => format!("{} – {}", day(first.0), day(last.0)),
    }
}

/// What the strip shows, for those who do not see it: `90 days: 1 partial outage (21 Nov), 80 operational, 9 unknown`.
fn words(runs: &[&[(NaiveDate, Option<ComponentStatus>)]]) -> String {
    let mut states: Vec<(Option<ComponentStatus>, usize, String)> = Vec::new();
    for run in runs {
        match states.iter_mut().find(|(state, ..)| *state == run[0].1) {
            Some((_, days, _)) => *days += run.len(),
            None => states.push((run[0].1, run.len(), span(run))),
        }
    }
    states.sort_by_key(|(state, ..)| std::cmp::Reverse(shape(*state).1));
    let total: usize = states.iter().map(|(_, days, _)| days).sum();
    let each = states.iter().map(|(state, days, first)| {
        let place = if *days == 1 {
            format!(" ({first})")
        } else {
            String::new()
        };
        format!("{days} {}{place}", self::state(*state))
    });
    let each: Vec<_> = each.collect();
    format!("{}: {}", humanize::count(total, "day"), each.join(", "))
}
