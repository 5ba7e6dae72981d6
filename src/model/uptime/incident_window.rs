//! Which window of an incident counts: the reported one, or the one that the vendor states in words afterwards.

use chrono::TimeDelta;

use serde::{Deserialize, Serialize};

use super::downtime::Window;
use crate::model::timeline::Interval;
use crate::model::{Incident, StatedWindow, Time, Timeline};

/// Which window of an incident counts as its downtime.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentWindow {
    /// The reported one.
    #[default]
    Reported,
    /// The stated one, where the vendor states another.
    Stated,
    /// From the earlier start to the later end of both.
    Widest,
}

/// People state minutes: a time that is nearer to the reported one states the same.
const SAME: TimeDelta = TimeDelta::minutes(1);
/// A stated window begins at most so far from the reported start.
const FURTHEST: TimeDelta = TimeDelta::hours(48);

/// Whether a stated start or end is another than the reported one; so it is where none is reported.
#[must_use]
pub fn differs(stated: Time, reported: Option<Time>) -> bool {
    reported.is_none_or(|reported| (stated - reported).abs() >= SAME)
}

impl IncidentWindow {
    /// The window that counts instead of the reported one; `None`: the reported one counts.
    fn instead(self, incident: &Incident, timeline: &Timeline, now: Time) -> Option<Window> {
        if self == Self::Reported {
            return None;
        }
        let stated = StatedWindow::of(incident, now)?;
        let started = timeline.started.map(|start| start.at);
        let ended = timeline.resolved.map(|end| end.at);
        if !differs(stated.from, started) && !differs(stated.to, ended) {
            return None;
        }
        let widest = self == Self::Widest;
        let also = |reported: Option<Time>| reported.filter(|_| widest);
        Some(Window {
            from: also(started).map_or(stated.from, |at| at.min(stated.from)),
            to: also(ended).map_or(stated.to, |at| at.max(stated.to)),
        })
    }
}

/// An incident that counts in a window, by its reported window or by another one.
#[derive(Clone, Debug)]
pub struct CountedIncident {
    /// What follows from its reported times.
    pub timeline: Timeline,
    /// The window that counts instead of the reported one.
    pub instead: Option<Window>,
}

impl CountedIncident {
    /// `None` where the incident lies outside of the window.
    #[must_use]
    pub fn of(
        incident: &Incident,
        counts: IncidentWindow,
        window: Window,
        now: Time,
    ) -> Option<Self> {
        let timeline = Timeline::of(incident, now);
        let from = window.from.checked_sub_signed(FURTHEST);
        let to = window.to.checked_add_signed(FURTHEST);
        let near = timeline.touches(from.unwrap_or(window.from), to.unwrap_or(window.to));
        let instead = near
            .then(|| counts.instead(incident, &timeline, now))
            .flatten();
        let touches = instead.map_or_else(
            || timeline.touches(window.from, window.to),
            |instead| instead.from < window.to && instead.to > window.from,
        );
        touches.then_some(Self { timeline, instead })
    }

    /// From start to end, or until now while open.
    #[must_use]
    pub fn duration(&self) -> Option<TimeDelta> {
        let instead = self.instead.map(|instead| instead.length());
        instead.or(self.timeline.duration)
    }

    /// From start to end.
    #[must_use]
    pub fn to_resolve(&self) -> Option<TimeDelta> {
        let instead = self.instead.map(|instead| instead.length());
        instead.or(self.timeline.to_resolve)
    }

    /// A component's stretch of trouble as it counts. One that begins with the incident begins with the window that
    /// counts instead, and one that ends with it ends with that window; what lies outside of that window is cut off.
    pub(super) fn counted(&self, stretch: Interval, now: Time) -> Option<Interval> {
        let end = stretch.to.unwrap_or(now);
        let Some(instead) = self.instead else {
            return Some(Interval {
                to: Some(end),
                ..stretch
            });
        };
        let started = self.timeline.started.map(|start| start.at);
        let ended = self.timeline.resolved.map(|end| end.at);
        let from = if differs(stretch.from, started) {
            stretch.from.max(instead.from)
        } else {
            instead.from
        };
        let to = if differs(end, ended) {
            end.min(instead.to)
        } else {
            instead.to
        };
        (from < to).then_some(Interval {
            from,
            to: Some(to),
            ..stretch
        })
    }
}
