//! What a page is judged by.

use chrono::TimeDelta;

use super::waiver::Waiver;
use crate::filter::ComponentFilter;
use crate::model::{Page, Time};

/// The components of a page that are not asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unselected {
    pub(super) components: usize,
    pub(super) troubled: usize,
}

impl Unselected {
    /// Counts them on a page that was not narrowed yet.
    pub(crate) fn of(page: &Page, filter: &ComponentFilter) -> Self {
        let others = page.components.iter().flatten();
        let others = others.filter(|part| !filter.has_part(part));
        others.fold(Self::default(), |sum, part| Self {
            components: sum.components + 1,
            troubled: sum.troubled + usize::from(part.status.value.is_trouble()),
        })
    }
}

/// What a page is judged by.
#[derive(Clone, Copy)]
pub(crate) struct EvaluationInput<'a> {
    /// The vendor's slug, as waivers name it.
    pub(crate) vendor: &'a str,
    /// Which parts of the page.
    pub(crate) filter: &'a ComponentFilter,
    /// The parts that are not asked about.
    pub(crate) unselected: Unselected,
    /// What is excused by name.
    pub(crate) waivers: &'a [Waiver],
    /// How long an incident is too new to count.
    pub(crate) grace: Option<TimeDelta>,
    /// How old the page's own data may be.
    pub(crate) max_age: Option<TimeDelta>,
    /// When the page was read.
    pub(crate) read_at: Time,
    /// The moment of the question.
    pub(crate) now: Time,
}

impl<'a> EvaluationInput<'a> {
    /// A page that was read now, with nothing excused.
    pub(crate) fn new(vendor: &'a str, filter: &'a ComponentFilter, now: Time) -> Self {
        Self {
            vendor,
            filter,
            unselected: Unselected::default(),
            waivers: &[],
            grace: None,
            max_age: None,
            read_at: now,
            now,
        }
    }
}
