//! `status`: how it is now.

use clap::Args;

use super::args::{GateArgs, TargetArgs};
use super::{Outcome, UsageError};
use crate::answer::{self, Check, GateOn, Query};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Location;
use crate::model::{Impact, Time};
use crate::report::Subject;
use crate::time_arg::TimeArg;

/// Is it up? Full detail for one vendor, one row each for several.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru status clerk                    one vendor: full detail, problems first
  pingoru status clerk github @prod       several: one row each, worst first
  pingoru status https://status.acme.dev  any page: its feed is detected
  pingoru status clerk --at 2026-04-22T06:40Z  what was known then
  pingoru status demo                     a made-up vendor, without a network")]
pub(crate) struct Status {
    #[command(flatten)]
    targets: TargetArgs,
    /// List operational components and ok vendors too
    #[arg(short, long)]
    all: bool,
    /// What was known at WHEN: 90m, yesterday, 2026-04-22
    ///
    /// From the history; also a time, 2026-04-22T06:40Z.
    #[arg(long, value_name = "WHEN")]
    at: Option<TimeArg>,
    #[command(flatten)]
    gate: GateArgs,
}

impl Status {
    /// Reports the current state.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let query = Query {
            command: "status",
            subject: Subject::Status,
            scope: Scope {
                now: context.now,
                ..Scope::default()
            },
            until: None,
            all: self.all,
            at: self.at.map(|moment| context.resolve(moment)),
            limit: None,
            gate_on: GateOn::State,
            keep: &answer::open_only,
        };
        let checks = self
            .targets
            .checks(context, &self.gate.policy(Some(Impact::Minor)))?;
        if let Some(at) = query.at {
            require_past(at, &checks, context)?;
        }
        Ok(answer::answer(context, &query, checks, None)?.into())
    }
}

/// `--at` answers from the history, which has no future and no saved documents.
fn require_past(at: Time, checks: &[Check], context: &Context) -> Result<(), UsageError> {
    if at > context.now {
        return Err(UsageError::Other("--at is in the future".into()));
    }
    context.require_history("status --at")?;
    let mut targets = checks.iter().map(|check| &check.target);
    match targets.find(|target| matches!(target.location, Location::Documents(..))) {
        None => Ok(()),
        Some(target) => Err(UsageError::Other(format!(
            "--at answers from the history, and `{}` is not recorded",
            target.vendor
        ))),
    }
}
