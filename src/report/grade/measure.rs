//! The figures of a vendor: its delays, its edits, and its outages without an incident.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::history::{Conduct, SeenIncident, SeenProblem};
use crate::model::Time;

/// The poll before the first sight of a problem is no older, or the delay is not measured.
pub(super) const RECENT: TimeDelta = TimeDelta::hours(1);
/// An incident that is posted later after the end of a problem is not about it.
const GRACE: TimeDelta = TimeDelta::hours(1);
/// Nor is one that is posted later after its beginning.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// What was measured of a vendor.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    /// The incidents that came up while the page was polled.
    pub(super) incidents: usize,
    /// Of those whose beginning is known, how late each was posted.
    pub(super) delays: Vec<Delay>,
    /// The incidents that were edited after they were posted.
    pub(super) edited: usize,
    /// Those with edited texts.
    pub(super) texts: usize,
    /// Those with edited times.
    pub(super) times: usize,
    /// Those whose impact was changed after the end.
    pub(super) impacts: usize,
    /// Those with edited titles or components.
    pub(super) others: usize,
    /// Those that were removed.
    pub(super) removed: usize,
    /// Those with edited times or impact, or removed.
    pub(super) rewritten: usize,
    /// How often a component was seen with a problem.
    pub(super) outages: usize,
    /// How often without any incident or maintenance.
    pub(super) silent: usize,
    /// How long at least, together.
    pub(super) silent_for: TimeDelta,
}

/// How late an incident was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delay {
    /// From the beginning until the first poll that had the incident; 0: it was posted before.
    pub(super) seconds: i64,
    /// From the poll before the first sight of the problem to that sight; `None`: the vendor stated the beginning.
    pub(super) error: Option<i64>,
}

impl Figures {
    pub(super) fn of(conduct: &Conduct, now: Time) -> Self {
        let begun = conduct.polled.map(|(first, _)| first);
        let is_new = |one: &SeenIncident| Some(one.first_seen_at) > begun;
        let new: Vec<&SeenIncident> = conduct.incidents.iter().filter(|one| is_new(one)).collect();
        let count = |is: &dyn Fn(&SeenIncident) -> bool| new.iter().filter(|one| is(one)).count();
        let is_rewritten =
            |one: &SeenIncident| one.edits.times > 0 || one.edits.impacts > 0 || one.removed;
        let answered = answered(conduct);
        let delays = conduct.incidents.iter().enumerate();
        let delays = delays.filter(|(_, one)| is_new(one) && one.detected);
        let mut figures = Self {
            incidents: new.len(),
            delays: delays
                .filter_map(|(place, one)| delay(one, answered.get(&place)))
                .collect(),
            edited: count(&|one| one.edits.is_any()),
            texts: count(&|one| one.edits.texts > 0),
            times: count(&|one| one.edits.times > 0),
            impacts: count(&|one| one.edits.impacts > 0),
            others: count(&|one| one.edits.others > 0),
            removed: count(&|one| one.removed),
            rewritten: count(&is_rewritten),
            ..Self::default()
        };
        if conduct.has_incidents {
            figures.count_outages(conduct, now);
        }
        figures
    }

    /// The median of the delays in seconds; of an even number the lower of the two in the middle.
    pub(super) fn median_delay(&self) -> Option<i64> {
        median(self.delays.iter().map(|delay| delay.seconds))
    }

    fn count_outages(&mut self, conduct: &Conduct, now: Time) {
        for problem in conduct.problems.iter().filter(|one| one.part.is_some()) {
            let is_silent = is_silent(problem, conduct);
            // An incident may still come.
            if is_silent && problem.lasts && now - problem.from < GRACE {
                continue;
            }
            self.outages += 1;
            if is_silent {
                self.silent += 1;
                self.silent_for += problem.to - problem.from;
            }
        }
    }
}

/// The lower median.
pub(super) fn median(values: impl Iterator<Item = i64>) -> Option<i64> {
    let mut values: Vec<i64> = values.collect();
    values.sort_unstable();
    let middle = values.len().checked_sub(1)? / 2;
    values.get(middle).copied()
}

/// The problems to which each incident is the answer, by the incident's place: it was open when the problem was first
/// seen, or is the first one about it that was posted afterwards.
fn answered(conduct: &Conduct) -> HashMap<usize, Vec<SeenProblem>> {
    let mut answered: HashMap<usize, Vec<SeenProblem>> = HashMap::new();
    for problem in &conduct.problems {
        let about = conduct.incidents.iter().enumerate();
        let about = || about.clone().filter(|(_, one)| concerns(one, problem));
        let mut open = about().filter(|(_, one)| is_open_at(one, problem.from));
        let answers = |one: &SeenIncident| {
            one.first_seen_at >= problem.from
                && one.first_seen_at <= problem.to + GRACE
                && one.first_seen_at - problem.from <= LONGEST
        };
        let mut later = about().filter(|(_, one)| answers(one));
        if let Some((place, _)) = open.next().or_else(|| later.next()) {
            answered.entry(place).or_default().push(*problem);
        }
    }
    answered
}

fn is_open_at(incident: &SeenIncident, at: Time) -> bool {
    incident.first_seen_at < at && incident.ended_at.is_none_or(|end| end > at)
}

/// An incident that names no component of the page may be about any.
fn concerns(incident: &SeenIncident, problem: &SeenProblem) -> bool {
    match problem.part {
        Some(part) => incident.parts.is_empty() || incident.parts.contains(&part),
        None => true,
    }
}

fn delay(incident: &SeenIncident, problems: Option<&Vec<SeenProblem>>) -> Option<Delay> {
    let seen = problems.and_then(|problems| problems.iter().min_by_key(|one| one.from));
    let seen = seen.and_then(|one| Some((one.from, one.from - one.before?)));
    let seen = seen.filter(|(_, gap)| *gap <= RECENT);
    let stated = incident.stated_from.map(|from| (from, None));
    let seen = seen.map(|(from, gap)| (from, Some(gap.num_seconds())));
    let (from, error) = seen
        .into_iter()
        .chain(stated)
        .min_by_key(|(from, _)| *from)?;
    Some(Delay {
        seconds: (incident.first_seen_at - from).num_seconds().max(0),
        error,
    })
}

/// Whether there was neither an incident nor maintenance at any time of a problem, and shortly after it.
fn is_silent(problem: &SeenProblem, conduct: &Conduct) -> bool {
    let until = problem.to + GRACE;
    let incidents = conduct.incidents.iter().map(|one| {
        let start = one
            .started_at
            .map_or(one.first_seen_at, |at| at.min(one.first_seen_at));
        (start, one.ended_at)
    });
    let planned = conduct.maintenances.iter().copied();
    let mut all = incidents.chain(planned);
    !all.any(|(start, end)| start <= until && end.is_none_or(|end| end >= problem.from))
}
