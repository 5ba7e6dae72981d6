//! Vendors in, observations out: one, or many side by side. A vendor's failure is its own.

mod error;
mod recording;
mod search;
mod session;
mod target;
mod transcript;

pub(crate) use error::FetchError;
pub(crate) use recording::{Replay, Tape, save};
pub(crate) use search::Evidence;
pub(crate) use target::{Location, Origin, Target};

use crate::feed::{Document, Scope};
use crate::http::Client;
use crate::model::{Page, Time};
use recording::Recorded;
use session::PageSession;

/// What came of asking one vendor.
#[derive(Debug)]
pub(crate) struct Observation {
    /// Who was asked.
    pub(crate) target: Target,
    /// The page, or why there is none.
    pub(crate) outcome: Result<Observed, FetchError>,
    /// What did not come although an answer did.
    pub(crate) warnings: Vec<String>,
}

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Observed {
    /// What the documents told.
    pub(crate) page: Page,
    /// The feed that read them.
    pub(crate) feed: &'static str,
    /// The feed that was expected, where it was another.
    pub(crate) feed_changed_from: Option<&'static str>,
    /// What showed the feed, where it had to be found.
    pub(crate) evidence: Option<Evidence>,
    /// The first document's address.
    pub(crate) url: String,
    /// Where the documents come from.
    pub(crate) origin: Origin,
    /// When the oldest of them was vouched for.
    pub(crate) fetched_at: Time,
}

impl Observed {
    fn new(page: Page, feed: &'static str, documents: &[Document], origin: Origin) -> Self {
        let first = documents.first();
        let fetched_at = documents.iter().map(|document| document.fetched_at).min();
        Self {
            page,
            feed,
            feed_changed_from: None,
            evidence: None,
            url: first
                .map(|document| document.url.clone())
                .unwrap_or_default(),
            origin,
            fetched_at: fetched_at.unwrap_or_default(),
        }
    }
}

/// Asks every target, side by side; `done` is told each time one has ended.
pub(crate) fn fetch(
    client: &Client,
    targets: Vec<Target>,
    scope: Scope,
    done: &(dyn Fn(usize) + Sync),
) -> Vec<Observation> {
    let sessions = targets
        .into_iter()
        .map(|target| PageSession::new(target, scope))
        .collect();
    client
        .converse(sessions, done)
        .into_iter()
        .map(PageSession::finish)
        .collect()
}

/// The same, with every answer kept as it came.
pub(crate) fn record(
    client: &Client,
    targets: Vec<Target>,
    scope: Scope,
    done: &(dyn Fn(usize) + Sync),
) -> (Vec<Observation>, Vec<Tape>) {
    let sessions = targets
        .into_iter()
        .map(|target| Recorded::new(PageSession::new(target, scope)));
    let ended = client.converse(sessions.collect(), done);
    let parts = ended.into_iter().map(Recorded::into_parts);
    parts
        .map(|(session, tape)| (session.finish(), tape))
        .unzip()
}

/// The same from what was recorded, without a network.
pub(crate) fn replay(replay: &Replay, targets: Vec<Target>, scope: Scope) -> Vec<Observation> {
    let sessions = targets
        .into_iter()
        .map(|target| PageSession::new(target, scope))
        .collect();
    replay
        .converse(sessions)
        .into_iter()
        .map(PageSession::finish)
        .collect()
}
