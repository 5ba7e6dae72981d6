//! `/api/v1/events`: one stream of server-sent events, from the log where it resumes or lags behind.

use std::sync::Arc;

use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use tokio::task::{spawn, spawn_blocking};
use tokio::time::timeout;

use super::events::{Item, event};
use super::limits;
use super::reply::{Body, Reply, common};
use super::site::Site;

/// A stream of events, after the one that the reader had last.
pub(super) fn stream(site: &Arc<Site>, asked: &HeaderMap, is_head: bool) -> Response<Body> {
    let resumes = asked.get(HeaderName::from_static("last-event-id"));
    let resumes = resumes.and_then(|id| id.to_str().ok()?.trim().parse().ok());
    let Some((permit, items, last)) = site.events.enter() else {
        let busy = Reply::error(StatusCode::SERVICE_UNAVAILABLE, "too many event streams");
        return busy
            .with(header::RETRY_AFTER, "60")
            .response(asked, is_head);
    };
    let (out, pieces) = mpsc::channel(16);
    let reader = Reader {
        items,
        site: Arc::clone(site),
        out,
        place: resumes.unwrap_or(last),
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
        if resumes && self.catch_up().await.is_none() {
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
            Ok(Err(RecvError::Lagged(_))) => self.catch_up().await,
        }
    }

    /// What the log has after the last change that was given.
    async fn catch_up(&mut self) -> Option<()> {
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
