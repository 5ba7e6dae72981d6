//! Sends while a command goes on: one thread for each channel, so that one that hangs delays neither the polls nor the
//! others.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender as Signal, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::dispatch::{Dispatcher, Notice};
use super::plan::{Channel, Plan};
use super::send::Sender;
use crate::history::History;
use crate::http::Settings;
use crate::model::Time;

/// The outbox is looked into at least this often: another process may have put something there.
const LONGEST_SLEEP: Duration = Duration::from_secs(15);
/// How long the end of the command waits for a delivery that is under way.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long it waits for all that is due: receivers want some time between two messages.
const DRAINING: Duration = Duration::from_secs(300);

/// The threads that send.
pub(crate) struct Background {
    workers: Vec<Worker>,
    notices: Receiver<Notice>,
    /// Whether the threads send what is due before they end.
    drains: Arc<AtomicBool>,
}

struct Worker {
    /// Dropped to end the thread.
    wake: Option<Signal<()>>,
    thread: JoinHandle<()>,
}

/// What each thread is given.
struct Job {
    plan: Arc<Plan>,
    place: usize,
    history: PathBuf,
    settings: Settings,
    holder: String,
    clock: fn() -> Time,
    notices: Signal<Notice>,
    drains: Arc<AtomicBool>,
}

impl Background {
    /// Starts a thread for each channel.
    pub(crate) fn start(
        plan: &Arc<Plan>,
        history: &std::path::Path,
        settings: &Settings,
        clock: fn() -> Time,
    ) -> Self {
        let (say, notices) = channel();
        let drains = Arc::new(AtomicBool::new(false));
        let workers = (0..plan.channels.len()).map(|place| {
            let job = Job {
                plan: Arc::clone(plan),
                place,
                history: history.to_owned(),
                settings: settings.clone(),
                holder: holder(),
                clock,
                notices: say.clone(),
                drains: Arc::clone(&drains),
            };
            let (wake, woken) = channel();
            let thread = thread::spawn(move || job.run(&woken));
            Worker {
                wake: Some(wake),
                thread,
            }
        });
        Self {
            workers: workers.collect(),
            notices,
            drains,
        }
    }

    /// Something may be waiting.
    pub(crate) fn wake(&self) {
        for worker in &self.workers {
            if let Some(wake) = &worker.wake {
                let _ = wake.send(());
            }
        }
    }

    /// What happened to the channels since the last call.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        self.notices.try_iter().collect()
    }

    /// Ends the threads: a delivery that is under way is waited for, and with `drains` also what is due. The rest stays
    /// in the outbox.
    pub(crate) fn stop(self, drains: bool) -> Vec<Notice> {
        self.drains.store(drains, Ordering::Relaxed);
        self.stop_within(if drains { DRAINING } else { PATIENCE })
    }

    /// The same for a process that must end by then: what is under way for longer may be sent twice.
    pub(crate) fn stop_within(mut self, patience: Duration) -> Vec<Notice> {
        for worker in &mut self.workers {
            worker.wake = None;
        }
        let end = Instant::now() + patience;
        for worker in self.workers {
            while !worker.thread.is_finished() && Instant::now() < end {
                thread::sleep(Duration::from_millis(5));
            }
        }
        self.notices.try_iter().collect()
    }
}

/// This process and thread among those that share a history.
fn holder() -> String {
    use std::hash::{BuildHasher, RandomState};
    let random = RandomState::new().hash_one(0_u8);
    format!("{}-{random:016x}", std::process::id())
}

impl Job {
    fn run(&self, woken: &Receiver<()>) {
        let Some(channel) = self.plan.channels.get(self.place) else {
            return;
        };
        let sender = Sender::new(self.settings.clone());
        // The first wish may say that there is something; a new process also sends what an earlier one left.
        loop {
            let (sleep, ends) = self.send_all(channel, &sender, woken);
            if ends {
                return;
            }
            match woken.recv_timeout(sleep) {
                Ok(()) => while woken.try_recv().is_ok() {},
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Sends what is due; how long to sleep, and whether the command has ended.
    fn send_all(
        &self,
        channel: &Channel,
        sender: &Sender,
        woken: &Receiver<()>,
    ) -> (Duration, bool) {
        let dispatcher = Dispatcher {
            channel,
            sender,
            holder: &self.holder,
            clock: self.clock,
        };
        let mut ends = false;
        let mut pause = |length: Duration| {
            let end = Instant::now() + length;
            loop {
                let left = end.saturating_duration_since(Instant::now());
                match woken.recv_timeout(left) {
                    Ok(()) => {}
                    Err(RecvTimeoutError::Timeout) => return false,
                    Err(RecvTimeoutError::Disconnected) if self.drains.load(Ordering::Relaxed) => {
                        thread::sleep(left);
                        return false;
                    }
                    Err(RecvTimeoutError::Disconnected) => {
                        ends = true;
                        return true;
                    }
                }
            }
        };
        let opened = History::open(&self.history, (self.clock)());
        let done = opened.and_then(|mut opened| dispatcher.run(&mut opened.history, &mut pause));
        match done {
            Ok(done) => {
                for notice in done.notices {
                    let _ = self.notices.send(notice);
                }
                let until = done.next_at.map(|at| (at - (self.clock)()).to_std());
                let until = until.map_or(LONGEST_SLEEP, Result::unwrap_or_default);
                (
                    until.min(LONGEST_SLEEP).max(Duration::from_millis(20)),
                    ends,
                )
            }
            Err(error) => {
                let text = format!("{}: {error}", channel.name);
                let _ = self.notices.send(Notice::Failed(text));
                (LONGEST_SLEEP, ends)
            }
        }
    }
}
