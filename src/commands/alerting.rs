//! Alerts while a command polls: what it queues after each poll, and what is sent beside it.

use std::collections::HashSet;
use std::io::Write;
use std::time::Duration;

use crate::answer::{Alerts, PendingRecord, Problem, notice_problem};
use crate::context::Context;
use crate::model::Time;
use crate::notify::{Background, Notice};
use crate::progress::StatusLine;

/// Pages that fail for one reason are found within a fifth of the interval, by which polls differ, and the time of
/// their requests.
const LONGEST_GATHERING: Duration = Duration::from_secs(120);
const REQUESTS: Duration = Duration::from_secs(5);

/// Alerts of a command that polls.
pub(super) struct Alerting {
    alerts: Alerts,
    gather_for: Duration,
    dry_run: bool,
    /// What a dry run has said.
    said: HashSet<String>,
    background: Option<Background>,
}

impl Alerting {
    /// Polls come in this interval.
    pub(super) fn new(alerts: Alerts, interval: Duration, dry_run: bool) -> Self {
        Self {
            alerts,
            gather_for: (interval / 5 + REQUESTS).min(LONGEST_GATHERING),
            dry_run,
            said: HashSet::new(),
            background: None,
        }
    }

    /// Begins to send, first what an earlier process left.
    pub(super) fn start(&mut self, context: &Context) {
        if let Some(path) = context.history.as_ref().filter(|_| !self.dry_run) {
            self.background = Some(self.alerts.start(context, path));
        }
    }

    /// Queues what changed on the pages that were just polled.
    pub(super) fn route(
        &mut self,
        context: &Context,
        polled: &[PendingRecord],
        now: Time,
        err: &mut dyn Write,
    ) {
        let Some(path) = &context.history else {
            return;
        };
        let records: Vec<&str> = polled.iter().map(PendingRecord::record).collect();
        if self.dry_run {
            match self.alerts.planned(path, &records, now) {
                Ok(planned) => {
                    for one in planned {
                        if self.said.insert(one.key) {
                            let (channel, kind) = (one.channel, one.kind);
                            let _ =
                                writeln!(err, "would send to {channel} ({kind}): {}", one.headline);
                        }
                    }
                }
                Err(error) => warn(&error, err),
            }
            return;
        }
        match self.alerts.route(path, &records, (self.gather_for, now)) {
            Ok(()) => {
                if let Some(background) = &self.background {
                    background.wake();
                }
            }
            Err(error) => warn(&error, err),
        }
    }

    /// Says what happened to the channels meanwhile.
    pub(super) fn report(&self, line: &StatusLine, err: &mut dyn Write) {
        let notices = self.background.as_ref().map(Background::notices);
        let notices = notices.unwrap_or_default();
        if !notices.is_empty() {
            line.aside(|| write(&notices, err));
        }
    }

    /// Ends the sending in a process that must end by then.
    pub(super) fn stop_within(self, patience: Duration, err: &mut dyn Write) {
        if let Some(background) = self.background {
            write(&background.stop_within(patience), err);
        }
    }

    /// Ends the sending, with `drains` once what is due was sent; the rest stays in the outbox.
    pub(super) fn stop(self, drains: bool, err: &mut dyn Write) {
        if let Some(background) = self.background {
            write(&background.stop(drains), err);
        }
    }
}

fn warn(error: &crate::history::HistoryError, err: &mut dyn Write) {
    let _ = writeln!(err, "{}", Problem::warning(format!("no alerts: {error}")));
}

fn write(notices: &[Notice], err: &mut dyn Write) {
    for notice in notices {
        let _ = writeln!(err, "{}", notice_problem(notice));
    }
}
