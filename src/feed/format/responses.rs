//! What was answered so far: bodies and refusals.

use crate::feed::document::{Document, Probe};

/// What was answered so far to a feed's requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responses {
    /// The bodies, in the order of the requests.
    pub documents: Vec<Document>,
    /// The requests that brought none.
    pub failures: Vec<Failure>,
}

/// A request that brought no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The address that was asked.
    pub url: String,
    /// Whether the server says that there is nothing for us (401, 403, 404, 410), in contrast to a failure.
    pub not_available: bool,
}

impl Responses {
    /// Whether the server refused a path (401, 403, 404, 410) or answered it with HTML instead of data.
    #[must_use]
    pub fn not_available(&self, path: &str) -> bool {
        let refused = self
            .failures
            .iter()
            .any(|failure| failure.not_available && failure.url.ends_with(path));
        let document = self
            .documents
            .iter()
            .find(|document| document.asked.ends_with(path));
        refused || document.is_some_and(|document| Probe::new(document).is_html())
    }
}
