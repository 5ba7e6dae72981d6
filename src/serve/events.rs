//! Server-sent events: each recorded change as `change`, and `refresh` when pages have something new to show.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use hyper::body::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast};

use super::answers::News;
use super::limits;

/// The news of all streams.
pub(super) struct Events {
    items: broadcast::Sender<Item>,
    streams: Arc<Semaphore>,
    refreshed: Mutex<Refreshed>,
    /// The place of the last change.
    last: AtomicI64,
}

/// What a stream is given.
#[derive(Clone)]
pub(super) enum Item {
    Change(i64, Bytes),
    Refresh,
    End,
}

#[derive(Default)]
struct Refreshed {
    at: Option<Instant>,
    is_due: bool,
}

impl Events {
    /// `last`: the place of the last change so far.
    pub(super) fn after(last: i64) -> Self {
        Self {
            items: broadcast::Sender::new(limits::BACKLOG),
            streams: Arc::new(Semaphore::new(limits::STREAMS)),
            refreshed: Mutex::default(),
            last: AtomicI64::new(last),
        }
    }

    /// Gives changes to every stream.
    pub(super) fn publish(&self, changes: Vec<News>) {
        for news in changes {
            self.last.fetch_max(news.place, Ordering::Relaxed);
            let _ = self.items.send(Item::Change(news.place, event(&news)));
        }
    }

    /// Lets every stream know that there is something new, now or a second after the last time.
    pub(super) fn refresh(&self) {
        self.lock().is_due = true;
        self.catch_up();
    }

    /// Does so where it is due.
    pub(super) fn catch_up(&self) {
        let mut refreshed = self.lock();
        let is_time = refreshed
            .at
            .is_none_or(|at| at.elapsed() >= limits::REFRESH);
        if refreshed.is_due && is_time {
            *refreshed = Refreshed {
                at: Some(Instant::now()),
                is_due: false,
            };
            let _ = self.items.send(Item::Refresh);
        }
    }

    /// Ends every stream.
    pub(super) fn end(&self) {
        let _ = self.items.send(Item::End);
    }

    /// The place of one more stream, what it is given from now on, and the last change before; `None`: there are too many.
    pub(super) fn enter(&self) -> Option<(OwnedSemaphorePermit, broadcast::Receiver<Item>, i64)> {
        let permit = Arc::clone(&self.streams).try_acquire_owned().ok()?;
        let items = self.items.subscribe();
        Some((permit, items, self.last.load(Ordering::Relaxed)))
    }

    /// How many streams there are.
    pub(super) fn count(&self) -> usize {
        limits::STREAMS - self.streams.available_permits()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Refreshed> {
        self.refreshed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// JSON in one line: no text of a vendor can begin another field.
pub(super) fn event(news: &News) -> Bytes {
    let json = serde_json::to_string(&news.change).unwrap_or_default();
    Bytes::from(format!(
        "event: change\nid: {}\ndata: {json}\n\n",
        news.place
    ))
}
