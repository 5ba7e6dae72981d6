//! When each page is polled next: sooner while an incident is open, later while the page fails; slow pages apart from
//! the others.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::fetch::{Observation, Target};
use crate::model::Incident;

/// The longest interval between polls of a failing page.
const SLOWEST: Duration = Duration::from_secs(15 * 60);
/// The clock is read this often, so that a machine that was suspended goes on at once.
const STEP: Duration = Duration::from_secs(1);

/// A page whose last poll took longer is slow: the others do not wait for it.
const SLOW: Duration = Duration::from_secs(2);

/// The pages to poll now.
#[derive(Default)]
pub(crate) struct Due {
    /// All but the slow ones.
    pub(crate) quick: Vec<Target>,
    /// Those whose last poll took long.
    pub(crate) slow: Vec<Target>,
}

impl Due {
    /// All of them.
    pub(crate) fn all(self) -> Vec<Target> {
        self.quick.into_iter().chain(self.slow).collect()
    }
}

/// When each page is polled next.
pub(crate) struct Schedule {
    entries: HashMap<String, Entry>,
    interval: Duration,
}

struct Entry {
    target: Target,
    due: Instant,
    failures: u32,
    polls: usize,
    is_slow: bool,
    /// From [`Schedule::take_due`] until [`Schedule::note`].
    in_progress: bool,
}

impl Schedule {
    /// All pages are due now.
    pub(crate) fn new(targets: Vec<Target>, interval: Duration) -> Self {
        let entry = |target: Target| {
            let entry = Entry {
                due: Instant::now(),
                failures: 0,
                polls: 0,
                is_slow: false,
                in_progress: false,
                target,
            };
            (entry.target.vendor.clone(), entry)
        };
        Self {
            entries: targets.into_iter().map(entry).collect(),
            interval,
        }
    }

    /// Other pages from now on: those that were scheduled before keep their times, the others are due now.
    pub(crate) fn replace(&mut self, targets: Vec<Target>) {
        let mut before = std::mem::take(&mut self.entries);
        *self = Self::new(targets, self.interval);
        for (vendor, entry) in &mut self.entries {
            if let Some(known) = before.remove(vendor) {
                let target = entry.target.clone();
                *entry = Entry { target, ..known };
            }
        }
    }

    /// Hands out the pages that are due and were polled fewer than `rounds` times. Each is due again only after its
    /// result was noted; slow pages wait where `with_slow` is false.
    pub(crate) fn take_due(&mut self, rounds: Option<usize>, with_slow: bool) -> Due {
        let now = Instant::now();
        let mut due = Due::default();
        for entry in self.entries.values_mut() {
            let is_due =
                entry.is_waiting(rounds) && entry.due <= now && (with_slow || !entry.is_slow);
            if is_due {
                entry.in_progress = true;
                let list = if entry.is_slow {
                    &mut due.slow
                } else {
                    &mut due.quick
                };
                list.push(entry.target.clone());
            }
        }
        due
    }

    /// Plans the next poll of each page from the result of this one.
    pub(crate) fn note(&mut self, observations: &[Observation]) {
        for observation in observations {
            if let Some(entry) = self.entries.get_mut(&observation.target.vendor) {
                entry.next(observation, self.interval);
            }
        }
    }

    /// The number of pages.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The number of pages that fail.
    pub(crate) fn failing(&self) -> usize {
        self.entries
            .values()
            .filter(|entry| entry.failures > 0)
            .count()
    }

    /// Whether every page was polled `rounds` times.
    pub(crate) fn is_done(&self, rounds: usize) -> bool {
        self.entries.values().all(|entry| entry.polls >= rounds)
    }

    /// The time until the next poll of a page that is not being polled.
    pub(crate) fn wait(&self) -> Duration {
        let waiting = self.entries.values().filter(|entry| !entry.in_progress);
        let next = waiting.map(|entry| entry.due).min();
        next.map_or(STEP, |next| next.saturating_duration_since(Instant::now()))
    }

    /// How long to sleep before reading the clock again.
    pub(crate) fn pause(&self) -> Duration {
        self.wait().min(STEP)
    }
}

impl Entry {
    fn is_waiting(&self, rounds: Option<usize>) -> bool {
        !self.in_progress && rounds.is_none_or(|rounds| self.polls < rounds)
    }

    /// Sooner while something is open, later and later while the page fails, never sooner than the server's `Retry-After`.
    fn next(&mut self, observation: &Observation, interval: Duration) {
        self.polls += 1;
        self.in_progress = false;
        self.is_slow = observation.took > SLOW;
        let (wait, floor) = match &observation.outcome {
            Ok(observed) => {
                self.failures = 0;
                let incidents = observed.page.incidents.iter().flatten();
                let mut open = incidents.filter(|one| Incident::is_open(one) == Some(true));
                let half = open.next().map_or(1, |_| 2);
                (interval / half, Duration::ZERO)
            }
            Err(error) => {
                self.failures = (self.failures + 1).min(8);
                let longer = interval
                    .saturating_mul(1 << self.failures)
                    .min(SLOWEST.max(interval));
                (longer, error.retry_after().unwrap_or_default())
            }
        };
        self.due = Instant::now() + jittered(wait).max(floor);
    }
}

/// Up to a tenth more or less, so that many processes do not poll at the same moment.
fn jittered(wait: Duration) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let random = RandomState::new().hash_one(0u8) % 2_000;
    wait.mul_f64(0.9 + f64::from(u32::try_from(random).unwrap_or_default()) / 10_000.0)
}
