//! Trouble within a window, and the share of the window that is left.

use chrono::TimeDelta;

use crate::model::timeline::{Interval, united};
use crate::model::{ComponentStatus, Impact, Time};

/// A stretch of time that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its start.
    pub from: Time,
    /// Its end.
    pub to: Time,
}

impl Window {
    /// How long it is.
    #[must_use]
    pub fn length(&self) -> TimeDelta {
        (self.to - self.from).max(TimeDelta::zero())
    }

    /// The part of it that another window has too; empty where there is none.
    #[must_use]
    pub fn cut(&self, other: Window) -> Self {
        let from = self.from.max(other.from);
        Self {
            from,
            to: self.to.min(other.to).max(from),
        }
    }
}

/// Trouble within a window: in the order of time, none overlapping another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Downtime(Vec<Interval>);

impl Downtime {
    /// Unites stretches of trouble; where several overlap, the worst state counts. One that lasts ends with the
    /// window.
    #[must_use]
    pub fn within(window: Window, stretches: impl IntoIterator<Item = Interval>) -> Self {
        let trouble = stretches
            .into_iter()
            .filter(|stretch| stretch.status.is_trouble());
        Self(united(trouble, window.from, window.to))
    }

    /// How long it was in just this state.
    #[must_use]
    pub fn lasting(&self, status: ComponentStatus) -> TimeDelta {
        self.sum(|one| one.status == status)
    }

    /// How long it was at least so bad.
    #[must_use]
    pub fn at_least(&self, impact: Impact) -> TimeDelta {
        self.sum(|one| one.status.impact() >= Some(impact))
    }

    /// The worst state.
    #[must_use]
    pub fn worst(&self) -> Option<ComponentStatus> {
        self.0
            .iter()
            .map(|one| one.status)
            .max_by_key(|status| status.impact())
    }

    /// The part of it that lies in a shorter window.
    #[must_use]
    pub fn cut(&self, window: Window) -> Self {
        Self::within(window, self.0.iter().copied())
    }

    fn sum(&self, counts: impl Fn(&Interval) -> bool) -> TimeDelta {
        let counted = self.0.iter().filter(|one| counts(one));
        counted.fold(TimeDelta::zero(), |sum, one| {
            sum + one.to.map_or(TimeDelta::zero(), |to| to - one.from)
        })
    }
}

/// The share of a window without this downtime, in percent, cut off after the fourth decimal so that it is 100 only
/// where there was none; `None` for an empty window.
#[must_use]
pub fn percent(window: Window, down: TimeDelta) -> Option<f64> {
    let (whole, down) = (window.length().num_milliseconds(), down.num_milliseconds());
    let up = i128::from(whole.checked_sub(down)?.max(0));
    let share = (up * 1_000_000).checked_div(i128::from(whole))?;
    i32::try_from(share)
        .ok()
        .map(|share| f64::from(share) / 10_000.0)
}
