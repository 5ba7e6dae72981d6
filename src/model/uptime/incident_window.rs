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
        let start = timeline.started.map(|start| start.at);
        let end = timeline.resolved.map(|end| end.at);
        if !differs(stated.from, start) && !differs(stated.to, end) {
            return None;
        }
        let widest = self == Self::Widest;
        let also = |reported: Option<Time>| reported.filter(|_| widest);
        Some(Window {
            from: also(start).map_or(stated.from, |at| at.min(stated.from)),
            to: also(end).map_or(stated.to, |at| at.max(stated.to)),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{ComponentStatus, IncidentStatus, Update};

    /// A time of 20 November 2026, in minutes.
    fn at(minute: i64) -> Time {
        let start: Time = "2026-11-20T00:00:00Z".parse().unwrap();
        start + TimeDelta::minutes(minute)
    }

    fn day() -> Window {
        Window {
            from: at(0),
            to: at(24 * 60),
        }
    }

    /// Reported from 10:00 to 11:00, and closed with this text.
    fn closed(text: &str) -> Incident {
        Incident {
            status: IncidentStatus::Resolved.into(),
            started_at: Some(at(600)),
            resolved_at: Some(at(660)),
            updates: vec![Update {
                status: IncidentStatus::Resolved.into(),
                text: text.into(),
                ..Update::at(Some(at(660)))
            }],
            ..Incident::new("i1", "API is down")
        }
    }

    fn counted(text: &str, counts: IncidentWindow) -> Option<CountedIncident> {
        CountedIncident::of(&closed(text), counts, day(), at(48 * 60))
    }

    fn instead(text: &str, counts: IncidentWindow) -> Option<(i64, i64)> {
        let instead = counted(text, counts)?.instead?;
        let minute = |time: Time| (time - at(0)).num_minutes();
        Some((minute(instead.from), minute(instead.to)))
    }

    const EARLIER: &str = "Between 09:17 and 10:50 UTC requests failed.";

    #[test]
    fn the_stated_window_counts_only_where_it_was_asked_for() {
        assert_eq!(instead(EARLIER, IncidentWindow::Reported), None);
        assert_eq!(instead(EARLIER, IncidentWindow::Stated), Some((557, 650)));
        assert_eq!(instead(EARLIER, IncidentWindow::Widest), Some((557, 660)));
        let same = "Between 10:00 and 11:00 UTC requests failed.";
        assert_eq!(instead(same, IncidentWindow::Stated), None);
        assert_eq!(instead("It is over.", IncidentWindow::Stated), None);
    }

    #[test]
    fn an_incident_counts_where_its_stated_window_lies() {
        let before = "Between 22:00 and 23:30 UTC on November 19 requests failed.";
        assert!(counted(before, IncidentWindow::Reported).is_some());
        assert!(counted(before, IncidentWindow::Widest).is_some());
        assert!(counted(before, IncidentWindow::Stated).is_none());
    }

    fn stretch(from: i64, to: i64) -> Interval {
        Interval {
            status: ComponentStatus::MajorOutage,
            from: at(from),
            to: Some(at(to)),
        }
    }

    #[test]
    fn a_stretch_at_an_edge_moves_with_it_and_one_in_the_middle_stays() {
        let incident = counted(EARLIER, IncidentWindow::Stated).unwrap();
        let counted = |from, to| incident.counted(stretch(from, to), day().to);
        assert_eq!(counted(600, 660), Some(stretch(557, 650)));
        assert_eq!(counted(600, 620), Some(stretch(557, 620)));
        assert_eq!(counted(620, 660), Some(stretch(620, 650)));
        assert_eq!(counted(620, 640), Some(stretch(620, 640)));
        assert_eq!(counted(620, 655), Some(stretch(620, 650)));
        assert_eq!(counted(652, 660), None, "all of it lies behind the end");
    }

    proptest! {
        #[test]
        fn a_counted_stretch_is_never_reversed_and_never_outside(
            from in 600_i64..660, length in 1_i64..60, start in 300_i64..900, lasting in 1_i64..300,
        ) {
            let to = (from + length).min(660);
            let text = format!(
                "Between {:02}:{:02} and {:02}:{:02} UTC on November 20 requests failed.",
                start / 60, start % 60, (start + lasting) / 60, (start + lasting) % 60,
            );
            for counts in [IncidentWindow::Reported, IncidentWindow::Stated, IncidentWindow::Widest] {
                let incident = counted(&text, counts).unwrap();
                let found = incident.counted(stretch(from, to), day().to);
                if let (Some(one), Some(instead)) = (found, incident.instead) {
                    prop_assert!(one.from < one.to.unwrap());
                    prop_assert!(instead.from <= one.from && one.to.unwrap() <= instead.to);
                }
                let kept = found.is_some_and(|one| one.from <= at(from) && one.to >= Some(at(to)));
                prop_assert!(kept || counts == IncidentWindow::Stated);
            }
        }
    }
}
