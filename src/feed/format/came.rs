//! What was answered so far: bodies and refusals.

use super::document::Document;
use super::probe::Probe;

/// What was answered so far to a feed's requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// The bodies, in the order of the requests.
    pub documents: Vec<Document>,
    /// The requests that brought none.
    pub refused: Vec<Refused>,
}

/// A request that brought no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The address that was asked.
    pub url: String,
    /// Whether the server says that there is nothing for us (401, 403, 404, 410), in contrast to a failure.
    pub closed: bool,
}

impl Came {
    /// Whether the server said that it has nothing for us at a path, or answered it with something else than data.
    #[must_use]
    pub fn closed(&self, path: &str) -> bool {
        let refused = self
            .refused
            .iter()
            .any(|refused| refused.closed && refused.url.ends_with(path));
        let document = self
            .documents
            .iter()
            .find(|document| document.asked.ends_with(path));
        refused || document.is_some_and(|document| Probe::new(document).is_html())
    }
}
