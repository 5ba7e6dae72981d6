//! The arguments of `explain`, and its run.

use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;

use super::{run_file, vendors};
use crate::answer::{self, ExplainQuery};
use crate::commands::args::TargetArgs;
use crate::commands::{Outcome, UsageError};
use crate::context::Context;
use crate::model::uptime::Window;
use crate::report::{ClueReport, FailureReport};
use crate::time_arg::{self, RangeArg, TimeArg};

/// More says nothing of one failure.
const LONGEST_GRACE: TimeDelta = TimeDelta::days(2);

/// Is my failure theirs? What of vendors overlaps a failed run.
///
/// Incidents, maintenance and components with a problem count with the times that the vendor reports, and
/// with the window that it states in words afterwards. An overlap is not called a cause: each line shows what it rests
/// on. Titles are never interpreted.
///
/// FILE is a `JUnit` report, the JSON of `gh run view ID --json name,conclusion,jobs,startedAt,updatedAt`, the JSON of a
/// job of GitLab's API, or a log whose lines have times. Hosts and known messages in it point to vendors, which come
/// first; nothing else of it is shown.
///
/// Exit codes: 0 something overlaps, 1 nothing does, 3 unknown: a page could not be read, or neither its feed nor the
/// history reaches back.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru explain github --at 2026-08-06T15:10Z       a moment
  pingoru explain @prod --during 2026-08-06T15:00Z/20m  a window
  pingoru explain --run junit.xml                     the vendors of pingoru.toml, or of this project
  gh run view ID --json name,conclusion,jobs,startedAt,updatedAt | pingoru explain --run -
  pingoru explain --run build.log -o markdown         for a comment on a pull request
  pingoru explain --run build.log && pingoru wait && make  fail, explain, wait, run again")]
pub(crate) struct Explain {
    #[command(flatten)]
    targets: TargetArgs,
    /// When it failed: 2026-08-06T15:10Z, 20m ago as 20m [default: now]
    #[arg(id = "failed_at", long = "at", value_name = "WHEN", conflicts_with_all = ["during", "run"])]
    at: Option<TimeArg>,
    /// When it failed, as START/LENGTH or START/END
    #[arg(long, value_name = "WINDOW", conflicts_with = "run")]
    during: Option<RangeArg>,
    /// The failed run: a test report, JSON of GitHub or GitLab, or a log; - is stdin
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    run: Option<PathBuf>,
    /// How far from the failure an incident may end or begin
    #[arg(long, value_name = "TIME", default_value = "10m", value_parser = time_arg::length)]
    grace: Duration,
}

impl Explain {
    /// Reports what overlaps.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let query = self.query(context)?;
        let targets = vendors::targets(&self.targets, &query.clues, context)?;
        Ok(answer::explain(context, &query, targets)?.into())
    }

    fn query(&self, context: &Context) -> Result<ExplainQuery, UsageError> {
        let failure = match &self.run {
            Some(path) => Some(run_file::read(path, &|wall| {
                context.style.zone.moment(wall)
            })?),
            None => None,
        };
        let window = match &failure {
            Some(failure) => failure.window,
            None => self.typed(context)?,
        };
        if window.from > context.now {
            return Err(UsageError::Other("the failure lies in the future".into()));
        }
        let clues = failure
            .as_ref()
            .map(|failure| failure.clues.clone())
            .unwrap_or_default();
        let failure = FailureReport {
            form: failure.as_ref().map(|failure| failure.form),
            file: self.run.as_deref().map(run_file::name),
            name: failure.and_then(|failure| failure.name),
            from: window.from,
            to: window.to,
            clues: clues.iter().map(ClueReport::of).collect(),
        };
        Ok(ExplainQuery {
            window,
            grace: self.grace(),
            clues,
            failure,
        })
    }

    fn grace(&self) -> TimeDelta {
        TimeDelta::from_std(self.grace).map_or(LONGEST_GRACE, |grace| grace.min(LONGEST_GRACE))
    }

    fn typed(&self, context: &Context) -> Result<Window, UsageError> {
        let resolve = |moment: TimeArg| context.resolve(moment);
        if let Some(range) = self.during {
            let empty = || UsageError::Other("--during: the window is empty".into());
            return range.resolve(resolve).ok_or_else(empty);
        }
        let at = self.at.map_or(context.now, resolve);
        Ok(Window { from: at, to: at })
    }
}
