//! What one conversation, a vendor's, may take: requests, bytes, and a place among those with large bodies.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore};

use super::error::HttpError;

/// Requests of one conversation, redirects and retries included: a search makes 10, and the longest page that is known
/// takes 40 more. Stops pages that refer to further ones without end.
const MOST_REQUESTS: usize = 100;

/// Bytes of all bodies of one conversation: one of the largest and a quarter more.
const MOST_BYTES: u64 = 10 << 20;

/// Bytes that every conversation may hold at any time: most pages have less in all their documents.
const SMALL: u64 = 512 << 10;

/// Conversations at once that hold more than `SMALL`.
const LARGE_AT_ONCE: usize = 6;

/// Bytes that each of these may hold; beyond, they come one after the other. Their bodies take at most
/// 5 x 1 MiB + 10 MiB.
const LARGE: u64 = 1 << 20;

/// Bytes of all conversations of one run that hold more than `SMALL`: their pages stay until all have ended.
const MOST_BYTES_IN_ALL: u64 = 128 << 20;

/// What all conversations of one run take together.
pub(super) struct Pool {
    /// The places for conversations with large bodies, of all threads together.
    places: Arc<Semaphore>,
    /// The one place for those with the largest.
    largest: Arc<Semaphore>,
    /// Of conversations with large bodies.
    bytes: AtomicU64,
}

impl Pool {
    pub(super) fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            largest: Arc::new(Semaphore::new(1)),
            bytes: AtomicU64::new(0),
        }
    }
}

/// What one conversation has taken so far.
pub(super) struct Share<'a> {
    pool: &'a Pool,
    place: OnceCell<OwnedSemaphorePermit>,
    largest: OnceCell<OwnedSemaphorePermit>,
    bytes: Cell<u64>,
    requests: Cell<usize>,
}

impl<'a> Share<'a> {
    pub(super) fn new(pool: &'a Pool) -> Self {
        Self {
            pool,
            place: OnceCell::new(),
            largest: OnceCell::new(),
            bytes: Cell::new(0),
            requests: Cell::new(0),
        }
    }

    /// Counts a request.
    pub(super) fn request(&self) -> Result<(), HttpError> {
        if self.requests.get() >= MOST_REQUESTS {
            return Err(HttpError::TooManyRequests(MOST_REQUESTS));
        }
        self.requests.update(|requests| requests + 1);
        Ok(())
    }

    /// Counts bytes of a body.
    pub(super) fn add(&self, bytes: u64) -> Result<(), HttpError> {
        let before = self.counted();
        self.bytes.update(|known| known.saturating_add(bytes));
        let added = self.counted() - before;
        let in_all = self.pool.bytes.fetch_add(added, Ordering::Relaxed) + added;
        if self.bytes.get() > MOST_BYTES {
            return Err(HttpError::TooLargeInAll(MOST_BYTES));
        }
        if added > 0 && in_all > MOST_BYTES_IN_ALL {
            return Err(HttpError::RunTooLarge(MOST_BYTES_IN_ALL));
        }
        Ok(())
    }

    /// Its bytes among those of all, where it has a large body.
    fn counted(&self) -> u64 {
        let bytes = self.bytes.get();
        if bytes > SMALL { bytes } else { 0 }
    }

    /// Gives back the bytes of a body that is not kept.
    pub(super) fn forget(&self, bytes: u64) {
        let before = self.counted();
        self.bytes.update(|known| known.saturating_sub(bytes));
        let less = before - self.counted();
        self.pool.bytes.fetch_sub(less, Ordering::Relaxed);
    }

    /// Whether it must wait for a place before it takes more.
    pub(super) fn needs_place(&self) -> bool {
        let bytes = self.bytes.get();
        bytes > SMALL && !self.place.initialized() || self.is_largest()
    }

    fn is_largest(&self) -> bool {
        self.bytes.get() > LARGE && !self.largest.initialized()
    }

    /// Waits for the places that it needs, which it keeps until it ends.
    pub(super) async fn wait(&self) {
        let place = || acquire(&self.pool.places);
        self.place.get_or_init(place).await;
        if self.is_largest() {
            let largest = || acquire(&self.pool.largest);
            self.largest.get_or_init(largest).await;
        }
    }
}

async fn acquire(places: &Arc<Semaphore>) -> OwnedSemaphorePermit {
    let places = Arc::clone(places).acquire_owned();
    places.await.expect("no semaphore is ever closed")
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn bytes_and_requests_end_at_their_limits() {
        let pool = Pool::new();
        let share = Share::new(&pool);
        assert_eq!(share.add(MOST_BYTES), Ok(()));
        assert_eq!(share.add(1), Err(HttpError::TooLargeInAll(MOST_BYTES)));
        share.forget(MOST_BYTES);
        assert_eq!(share.add(1), Ok(()));
        for _ in 0..MOST_REQUESTS {
            share.request().unwrap();
        }
        let refused = HttpError::TooManyRequests(MOST_REQUESTS);
        assert_eq!(share.request(), Err(refused));
    }

    #[test]
    fn large_pages_of_one_run_end_at_a_limit_and_small_ones_do_not() {
        let pool = Pool::new();
        let small: Vec<_> = (0..=MOST_BYTES_IN_ALL / SMALL)
            .map(|_| Share::new(&pool))
            .collect();
        for share in &small {
            share.add(SMALL).unwrap();
        }
        let large: Vec<_> = (0..=MOST_BYTES_IN_ALL / MOST_BYTES)
            .map(|_| Share::new(&pool))
            .collect();
        let (last, first) = large.split_last().unwrap();
        for share in first {
            share.add(MOST_BYTES).unwrap();
        }
        let refused = HttpError::RunTooLarge(MOST_BYTES_IN_ALL);
        assert_eq!(last.add(MOST_BYTES), Err(refused.clone()));
        assert_eq!(Share::new(&pool).add(SMALL), Ok(()));
        assert_eq!(small[0].add(SMALL), Err(refused));
        small[0].forget(SMALL);
        last.forget(MOST_BYTES);
        assert_eq!(Share::new(&pool).add(SMALL * 2), Ok(()));
    }

    #[test]
    fn only_so_many_hold_large_bodies_at_once() {
        let pool = Pool::new();
        let shares: Vec<_> = (0..=LARGE_AT_ONCE).map(|_| Share::new(&pool)).collect();
        for share in &shares {
            assert!(!share.needs_place());
            share.add(SMALL + 1).unwrap();
            assert!(share.needs_place());
        }
        let (last, first) = shares.split_last().unwrap();
        for share in first {
            share.wait().now_or_never().unwrap();
            assert!(!share.needs_place());
        }
        assert!(last.wait().now_or_never().is_none());
        drop(shares);
        let next = Share::new(&pool);
        assert!(next.wait().now_or_never().is_some());
    }

    #[test]
    fn the_largest_come_one_after_the_other() {
        let pool = Pool::new();
        let (first, next) = (Share::new(&pool), Share::new(&pool));
        for share in [&first, &next] {
            share.add(LARGE).unwrap();
            share.wait().now_or_never().unwrap();
            share.add(1).unwrap();
            assert!(share.needs_place());
        }
        first.wait().now_or_never().unwrap();
        assert!(!first.needs_place());
        assert!(next.wait().now_or_never().is_none());
        drop(first);
        assert!(next.wait().now_or_never().is_some());
    }
}
