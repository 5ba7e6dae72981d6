//! `wait`: until everything passes, or until something fails.

mod known;
mod log;
mod until;
mod waiting;

use std::time::Duration;

use clap::Args;

use super::args::PolicyArgs;
use super::{Outcome, UsageError};
use crate::answer::{self, Schedule};
use crate::context::Context;
use crate::time_arg;

use known::Known;
use log::Log;
use until::Until;
use waiting::Waiting;

/// Wait until vendors pass `check` again, or until one fails.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru wait github --within 30m          exit 0 when it passes, 4 if it does not
  pingoru wait @prod --fail-on major        minor issues do not count
  pingoru wait clerk --until problem        exit 0 as soon as something breaks
  pingoru wait github --component Actions && make deploy")]
pub(crate) struct Wait {
    #[command(flatten)]
    policy: PolicyArgs,
    /// Until all vendors pass (ok), or until one fails (problem)
    #[arg(
        long,
        value_enum,
        value_name = "WHAT",
        hide_possible_values = true,
        default_value = "ok"
    )]
    until: Until,
    /// How long to wait at most
    #[arg(long, value_name = "TIME", value_parser = time_arg::length, default_value = "30m")]
    within: Duration,
    /// Time between two polls of a page
    ///
    /// Halved while an incident is open, longer while the page fails.
    #[arg(long, value_name = "TIME", value_parser = time_arg::positive_length, default_value = "60s", env = "PINGORU_INTERVAL", hide_env_values = true)]
    interval: Duration,
}

impl Wait {
    /// Checks the command line; polling begins when the output is open.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        context.source.require_network("wait")?;
        let (checks, waivers) = self.policy.checks(context)?;
        let (targets, checks) = answer::by_vendor(checks);
        Ok(Outcome::long_running(Waiting {
            known: Known::new(self.until, targets.len()),
            schedule: Schedule::new(targets, self.interval),
            checks,
            waivers,
            within: self.within,
            log: Log::default(),
        }))
    }
}
