//! `maintenance`: planned work.

use clap::Args;

use super::asking::{Asked, Gate, Question};
use super::{Outcome, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::model::{Maintenance as Planned, MaintenanceStatus, Page, Time};
use crate::report::Subject;

/// What is planned and in progress.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru maintenance clerk github   what goes on and what is ahead
  pingoru maintenance @prod --past   also what is done or called off
  pingoru maintenance demo --json")]
pub(crate) struct Maintenance {
    #[command(flatten)]
    asked: Asked,
    /// Also what is done or called off
    #[arg(long)]
    past: bool,
    #[command(flatten)]
    gate: Gate,
}

impl Maintenance {
    /// Asks for planned work.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let question = Question {
            command: "maintenance",
            subject: Subject::Maintenance,
            want: Want {
                maintenance: true,
                now: context.now,
                ..Want::default()
            },
            until: None,
            policy: self.gate.policy(None),
            all: false,
            at: None,
            keep: &|page| self.keep(page, context.now),
        };
        self.asked.answer(context, &question)
    }

    fn keep(&self, page: Page, now: Time) -> Page {
        let ahead = |one: &Planned| {
            one.status_at(now).is_over() != Some(true)
                || one.status_at(now) == MaintenanceStatus::Unknown
        };
        let chosen = |list: Vec<Planned>| {
            list.into_iter()
                .filter(|one| self.past || ahead(one))
                .collect()
        };
        Page {
            maintenances: page.maintenances.map(chosen),
            components: None,
            incidents: None,
            ..page
        }
    }
}
