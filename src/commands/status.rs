//! `status`: how it is now.

use clap::Args;

use super::asking::{Asked, Gate, Question};
use super::{Outcome, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::model::Impact;
use crate::moment::Moment;
use crate::report::Subject;

/// Is it up? One vendor in detail, several as a row each, worst first.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru status clerk                    one vendor: what is not fine first
  pingoru status clerk github @prod       several: worst first, a count at the end
  pingoru status github-actions --json    a product: its vendor's page, its components
  pingoru status https://status.acme.dev  any page: its feed is detected
  pingoru status clerk --fail-on major    exit 1 only on major or critical trouble
  pingoru status clerk --at 2026-04-22T06:40Z  as it was known then
  pingoru status demo                     a made-up vendor, without a network")]
pub(crate) struct Status {
    #[command(flatten)]
    asked: Asked,
    /// Show also the components that are fine
    #[arg(short, long)]
    all: bool,
    /// As it was known then: 90m, yesterday, 2026-04-22T06:40Z (from the history)
    #[arg(long, value_name = "WHEN")]
    at: Option<Moment>,
    #[command(flatten)]
    gate: Gate,
}

impl Status {
    /// Asks for the state of now.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let question = Question {
            command: "status",
            subject: Subject::Status,
            want: Want {
                now: context.now,
                ..Want::default()
            },
            until: None,
            policy: self.gate.policy(Some(Impact::Minor)),
            all: self.all,
            at: self.at.map(|moment| context.resolve(moment)),
            keep: &|page| page,
        };
        self.asked.answer(context, &question)
    }
}
