//! `record`: the raw documents of a run, for `--replay`.

use std::path::PathBuf;

use clap::Args;

use super::args::TargetArgs;
use super::{Outcome, UsageError};
use crate::answer::Problem;
use crate::config;
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::{self, Location, Target};
use crate::gate::Decision;
use crate::report::ActionReport;

/// Save the raw responses to a folder, to replay them offline.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru record ./case clerk                   save what the page serves now
  pingoru incidents clerk --replay ./case       answer from the saved responses")]
pub(crate) struct Record {
    /// The folder to write to
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    targets: TargetArgs,
}

impl Record {
    /// Requests every document of each page, and saves the answers.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = self.targets.resolve(context)?;
        let is_page = |target: &Target| matches!(target.location, Location::Page { .. });
        if let Some(target) = targets.iter().find(|target| !is_page(target)) {
            return Err(UsageError::Other(format!(
                "`{}` is not read from a server: there is nothing to record",
                target.vendor
            )));
        }
        let scope = Scope {
            history: true,
            maintenance: true,
            now: context.now,
            ..Scope::default()
        };
        let (observations, tapes) = context.source.record("record", targets, scope)?;
        let saved = fetch::save(&self.folder, tapes);
        let count = saved.map_err(|error| {
            let cause = config::cause(&error);
            UsageError::Other(format!("{}: {cause}", self.folder.display()))
        })?;
        let folder = self.folder.display().to_string();
        let text = format!("{folder}: {count} responses");
        let mut action =
            ActionReport::new("record", context.now, folder, text).counting("responses", count);
        let mut problems = Vec::new();
        for observation in &observations {
            if let Err(error) = &observation.outcome {
                let problem = Problem::error(error).about(&observation.target.vendor);
                problems.push(problem);
                action.decision = Decision::Unknown;
            }
        }
        Ok(Outcome::action(action, problems))
    }
}
