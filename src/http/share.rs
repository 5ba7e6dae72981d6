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
const MOST_BYTES: u64 = 20 << 20;

/// Bytes that every conversation may hold at any time: most pages have less in all their documents.
const SMALL: u64 = 512 << 10;

/// Conversations at once that hold more. With 256 conversations side by side, their bodies take at most
/// 6 x 20 MiB + 250 x 0.5 MiB.
const LARGE_AT_ONCE: usize = 6;

/// Bytes that all conversations of one run may read: their pages stay until all have ended. A conversation with less
/// than `SMALL` is never refused.
const MOST_BYTES_IN_ALL: u64 = 128 << 20;

/// What all conversations of one run take together.
pub(super) struct Pool {
    /// The places for conversations with large bodies, of all threads together.
    places: Arc<Semaphore>,
    bytes: AtomicU64,
}

impl Pool {
    pub(super) fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            bytes: AtomicU64::new(0),
        }
    }
}

/// What one conversation has taken so far.
pub(super) struct Share<'a> {
    pool: &'a Pool,
    place: OnceCell<OwnedSemaphorePermit>,
    bytes: Cell<u64>,
    requests: Cell<usize>,
}

impl<'a> Share<'a> {
    pub(super) fn new(pool: &'a Pool) -> Self {
        Self {
            pool,
            place: OnceCell::new(),
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
        self.bytes.update(|known| known.saturating_add(bytes));
        let in_all = self.pool.bytes.fetch_add(bytes, Ordering::Relaxed);
        if self.bytes.get() > MOST_BYTES {
            return Err(HttpError::TooLargeInAll(MOST_BYTES));
        }
        if self.bytes.get() > SMALL && in_all.saturating_add(bytes) > MOST_BYTES_IN_ALL {
            return Err(HttpError::RunTooLarge(MOST_BYTES_IN_ALL));
        }
        Ok(())
    }

    /// Gives back the bytes of a body that is not kept.
    pub(super) fn forget(&self, bytes: u64) {
        self.bytes.update(|known| known.saturating_sub(bytes));
        self.pool.bytes.fetch_sub(bytes, Ordering::Relaxed);
    }

    /// Whether it must wait for a place before it takes more.
    pub(super) fn needs_place(&self) -> bool {
        self.bytes.get() > SMALL && !self.place.initialized()
    }

    /// Waits for a place, which it keeps until it ends.
    pub(super) async fn wait(&self) {
        let place = || async {
            let places = Arc::clone(&self.pool.places);
            places
                .acquire_owned()
                .await
                .expect("no semaphore is ever closed")
        };
        self.place.get_or_init(place).await;
    }
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
        let large: Vec<_> = (0..=MOST_BYTES_IN_ALL / MOST_BYTES)
            .map(|_| Share::new(&pool))
            .collect();
        let (last, first) = large.split_last().unwrap();
        for share in first {
            share.add(MOST_BYTES).unwrap();
        }
        let refused = HttpError::RunTooLarge(MOST_BYTES_IN_ALL);
        assert_eq!(last.add(MOST_BYTES), Err(refused));
        assert_eq!(Share::new(&pool).add(SMALL), Ok(()));
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
}
