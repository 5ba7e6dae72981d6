//! What the poller and the requests share.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

use super::answers::{Answers, News, Refused, Vendor};
use super::auth::Auth;
use super::cache::Cache;
use super::events::Events;
use super::guard::Hosts;
use super::limits;
use super::pages::Days;
use super::settings::Settings;
use super::tls::Acceptor;
use crate::model::Time;
use crate::report::Report;

/// What the poller and the requests share.
pub(crate) struct Site {
    answers: RwLock<Arc<dyn Answers>>,
    access: RwLock<Arc<Access>>,
    pub(super) polls: PollState,
    pub(super) cache: Cache,
    pub(super) events: Events,
    pub(super) days: Days,
    /// Permits to make an answer.
    pub(super) makers: Arc<Semaphore>,
}

/// Who may ask, and how.
pub(super) struct Access {
    pub(super) hosts: Hosts,
    pub(super) auth: Auth,
    pub(super) tls: Option<Acceptor>,
    /// Whether one address may be many clients.
    pub(super) behind_proxy: bool,
}

/// What the poller did.
pub(crate) struct PollState {
    recorded: AtomicU64,
    read: AtomicU64,
    failed: AtomicU64,
    /// When the last poll was recorded, in milliseconds since 1970; 0: none was.
    at: AtomicI64,
    /// Whether the last poll could not be recorded.
    unrecorded: AtomicBool,
    /// When the poller last did anything.
    alive: Mutex<Instant>,
    begun: Instant,
}

impl Site {
    /// A site before its first poll.
    pub(crate) fn new(answers: Arc<dyn Answers>, settings: &Settings) -> Arc<Self> {
        let events = Events::after(answers.last_change());
        Arc::new(Self {
            answers: RwLock::new(answers),
            access: RwLock::new(Arc::new(access(settings))),
            polls: PollState::new(),
            cache: Cache::default(),
            events,
            days: Days::default(),
            makers: Arc::new(Semaphore::new(limits::MAKERS)),
        })
    }

    /// Answers and checks differently from now on, as a configuration says that was read again.
    pub(crate) fn replace(&self, answers: Arc<dyn Answers>, settings: &Settings) {
        *write(&self.answers) = answers;
        *write(&self.access) = Arc::new(access(settings));
        self.cache.clear();
        self.events.refresh();
    }

    /// A poll was recorded, with these changes.
    pub(crate) fn polled(&self, at: Time, (read, failed): (usize, usize), changes: Vec<News>) {
        self.polls.note(at, read, failed);
        self.events.publish(changes);
        self.events.refresh();
    }

    /// A poll could not be recorded.
    pub(crate) fn not_recorded(&self) {
        self.polls.unrecorded.store(true, Ordering::Relaxed);
        self.polls.touch();
    }

    /// The poller waits for its next poll.
    pub(crate) fn is_waiting(&self) {
        self.polls.touch();
        self.events.catch_up();
    }

    /// What the command line answers.
    pub(super) fn answers(&self) -> Arc<dyn Answers> {
        Arc::clone(&self.answers.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Who may ask.
    pub(super) fn access(&self) -> Arc<Access> {
        Arc::clone(&self.access.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What a subcommand answers to these arguments; see [`Answers::ask`].
    ///
    /// # Errors
    /// Where an argument is wrong, or nothing is known by the name that it gives.
    pub(super) fn ask(&self, command: &str, arguments: &[(&str, &str)]) -> Result<Report, Refused> {
        self.answers().ask(command, &owned(arguments))
    }

    /// The same from what was read last; see [`Answers::last_known`].
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub(super) fn last_known(
        &self,
        command: &str,
        arguments: &[(&str, &str)],
    ) -> Result<Report, Refused> {
        self.answers().last_known(command, &owned(arguments))
    }

    /// The vendor of that name.
    ///
    /// # Errors
    /// Where no such vendor is served.
    pub(super) fn vendor(&self, name: &str) -> Result<Vendor, Refused> {
        let vendors = self.answers().vendors();
        let found = vendors.into_iter().find(|one| one.vendor == name);
        found.ok_or_else(|| Refused::Unknown(format!("no vendor `{name}` is served")))
    }
}

fn owned(arguments: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    arguments.iter().map(owned).collect()
}

fn access(settings: &Settings) -> Access {
    Access {
        hosts: Hosts::new(settings),
        auth: Auth::new(&settings.users, &settings.tokens),
        tls: settings.tls.clone(),
        behind_proxy: settings.behind_proxy,
    }
}

fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

impl PollState {
    fn new() -> Self {
        Self {
            recorded: AtomicU64::new(0),
            read: AtomicU64::new(0),
            failed: AtomicU64::new(0),
            at: AtomicI64::new(0),
            unrecorded: AtomicBool::new(false),
            alive: Mutex::new(Instant::now()),
            begun: Instant::now(),
        }
    }

    fn note(&self, at: Time, read: usize, failed: usize) {
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        self.failed.fetch_add(failed as u64, Ordering::Relaxed);
        self.at.store(at.timestamp_millis(), Ordering::Relaxed);
        self.unrecorded.store(false, Ordering::Relaxed);
        self.recorded.fetch_add(1, Ordering::Release);
        self.touch();
    }

    fn touch(&self) {
        *self.alive.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// How many polls were recorded.
    pub(super) fn recorded(&self) -> u64 {
        self.recorded.load(Ordering::Acquire)
    }

    /// How many pages were read, and how many could not be.
    pub(super) fn pages(&self) -> (u64, u64) {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        (of(&self.read), of(&self.failed))
    }

    /// When the last poll was recorded.
    pub(super) fn last(&self) -> Option<Time> {
        let at = self.at.load(Ordering::Relaxed);
        Time::from_timestamp_millis(at).filter(|_| at != 0)
    }

    /// Whether the last poll could be recorded.
    pub(super) fn is_recording(&self) -> bool {
        !self.unrecorded.load(Ordering::Relaxed)
    }

    /// For how long the poller has done nothing.
    pub(super) fn idle(&self) -> Duration {
        let alive = self.alive.lock().unwrap_or_else(PoisonError::into_inner);
        alive.elapsed()
    }

    /// For how long the server runs.
    pub(super) fn uptime(&self) -> Duration {
        self.begun.elapsed()
    }
}
