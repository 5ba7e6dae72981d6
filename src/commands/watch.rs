//! `watch`: polls again and again, and writes changes as they come.

use std::io::{self, Write};
use std::time::Duration;

use clap::Args;

use super::args::TargetArgs;
use super::{Ending, LongRunning, Outcome, UsageError};
use crate::answer::{self, Problem, Schedule};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::progress::StatusLine;
use crate::render::Render;
use crate::report::{ChangeReport, ChangesReport, Report, SCHEMA_VERSION, Subject};

/// The same as `changes`, again and again, until interrupted.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru watch @prod                      changes as they come
  pingoru watch clerk --interval 30s       more often
  pingoru watch @prod -o jsonl | my-bot    a line each, for a program
  pingoru watch clerk --rounds 1           one look, as a cron job would")]
pub(crate) struct Watch {
    #[command(flatten)]
    targets: TargetArgs,
    /// The time between two looks at a page; halved while an incident is open, doubled while the page fails
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "60s")]
    interval: Duration,
    /// End after so many looks at every page
    #[arg(long, value_name = "N")]
    rounds: Option<usize>,
}

impl Watch {
    /// Checks the command line; polling begins when the output is open.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        context.source.require_network("watch")?;
        context.require_history("watch")?;
        let targets = self.targets.resolve(context)?;
        Ok(Outcome::long_running(Rounds {
            schedule: Schedule::new(targets, self.interval),
            rounds: self.rounds,
        }))
    }
}

/// The polling, once it has begun.
struct Rounds {
    schedule: Schedule,
    rounds: Option<usize>,
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
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> io::Result<Ending> {
        let over = Ok(Ending::Decided(Decision::Pass));
        let line = StatusLine::new(context.source.shows_progress());
        loop {
            let due = self.schedule.due(self.rounds);
            if !due.is_empty() && !line.aside(|| self.poll(due, context, format, out, err)) {
                return over;
            }
            if self
                .rounds
                .is_some_and(|rounds| self.schedule.is_done(rounds))
            {
                return over;
            }
            line.say(&self.outlook());
            if interrupt.within(self.schedule.pause()) {
                return over;
            }
        }
    }
}

impl Rounds {
    fn outlook(&self) -> String {
        format!(
            "watching {}, {} failing, next look in {} s",
            self.schedule.len(),
            self.schedule.failing(),
            self.schedule.wait().as_secs()
        )
    }

    /// Polls the pages that are due, records, then reports. `false`: the output is closed.
    fn poll(
        &mut self,
        due: Vec<Target>,
        context: &Context,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> bool {
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
                return false;
            }
        };
        self.schedule.note(&observations);
        let pending = answer::pending(context, &observations, now);
        match answer::record(context, &pending) {
            Ok((logged, warnings)) => {
                for warning in warnings {
                    let _ = writeln!(err, "{warning}");
                }
                report(
                    logged.into_iter().flatten().map(ChangeReport::of).collect(),
                    now,
                    context,
                    format,
                    out,
                )
            }
            Err(error) => writeln!(
                err,
                "{}",
                Problem::warning(format!("not recorded: {error}"))
            )
            .is_ok(),
        }
    }
}

fn report(
    changes: Vec<ChangeReport>,
    now: crate::model::Time,
    context: &Context,
    format: &dyn Render,
    out: &mut dyn Write,
) -> bool {
    if changes.is_empty() {
        return true;
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
    format
        .render(&Report::Changes(report), &style, out)
        .and_then(|()| out.flush())
        .is_ok()
}
