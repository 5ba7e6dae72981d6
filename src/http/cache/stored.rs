//! A stored response: what stands in its file.

use chrono::{DateTime, Utc};
use reqwest::Url;
use serde::{Deserialize, Serialize};

use super::digest::digest;
use crate::http::freshness::remaining_lifetime;
use crate::http::message::{Get, Headers, Response, header};

/// Raised when the line below means something else than before.
const VERSION: u8 = 1;

/// Headers that describe the transfer that is over, not the body that is kept (RFC 9111, 3.2).
const OF_THE_TRANSFER: [&str; 4] = [
    "content-encoding",
    "content-length",
    "content-range",
    "transfer-encoding",
];

/// A stored response.
pub(in crate::http) struct Stored {
    head: Head,
    body: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    version: u8,
    asked: String,
    accept: Option<String>,
    url: String,
    status: u16,
    fetched_at: DateTime<Utc>,
    fresh_until: DateTime<Utc>,
    length: usize,
    digest: u64,
    headers: Headers,
}

impl Stored {
    /// What the bytes of a file hold, where it is whole and answers exactly this request.
    pub(super) fn parse(mut file: Vec<u8>, get: &Get) -> Option<Self> {
        let end = file.iter().position(|byte| *byte == b'\n')?;
        let head: Head = serde_json::from_slice(file.get(..end)?).ok()?;
        file.drain(..=end);
        let stored = Self { head, body: file };
        (stored.answers(get) && stored.is_whole()).then_some(stored)
    }

    /// The line before the body in a response's file.
    pub(super) fn line(get: &Get, response: &Response) -> serde_json::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(&Head::new(get, response))?;
        line.push(b'\n');
        Ok(line)
    }

    /// Whether it may be used without asking. A clock that was set back makes it stale.
    pub(in crate::http) fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        (self.head.fetched_at..self.head.fresh_until).contains(&now)
    }

    /// Whether this address gave the stored answer; another one's "not modified" would be about something else.
    pub(in crate::http) fn is_from(&self, url: &Url) -> bool {
        self.head.url == url.as_str()
    }

    /// The headers that ask whether the body still holds.
    pub(in crate::http) fn conditions(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let headers = [
            ("if-none-match", "etag"),
            ("if-modified-since", "last-modified"),
        ];
        let found = |(asks, name)| Some((asks, header(&self.head.headers, name)?));
        headers.into_iter().filter_map(found)
    }

    /// The response as it was stored.
    pub(in crate::http) fn into_response(self) -> Response {
        Response {
            url: self.head.url,
            status: self.head.status,
            headers: self.head.headers,
            body: self.body,
            fetched_at: self.head.fetched_at,
            cached: true,
        }
    }

    /// The response after the server said that it still holds, with the headers that it said so with.
    pub(in crate::http) fn into_revalidated(self, newer: Headers, now: DateTime<Utc>) -> Response {
        let mut response = self.into_response();
        response.headers = merged(response.headers, newer);
        response.fetched_at = now;
        response
    }

    fn answers(&self, get: &Get) -> bool {
        self.head.version == VERSION
            && self.head.asked == get.url
            && self.head.accept.as_deref() == get.accept
            && self.head.status == 200
    }

    fn is_whole(&self) -> bool {
        self.body.len() == self.head.length && digest(&self.body) == self.head.digest
    }
}

impl Head {
    fn new(get: &Get, response: &Response) -> Self {
        let now = response.fetched_at;
        let mut headers = response.headers.clone();
        headers.retain(|(name, _)| name != "set-cookie");
        Self {
            version: VERSION,
            asked: get.url.clone(),
            accept: get.accept.map(str::to_owned),
            url: response.url.clone(),
            status: response.status,
            fetched_at: now,
            fresh_until: now + remaining_lifetime(&headers, now),
            length: response.body.len(),
            digest: digest(&response.body),
            headers,
        }
    }
}

/// A stored header stands unless the newer ones replace it; how old the stored response was is past.
fn merged(stored: Headers, newer: Headers) -> Headers {
    let is_replaced = |name: &String| {
        name == "age" || name == "date" || newer.iter().any(|(newer, _)| newer == name)
    };
    let of_transfer = |name: &String| OF_THE_TRANSFER.contains(&name.as_str());
    let mut headers = stored;
    headers.retain(|(name, _)| of_transfer(name) || !is_replaced(name));
    headers.extend(newer.into_iter().filter(|(name, _)| !of_transfer(name)));
    headers
}
