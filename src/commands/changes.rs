//! `changes`: what changed since the last run.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use clap::Args;

use super::args::TargetArgs;
use super::notify::no_channel;
use super::{Outcome, UsageError};
use crate::answer::{self, Alerts, Problem};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::{Observation, Target};
use crate::gate::Decision;
use crate::history::{ChangeBatch, History, HistoryError, Query, Start};
use crate::report::{ChangeReport, ChangesReport, Report, SCHEMA_VERSION};
use crate::time_arg::TimeArg;

/// What changed since your last run.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru changes clerk github             what is new since your last run
  pingoru changes @prod --cursor ci --exit-code   exit 1 if this job has news
  pingoru changes @prod --since 1d         the last day, without advancing the cursor
  pingoru changes @prod --offline --peek   what is recorded, without the network
  pingoru changes @prod --notify           send alerts to the channels in pingoru.toml, once, as from cron
  pingoru changes @prod -o jsonl           one line per change, with a stable id")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Changes {
    #[command(flatten)]
    targets: TargetArgs,
    /// Whose last run this is: give each person, job or bot its own name
    #[arg(
        long,
        value_name = "NAME",
        default_value = "default",
        env = "PINGORU_CURSOR",
        hide_env_values = true
    )]
    cursor: String,
    /// Show changes without advancing the cursor
    #[arg(long)]
    peek: bool,
    /// Everything noticed since WHEN, regardless of the cursor
    #[arg(long, value_name = "WHEN")]
    since: Option<TimeArg>,
    /// Exit 1 if there is any change
    #[arg(long)]
    exit_code: bool,
    /// Send alerts to the channels in pingoru.toml, whatever the cursor has passed
    #[arg(long)]
    notify: bool,
    /// With --notify: say on standard error what would be sent, and send nothing
    #[arg(long, requires = "notify")]
    dry_run: bool,
}

/// The changes that the cursor has not passed.
struct Unread {
    batch: ChangeBatch,
    /// Where the run was recorded, the file that it was recorded in.
    history: Option<History>,
    problems: Vec<Problem>,
}

impl Changes {
    /// Polls, records, and reports what the cursor has not passed yet.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let path = context.require_history("changes")?;
        let targets = self.targets.resolve(context)?;
        let vendors: Vec<String> = targets
            .iter()
            .map(|target| target.record().to_owned())
            .collect();
        let asked = targets.iter().map(|one| one.vendor.clone());
        let asked: HashMap<String, String> = vendors.iter().cloned().zip(asked).collect();
        let names: Vec<&str> = vendors.iter().map(String::as_str).collect();
        let query = self.query(&names, context);
        let made_up: Vec<_> = targets.iter().filter(|one| one.is_made_up()).collect();
        let made_up = made_up.first().map(|one| no_history(&one.vendor));
        let alerts = self.alerts(context, &targets)?;
        let mut unread = if context.source.access().is_recorded_only() {
            recorded(path, &query)?
        } else {
            polled(context, path, targets, &query)?
        };
        for logged in &mut unread.batch.changes {
            // A page is recorded under more than its name where the name may mean another one elsewhere.
            if let Some(vendor) = asked.get(&logged.vendor) {
                logged.vendor.clone_from(vendor);
            }
        }
        let mut outcome = self.outcome(unread, vendors.clone(), context);
        outcome.problems.extend(made_up);
        if let Some(alerts) = alerts {
            let moves = outcome.after.take();
            let (path, dry_run) = (path.clone(), self.dry_run);
            outcome.after = Some(Box::new(move |context| {
                let mut problems = moves.map(|after| after(context)).unwrap_or_default();
                problems.extend(send(&alerts, &vendors, &path, dry_run, context));
                problems
            }));
        }
        Ok(outcome)
    }

    fn alerts(&self, context: &Context, targets: &[Target]) -> Result<Option<Alerts>, UsageError> {
        if !self.notify {
            return Ok(None);
        }
        context.source.require_network("changes --notify")?;
        let alerts = Alerts::of(context, targets)?;
        alerts.map(Some).ok_or_else(no_channel)
    }

    fn query<'a>(&'a self, vendors: &'a [&'a str], context: &Context) -> Query<'a> {
        let start = match self.since {
            Some(moment) => Start::Since(context.resolve(moment)),
            None => Start::Cursor(&self.cursor),
        };
        Query {
            vendors: Some(vendors),
            start,
        }
    }

    fn outcome(&self, unread: Unread, vendors: Vec<String>, context: &Context) -> Outcome {
        let Unread {
            batch,
            history,
            problems,
        } = unread;
        let any = self.exit_code && !batch.changes.is_empty();
        let failed = problems.iter().any(Problem::is_error);
        let moves = !self.peek && self.since.is_none();
        let cursor = self.cursor.clone();
        let report = ChangesReport {
            schema_version: SCHEMA_VERSION,
            command: "changes".into(),
            generated_at: context.now,
            cursor: self.since.is_none().then(|| cursor.clone()),
            unread_vendors: problems
                .iter()
                .filter(|one| one.is_error())
                .filter_map(Problem::vendor)
                .collect(),
            changes: batch.changes.into_iter().map(ChangeReport::of).collect(),
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
                let advanced = advance(context, history, &cursor, &vendors, batch.upto);
                let problem = |error| Problem::warning(format!("the cursor did not move: {error}"));
                advanced.err().map(problem).into_iter().collect()
            }));
        }
        outcome
    }
}

/// The demo is made up anew in every run, so nothing of it is recorded.
fn no_history(vendor: &str) -> Problem {
    Problem::warning("its changes are not recorded; try a vendor of the catalogue").about(vendor)
}

/// Queues what changed and sends it; what cannot be sent now is sent by a later run.
fn send(
    alerts: &Alerts,
    vendors: &[String],
    path: &Path,
    dry_run: bool,
    context: &Context,
) -> Vec<Problem> {
    let records: Vec<&str> = vendors.iter().map(String::as_str).collect();
    let not_queued = |error| vec![Problem::warning(format!("no alerts: {error}"))];
    if dry_run {
        let planned = alerts.planned(path, &records, context.now);
        let line = |one: &crate::answer::Planned| {
            Problem::warning(format!(
                "would send to {} ({}): {}",
                one.channel, one.kind, one.headline
            ))
        };
        return planned.map_or_else(not_queued, |planned| planned.iter().map(line).collect());
    }
    match alerts.route(path, &records, (Duration::ZERO, context.now)) {
        Ok(()) => alerts.send(context, path),
        Err(error) => not_queued(error),
    }
}

/// What is recorded, without polling.
fn recorded(path: &Path, query: &Query) -> Result<Unread, HistoryError> {
    let history = History::open_for_reading(path)?;
    let batch = history.map(|history| history.changes(query)).transpose()?;
    Ok(Unread {
        batch: batch.unwrap_or_default(),
        history: None,
        problems: Vec::new(),
    })
}

/// Polls the pages, records them, and reads the log.
fn polled(
    context: &Context,
    path: &Path,
    targets: Vec<Target>,
    query: &Query,
) -> Result<Unread, UsageError> {
    let scope = Scope {
        history: true,
        maintenance: true,
        now: context.now,
        ..Scope::default()
    };
    let observations = context.source.read_now("changes", targets, scope)?;
    let pending = answer::pending(context, &observations, context.now);
    let run = answer::record_and_query(context, path, &pending, query)?;
    let failed = observations.iter().filter_map(problem);
    Ok(Unread {
        batch: run.batch,
        history: Some(run.history),
        problems: failed.chain(run.problems).collect(),
    })
}

/// Moves the cursor; only after the answer was written.
fn advance(
    context: &Context,
    history: Option<History>,
    cursor: &str,
    vendors: &[String],
    upto: i64,
) -> Result<(), HistoryError> {
    let vendors: Vec<&str> = vendors.iter().map(String::as_str).collect();
    let mut history = match (history, &context.history) {
        (Some(history), _) => history,
        (None, Some(path)) => History::open(path, context.now)?.history,
        (None, None) => return Ok(()),
    };
    history.advance(cursor, Some(&vendors), upto, context.now)
}

fn problem(observation: &Observation) -> Option<Problem> {
    let error = observation.outcome.as_ref().err()?;
    Some(Problem::error(error).about(&observation.target.vendor))
}
