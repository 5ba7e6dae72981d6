//! The polling of `watch` and `serve`: pages that are due are read, recorded and routed to the channels; an observer
//! gets what changed.

mod slow_pages;

use std::io::{self, Write};
use std::time::{Duration, Instant};

use slow_pages::{Read, SlowPages};

use super::alerting::Alerting;
use crate::answer::{self, Due, Problem, Schedule};
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Observation;
use crate::history::Logged;
use crate::interrupt::{Interrupt, Wish};
use crate::model::Time;
use crate::progress::StatusLine;

/// The shortest pause while slow pages are being read.
const SHORTEST_PAUSE: Duration = Duration::from_millis(200);

/// Polls until it is interrupted or all rounds are done.
pub(in crate::commands) struct Polling {
    pub(in crate::commands) command: &'static str,
    /// What the line on a terminal begins with.
    pub(in crate::commands) doing: &'static str,
    pub(in crate::commands) schedule: Schedule,
    /// The most polls of each page.
    pub(in crate::commands) rounds: Option<usize>,
    pub(in crate::commands) alerting: Option<Alerting>,
    slow_pages: SlowPages,
}

/// What is done with the polls.
pub(in crate::commands) trait Observer {
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
pub(in crate::commands) struct Poll {
    pub(in crate::commands) at: Time,
    /// The pages that could be read, and those that could not.
    pub(in crate::commands) read: usize,
    pub(in crate::commands) failed: usize,
    pub(in crate::commands) changes: Vec<Logged>,
}

/// Why polling stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::commands) enum Stop {
    /// All rounds or all the time are over, or nobody reads the answer.
    Done,
    /// By a signal to end.
    Interrupted,
    /// By a signal to read the configuration again.
    Reload,
}

impl Polling {
    /// Without an end and without alerts.
    pub(in crate::commands) fn new(
        command: &'static str,
        doing: &'static str,
        schedule: Schedule,
    ) -> Self {
        Self {
            command,
            doing,
            schedule,
            rounds: None,
            alerting: None,
            slow_pages: SlowPages::default(),
        }
    }

    /// Begins to send alerts, first what an earlier process left.
    pub(in crate::commands) fn start(&mut self, context: &Context) {
        if let Some(alerting) = &mut self.alerting {
            alerting.start(context);
        }
    }

    /// Ends the sending of alerts.
    pub(in crate::commands) fn stop(self, err: &mut dyn Write) {
        let ends_by_itself = self.is_done();
        if let Some(alerting) = self.alerting {
            alerting.stop(ends_by_itself, err);
        }
    }

    /// Polls until something stops it.
    ///
    /// # Errors
    /// Where the observer cannot write.
    pub(in crate::commands) fn run(
        &mut self,
        context: &Context,
        interrupt: &Interrupt,
        observer: &mut dyn Observer,
        err: &mut dyn Write,
    ) -> io::Result<Stop> {
        let line = StatusLine::new(context.source.shows_progress());
        loop {
            match self.poll(&line, context, observer, err) {
                Ok(true) => {}
                Ok(false) => return Ok(Stop::Done),
                // Whoever reads the changes has what it wanted.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    return Ok(Stop::Done);
                }
                Err(error) => return Err(error),
            }
            if self.is_done() {
                return Ok(Stop::Done);
            }
            line.say(&self.outlook());
            let left = context
                .deadline
                .map(|end| end.saturating_duration_since(Instant::now()));
            let pause = self.pause().min(left.unwrap_or(Duration::MAX));
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

    /// How long to sleep: a slow page that is due waits for those that are being read.
    fn pause(&self) -> Duration {
        let pause = self.schedule.pause();
        if self.slow_pages.is_idle() {
            pause
        } else {
            pause.max(SHORTEST_PAUSE)
        }
    }

    /// Reads the pages that are due, records and reports them; the slow ones once they were read. `false`: nothing can
    /// be read at all.
    fn poll(
        &mut self,
        line: &StatusLine,
        context: &Context,
        observer: &mut dyn Observer,
        err: &mut dyn Write,
    ) -> io::Result<bool> {
        if let Some(read) = self.slow_pages.take()
            && !line.aside(|| self.report(read, context, observer, err))?
        {
            return Ok(false);
        }
        let Due { mut quick, slow } = self
            .schedule
            .take_due(self.rounds, self.slow_pages.is_idle());
        let scope = Scope {
            history: true,
            maintenance: true,
            now: (context.clock)(),
            ..Scope::default()
        };
        if !slow.is_empty() {
            let source = context.source.for_another_thread();
            let begun = self.slow_pages.begin(source, self.command, slow, scope);
            quick.extend(begun.err().into_iter().flatten());
        }
        if quick.is_empty() {
            return Ok(true);
        }
        line.aside(|| {
            let read = Read {
                at: scope.now,
                outcome: context.source.read_now(self.command, quick, scope),
            };
            self.report(read, context, observer, err)
        })
    }

    fn report(
        &mut self,
        read: Read,
        context: &Context,
        observer: &mut dyn Observer,
        err: &mut dyn Write,
    ) -> io::Result<bool> {
        let observations = match read.outcome {
            Ok(observations) => observations,
            Err(error) => {
                let _ = writeln!(err, "{}", Problem::error(error));
                return Ok(false);
            }
        };
        self.schedule.note(&observations);
        match self.record(&observations, context, read.at, err) {
            Some(poll) => observer.polled(poll, context)?,
            None => observer.not_recorded(read.at),
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
