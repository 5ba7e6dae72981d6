//! Server-sent events: each recorded change as `change`, and `refresh` when pages have something new to show.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Semaphore, broadcast, mpsc};
use tokio::task::{spawn, spawn_blocking};
use tokio::time::timeout;

use super::answers::News;
use super::limits;
use super::reply::{Body, Reply, common};
use super::site::Site;

/// What streams are given.
pub(super) struct Events {
    items: broadcast::Sender<Item>,
    streams: Arc<Semaphore>,
    refreshed: Mutex<Refreshed>,
    /// The place of the last change.
    last: AtomicI64,
}

#[derive(Clone)]
enum Item {
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

/// A stream of events, after the one that the reader had last.
pub(super) fn stream(site: &Arc<Site>, asked: &HeaderMap, is_head: bool) -> Response<Body> {
    let resumes = asked.get(HeaderName::from_static("last-event-id"));
    let resumes = resumes.and_then(|id| id.to_str().ok()?.trim().parse().ok());
    let Ok(permit) = Arc::clone(&site.events.streams).try_acquire_owned() else {
        let busy = Reply::error(StatusCode::SERVICE_UNAVAILABLE, "too many event streams");
        return busy
            .with(header::RETRY_AFTER, "60")
            .response(asked, is_head);
    };
    let (out, pieces) = mpsc::channel(16);
    let reader = Reader {
        items: site.events.items.subscribe(),
        site: Arc::clone(site),
        out,
        place: resumes.unwrap_or_else(|| site.events.last.load(Ordering::Relaxed)),
    };
    if !is_head {
        spawn(async move {
            let _permit = permit;
            reader.run(resumes.is_some()).await;
        });
    }
    let mut response = Response::new(if is_head {
        Body::Whole(None)
    } else {
        Body::Pieces(pieces)
    });
    let headers = response.headers_mut();
    common(headers);
    for (name, value) in [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // Proxies that collect answers are asked not to.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// One stream.
struct Reader {
    site: Arc<Site>,
    items: broadcast::Receiver<Item>,
    out: mpsc::Sender<Bytes>,
    /// The last change that it was given.
    place: i64,
}

impl Reader {
    async fn run(mut self, resumes: bool) {
        if self
            .send(Bytes::from_static(b"retry: 5000\n\n"))
            .await
            .is_none()
        {
            return;
        }
        if resumes && self.from_log().await.is_none() {
            return;
        }
        while self.step().await.is_some() {}
    }

    /// `None`: the stream is over.
    async fn step(&mut self) -> Option<()> {
        match timeout(limits::HEARTBEAT, self.items.recv()).await {
            Err(_) => self.send(Bytes::from_static(b": alive\n\n")).await,
            Ok(Ok(Item::Change(place, _))) if place <= self.place => Some(()),
            Ok(Ok(Item::Change(place, event))) => {
                self.place = place;
                self.send(event).await
            }
            Ok(Ok(Item::Refresh)) => {
                let refresh = Bytes::from_static(b"event: refresh\ndata: {}\n\n");
                self.send(refresh).await
            }
            Ok(Ok(Item::End) | Err(RecvError::Closed)) => None,
            Ok(Err(RecvError::Lagged(_))) => self.from_log().await,
        }
    }

    /// What the log has after the last change that was given.
    async fn from_log(&mut self) -> Option<()> {
        let (answers, place) = (self.site.answers(), self.place);
        let read = spawn_blocking(move || answers.changes_after(place, limits::RESUMED));
        for news in read.await.ok()?.ok()? {
            self.place = self.place.max(news.place);
            self.send(event(&news)).await?;
        }
        Some(())
    }

    async fn send(&self, piece: Bytes) -> Option<()> {
        let sent = timeout(limits::WRITE_TIME, self.out.send(piece)).await;
        sent.ok()?.ok()
    }
}

/// JSON in one line: no text of a vendor can begin another field.
fn event(news: &News) -> Bytes {
    let json = serde_json::to_string(&news.change).unwrap_or_default();
    Bytes::from(format!(
        "event: change\nid: {}\ndata: {json}\n\n",
        news.place
    ))
}
