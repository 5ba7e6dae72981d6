//! An incident in words.

use chrono::TimeDelta;

use super::super::humanize;
use super::super::style::Style;
use crate::model::timeline::Provenance;
use crate::model::uptime::differs;
use crate::model::{ComponentStatus, Impact, Time, Vocabulary};
use crate::report::{AffectedReport, IncidentReport, StatedReport};

/// How long an incident has lasted or lasted.
pub(in crate::render) fn lasted(incident: &IncidentReport) -> String {
    incident
        .duration_seconds
        .map_or("unknown".into(), humanize::length)
}

/// A silence from this length on is shown.
const SILENCE: TimeDelta = TimeDelta::minutes(30);

/// What the vendor says and what the components show, where they differ.
pub(in crate::render) fn impact(incident: &IncidentReport) -> String {
    match (incident.impact.reported, incident.impact.observed) {
        (Some(reported), Some(observed)) if reported != observed => {
            format!("{} (vendor says {})", observed.word(), reported.word())
        }
        (Some(one), _) | (None, Some(one)) => one.word().to_owned(),
        (None, None) => "not stated".into(),
    }
}

pub(in crate::render) fn status(one: &IncidentReport) -> String {
    let word = one.status_word.as_ref();
    let word = word.map_or(String::new(), |word| format!(" (\"{}\")", word.line()));
    let again = if one.reopened { ", was reopened" } else { "" };
    format!("{}{word}{again}", humanize::spaced(one.status.word()))
}

/// How long it took to identify, to monitor, to resolve.
pub(in crate::render) fn steps(one: &IncidentReport) -> Option<String> {
    let steps = [
        ("identified after", one.time_to.identify_seconds),
        ("monitored after", one.time_to.monitor_seconds),
        ("resolved after", one.time_to.resolve_seconds),
    ];
    let known = steps
        .iter()
        .filter_map(|(name, time)| Some((name, time.filter(|time| *time > 0)?)));
    let known: Vec<_> = known
        .map(|(name, time)| format!("{name} {}", humanize::length(time)))
        .collect();
    (!known.is_empty()).then(|| known.join(" · "))
}

pub(in crate::render) fn duration(one: &IncidentReport) -> String {
    match (one.duration_seconds, one.ends_before_start) {
        (_, true) => "unknown: the vendor states an end before the start".into(),
        (Some(seconds), _) if one.open == Some(true) => {
            format!("{}, ongoing", humanize::length(seconds))
        }
        (Some(seconds), _) => humanize::length(seconds),
        (None, _) => "unknown".into(),
    }
}

/// The window that the vendor states in words, where it is another than the reported one.
pub(in crate::render) fn stated(one: &IncidentReport) -> Option<&StatedReport> {
    let stated = one.stated.as_ref()?;
    let other = differs(stated.from, one.started_at) || differs(stated.to, one.resolved_at);
    other.then_some(stated)
}

/// How a stated window differs from the reported one: `43 min before the reported start`.
pub(in crate::render) fn stated_difference(
    stated: &StatedReport,
    one: &IncidentReport,
) -> Option<String> {
    let times = [
        ("start", stated.from, one.started_at),
        ("end", stated.to, one.resolved_at),
    ];
    let differing = times.into_iter().filter_map(|(name, stated, reported)| {
        let reported = reported.filter(|at| differs(stated, Some(*at)))?;
        let seconds = (reported - stated).num_seconds();
        let side = if seconds > 0 { "before" } else { "after" };
        let length = humanize::length(seconds.abs());
        Some(format!("{length} {side} the reported {name}"))
    });
    let differing: Vec<_> = differing.collect();
    (!differing.is_empty()).then(|| differing.join(", "))
}

/// A stated window as clocks, its length and its difference.
pub(in crate::render) fn stated_window(
    stated: &StatedReport,
    one: &IncidentReport,
    style: &Style,
) -> String {
    let window = humanize::span(stated.from, stated.to, style);
    let length = humanize::length(stated.seconds());
    let difference = stated_difference(stated, one);
    let difference = difference.map_or(String::new(), |words| format!(", {words}"));
    format!("{window} ({length}){difference}")
}

/// Where a figure comes from, for people.
pub(in crate::render) fn provenance(from: Provenance) -> &'static str {
    match from {
        Provenance::Reported => "reported by vendor",
        Provenance::Updates => "from the updates",
        Provenance::Intervals => "from the components' intervals",
        Provenance::Id => "from the time inside its id",
    }
}

/// The impact of a state; each state of a bar is drawn as at least minor.
pub(in crate::render) fn severity(status: ComponentStatus) -> Impact {
    status.impact().unwrap_or(Impact::Minor).max(Impact::Minor)
}

/// The time between two updates, where it is long enough to be shown.
pub(in crate::render) fn silence(before: Option<Time>, after: Option<Time>) -> Option<TimeDelta> {
    let gap = before.zip(after).map(|(before, after)| after - before);
    gap.filter(|gap| *gap >= SILENCE)
}

/// How long a component was in each state, in seconds, the worst first; `None`: a part is not known.
pub(in crate::render) fn states(
    component: &AffectedReport,
    now: Time,
) -> Option<Vec<(ComponentStatus, i64)>> {
    let total = component.seconds?;
    let mut states: Vec<(ComponentStatus, i64)> = Vec::new();
    for interval in &component.intervals {
        let seconds = (interval.to.unwrap_or(now) - interval.from).num_seconds();
        match states
            .iter_mut()
            .find(|(state, _)| *state == interval.status)
        {
            Some((_, sum)) => *sum += seconds,
            None => states.push((interval.status, seconds)),
        }
    }
    if states.is_empty() {
        states.push((component.worst, total));
    }
    states.sort_by_key(|(state, _)| std::cmp::Reverse(severity(*state)));
    Some(states)
}
