//! When an incident began and ended.

use chrono::TimeDelta;

use super::provenance::{DerivedTime, Provenance};
use crate::model::{ComponentStatus, Incident, IncidentStatus, LogCompleteness, Time, Update};

/// A key is made milliseconds before or after the first update.
const SAME_MOMENT: TimeDelta = TimeDelta::seconds(60);

/// The start alone, as lists are sorted by it.
#[must_use]
pub fn started_at(incident: &Incident) -> Option<Time> {
    start(incident).map(|start| start.at)
}

/// The end alone, whether it is open or not.
pub(in crate::model) fn ended_at(incident: &Incident) -> Option<Time> {
    end(incident).map(|end| end.at)
}

/// The earliest of the vendor's start, its record, the first update and the first interval: Statuspage's
/// `started_at` is the posting time on backfilled incidents, and incident.io back-dates updates and impacts.
pub(super) fn start(incident: &Incident) -> Option<DerivedTime> {
    let reported = [incident.started_at, incident.created_at]
        .into_iter()
        .flatten()
        .min();
    let spans = incident.spans.iter().flatten().map(|span| span.from).min();
    let candidates = [
        (reported, Provenance::Reported),
        (
            first_update(incident, reported.is_some() || spans.is_some()),
            Provenance::Updates,
        ),
        (spans, Provenance::Intervals),
    ];
    let candidates = candidates
        .into_iter()
        .filter_map(|(at, from)| Some(DerivedTime { at: at?, from }));
    // `min_by_key` keeps the first of equals, so the vendor's own word wins.
    candidates
        .min_by_key(|figure| figure.at)
        .or_else(|| by_id(incident))
}

/// The only update that is left of a timeline says when it was posted, not when all began; nor does the first one with
/// a time where another has none, nor a first one that says that it is over.
fn first_update(incident: &Incident, other_start: bool) -> Option<Time> {
    let times = || incident.updates.iter().map(|update| update.at);
    let complete = incident.log == LogCompleteness::Complete
        && times().all(|at| at.is_some())
        && incident.updates.first()?.status.value.is_over() != Some(true);
    times().flatten().min().filter(|_| complete || other_start)
}

/// Incidents that are entered afterwards have the time of their entry in their key, later than their only update.
fn by_id(incident: &Incident) -> Option<DerivedTime> {
    let at = incident.id_at?;
    let posted = incident.updates.iter().filter_map(|update| update.at).min();
    let at = match posted {
        Some(posted) if posted + SAME_MOMENT < at => return None,
        Some(posted) => posted.min(at),
        None => at,
    };
    Some(DerivedTime {
        at,
        from: Provenance::Id,
    })
}

/// The vendor's end, else the first `resolved` of the final run of resolved and postmortem updates:
/// a second `resolved` days later is a write-up.
pub(super) fn end(incident: &Incident) -> Option<DerivedTime> {
    if let Some(at) = incident.resolved_at {
        return Some(DerivedTime {
            at,
            from: Provenance::Reported,
        });
    }
    let run = final_run(&incident.updates);
    let resolved = run
        .iter()
        .find(|update| update.status.value == IncidentStatus::Resolved);
    let over = run
        .iter()
        .find(|update| update.status.value.is_over() == Some(true));
    let at = resolved.or(over)?.at?;
    Some(DerivedTime {
        at,
        from: Provenance::Updates,
    })
}

/// The updates after the last one that says the incident is open.
fn final_run(updates: &[Update<IncidentStatus>]) -> &[Update<IncidentStatus>] {
    updates.get(goes_on_until(updates)..).unwrap_or_default()
}

fn goes_on_until(updates: &[Update<IncidentStatus>]) -> usize {
    let going_on = |update: &Update<IncidentStatus>| is_over(update) == Some(false);
    updates
        .iter()
        .rposition(going_on)
        .map_or(0, |last| last + 1)
}

/// Whether an update says that it is over. Without a word of its own (Better Stack has none), a component in
/// trouble says that it is not.
fn is_over(update: &Update<IncidentStatus>) -> Option<bool> {
    let mut states = update.components.iter().map(|state| state.status.value);
    let trouble = states.any(ComponentStatus::is_trouble).then_some(false);
    update.status.value.is_over().or(trouble)
}

/// The updates up to and with the one that ended the incident for good; what follows is a write-up.
pub(super) fn until_over(updates: &[Update<IncidentStatus>]) -> &[Update<IncidentStatus>] {
    let over = |update: &Update<IncidentStatus>| update.status.value.is_over() == Some(true);
    let ends = final_run(updates).iter().position(over);
    let count = ends.map_or(updates.len(), |place| goes_on_until(updates) + place + 1);
    updates.get(..count).unwrap_or_default()
}

/// Whether an update reopened the incident after one had ended it.
pub(super) fn reopened(incident: &Incident) -> bool {
    let over = incident.updates.iter().filter_map(is_over);
    over.skip_while(|over| !over).any(|over| !over)
}
