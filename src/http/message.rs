//! What goes in and comes out: requests, responses, and the dialogues made of them.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::credentials::Credentials;
use super::error::HttpError;

/// Header names, in lower case, with their values.
pub(super) type Headers = Vec<(String, String)>;

/// One request: always a GET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Get {
    /// The address, http or https.
    pub(crate) url: String,
    /// What the `Accept` header says, if it is sent.
    pub(crate) accept: Option<&'static str>,
    /// What a private page asks for.
    pub(crate) credentials: Option<Arc<Credentials>>,
}

/// A successful (2xx) answer with its whole body.
#[derive(Debug, Clone)]
pub(crate) struct Response {
    /// The address that answered, after redirects, without credentials.
    pub(crate) url: String,
    /// The status code, 200 to 299.
    pub(crate) status: u16,
    /// Header names, in lower case, with their values.
    pub(crate) headers: Headers,
    /// The decompressed body.
    pub(crate) body: Vec<u8>,
    /// When the server last vouched for this body.
    pub(crate) fetched_at: DateTime<Utc>,
    /// Whether the body comes from the response cache.
    pub(crate) cached: bool,
}

/// What became of a request.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The request.
    pub(crate) get: Get,
    /// Its response, or why there is none.
    pub(crate) outcome: Result<Response, HttpError>,
    /// How many requests it took: each redirect and each retry is one more; none where the cache answered.
    pub(crate) requests: usize,
}

/// A dialogue that decides its next requests from what came.
pub(crate) trait Conversation: Send {
    /// Takes the answers to the last requests, in their order (none at first), and says what to ask next;
    /// nothing ends the dialogue.
    fn next(&mut self, answers: Vec<Answer>) -> Vec<Get>;
}

/// The first value of the header of this (lower-case) name.
pub(super) fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let (_, value) = headers.iter().find(|(known, _)| known == name)?;
    Some(value)
}
