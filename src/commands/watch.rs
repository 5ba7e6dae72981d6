//! `watch`: look again and again, and tell changes as they come.

use std::collections::HashMap;
use std::io::Write;
use std::time::{Duration, Instant};

use clap::Args;

use super::asking::Asked;
use super::memory::{self, Seen};
use super::{Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::{Observation, Target};
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::model::{Incident, Text};
use crate::progress::Live;
use crate::render::Render;
use crate::report::{ChangeReport, ChangesReport, Report, SCHEMA_VERSION};

/// A page that fails is asked at this interval at the most.
const SLOWEST: Duration = Duration::from_secs(15 * 60);
/// The clock is looked at so often, so that a machine that slept goes on at once.
const STEP: Duration = Duration::from_secs(1);

/// The same as `changes`, again and again, until interrupted.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru watch @prod                      changes as they come
  pingoru watch clerk --interval 30s       more often
  pingoru watch @prod -o jsonl | my-bot    a line each, for a program
  pingoru watch clerk --rounds 1           one look, as a cron job would")]
pub(crate) struct Watch {
    #[command(flatten)]
    asked: Asked,
    /// The time between two looks at a page; halved while an incident is open, doubled while the page fails
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "60s")]
    interval: Duration,
    /// End after so many looks at every page
    #[arg(long, value_name = "N")]
    rounds: Option<usize>,
}

impl Watch {
    /// Checks the command line; the watching itself begins when the answer is written.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = self.asked.targets(context)?;
        if context.history.is_none() {
            return Err(UsageError::Other(
                "changes are told from the history, which is switched off".into(),
            ));
        }
        let round = Rounds {
            plans: targets
                .into_iter()
                .map(|target| (target.vendor.clone(), Plan::new(target)))
                .collect(),
            interval: self.interval,
            left: self.rounds,
        };
        Ok(Outcome {
            said: Said::Live(Box::new(round)),
            decision: Decision::Pass,
            problems: Vec::new(),
            after: None,
        })
    }
}

/// When a page is looked at next.
struct Plan {
    target: Target,
    due: Instant,
    failures: u32,
    looks: usize,
}

impl Plan {
    fn new(target: Target) -> Self {
        Self {
            target,
            due: Instant::now(),
            failures: 0,
            looks: 0,
        }
    }

    /// Sooner while something is open, later and later while the page fails, never sooner than the server asks.
    fn next(&mut self, observation: &Observation, interval: Duration) {
        self.looks += 1;
        let (wait, floor) = match &observation.outcome {
            Ok(observed) => {
                self.failures = 0;
                let open = observed
                    .page
                    .incidents
                    .iter()
                    .flatten()
                    .any(|one| Incident::is_open(one) == Some(true));
                (if open { interval / 2 } else { interval }, Duration::ZERO)
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

/// The watching, once it has somebody to tell.
pub(crate) struct Rounds {
    plans: HashMap<String, Plan>,
    interval: Duration,
    left: Option<usize>,
}

impl Rounds {
    /// Watches until it is interrupted or all rounds are done.
    pub(crate) fn watch(
        mut self,
        context: &Context,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> Decision {
        let Ok(interrupt) = Interrupt::listen() else {
            let _ = writeln!(err, "error: this system gives no sign of an interruption");
            return Decision::Unknown;
        };
        let live = Live::new(context.progress);
        loop {
            let due: Vec<Target> = self.due();
            if !due.is_empty() && !live.aside(|| self.look(due, context, format, out, err)) {
                return Decision::Pass;
            }
            if self
                .left
                .is_some_and(|rounds| self.plans.values().all(|plan| plan.looks >= rounds))
            {
                return Decision::Pass;
            }
            live.say(&self.outlook());
            if interrupt.within(self.pause()) {
                return Decision::Pass;
            }
        }
    }

    fn due(&self) -> Vec<Target> {
        let now = Instant::now();
        let more = |plan: &&Plan| self.left.is_none_or(|rounds| plan.looks < rounds);
        let due = self
            .plans
            .values()
            .filter(more)
            .filter(|plan| plan.due <= now);
        due.map(|plan| plan.target.clone()).collect()
    }

    fn pause(&self) -> Duration {
        let next = self.plans.values().map(|plan| plan.due).min();
        next.map_or(STEP, |next| next.saturating_duration_since(Instant::now()))
            .min(STEP)
    }

    fn outlook(&self) -> String {
        let next = self.plans.values().map(|plan| plan.due).min();
        let wait = next.map_or(0, |next| {
            next.saturating_duration_since(Instant::now()).as_secs()
        });
        let failing = self.plans.values().filter(|plan| plan.failures > 0).count();
        format!(
            "watching {}, {failing} failing, next look in {wait} s",
            self.plans.len()
        )
    }

    /// One look at those that are due: record, then tell. `false`: nobody listens any more.
    fn look(
        &mut self,
        due: Vec<Target>,
        context: &Context,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> bool {
        let now = (context.clock)();
        let want = Want {
            history: true,
            maintenance: true,
            since: None,
            now,
        };
        let observations = match Asked::ask(context, due, want) {
            Ok(observations) => observations,
            Err(error) => {
                let _ = writeln!(err, "error: {error}");
                return false;
            }
        };
        for observation in &observations {
            if let Some(plan) = self.plans.get_mut(&observation.target.vendor) {
                plan.next(observation, self.interval);
            }
        }
        let seen: Vec<_> = observations
            .iter()
            .filter_map(|one| Seen::of(one, now))
            .collect();
        match memory::keep(context, &seen) {
            Ok((logged, warnings)) => {
                for warning in warnings {
                    let _ = writeln!(err, "warning: {}", Text::new(warning).line());
                }
                tell(
                    logged.into_iter().flatten().map(ChangeReport::of).collect(),
                    now,
                    context,
                    format,
                    out,
                )
            }
            Err(error) => writeln!(err, "warning: not recorded: {error}").is_ok(),
        }
    }
}

fn tell(
    changes: Vec<ChangeReport>,
    now: crate::model::Time,
    context: &Context,
    format: &dyn Render,
    out: &mut dyn Write,
) -> bool {
    if changes.is_empty() {
        return true;
    }
    let report = ChangesReport {
        schema_version: SCHEMA_VERSION,
        command: "watch",
        generated_at: now,
        cursor: None,
        changes,
    };
    let style = crate::render::Style {
        now,
        ..context.style.clone()
    };
    format
        .render(&Report::Changes(report), &style, out)
        .and_then(|()| out.flush())
        .is_ok()
}
