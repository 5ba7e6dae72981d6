//! What each address of a search answered, in words.

use super::hint;
use super::search::asks_to_log_in;
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
        let recognised = feed::recognise(document).filter(|(_, sure)| *sure > Confidence::Hint);
        let named = hint::named(document);
        let answer = match (recognised, named.first()) {
            (Some((feed, _)), _) => format!("the form of {}", feed.name()),
            (None, Some(feed)) => format!("{} that names {}", describe(document), feed.name()),
            (None, None) => describe(document).to_owned(),
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

/// What a document is that is no data.
pub(super) fn describe(document: &Document) -> &'static str {
    if asks_to_log_in(document) {
        "a page that asks to log in"
    } else if document
        .header("content-encoding")
        .is_some_and(|name| name != "identity")
    {
        "an answer compressed in a way that was not asked for"
    } else {
        feed::describe(document)
    }
}
