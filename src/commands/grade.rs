//! `vendors grade`: how honest is a vendor's page?

use clap::Args;

use super::args::TargetArgs;
use super::{Outcome, UsageError};
use crate::answer;
use crate::context::Context;
use crate::gate::Decision;
use crate::history::History;
use crate::report::{GradesReport, Report, SCHEMA_VERSION};

/// How late a vendor posts, how often it edits, how often it is silent
///
/// From the local history only. A letter needs at least ten incidents that came up while the page was polled; the
/// figures are shown in any case.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru vendors grade clerk           one vendor
  pingoru vendors grade @prod           the vendors of a group
  pingoru vendors grade                 all vendors of pingoru.toml
  pingoru vendors grade @prod -o csv    a row each")]
pub(crate) struct Grade {
    /// Names, aliases, URLs or @groups [default: all in pingoru.toml]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

impl Grade {
    /// Reads what the history knows of each page.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let path = context.require_history("vendors grade")?;
        let targets = TargetArgs {
            vendors: self.names.clone(),
            ..TargetArgs::default()
        };
        let targets = targets.resolve(context)?;
        let history = History::open_for_reading(path)?;
        let (vendors, problems) = answer::grades(history.as_ref(), &targets, context.now)?;
        let decision = if problems.is_empty() {
            Decision::Pass
        } else {
            Decision::Unknown
        };
        let report = Report::Grades(GradesReport {
            schema_version: SCHEMA_VERSION,
            command: "vendors grade".into(),
            generated_at: context.now,
            vendors,
        });
        Ok(Outcome {
            decision,
            problems,
            ..Outcome::report(report)
        })
    }
}
