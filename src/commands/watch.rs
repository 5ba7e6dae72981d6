//! `watch`: polls again and again, and writes changes as they happen.

use std::io::{self, Write};
use std::time::Duration;

use clap::Args;

use super::alerting::Alerting;
use super::args::{Partition, TargetArgs, at_least_one};
use super::polling::{Observer, Poll, Polling, Stop};
use super::{Answer, Ending, LongRunning, Outcome, UsageError};
use crate::answer::{Alerts, Schedule};
use crate::context::Context;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::render::Style;
use crate::report::{ChangeReport, ChangesReport, Report, SCHEMA_VERSION, Subject};
use crate::time_arg;

/// Changes as they happen, until interrupted.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru watch @prod                      changes as they happen
  pingoru watch clerk --interval 30s       more often
  pingoru watch @prod -o jsonl | my-bot    one line per change, for a program
  pingoru watch @prod --dry-run            what the channels in pingoru.toml would get
  pingoru watch @prod --partition 1/4      the first quarter of the vendors; three more processes watch the rest
  pingoru watch clerk --rounds 1           one poll, as a cron job would")]
pub(crate) struct Watch {
    #[command(flatten)]
    targets: TargetArgs,
    /// Time between two polls of a page
    ///
    /// Halved while an incident is open, doubled while the page fails.
    #[arg(long, value_name = "TIME", value_parser = time_arg::positive_length, default_value = "60s", env = "PINGORU_INTERVAL", hide_env_values = true)]
    interval: Duration,
    /// Stop after N polls of each page
    #[arg(long, value_name = "N", value_parser = at_least_one, allow_negative_numbers = true)]
    rounds: Option<usize>,
    /// Send no alerts, though pingoru.toml has channels
    #[arg(long)]
    no_notify: bool,
    /// Say on standard error which alerts would be sent, and send none
    #[arg(long, conflicts_with = "no_notify")]
    dry_run: bool,
    /// Watch only part K of N of the vendors; a vendor stays in its part
    #[arg(long, value_name = "K/N")]
    partition: Option<Partition>,
}

impl Watch {
    /// Checks the command line; polling begins when the output is open.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        context.source.require_network("watch")?;
        context.require_history("watch")?;
        let mut targets = self.targets.resolve(context)?;
        if let Some(partition) = self.partition {
            targets.retain(|target| partition.has(&target.vendor));
        }
        let alerts = if self.no_notify {
            None
        } else {
            Alerts::of(context, &targets)?
        };
        let schedule = Schedule::new(targets, self.interval);
        let mut polling = Polling::new("watch", "watching", schedule);
        polling.rounds = self.rounds;
        polling.alerting = alerts.map(|alerts| Alerting::new(alerts, self.interval, self.dry_run));
        Ok(Outcome::long_running(Rounds(polling)))
    }
}

/// The polling, once it has begun.
struct Rounds(Polling);

impl LongRunning for Rounds {
    fn subject(&self) -> Option<Subject> {
        Some(Subject::Changes)
    }

    fn is_stream(&self) -> bool {
        true
    }

    /// Watches until it is interrupted or all rounds are done.
    fn run(
        self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let Self(mut polling) = *self;
        polling.start(context);
        let stop = polling.run(context, interrupt, &mut Changes { answer }, err);
        polling.stop(err);
        Ok(match stop? {
            Stop::Interrupted => Ending::Interrupted,
            Stop::Done | Stop::Reload => Ending::Decided(Decision::Pass),
        })
    }
}

/// Writes what changed.
struct Changes<'a, 'b> {
    answer: &'a mut Answer<'b>,
}

impl Observer for Changes<'_, '_> {
    fn polled(&mut self, poll: Poll, context: &Context) -> io::Result<()> {
        if poll.changes.is_empty() {
            return Ok(());
        }
        let report = ChangesReport {
            schema_version: SCHEMA_VERSION,
            command: "watch".into(),
            generated_at: poll.at,
            cursor: None,
            unread_vendors: Vec::new(),
            changes: poll.changes.into_iter().map(ChangeReport::of).collect(),
        };
        let style = Style {
            now: poll.at,
            ..context.style.clone()
        };
        (self.answer)(&Report::Changes(report), &style)
    }
}
