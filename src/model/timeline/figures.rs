//! All figures of one incident, derived together.

use chrono::TimeDelta;

use super::affected::{self, Affected};
use super::interval;
use super::provenance::DerivedTime;
use super::start_end;
use crate::model::{ComponentRef, Impact, Incident, IncidentStatus, LogCompleteness, Time};

/// All that follows from an [`Incident`]; a figure whose inputs are missing is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// When it began.
    pub started: Option<DerivedTime>,
    /// When it ended; `None` while open and where the page does not say.
    pub resolved: Option<DerivedTime>,
    /// Whether it is open; `None` where the page does not say.
    pub open: Option<bool>,
    /// An update that is not resolved came after a resolved one.
    pub reopened: bool,
    /// The vendor's end lies before the start: shown as the vendor's error, with no duration.
    pub ends_before_start: bool,
    /// From start to end, or until now while open.
    pub duration: Option<TimeDelta>,
    /// From the start to the first `identified` update.
    pub to_identify: Option<TimeDelta>,
    /// From the start to the first `monitoring` update.
    pub to_monitor: Option<TimeDelta>,
    /// From the start to the end.
    pub to_resolve: Option<TimeDelta>,
    /// The longest time between two updates, up to the one that says that it is over.
    pub longest_silence: Option<TimeDelta>,
    /// The components that were other than operational; `None` where the page does not say.
    pub affected: Option<Vec<Affected>>,
    /// The components named with it that were operational all along, or of which nothing else is known.
    pub listed: Vec<ComponentRef>,
    /// The worst state of a component in it; `None` where the page does not say.
    pub observed: Option<Impact>,
}

impl Timeline {
    /// Derives every figure. `now` ends what is still open.
    #[must_use]
    pub fn of(incident: &Incident, now: Time) -> Self {
        let started = start_end::start(incident);
        let open = incident.is_open();
        let resolved = if open == Some(false) {
            start_end::end(incident)
        } else {
            None
        };
        let ends_before_start = matches!((started, resolved), (Some(s), Some(e)) if e.at < s.at);
        let end = if ends_before_start {
            None
        } else {
            resolved.map(|end| end.at)
        };
        let until = if open == Some(true) { Some(now) } else { end };
        let bounds = interval::Bounds {
            started: started.map(|start| start.at),
            until,
            lasting: open == Some(true),
        };
        let (affected, listed) = affected::components(incident, bounds);
        Self {
            duration: since(started, until),
            to_identify: first(incident, started, end, IncidentStatus::Identified),
            to_monitor: first(incident, started, end, IncidentStatus::Monitoring),
            to_resolve: since(started, end),
            longest_silence: longest_silence(incident),
            reopened: start_end::reopened(incident),
            listed,
            observed: affected.as_deref().map(observed),
            affected,
            started,
            resolved,
            open,
            ends_before_start,
        }
    }

    /// Whether it was open at some time in a window, or may have been. `open` counts as open at its end.
    #[must_use]
    pub fn touches(&self, from: Time, to: Time) -> bool {
        let begins_later = self.started.is_some_and(|start| start.at >= to);
        let ended_before = self.resolved.is_some_and(|end| end.at <= from);
        let over = self.open != Some(true) && ended_before;
        !(begins_later || over)
    }

    /// From the start to the vendor's first update.
    #[must_use]
    pub fn posting_lag(&self, incident: &Incident) -> Option<TimeDelta> {
        let first = incident.updates.iter().filter_map(|update| update.at).min();
        first
            .filter(|_| incident.log == LogCompleteness::Complete)
            .map(|first| first - self.started.map_or(first, |start| start.at))
    }

    /// The worse of what the vendor says and what the components show.
    #[must_use]
    pub fn worst(&self, incident: &Incident) -> Option<Impact> {
        self.observed.max(incident.impact.value)
    }
}

fn since(started: Option<DerivedTime>, until: Option<Time>) -> Option<TimeDelta> {
    let length = until? - started?.at;
    (length >= TimeDelta::zero()).then_some(length)
}

fn first(
    incident: &Incident,
    started: Option<DerivedTime>,
    end: Option<Time>,
    status: IncidentStatus,
) -> Option<TimeDelta> {
    if incident.log != LogCompleteness::Complete {
        return None;
    }
    let update = incident
        .updates
        .iter()
        .find(|update| update.status.value == status)?;
    since(
        started,
        update.at.filter(|at| end.is_none_or(|end| *at <= end)),
    )
}

/// A write-up that follows days later ends no silence.
fn longest_silence(incident: &Incident) -> Option<TimeDelta> {
    if incident.log != LogCompleteness::Complete {
        return None;
    }
    let updates = start_end::until_over(&incident.updates).iter();
    let times: Vec<_> = updates.filter_map(|update| update.at).collect();
    let later = times.iter().skip(1);
    later.zip(&times).map(|(later, at)| *later - *at).max()
}

fn observed(affected: &[Affected]) -> Impact {
    let worst = affected
        .iter()
        .filter_map(|affected| affected.worst.impact())
        .max();
    worst.unwrap_or(Impact::None)
}
