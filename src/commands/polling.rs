//! The polling of `watch` and `serve`: pages that are due are read, recorded and routed to the channels; an observer
//! gets what changed.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::alerting::Alerting;
use crate::answer::{self, Problem, Schedule};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::{Observation, Target};
use crate::history::Logged;
use crate::interrupt::{Interrupt, Wish};
use crate::model::Time;
use crate::progress::StatusLine;

/// Polls until it is interrupted or all rounds are done.
pub(super) struct Polling {
    pub(super) command: &'static str,
    /// What the line on a terminal begins with.
    pub(super) doing: &'static str,
    pub(super) schedule: Schedule,
    /// The most polls of each page.
    pub(super) rounds: Option<usize>,
    pub(super) alerting: Option<Alerting>,
}

/// What is done with the polls.
pub(super) trait Observer {
    /// After each poll, once it was recorded.
    ///
    /// # Errors
    /// Where what changed cannot be written; polling ends then.
    fn polled(&mut self, poll: Poll, context: &Context) -> io::Result<()>;

    /// A poll could not be recorded.
    fn not_recorded(&mut self, _at: Time) {}

    /// About once a second between polls.
    fn between(&mut self) {}
}

/// A poll that was recorded.
pub(super) struct Poll {
    pub(super) at: Time,
    /// The pages that could be read, and those that could not.
    pub(super) read: usize,
    pub(super) failed: usize,
    pub(super) changes: Vec<Logged>,
}

/// Why polling stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// All rounds or all the time are over, or nobody reads the answer.
    Done,
    /// By a signal to end.
    Interrupted,
    /// By a signal to read the configuration again.
    Reload,
}

impl Polling {
    /// Begins to send alerts, first what an earlier process left.
    pub(super) fn start(&mut self, context: &Context) {
        if let Some(alerting) = &mut self.alerting {
            alerting.start(context);
        }
    }

    /// Ends the sending of alerts.
    pub(super) fn stop(self, err: &mut dyn Write) {
        let ends_by_itself = self.is_done();
        if let Some(alerting) = self.alerting {
            alerting.stop(ends_by_itself, err);
        }
    }

    /// Polls until something stops it.
    ///
    /// # Errors
    /// Where the observer cannot write.
    pub(super) fn run(
        &mut self,
        context: &Context,
        interrupt: &Interrupt,
        observer: &mut dyn Observer,
        err: &mut dyn Write,
    ) -> io::Result<Stop> {
        let line = StatusLine::new(context.source.shows_progress());
        loop {
            let due = self.schedule.due(self.rounds);
            if !due.is_empty() {
                match line.aside(|| self.poll(due, context, observer, err)) {
                    Ok(true) => {}
                    Ok(false) => return Ok(Stop::Done),
                    // Whoever reads the changes has what it wanted.
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                        return Ok(Stop::Done);
                    }
                    Err(error) => return Err(error),
                }
            }
            if self.is_done() {
                return Ok(Stop::Done);
            }
            line.say(&self.outlook());
            let left = context
                .deadline
                .map(|end| end.saturating_duration_since(Instant::now()));
            let pause = self.schedule.pause().min(left.unwrap_or(Duration::MAX));
            match interrupt.wish(pause) {
                Some(Wish::End) => return Ok(Stop::Interrupted),
                Some(Wish::Reload) => return Ok(Stop::Reload),
                None => {}
            }
            if left.is_some_and(|left| left.is_zero()) {
                return Ok(Stop::Done);
            }
            if let Some(alerting) = &self.alerting {
                alerting.report(&line, err);
            }
            observer.between();
        }
    }

    fn is_done(&self) -> bool {
        self.rounds
            .is_some_and(|rounds| self.schedule.is_done(rounds))
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
            "{} {vendors}{failing} · next check in {} s",
            self.doing,
            self.schedule.wait().as_secs()
        )
    }

    /// Polls the pages that are due, records, then reports. `false`: nothing can be read at all.
    fn poll(
        &mut self,
        due: Vec<Target>,
        context: &Context,
        observer: &mut dyn Observer,
        err: &mut dyn Write,
    ) -> io::Result<bool> {
        let now = (context.clock)();
        let scope = Scope {
            history: true,
            maintenance: true,
            now,
            ..Scope::default()
        };
        let observations = match context.source.read_now(self.command, due, scope) {
            Ok(observations) => observations,
            Err(error) => {
                let _ = writeln!(err, "{}", Problem::error(error));
                return Ok(false);
            }
        };
        self.schedule.note(&observations);
        match self.record(&observations, context, now, err) {
            Some(poll) => observer.polled(poll, context)?,
            None => observer.not_recorded(now),
        }
        Ok(true)
    }

    fn record(
        &mut self,
        observations: &[Observation],
        context: &Context,
        now: Time,
        err: &mut dyn Write,
    ) -> Option<Poll> {
        let pending = answer::pending(context, observations, now);
        let (logged, warnings) = match answer::record(context, &pending) {
            Ok(recorded) => recorded,
            Err(error) => {
                let problem = Problem::warning(format!("not recorded: {error}"));
                let _ = writeln!(err, "{problem}");
                return None;
            }
        };
        for warning in warnings {
            let _ = writeln!(err, "{warning}");
        }
        if let Some(alerting) = &mut self.alerting {
            alerting.route(context, &pending, now, err);
        }
        let read = observations.iter().filter(|one| one.outcome.is_ok());
        let read = read.count();
        Some(Poll {
            at: now,
            read,
            failed: observations.len() - read,
            changes: logged.into_iter().flatten().collect(),
        })
    }
}
