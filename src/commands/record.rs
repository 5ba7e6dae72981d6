//! `record`: the raw documents of a run, for `--replay`.

use std::path::PathBuf;

use clap::Args;

use super::asking::Asked;
use super::{Outcome, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch;
use crate::gate::Decision;
use crate::progress;

/// Keep the raw documents of a look in a folder, to reproduce an answer without a network.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru record ./case clerk                   what its page serves now
  pingoru incidents clerk --replay ./case       the same answer, as often as you like")]
pub(crate) struct Record {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    asked: Asked,
}

impl Record {
    /// Looks at everything that a page offers, and keeps what came.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = self.asked.targets(context)?;
        let want = Want {
            history: true,
            maintenance: true,
            since: None,
            now: context.now,
        };
        let (client, total) = (context.client()?, targets.len());
        let (observations, tapes) = progress::watch(context.progress, total, |done| {
            fetch::record(client, targets, want, done)
        });
        let saved = fetch::save(&self.folder, tapes);
        let count = saved
            .map_err(|error| UsageError::Other(format!("{}: {error}", self.folder.display())))?;
        let mut outcome = Outcome::text(format!("{}: {count} answers\n", self.folder.display()));
        for observation in &observations {
            if let Err(error) = &observation.outcome {
                outcome
                    .problems
                    .push(format!("{}: {error}", observation.target.vendor));
                outcome.decision = Decision::Unknown;
            }
        }
        Ok(outcome)
    }
}
