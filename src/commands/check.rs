//! `check`: the gate. Policy in, decision and reasons out.

use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;

use super::asking::{self, Asked, Case, Gate, Question};
use super::{Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::Target;
use crate::gate::{Terms, Waiver};
use crate::model::Impact;
use crate::plan::{Planner, Rule};
use crate::report::{Report, Subject, WaiverReport};

/// Should this pipeline go on? The policies of pingoru.toml, with their waivers.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru check                            what pingoru.toml holds its vendors to
  pingoru check clerk github               these, by their policies, else by the defaults
  pingoru check --fail-on major            stricter or milder than the file, for once
  pingoru check clerk --component 'API *'  only these parts count
  pingoru check --grace 10m --max-age 2d   too new to count; too old to rely upon
  pingoru check -o json                    each statement of a page, and what it came to
  pingoru check demo                       a made-up vendor, without a network")]
pub(crate) struct Check {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    gate: Gate,
    /// How long an incident is too new to count
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    grace: Option<Duration>,
    /// How old the page's own data may be; older cannot be told
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    max_age: Option<Duration>,
}

impl Check {
    /// Holds vendors to their policies.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let planner = self.asked.planner(context)?;
        let rules = planner.rules(self.terms())?;
        let cases = self.cases(context, rules)?;
        let waivers = self.waivers(context, &planner, &cases)?;
        let question = Question {
            command: "check",
            subject: Subject::Check,
            want: Want {
                now: context.now,
                ..Want::default()
            },
            until: None,
            policy: self.default(),
            all: false,
            at: None,
            keep: &|page| page,
        };
        let mut outcome = asking::answer(context, &question, cases, Some(&waivers))?;
        if let Said::Report(Report::Pages(pages)) = &outcome.said {
            let idle = pages.waivers.iter().flatten().filter_map(idle);
            outcome.problems.extend(idle);
        }
        Ok(outcome)
    }

    fn terms(&self) -> Terms {
        let length =
            |length: Option<Duration>| length.and_then(|one| TimeDelta::from_std(one).ok());
        Terms {
            max_age: length(self.max_age),
            grace: length(self.grace),
            ..self.gate.terms()
        }
    }

    /// What a vendor without a policy is held to.
    fn default(&self) -> crate::gate::Policy {
        self.terms().policy(None, Some(Impact::Minor))
    }

    /// Without names, all that the policies name; with names, these, by the policies that name them, else by the
    /// defaults.
    fn cases(&self, context: &Context, rules: Vec<Rule>) -> Result<Vec<Case>, UsageError> {
        let held = rules.into_iter().flat_map(|rule| {
            let policy = rule.policy;
            let case = move |target| Case {
                target,
                policy: policy.clone(),
            };
            rule.targets.into_iter().map(case)
        });
        let held: Vec<Case> = held.collect();
        if self.asked.vendors.is_empty() && !held.is_empty() {
            return Ok(held);
        }
        let named = self.asked.targets(context)?;
        let is = |case: &Case, target: &Target| case.target.vendor == target.vendor;
        let (of_policies, _): (Vec<_>, Vec<_>) = held
            .into_iter()
            .partition(|case| named.iter().any(|target| is(case, target)));
        let free = named
            .into_iter()
            .filter(|target| !of_policies.iter().any(|case| is(case, target)))
            .map(|target| Case {
                target,
                policy: self.default(),
            })
            .collect::<Vec<_>>();
        Ok(of_policies.into_iter().chain(free).collect())
    }

    /// Where vendors are named, only what is about them is looked at.
    fn waivers(
        &self,
        context: &Context,
        planner: &Planner<'_>,
        cases: &[Case],
    ) -> Result<Vec<Waiver>, UsageError> {
        let mut waivers = planner.waivers(&|moment| context.resolve(moment))?;
        if !self.asked.vendors.is_empty() {
            let asked = |vendor: &String| cases.iter().any(|case| case.target.vendor == *vendor);
            waivers.retain(|waiver| waiver.vendors.iter().any(asked));
        }
        Ok(waivers)
    }
}

/// A waiver that does nothing is said so.
fn idle(waiver: &WaiverReport) -> Option<String> {
    let what = match waiver.state {
        "expired" => format!("ended {}", waiver.until.format("%Y-%m-%d %H:%M UTC")),
        "unused" => "excused nothing".to_owned(),
        _ => return None,
    };
    Some(format!(
        "warning: waiver for {}: {what} ({})",
        waiver.subject(),
        waiver.reason.line()
    ))
}
