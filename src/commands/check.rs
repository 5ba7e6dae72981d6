//! `check`: the gate. Policy in, decision and reasons out.

use clap::Args;

use super::args::PolicyArgs;
use super::{Outcome, UsageError};
use crate::answer::{self, GateOn, Problem, Query};
use crate::context::Context;
use crate::feed::Scope;
use crate::report::{CheckReport, Report, Subject, WaiverReport, WaiverState};

/// Gate a pipeline: apply the policies and waivers in pingoru.toml.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru check                            every vendor that a policy names
  pingoru check clerk github               these, by their policies or else by the defaults
  pingoru check clerk --component 'API *'  only these components count
  pingoru check --grace 10m --max-age 2d   ignore new incidents, refuse old data
  pingoru check -o json                    every statement of a page and its decision
  pingoru check demo                       a made-up vendor, without a network")]
pub(crate) struct Check {
    #[command(flatten)]
    policy: PolicyArgs,
}

impl Check {
    /// Checks vendors against their policies.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let (checks, waivers) = self.policy.checks(context)?;
        let query = Query {
            command: "check",
            subject: Subject::Check,
            scope: Scope {
                now: context.now,
                ..Scope::default()
            },
            until: None,
            all: false,
            at: None,
            limit: None,
            gate_on: GateOn::State,
            keep: &answer::open_only,
        };
        let mut answer = answer::answer(context, &query, checks, Some(&waivers))?;
        if let Report::Check(CheckReport { pages }) = &answer.report {
            let without_effect = pages.waivers.iter().flatten().filter_map(without_effect);
            answer.problems.extend(without_effect);
        }
        Ok(answer.into())
    }
}

/// A warning about a waiver that has no effect.
fn without_effect(waiver: &WaiverReport) -> Option<Problem> {
    let what = match waiver.state {
        WaiverState::Expired => format!("ended {}", waiver.until.format("%Y-%m-%d %H:%M UTC")),
        WaiverState::Unused => "excused nothing".to_owned(),
        WaiverState::Used => return None,
    };
    Some(Problem::warning(format!(
        "waiver for {}: {what} ({})",
        waiver.subject(),
        waiver.reason.line()
    )))
}
