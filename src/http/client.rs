//! The way in: holds conversations side by side and returns them when they have ended.

use std::io;
use std::panic;
use std::sync::OnceLock;
use std::thread::{self, ScopedJoinHandle};

use reqwest::header::HeaderValue;
use rustls::ClientConfig;

use super::cache::Cache;
use super::error::HttpError;
use super::limits::{Limiter, raise_file_limit};
use super::message::Conversation;
use super::proxy::Proxies;
use super::queue::Queue;
use super::settings::Settings;
use super::share::Pool;
use super::tls;
use super::worker::{Ended, Shared, refuse, work};

/// Makes requests as its settings say.
pub(crate) struct Client {
    settings: Settings,
    tls: ClientConfig,
    proxies: Proxies,
    cache: Option<Cache>,
    limits: OnceLock<Limits>,
}

struct Limits {
    conversations: usize,
    limiter: Limiter,
}

impl Client {
    /// Checks the settings; reads nothing but the certificate files that they name, and connects to nothing.
    pub(crate) fn new(settings: Settings) -> Result<Self, HttpError> {
        if HeaderValue::from_str(&settings.user_agent).is_err() {
            return Err(HttpError::UserAgent);
        }
        Ok(Self {
            tls: tls::configuration(&settings)?,
            proxies: Proxies::of_environment()?,
            cache: settings.cache.clone().map(Cache::new),
            limits: OnceLock::new(),
            settings,
        })
    }

    /// Runs all of them side by side and returns them in their order; `done` is called with the index of each as
    /// it ends, from whatever thread it ran on.
    ///
    /// One conversation runs on the calling thread; several share one thread per core.
    pub(crate) fn converse<C: Conversation>(
        &self,
        conversations: Vec<C>,
        done: &(dyn Fn(usize) + Sync),
    ) -> Vec<C> {
        let limits = self.limits.get_or_init(|| Limits::new(&self.settings));
        let places = limits.conversations.min(conversations.len());
        let shared = Shared {
            settings: &self.settings,
            tls: &self.tls,
            proxies: &self.proxies,
            limiter: &limits.limiter,
            pool: &Pool::new(),
            cache: self.cache.as_ref(),
            queue: &Queue::new(conversations),
            done,
        };
        let mut ended = share_out(&shared, places);
        ended.sort_unstable_by_key(|(index, _)| *index);
        ended
            .into_iter()
            .map(|(_, conversation)| conversation)
            .collect()
    }
}

impl Limits {
    fn new(settings: &Settings) -> Self {
        let requests = raise_file_limit(settings.concurrency);
        Self {
            conversations: requests,
            limiter: Limiter::new(requests),
        }
    }
}

/// Runs workers with so many places in all: on this thread, and one on each further core.
fn share_out<C: Conversation>(shared: &Shared<'_, C>, places: usize) -> Ended<C> {
    let threads = match places {
        0 | 1 => 1,
        _ => thread::available_parallelism()
            .map_or(1, usize::from)
            .min(places),
    };
    let share = |number: usize| places / threads + usize::from(number < places % threads);
    let parts = thread::scope(|scope| {
        let spawn = |number| {
            let job = move || work(shared, share(number));
            thread::Builder::new().spawn_scoped(scope, job).ok()
        };
        let others: Vec<_> = (1..threads).filter_map(spawn).collect();
        let mut parts = vec![work(shared, share(0))];
        parts.extend(others.into_iter().map(join));
        parts
    });
    gather(shared, parts)
}

fn join<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| panic::resume_unwind(panic))
}

fn gather<C: Conversation>(shared: &Shared<'_, C>, parts: Vec<io::Result<Ended<C>>>) -> Ended<C> {
    let mut ended = Vec::new();
    for part in parts {
        match part {
            Ok(part) => ended.extend(part),
            // Somebody still waits only if no worker could start.
            Err(error) => ended.extend(refuse(shared, &HttpError::Setup(error.to_string()))),
        }
    }
    ended
}
