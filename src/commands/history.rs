//! `history`: the local archive.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::TimeDelta;
use clap::{Args, Subcommand};

use super::{Outcome, UsageError};
use crate::answer::Problem;
use crate::config;
use crate::context::Context;
use crate::gate::Decision;
use crate::history::{History, HistoryError};
use crate::report::{ActionReport, HistoryReport, Report, SCHEMA_VERSION};
use crate::time_arg;

/// The local archive of past checks.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru history path                  where it is
  pingoru history stats                 what it holds, and how late vendors post
  pingoru history export > backup.jsonl
  pingoru history import backup.jsonl   into an empty one
  pingoru history prune --keep 400d
  pingoru history verify")]
pub(crate) struct HistoryCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Print the path of the file
    Path,
    /// What it holds per vendor, with the median posting and detection delays
    Stats,
    /// Print everything as JSON lines
    Export,
    /// Import an export into an empty history
    Import {
        /// A file of JSON lines; - for standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Delete what was last seen before that time; what is open is kept
    Prune {
        /// How long to keep what is over
        #[arg(long, value_name = "TIME", value_parser = time_arg::length)]
        keep: Duration,
    },
    /// Delete a cursor; its next run starts from the beginning
    Forget {
        /// The name of the cursor
        #[arg(value_name = "CURSOR")]
        cursor: String,
    },
    /// Check the integrity of the file and of every figure in it
    Verify,
}

impl HistoryCommand {
    /// Tells of the archive, or changes it.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let path = context.require_history("history")?;
        match &self.command {
            Command::Path => {
                let shown = path.display().to_string();
                let action = ActionReport::new("history path", context.now, &*shown, &*shown);
                Ok(Outcome::action(action, Vec::new()))
            }
            Command::Stats => stats(&reading(context)?, context),
            Command::Export => export(&reading(context)?),
            Command::Import { file } => import(file, context),
            Command::Prune { keep } => prune(*keep, context),
            Command::Forget { cursor } => forget(cursor, context),
            Command::Verify => verify(&reading(context)?, context),
        }
    }
}

/// What is unknown of an export of an earlier version.
const NOT_CLOSED: &str = "the export has no closing line, as an earlier version wrote it: whether it is complete is \
                          unknown";

fn reading(context: &Context) -> Result<History, UsageError> {
    let path = context.history.clone().unwrap_or_default();
    let history = History::open_for_reading(&path)?;
    history.ok_or_else(|| nothing(&path))
}

/// The history as it is: a damaged one is an error, and stays for the next check to set aside.
fn writing(context: &Context) -> Result<History, UsageError> {
    let path = context.history.clone().unwrap_or_default();
    if !path.exists() {
        return Err(nothing(&path));
    }
    Ok(History::open_existing(&path)?)
}

fn nothing(path: &Path) -> UsageError {
    UsageError::Other(format!("{}: nothing is recorded yet", path.display()))
}

fn stats(history: &History, context: &Context) -> Result<Outcome, UsageError> {
    let report = HistoryReport::of(
        history.stats()?,
        history.cursors()?,
        SCHEMA_VERSION,
        context.now,
    );
    Ok(Outcome::report(Report::History(report)))
}

fn export(history: &History) -> Result<Outcome, UsageError> {
    let mut lines = Vec::new();
    history.export(&mut lines)?;
    Ok(Outcome::document(
        String::from_utf8_lossy(&lines).into_owned(),
    ))
}

fn import(file: &PathBuf, context: &Context) -> Result<Outcome, UsageError> {
    let path = context.history.clone().unwrap_or_default();
    let opened = History::open(&path, context.now)?;
    let mut history = opened.history;
    let is_closed = if file.as_os_str() == "-" {
        history.import(&mut std::io::stdin().lock())?
    } else {
        let unreadable = |error: &io::Error| {
            UsageError::Other(format!("{}: {}", file.display(), config::cause(error)))
        };
        let lines = std::fs::File::open(file).map_err(|error| unreadable(&error))?;
        let imported = history.import(&mut BufReader::new(lines));
        imported.map_err(|error| match error {
            HistoryError::Io(error) => unreadable(&error),
            other => other.into(),
        })?
    };
    let count = history.stats()?.vendors.len();
    let vendors = if count == 1 { "vendor" } else { "vendors" };
    let text = format!("imported the history of {count} {vendors}");
    let action = did("history import", text, context);
    let action = action.counting("vendors", count);
    let mut problems: Vec<_> = opened.warnings.iter().map(Problem::warning).collect();
    if !is_closed {
        problems.push(Problem::warning(NOT_CLOSED));
    }
    Ok(Outcome::action(action, problems))
}

fn prune(keep: Duration, context: &Context) -> Result<Outcome, UsageError> {
    let keep = TimeDelta::from_std(keep).map_err(|error| UsageError::Other(error.to_string()))?;
    let pruned = writing(context)?.prune(keep, context.now)?;
    let text = format!(
        "pruned {} incidents and maintenances, {} old versions of others, {} changes",
        pruned.items, pruned.revisions, pruned.changes
    );
    let action = did("history prune", text, context)
        .counting("incidents_and_maintenances", pruned.items)
        .counting("old_versions", pruned.revisions)
        .counting("changes", pruned.changes);
    Ok(Outcome::action(action, Vec::new()))
}

fn forget(cursor: &str, context: &Context) -> Result<Outcome, UsageError> {
    if writing(context)?.forget(cursor)? {
        let text = format!("deleted the cursor {cursor}");
        let action = did("history forget", text, context);
        return Ok(Outcome::action(action, Vec::new()));
    }
    Err(UsageError::Other(format!("no cursor is called `{cursor}`")))
}

fn verify(history: &History, context: &Context) -> Result<Outcome, UsageError> {
    let problems = history.verify()?;
    let (decision, text) = match problems.as_slice() {
        [] => (Decision::Pass, "history OK"),
        _ => (Decision::Fail, ""),
    };
    let action = ActionReport {
        decision,
        ..did("history verify", text, context)
    };
    let problems = problems.iter().map(Problem::error).collect();
    Ok(Outcome::action(action, problems))
}

/// What was done to the file.
fn did(command: &str, text: impl Into<String>, context: &Context) -> ActionReport {
    let path = context.history.clone().unwrap_or_default();
    ActionReport::new(command, context.now, path.display().to_string(), text)
}
