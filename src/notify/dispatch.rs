//! Empties the outbox of one channel: in order per thread, one process at a time, with pauses after failures.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use chrono::TimeDelta;

use super::event::Event;
use super::message::Composer;
use super::plan::{Channel, UNREADABLE};
use super::send::{Refusal, Sender};
use crate::history::{Failure, History, HistoryError, Waiting};
use crate::model::{Time, length, printable};

/// More messages than this for people become one.
const MANY: usize = 10;
/// So many events stand in one message.
const TOGETHER: usize = 20;
/// The first pause after a failure; each further one is twice as long.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(2);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(5);
/// The longest wait that a receiver may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(3_600);
/// A message that could not be sent for so long is given up.
const GIVEN_UP: TimeDelta = TimeDelta::hours(24);
/// What was given up is shown for so long.
const SHOWN: TimeDelta = TimeDelta::days(7);
/// What is open on a page that was not polled for so long is not sent again: the page is no longer watched.
const UNWATCHED: TimeDelta = TimeDelta::hours(1);
/// Added to the time that a delivery may take, for the lease.
const MARGIN: TimeDelta = TimeDelta::seconds(5);

/// Sends the messages of one channel.
pub(crate) struct Dispatcher<'a> {
    /// The channel.
    pub(crate) channel: &'a Channel,
    /// What delivers.
    pub(crate) sender: &'a Sender,
    /// This process, among those that share the history.
    pub(crate) holder: &'a str,
    /// The clock.
    pub(crate) clock: fn() -> Time,
}

/// A change in how a channel works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// It failed, and did not before.
    Failed(String),
    /// It works again.
    Recovered(String),
    /// Messages were given up.
    GivenUp(String),
}

/// How a run over the outbox ended.
#[derive(Debug, Default)]
pub(crate) struct Dispatched {
    /// Messages that were sent.
    pub(crate) sent: usize,
    /// Messages that still wait.
    pub(crate) waiting: usize,
    /// When the next is due; `None`: nothing waits.
    pub(crate) next_at: Option<Time>,
    /// Changes in how the channel works.
    pub(crate) notices: Vec<Notice>,
}

impl Dispatcher<'_> {
    /// Sends everything that is due, until nothing is, the receiver fails, or `pause` says to stop; it is called
    /// between two messages with the time that the receiver wants between them.
    ///
    /// # Errors
    /// Where the history cannot be used.
    pub(crate) fn run(
        &self,
        history: &mut History,
        pause: &mut dyn FnMut(Duration) -> bool,
    ) -> Result<Dispatched, HistoryError> {
        let mut done = Dispatched::default();
        let name = self.channel.name.as_str();
        loop {
            let now = (self.clock)();
            if !history.lease(name, self.holder, now, now + self.lease())? {
                done.next_at = history.blocked_until(name, self.holder)?;
                done.waiting = history.waiting(name)?.len();
                return Ok(done);
            }
            self.give_up(history, now, &mut done)?;
            let waiting = history.waiting(name)?;
            let batch = self.batch(&waiting, now);
            if batch.is_empty() {
                let refreshed = self.refresh(history, now, &mut done)?;
                let due = next_due(&waiting);
                done.waiting = waiting.len();
                done.next_at = due.into_iter().chain(refreshed).min();
                history.release(name, self.holder)?;
                return Ok(done);
            }
            let fails = self.deliver(history, &batch, now, &mut done)?;
            let spacing = self.channel.kind.spacing();
            if fails || (!spacing.is_zero() && pause(spacing)) || pause(Duration::ZERO) {
                done.waiting = history.waiting(name)?.len();
                done.next_at = history.blocked_until(name, self.holder)?.or(Some(now));
                history.release(name, self.holder)?;
                return Ok(done);
            }
        }
    }

    fn lease(&self) -> TimeDelta {
        let longest = self.sender.longest(self.channel.kind);
        TimeDelta::from_std(longest).unwrap_or(MARGIN) + MARGIN
    }

    /// The messages that are sent next, as one.
    fn batch<'w>(&self, waiting: &'w [Waiting], now: Time) -> Vec<&'w Waiting> {
        let mut held: HashSet<&str> = HashSet::new();
        let mut due: Vec<&Waiting> = Vec::new();
        for one in waiting {
            if one.due_at <= now && !held.contains(one.thread.as_str()) {
                due.push(one);
            } else {
                // What comes later in a thread waits for what comes earlier.
                held.insert(&one.thread);
            }
        }
        let Some(first) = due.first() else {
            return Vec::new();
        };
        if let Some(bundle) = &first.bundle {
            return together(waiting, bundle);
        }
        if self.channel.kind.is_for_people() && due.len() > MANY {
            due.truncate(TOGETHER);
            return due;
        }
        vec![first]
    }

    /// Sends a batch; whether the receiver fails.
    fn deliver(
        &self,
        history: &mut History,
        batch: &[&Waiting],
        now: Time,
        done: &mut Dispatched,
    ) -> Result<bool, HistoryError> {
        let name = self.channel.name.as_str();
        let ids: Vec<i64> = batch.iter().map(|one| one.id).collect();
        let events: Result<Vec<Event>, _> = batch
            .iter()
            .map(|one| serde_json::from_str(&one.event))
            .collect();
        let message = Composer::new(self.channel.zone.clone(), now).message(events?);
        let failed_before = history.channel_fails(name)?;
        match self
            .sender
            .send(&self.channel.compose.compose(&message, now))
        {
            Ok(()) => {
                history.delivered(name, &ids, (self.clock)())?;
                done.sent += 1;
                if failed_before > 0 {
                    done.notices.push(Notice::Recovered(name.to_owned()));
                }
                Ok(false)
            }
            Err(refusal) => {
                let attempts = batch.iter().map(|one| one.attempts).max().unwrap_or(0);
                let failure = failure(&refusal, failed_before.max(attempts), (self.clock)());
                history.failed(name, &ids, &failure, (self.clock)())?;
                if failed_before == 0 {
                    let text = self.failed_text(&refusal, &failure, now);
                    done.notices.push(Notice::Failed(text));
                }
                Ok(failure.of_receiver)
            }
        }
    }

    fn failed_text(&self, refusal: &Refusal, failure: &Failure, now: Time) -> String {
        let detail = refusal.detail.as_ref().map(|detail| format!(" ({detail})"));
        let wait = (failure.retry_at - now).num_seconds().max(1);
        let text = format!(
            "{}: {}{}; next attempt in {}",
            self.channel.name,
            refusal.error,
            detail.unwrap_or_default(),
            length(wait)
        );
        printable(&text).into_owned()
    }

    fn give_up(
        &self,
        history: &mut History,
        now: Time,
        done: &mut Dispatched,
    ) -> Result<(), HistoryError> {
        let name = self.channel.name.as_str();
        let number = history.give_up(name, now - GIVEN_UP, now - SHOWN, now)?;
        if number > 0 {
            done.notices.push(Notice::GivenUp(format!(
                "{name}: gave up {number} messages that could not be sent for {}",
                length(GIVEN_UP.num_seconds())
            )));
        }
        Ok(())
    }

    /// Sends what is open again, where it is time; returns when it is time next.
    fn refresh(
        &self,
        history: &mut History,
        now: Time,
        done: &mut Dispatched,
    ) -> Result<Option<Time>, HistoryError> {
        let name = self.channel.name.as_str();
        let Some(every) = self.channel.compose.refresh_every() else {
            return Ok(None);
        };
        let threads = history.open_threads(name, now - UNWATCHED.max(every * 4))?;
        if threads.is_empty() {
            return Ok(None);
        }
        if !history.take_refresh(name, now - every, now)? {
            return Ok(Some(now + every.min(TimeDelta::seconds(1))));
        }
        let open: Result<Vec<Event>, _> = threads
            .iter()
            .map(|thread| serde_json::from_str(&thread.event))
            .collect();
        if let Some(delivery) = self.channel.compose.refresh(&open?, now)
            && let Err(refusal) = self.sender.send(&delivery)
        {
            let failed_before = history.channel_fails(name)?;
            let failure = failure(&refusal, failed_before, now);
            history.failed(name, &[], &failure, now)?;
            if failed_before == 0 {
                let text = self.failed_text(&refusal, &failure, now);
                done.notices.push(Notice::Failed(text));
            }
            return Ok(Some(failure.retry_at));
        }
        Ok(Some(now + every))
    }
}

/// When the next message is due: what comes later in a thread waits for what comes earlier.
fn next_due(waiting: &[Waiting]) -> Option<Time> {
    let mut threads: HashSet<&str> = HashSet::new();
    let first = waiting
        .iter()
        .filter(|one| threads.insert(one.thread.as_str()));
    first.map(|one| one.due_at).min()
}

/// All messages of a bundle that no earlier message of their thread holds back.
fn together<'w>(waiting: &'w [Waiting], bundle: &str) -> Vec<&'w Waiting> {
    let mut held: HashSet<&str> = HashSet::new();
    let mut found = Vec::new();
    for one in waiting {
        let is_of_bundle = one.bundle.as_deref() == Some(bundle);
        if is_of_bundle && !held.contains(one.thread.as_str()) {
            found.push(one);
        } else {
            held.insert(&one.thread);
        }
    }
    // Pages that fail for one reason are one message, however many.
    if bundle != UNREADABLE {
        found.truncate(TOGETHER);
    }
    found
}

/// When a failed message is tried again: later each time, never before the receiver wants it.
fn failure(refusal: &Refusal, failures: u32, now: Time) -> Failure {
    let pause = FIRST_PAUSE * 2_i32.saturating_pow(failures.min(10));
    let pause = jittered(pause.min(LONGEST_PAUSE));
    let asked = refusal.wait.unwrap_or_default().min(LONGEST_WAIT);
    let asked = TimeDelta::from_std(asked).unwrap_or(LONGEST_PAUSE);
    Failure {
        error: printable(&refusal.error).into_owned(),
        retry_at: now + pause.max(asked),
        of_receiver: refusal.of_receiver,
    }
}

/// Up to a quarter shorter, so that processes that failed together do not come back together.
fn jittered(pause: TimeDelta) -> TimeDelta {
    let random = i32::try_from(RandomState::new().hash_one(()) % 256).unwrap_or_default();
    pause - pause / 1024 * random
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Time {
        "2026-11-28T10:00:00Z".parse().unwrap()
    }

    fn waiting(id: i64, thread: &str, bundle: Option<&str>, due: i64) -> Waiting {
        Waiting {
            id,
            thread: thread.into(),
            bundle: bundle.map(str::to_owned),
            event: String::new(),
            queued_at: now(),
            due_at: now() + TimeDelta::seconds(due),
            attempts: 0,
        }
    }

    #[test]
    fn a_message_that_is_held_back_is_not_due() {
        let held = [waiting(1, "a", None, 60), waiting(2, "a", None, -10)];
        assert_eq!(next_due(&held), Some(now() + TimeDelta::seconds(60)));
        assert_eq!(next_due(&[]), None);
    }

    #[test]
    fn a_bundle_is_sent_whole_but_for_what_is_held_back() {
        let all = [
            waiting(1, "a", Some("digest"), 0),
            waiting(2, "b", None, 60),
            waiting(3, "b", Some("digest"), 30),
            waiting(4, "c", Some("digest"), 30),
        ];
        let ids: Vec<_> = together(&all, "digest").iter().map(|one| one.id).collect();
        assert_eq!(ids, [1, 4]);
    }

    #[test]
    fn pauses_grow_and_obey_the_receiver_within_reason() {
        let refusal = |wait| Refusal {
            error: "answered 503".into(),
            detail: None,
            wait,
            of_receiver: true,
        };
        let pause = |wait, failures| {
            let retry_at = failure(&refusal(wait), failures, now()).retry_at;
            (retry_at - now()).num_milliseconds()
        };
        assert!((1_500..=2_000).contains(&pause(None, 0)));
        assert!((12_000..=16_000).contains(&pause(None, 3)));
        assert!((225_000..=300_000).contains(&pause(None, u32::MAX)));
        assert_eq!(pause(Some(Duration::from_secs(40)), 0), 40_000);
        assert_eq!(pause(Some(Duration::MAX), 0), 3_600_000);
    }
}
