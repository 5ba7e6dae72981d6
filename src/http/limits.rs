//! How much may be under way at once: to one host, and within the open files that the system allows.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::Url;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

/// Requests to one host at once, and idle connections to a host that several conversations share.
pub(super) const PER_HOST: usize = 6;

/// Idle connections that a conversation keeps to a host of its own.
pub(super) const IDLE_PER_HOST: usize = 2;

/// Open files that are not for requests: terminal, history, libraries, event queues.
const RESERVED_FILES: u64 = 64;

/// Open files that one request can come to need: its socket, and idle ones that its conversation keeps.
const FILES_PER_REQUEST: u64 = 1 + IDLE_PER_HOST as u64;

/// Raises the limit of open files as far as needed and possible; returns how many requests it allows.
pub(super) fn raise_file_limit(wanted: usize) -> usize {
    let needed = FILES_PER_REQUEST
        .saturating_mul(wanted as u64)
        .saturating_add(RESERVED_FILES);
    // Where the limit cannot be asked for, connections that fail say so.
    let files = rlimit::increase_nofile_limit(needed).unwrap_or(needed);
    let requests = files.saturating_sub(RESERVED_FILES) / FILES_PER_REQUEST;
    usize::try_from(requests)
        .unwrap_or(usize::MAX)
        .clamp(1, wanted.max(1))
}

/// Limits how many requests run at once, in total and per host.
pub(super) struct Limiter {
    all: Semaphore,
    hosts: Mutex<HashMap<String, Arc<Semaphore>>>,
}

/// Permission to run one request.
pub(super) struct Permit<'a> {
    _all: SemaphorePermit<'a>,
    _host: OwnedSemaphorePermit,
}

impl Limiter {
    /// Lets so many requests through at once in total.
    pub(super) fn new(requests: usize) -> Self {
        Self {
            all: Semaphore::new(requests.min(Semaphore::MAX_PERMITS)),
            hosts: Mutex::default(),
        }
    }

    /// Waits until this request may start.
    pub(super) async fn acquire(&self, url: &Url) -> Permit<'_> {
        const OPEN: &str = "no semaphore is ever closed";
        // The host's permit comes first: a request that waits for it must not occupy one of all.
        let host = self.host(url).acquire_owned().await.expect(OPEN);
        let all = self.all.acquire().await.expect(OPEN);
        Permit {
            _all: all,
            _host: host,
        }
    }

    fn host(&self, url: &Url) -> Arc<Semaphore> {
        let name = url.host_str().unwrap_or_default();
        let key = format!("{name}:{}", url.port_or_known_default().unwrap_or_default());
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let semaphore = hosts
            .entry(key)
            .or_insert_with(|| Arc::new(Semaphore::new(PER_HOST)));
        Arc::clone(semaphore)
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn the_limit_of_one_host_does_not_hold_up_another() {
        let limiter = Limiter::new(100);
        let acquire = |url| limiter.acquire(&Url::parse(url).unwrap()).now_or_never();
        let permits: Vec<_> = (0..PER_HOST)
            .map(|_| acquire("https://a.example").unwrap())
            .collect();
        assert!(acquire("https://a.example:443/other").is_none());
        assert!(acquire("http://a.example").is_some());
        assert!(acquire("https://b.example").is_some());
        drop(permits);
        assert!(acquire("https://a.example").is_some());
    }

    #[test]
    fn a_request_that_waits_for_its_host_occupies_no_place_in_total() {
        let limiter = Limiter::new(PER_HOST + 1);
        let a = Url::parse("https://a.example").unwrap();
        let b = Url::parse("https://b.example").unwrap();
        let permits: Vec<_> = (0..PER_HOST)
            .map(|_| limiter.acquire(&a).now_or_never().unwrap())
            .collect();
        let mut waiting = Box::pin(limiter.acquire(&a));
        assert!((&mut waiting).now_or_never().is_none());
        assert!(limiter.acquire(&b).now_or_never().is_some());
        drop(permits);
        assert!(waiting.now_or_never().is_some());
    }

    #[test]
    fn at_least_one_request_and_no_more_than_wanted() {
        assert_eq!(raise_file_limit(1), 1);
        assert_eq!(raise_file_limit(0), 1);
        assert!(raise_file_limit(usize::MAX) >= 1);
    }
}
