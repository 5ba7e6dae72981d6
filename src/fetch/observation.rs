//! The result for one vendor.

use std::time::Duration;

use super::error::FetchError;
use super::evidence::Evidence;
use super::target::{Origin, Target};
use super::trail::Visit;
use crate::feed::Document;
use crate::model::{Page, Time};

/// The result of asking one vendor.
#[derive(Debug)]
pub(crate) struct Observation {
    /// The vendor that was asked.
    pub(crate) target: Target,
    /// The page, or why there is none.
    pub(crate) outcome: Result<Observed, FetchError>,
    /// Requests that failed although the page was read.
    pub(crate) warnings: Vec<String>,
    /// Where the page was searched for, each address with its answer; empty where it was known.
    pub(crate) trail: Vec<Visit>,
    /// From the first request to the end; 0 where none was made.
    pub(crate) took: Duration,
}

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Observed {
    /// The page as read from the documents.
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
    pub(super) fn new(
        page: Page,
        feed: &'static str,
        documents: &[Document],
        origin: Origin,
    ) -> Self {
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
