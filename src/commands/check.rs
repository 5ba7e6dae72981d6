//! `check`: the gate. Policy in, decision and reasons out.

use clap::Args;

use super::asking::{self, Held, Question};
use super::{Outcome, Said, UsageError};
use crate::context::Context;
use crate::feed::Want;
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
    held: Held,
}

impl Check {
    /// Holds vendors to their policies.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let (cases, waivers) = self.held.cases(context)?;
        let question = Question {
            command: "check",
            subject: Subject::Check,
            want: Want {
                now: context.now,
                ..Want::default()
            },
            until: None,
            policy: self.held.default(),
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
