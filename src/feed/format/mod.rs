//! What a feed is: it says what it needs and reads bytes; it never fetches.

mod address;
mod responses;

pub use address::{PageAddress, Request};
pub use responses::{Failure, Responses};

use super::document::{Document, FeedError, Probe, join, read_all};
pub use crate::model::Confidence;
use crate::model::{Page, Time};

/// A status-page format and its reader.
pub trait Feed: Sync {
    /// The format's name, as the catalogue, the JSON and the fixture folders spell it.
    fn name(&self) -> &'static str;

    /// Hosts that are known to serve this format: `example.com` means the host itself, `.example.com` all below it.
    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    /// Paths below an unknown address whose answer would show this format.
    fn probes(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether the body has the shape of this format; path and status code prove nothing.
    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence>;

    /// All that is needed for an answer, given what came so far. Asked again after each round;
    /// what was asked before is not asked again.
    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request>;

    /// Reads one document, whichever of the format's it is.
    ///
    /// # Errors
    /// [`FeedError`] where the document is not of this format or is malformed.
    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError>;

    /// Reads all documents as one page. Formats whose documents need each other override it.
    ///
    /// # Errors
    /// [`FeedError`] where a document is not of this format, is malformed, or a needed one is missing.
    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// What the question needs of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Resolved incidents too, not only what is so now.
    pub history: bool,
    /// How far back, where the question has a bound.
    pub since: Option<Time>,
    /// How far forward, where the question has a bound.
    pub until: Option<Time>,
    /// Past and maintenance beyond what comes with the state of now.
    pub maintenance: bool,
    /// The moment at which the question is asked.
    pub now: Time,
}
