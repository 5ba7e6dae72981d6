//! When each page is looked at next: politely, sooner while something is open, later while it fails.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::fetch::{Observation, Target};
use crate::model::Incident;

/// A page that fails is asked at this interval at the most.
const SLOWEST: Duration = Duration::from_secs(15 * 60);
/// The clock is looked at so often, so that a machine that slept goes on at once.
const STEP: Duration = Duration::from_secs(1);

/// When each page is looked at next.
pub(super) struct Pace {
    plans: HashMap<String, Plan>,
    interval: Duration,
}

struct Plan {
    target: Target,
    due: Instant,
    failures: u32,
    looks: usize,
}

impl Pace {
    /// All are due at once.
    pub(super) fn new(targets: Vec<Target>, interval: Duration) -> Self {
        let plan = |target: Target| {
            let plan = Plan {
                due: Instant::now(),
                failures: 0,
                looks: 0,
                target,
            };
            (plan.target.vendor.clone(), plan)
        };
        Self {
            plans: targets.into_iter().map(plan).collect(),
            interval,
        }
    }

    /// Those whose time has come and who were not looked at so often yet.
    pub(super) fn due(&self, rounds: Option<usize>) -> Vec<Target> {
        let now = Instant::now();
        let due = self
            .plans
            .values()
            .filter(|plan| plan.due <= now && rounds.is_none_or(|rounds| plan.looks < rounds));
        due.map(|plan| plan.target.clone()).collect()
    }

    /// Takes note of what came of a look.
    pub(super) fn note(&mut self, observations: &[Observation]) {
        for observation in observations {
            if let Some(plan) = self.plans.get_mut(&observation.target.vendor) {
                plan.next(observation, self.interval);
            }
        }
    }

    /// How many pages there are.
    pub(super) fn len(&self) -> usize {
        self.plans.len()
    }

    /// How many of them fail.
    pub(super) fn failing(&self) -> usize {
        self.plans.values().filter(|plan| plan.failures > 0).count()
    }

    /// Whether every page was looked at so often.
    pub(super) fn is_done(&self, rounds: usize) -> bool {
        self.plans.values().all(|plan| plan.looks >= rounds)
    }

    /// How long it is until the next look.
    pub(super) fn wait(&self) -> Duration {
        let next = self.plans.values().map(|plan| plan.due).min();
        next.map_or(STEP, |next| next.saturating_duration_since(Instant::now()))
    }

    /// How long to sleep before the clock is looked at again.
    pub(super) fn pause(&self) -> Duration {
        self.wait().min(STEP)
    }
}

impl Plan {
    /// Sooner while something is open, later and later while the page fails, never sooner than the server asks.
    fn next(&mut self, observation: &Observation, interval: Duration) {
        self.looks += 1;
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

/// Up to a tenth more or less, so that many who watch do not all ask at once.
fn jittered(wait: Duration) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let random = RandomState::new().hash_one(0u8) % 2_000;
    wait.mul_f64(0.9 + f64::from(u32::try_from(random).unwrap_or_default()) / 10_000.0)
}
