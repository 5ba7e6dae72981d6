//! The rule of the letter; docs/commands.md says the same.
//!
//! Three measures have a mark each: the median delay, the share of incidents that were rewritten, and the share of
//! outages of components without an incident. A measure with fewer than [`LEAST_CASES`] cases has none. The letter is
//! the worst mark. There is none with fewer than [`LEAST_INCIDENTS`] incidents, or without a mark for the delay.

use super::measure::Figures;
use crate::model::Text;

/// Fewer incidents give no letter.
pub(super) const LEAST_INCIDENTS: usize = 10;
/// Fewer cases give a measure no mark.
pub(super) const LEAST_CASES: usize = 5;

/// The median delay in seconds up to which A, B, C and D are given; above it is E.
const DELAY: [i64; 4] = [5 * 60, 15 * 60, 30 * 60, 60 * 60];
/// Percent of incidents of which times or impact were edited, or that were removed.
const REWRITTEN: [i64; 4] = [5, 15, 30, 50];
/// Percent of the outages of components during which there was no incident.
const SILENT: [i64; 4] = [5, 20, 40, 60];

const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// The marks of a vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) delay: Option<&'static str>,
    pub(super) rewritten: Option<&'static str>,
    pub(super) silent: Option<&'static str>,
}

impl Marks {
    pub(super) fn of(figures: &Figures) -> Self {
        let share = |some: usize, all: usize, limits| {
            let percent = i64::try_from((some * 100).div_ceil(all.max(1))).unwrap_or(i64::MAX);
            (all >= LEAST_CASES).then(|| mark(percent, limits))
        };
        let enough = figures.delays.len() >= LEAST_CASES;
        let median = figures.median_delay().filter(|_| enough);
        Self {
            delay: median.map(|median| mark(median, DELAY)),
            rewritten: share(figures.rewritten, figures.incidents, REWRITTEN),
            silent: share(figures.silent, figures.outages, SILENT),
        }
    }

    /// The letter, or why there is none.
    pub(super) fn letter(&self, figures: &Figures) -> Result<&'static str, Text> {
        if figures.incidents < LEAST_INCIDENTS {
            let text = format!(
                "too few incidents for a grade: {} of {LEAST_INCIDENTS}",
                figures.incidents
            );
            return Err(Text::new(text));
        }
        let all = [self.delay, self.rewritten, self.silent];
        let worst = all.into_iter().flatten().max();
        worst.filter(|_| self.delay.is_some()).ok_or_else(|| {
            let text = format!(
                "too few measured delays for a grade: {} of {LEAST_CASES}",
                figures.delays.len()
            );
            Text::new(text)
        })
    }
}

fn mark(value: i64, limits: [i64; 4]) -> &'static str {
    let place = limits.iter().position(|limit| value <= *limit);
    LETTERS[place.unwrap_or(limits.len())]
}
