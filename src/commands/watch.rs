//! `watch`: look again and again, and tell changes as they come.

use std::io::{self, Write};
use std::time::Duration;

use clap::Args;

use super::asking::Asked;
use super::memory;
use super::pace::Pace;
use super::{Ending, Live, Outcome, UsageError};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::Target;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::model::Text;
use crate::progress::Line;
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
    asked: Asked,
    /// The time between two looks at a page; halved while an incident is open, doubled while the page fails
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "60s")]
    interval: Duration,
    /// End after so many looks at every page
    #[arg(long, value_name = "N")]
    rounds: Option<usize>,
}

impl Watch {
    /// Checks the command line; the watching itself begins when the answer is written.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        let targets = self.asked.targets(context)?;
        if context.history.is_none() {
            return Err(UsageError::Other(
                "changes are told from the history, which is switched off".into(),
            ));
        }
        Ok(Outcome::live(Rounds {
            pace: Pace::new(targets, self.interval),
            rounds: self.rounds,
        }))
    }
}

/// The watching, once it has somebody to tell.
struct Rounds {
    pace: Pace,
    rounds: Option<usize>,
}

impl Live for Rounds {
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
        let line = Line::new(context.progress);
        loop {
            let due = self.pace.due(self.rounds);
            if !due.is_empty() && !line.aside(|| self.look(due, context, format, out, err)) {
                return over;
            }
            if self.rounds.is_some_and(|rounds| self.pace.is_done(rounds)) {
                return over;
            }
            line.say(&self.outlook());
            if interrupt.within(self.pace.pause()) {
                return over;
            }
        }
    }
}

impl Rounds {
    fn outlook(&self) -> String {
        format!(
            "watching {}, {} failing, next look in {} s",
            self.pace.len(),
            self.pace.failing(),
            self.pace.wait().as_secs()
        )
    }

    /// One look at those that are due: record, then tell. `false`: nobody listens any more.
    fn look(
        &mut self,
        due: Vec<Target>,
        context: &Context,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> bool {
        let now = (context.clock)();
        let want = Want {
            history: true,
            maintenance: true,
            since: None,
            now,
        };
        let observations = match Asked::ask(context, due, want) {
            Ok(observations) => observations,
            Err(error) => {
                let _ = writeln!(err, "error: {error}");
                return false;
            }
        };
        self.pace.note(&observations);
        let seen = memory::seen(context, &observations, now);
        match memory::keep(context, &seen) {
            Ok((logged, warnings)) => {
                for warning in warnings {
                    let _ = writeln!(err, "warning: {}", Text::new(warning).line());
                }
                tell(
                    logged.into_iter().flatten().map(ChangeReport::of).collect(),
                    now,
                    context,
                    format,
                    out,
                )
            }
            Err(error) => writeln!(err, "warning: not recorded: {error}").is_ok(),
        }
    }
}

fn tell(
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
        command: "watch",
        generated_at: now,
        cursor: None,
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
