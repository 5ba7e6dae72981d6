//! `watch`: polls again and again, and writes changes as they happen.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use clap::Args;

use super::alerting::Alerting;
use super::args::{Partition, TargetArgs, at_least_one};
use super::{Answer, Ending, LongRunning, Outcome, UsageError};
use crate::answer::{self, Alerts, Problem, Schedule};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::progress::StatusLine;
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
        Ok(Outcome::long_running(Rounds {
            schedule: Schedule::new(targets, self.interval),
            most: self.rounds,
            alerting: alerts.map(|alerts| Alerting::new(alerts, self.interval, self.dry_run)),
        }))
    }
}

/// The polling, once it has begun.
struct Rounds {
    schedule: Schedule,
    most: Option<usize>,
    alerting: Option<Alerting>,
}

impl LongRunning for Rounds {
    fn subject(&self) -> Subject {
        Subject::Changes
    }

    fn is_stream(&self) -> bool {
        true
    }

    /// Watches until it is interrupted or all rounds are done.
    fn run(
        mut self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        if let Some(alerting) = &mut self.alerting {
            alerting.start(context);
        }
        let ending = self.watch(context, interrupt, answer, err);
        if let Some(alerting) = self.alerting {
            let ends_by_itself = self
                .most
                .is_some_and(|rounds| self.schedule.is_done(rounds));
            alerting.stop(ends_by_itself, err);
        }
        ending
    }
}

impl Rounds {
    fn watch(
        &mut self,
        context: &Context,
        interrupt: &Interrupt,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let over = Ok(Ending::Decided(Decision::Pass));
        let line = StatusLine::new(context.source.shows_progress());
        loop {
            let due = self.schedule.due(self.most);
            if !due.is_empty() {
                match line.aside(|| self.poll(due, context, answer, err)) {
                    Ok(true) => {}
                    Ok(false) => return over,
                    // Whoever reads the changes has what it wanted.
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return over,
                    Err(error) => return Err(error),
                }
            }
            if self
                .most
                .is_some_and(|rounds| self.schedule.is_done(rounds))
            {
                return over;
            }
            line.say(&self.outlook());
            let left = context
                .deadline
                .map(|end| end.saturating_duration_since(Instant::now()));
            let pause = self.schedule.pause().min(left.unwrap_or(Duration::MAX));
            if interrupt.within(pause) {
                return Ok(Ending::Interrupted);
            }
            if left.is_some_and(|left| left.is_zero()) {
                return over;
            }
            if let Some(alerting) = &self.alerting {
                alerting.report(&line, err);
            }
        }
    }

    fn outlook(&self) -> String {
        let vendors = match self.schedule.len() {
            1 => "1 vendor".to_owned(),
            more => format!("{more} vendors"),
        };
        let failing = match self.schedule.failing() {
            0 => String::new(),
            failing => format!(" · {failing} not readable"),
        };
        format!(
            "watching {vendors}{failing} · next check in {} s",
            self.schedule.wait().as_secs()
        )
    }

    /// Polls the pages that are due, records, then reports. `false`: nothing can be read at all.
    fn poll(
        &mut self,
        due: Vec<Target>,
        context: &Context,
        answer: &mut Answer<'_>,
        err: &mut dyn Write,
    ) -> io::Result<bool> {
        let now = (context.clock)();
        let scope = Scope {
            history: true,
            maintenance: true,
            since: None,
            now,
        };
        let observations = match context.source.read_now("watch", due, scope) {
            Ok(observations) => observations,
            Err(error) => {
                let _ = writeln!(err, "{}", Problem::error(error));
                return Ok(false);
            }
        };
        self.schedule.note(&observations);
        let pending = answer::pending(context, &observations, now);
        match answer::record(context, &pending) {
            Ok((logged, warnings)) => {
                for warning in warnings {
                    let _ = writeln!(err, "{warning}");
                }
                if let Some(alerting) = &mut self.alerting {
                    alerting.route(context, &pending, now, err);
                }
                report(
                    logged.into_iter().flatten().map(ChangeReport::of).collect(),
                    now,
                    context,
                    answer,
                )?;
            }
            Err(error) => {
                let problem = Problem::warning(format!("not recorded: {error}"));
                let _ = writeln!(err, "{problem}");
            }
        }
        Ok(true)
    }
}

fn report(
    changes: Vec<ChangeReport>,
    now: crate::model::Time,
    context: &Context,
    answer: &mut Answer<'_>,
) -> io::Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    let report = ChangesReport {
        schema_version: SCHEMA_VERSION,
        command: "watch".into(),
        generated_at: now,
        cursor: None,
        unread_vendors: Vec::new(),
        changes,
    };
    let style = crate::render::Style {
        now,
        ..context.style.clone()
    };
    answer(&Report::Changes(report), &style)
}
