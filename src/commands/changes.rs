//! `changes`: what changed since the last run.

use clap::Args;

use super::args::TargetArgs;
use super::{Outcome, UsageError};
use crate::answer::{self, Problem};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Observation;
use crate::gate::Decision;
use crate::history::{History, HistoryError, Query, Start};
use crate::report::{ChangeReport, ChangesReport, Report, SCHEMA_VERSION};
use crate::source::Access;
use crate::time_arg::TimeArg;

/// What changed since the last run of this cursor: opened, updated, edited, resolved, removed…
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru changes clerk github             what is new to you
  pingoru changes @prod --cursor ci --exit-code   a CI job's own \"last run\"; exit 1 if there is any
  pingoru changes @prod --since 1d         the last day, moving no cursor
  pingoru changes @prod --offline --peek   what is recorded, without asking and without moving on
  pingoru changes @prod -o jsonl           a line each, with a stable id")]
pub(crate) struct Changes {
    #[command(flatten)]
    targets: TargetArgs,
    /// Whose \"last run\" it is: a person, a job and a bot each have their own
    #[arg(
        long,
        value_name = "NAME",
        default_value = "default",
        env = "PINGORU_CURSOR",
        hide_env_values = true
    )]
    cursor: String,
    /// Tell, but do not move the cursor on
    #[arg(long)]
    peek: bool,
    /// What was noticed since then, whatever the cursor was told
    #[arg(long, value_name = "WHEN")]
    since: Option<TimeArg>,
    /// Exit 1 if there is any change
    #[arg(long)]
    exit_code: bool,
}

impl Changes {
    /// Polls, records, and reports what the cursor has not passed yet.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let path = context.require_history("changes")?;
        let targets = self.targets.resolve(context)?;
        let vendors: Vec<String> = targets.iter().map(|target| target.vendor.clone()).collect();
        let mut problems = Vec::new();
        if *context.source.access() != Access::Offline {
            let scope = Scope {
                history: true,
                maintenance: true,
                since: None,
                now: context.now,
            };
            let observations = context.source.read_now("changes", targets, scope)?;
            problems.extend(observations.iter().filter_map(problem));
            let pending = answer::pending(context, &observations, context.now);
            let (_, warnings) = answer::record(context, &pending)?;
            problems.extend(warnings);
        }
        let unread = self.unread(History::open_for_reading(path)?.as_ref(), &vendors, context)?;
        Ok(self.outcome(unread, vendors, problems, context))
    }

    /// The changes that the cursor has not passed, and the position after them.
    fn unread(
        &self,
        history: Option<&History>,
        vendors: &[String],
        context: &Context,
    ) -> Result<(Vec<ChangeReport>, i64), HistoryError> {
        let Some(history) = history else {
            return Ok((Vec::new(), 0));
        };
        let vendors: Vec<&str> = vendors.iter().map(String::as_str).collect();
        let start = match self.since {
            Some(moment) => Start::Since(context.resolve(moment)),
            None => Start::Cursor(&self.cursor),
        };
        let batch = history.changes(&Query {
            vendors: Some(&vendors),
            start,
        })?;
        Ok((
            batch.changes.into_iter().map(ChangeReport::of).collect(),
            batch.upto,
        ))
    }

    fn outcome(
        &self,
        (changes, upto): (Vec<ChangeReport>, i64),
        vendors: Vec<String>,
        problems: Vec<Problem>,
        context: &Context,
    ) -> Outcome {
        let any = self.exit_code && !changes.is_empty();
        let failed = problems.iter().any(Problem::is_error);
        let moves = !self.peek && self.since.is_none();
        let cursor = self.cursor.clone();
        let report = ChangesReport {
            schema_version: SCHEMA_VERSION,
            command: "changes".into(),
            generated_at: context.now,
            cursor: self.since.is_none().then(|| cursor.clone()),
            changes,
        };
        let mut outcome = Outcome::report(Report::Changes(report));
        outcome.decision = match (any, failed) {
            (true, _) => Decision::Fail,
            (false, true) => Decision::Unknown,
            (false, false) => Decision::Pass,
        };
        outcome.problems = problems;
        if moves {
            outcome.after = Some(Box::new(move |context| {
                advance(context, &cursor, &vendors, upto)
            }));
        }
        outcome
    }
}

/// The cursor moves only after the answer was written.
fn advance(context: &Context, cursor: &str, vendors: &[String], upto: i64) -> Vec<Problem> {
    let vendors: Vec<&str> = vendors.iter().map(String::as_str).collect();
    let Some(path) = &context.history else {
        return Vec::new();
    };
    let moved = History::open(path, context.now).and_then(|mut opened| {
        opened
            .history
            .advance(cursor, Some(&vendors), upto, context.now)
    });
    moved
        .err()
        .map(|error| Problem::warning(format!("the cursor did not move: {error}")))
        .into_iter()
        .collect()
}

fn problem(observation: &Observation) -> Option<Problem> {
    let error = observation.outcome.as_ref().err()?;
    Some(Problem::error(error).about(&observation.target.vendor))
}
