//! What each address of a search answered, in words.

use crate::feed::{self, Confidence, Document};
use crate::http::HttpError;

/// One address that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The address.
    pub(crate) url: String,
    /// Where redirects led.
    pub(crate) reached: Option<String>,
    /// What answered, or why nothing did.
    pub(crate) answer: String,
}

impl Visit {
    pub(super) fn answered(document: &Document) -> Self {
        let answer = match feed::recognise(document) {
            Some((feed, Confidence::Hint)) => {
                format!("{} that names {}", feed::describe(document), feed.name())
            }
            Some((feed, _)) => format!("the form of {}", feed.name()),
            None => feed::describe(document).to_owned(),
        };
        let bare = |url: &str| url.trim_end_matches('/').to_owned();
        let moved = bare(&document.url) != bare(&document.asked);
        Self {
            url: document.asked.clone(),
            reached: moved.then(|| document.url.clone()),
            answer,
        }
    }

    pub(super) fn failed(url: &str, cause: &HttpError) -> Self {
        Self {
            url: url.to_owned(),
            reached: None,
            answer: cause.to_string(),
        }
    }
}
