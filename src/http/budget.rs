//! The time of one conversation.

use std::cell::Cell;
use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::error::HttpError;

/// The time that one conversation may take, all its requests together.
pub(super) struct Budget {
    whole: Duration,
    end: Cell<Instant>,
}

impl Budget {
    pub(super) fn new(whole: Duration) -> Self {
        // Far enough for a timeout that no clock can hold.
        let now = Instant::now();
        let end = now
            .checked_add(whole)
            .unwrap_or(now + Duration::from_secs(1 << 30));
        let end = Cell::new(end);
        Self { whole, end }
    }

    pub(super) fn remaining(&self) -> Duration {
        self.end.get().saturating_duration_since(Instant::now())
    }

    /// Does what must be done within the time.
    pub(super) async fn within<T>(
        &self,
        work: impl Future<Output = Result<T, HttpError>>,
    ) -> Result<T, HttpError> {
        let mut work = pin!(work);
        loop {
            // What does not count moves the end while the work goes on.
            let end = self.end.get();
            match timeout_at(end, &mut work).await {
                Ok(done) => return done,
                Err(_) if self.end.get() > end => {}
                Err(_) => return Err(HttpError::Timeout(self.whole)),
            }
        }
    }

    /// Does what does not count. Of requests that wait side by side the longest counts: the end only moves to where
    /// it is as far away as before.
    pub(super) async fn beside<T>(&self, work: impl Future<Output = T>) -> T {
        let remaining = self.remaining();
        let done = work.await;
        let end = Instant::now().checked_add(remaining);
        self.end
            .set(end.map_or(self.end.get(), |end| end.max(self.end.get())));
        done
    }
}
