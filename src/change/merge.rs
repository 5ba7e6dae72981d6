//! One item of two snapshots: what the newer one states, and what it leaves out.

use chrono::TimeDelta;

use super::normalise::{finer_time, same_time};
use super::stated::latest;
use crate::model::{
    Incident, IncidentStatus, LogCompleteness, Maintenance, MaintenanceStatus, Time, Update,
};

/// A key or a start is made moments before or after the first update.
const SAME_MOMENT: TimeDelta = TimeDelta::seconds(60);

/// One incident of two snapshots. Where documents of two kinds differ, the one with all updates counts.
pub(super) fn incident(
    old: &Incident,
    new: &Incident,
    updates: Vec<Update<IncidentStatus>>,
    platform_changed: bool,
) -> Incident {
    let known_richer =
        !platform_changed && old.log != new.log && new.log != LogCompleteness::Complete;
    let (first, then) = if known_richer { (new, old) } else { (old, new) };
    let open = new.is_open();
    let mut one = Incident {
        id: new.id.clone(),
        title: if new.title.is_blank() { old } else { new }.title.clone(),
        url: new.url.clone().or_else(|| old.url.clone()),
        status: latest(old.status.clone(), &new.status),
        open: if open.is_some() {
            new.open
        } else {
            old.is_open()
        },
        impact: latest(old.impact.clone(), &new.impact),
        started_at: time(first.started_at, then.started_at),
        created_at: time(first.created_at, then.created_at),
        resolved_at: match open {
            Some(true) => new.resolved_at,
            _ => time(first.resolved_at, then.resolved_at),
        },
        id_at: new.id_at.or(old.id_at),
        updates,
        log: then.log,
        spans: then.spans.clone().or_else(|| first.spans.clone()),
        components: then.components.clone().or_else(|| first.components.clone()),
        regions: if new.regions.is_empty() { old } else { new }
            .regions
            .clone(),
    };
    if one.updates.len() > new.updates.len() && is_complete_from_its_start(&one) {
        one.log = LogCompleteness::Complete;
    }
    one = one.ordered();
    if open.is_some() && one.is_open() != open {
        one.open = open;
    }
    one
}

/// The last updates, caught one after the other since the first, are the timeline.
fn is_complete_from_its_start(one: &Incident) -> bool {
    let start = [one.started_at, one.created_at, one.id_at];
    let first = one.updates.first().and_then(|first| first.at);
    one.log == LogCompleteness::LastOnly
        && first.is_some_and(|first| {
            let near = |start: &Time| (first - *start).abs() <= SAME_MOMENT;
            start.iter().flatten().any(near)
        })
}

/// The one that is believed; where both are one moment, the finer.
fn time(first: Option<Time>, then: Option<Time>) -> Option<Time> {
    if same_time(first, then) {
        return finer_time(first, then);
    }
    then.or(first)
}

pub(super) fn maintenance(
    old: &Maintenance,
    new: &Maintenance,
    updates: Vec<Update<MaintenanceStatus>>,
) -> Maintenance {
    Maintenance {
        id: new.id.clone(),
        title: if new.title.is_blank() { old } else { new }.title.clone(),
        url: new.url.clone().or_else(|| old.url.clone()),
        status: latest(old.status.clone(), &new.status),
        starts_at: time(old.starts_at, new.starts_at),
        ends_at: time(old.ends_at, new.ends_at),
        completed_at: time(old.completed_at, new.completed_at),
        updates,
        components: new.components.clone().or_else(|| old.components.clone()),
        regions: if new.regions.is_empty() { old } else { new }
            .regions
            .clone(),
    }
    .ordered()
}
