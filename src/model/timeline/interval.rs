//! Stretches of time in one state: overlapping ones become one after the other, the worst state first.

use crate::model::{ComponentStatus, Time};

/// A stretch of time in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// From when.
    pub from: Time,
    /// Until when; `None` while it lasts.
    pub to: Option<Time>,
    /// The state then.
    pub status: ComponentStatus,
}

/// A stretch whose end may not be known yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) status: ComponentStatus,
    pub(super) from: Time,
    pub(super) to: Option<Time>,
}

/// What lies inside an incident.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) started: Option<Time>,
    /// Where open stretches end: the resolution, or now.
    pub(super) until: Option<Time>,
    /// Whether that end is only now.
    pub(super) lasting: bool,
}

/// Stretches of one part as one after the other, inside a window; one that lasts ends with it.
#[must_use]
pub fn united(
    intervals: impl IntoIterator<Item = Interval>,
    from: Time,
    to: Time,
) -> Vec<Interval> {
    let stretch = |one: Interval| Stretch {
        status: one.status,
        from: one.from,
        to: one.to,
    };
    let stretches: Vec<_> = intervals.into_iter().map(stretch).collect();
    let bounds = Bounds {
        started: Some(from),
        until: Some(to),
        lasting: false,
    };
    clip_and_merge(&stretches, bounds)
}

/// The stretches of trouble inside the bounds: in the order of time, none overlapping another.
pub(super) fn clip_and_merge(stretches: &[Stretch], bounds: Bounds) -> Vec<Interval> {
    let mut edges: Vec<Edge> = stretches
        .iter()
        .filter_map(|stretch| stretch.edges(bounds))
        .flatten()
        .collect();
    edges.sort_unstable();
    sweep(&edges)
        .into_iter()
        .map(|(from, to, status)| Interval {
            from,
            to: (!(bounds.lasting && Some(to) == bounds.until)).then_some(to),
            status,
        })
        .collect()
}

/// When, on which rung, and whether a stretch begins there.
type Edge = (Time, usize, bool);

const LEVELS: [ComponentStatus; 3] = [
    ComponentStatus::DegradedPerformance,
    ComponentStatus::PartialOutage,
    ComponentStatus::MajorOutage,
];

impl Stretch {
    fn edges(&self, bounds: Bounds) -> Option<[Edge; 2]> {
        let level = LEVELS.iter().position(|level| *level == self.status)?;
        let from = bounds
            .started
            .map_or(self.from, |start| start.max(self.from));
        let to = [self.to, bounds.until].into_iter().flatten().min()?;
        (to > from).then_some([(from, level, true), (to, level, false)])
    }
}

/// The stretches between sorted edges, each in the worst state that covers it, equal neighbours joined.
fn sweep(edges: &[Edge]) -> Vec<(Time, Time, ComponentStatus)> {
    let mut covering = [0usize; LEVELS.len()];
    let mut swept: Vec<(Time, Time, ComponentStatus)> = Vec::new();
    let nexts = edges.iter().skip(1).map(|edge| edge.0);
    for (&(at, level, opens), next) in edges.iter().zip(nexts) {
        if let Some(count) = covering.get_mut(level) {
            *count = count.wrapping_add_signed(if opens { 1 } else { -1 });
        }
        let worst = LEVELS.iter().zip(&covering).rfind(|(_, count)| **count > 0);
        let Some((&status, _)) = worst.filter(|_| next > at) else {
            continue;
        };
        match swept.last_mut() {
            Some(last) if last.1 == at && last.2 == status => last.1 = next,
            _ => swept.push((at, next, status)),
        }
    }
    swept
}
