//! The response cache: one file per request, a line of JSON and then the body as it is.
//!
//! Everything here is best effort: what cannot be read is not there, what cannot be written is not kept.
//! Nothing is synced to disk; a digest finds what a power cut left behind.

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use reqwest::Url;
use serde::{Deserialize, Serialize};

use super::freshness::{is_storable, remaining_lifetime};
use super::message::{Get, Headers, Response, header};

/// Raised when the line below means something else than before.
const VERSION: u8 = 1;

/// Headers that describe the transfer that is over, not the body that is kept (RFC 9111, 3.2).
const OF_THE_TRANSFER: [&str; 4] = [
    "content-encoding",
    "content-length",
    "content-range",
    "transfer-encoding",
];

/// A folder of stored responses.
pub(super) struct Cache {
    folder: PathBuf,
}

/// A stored response.
pub(super) struct Stored {
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

impl Cache {
    /// Uses this folder, which need not exist yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// What is stored for exactly this request.
    pub(super) fn load(&self, get: &Get) -> Option<Stored> {
        let mut file = fs::read(self.path(get)).ok()?;
        let end = file.iter().position(|byte| *byte == b'\n')?;
        let head: Head = serde_json::from_slice(file.get(..end)?).ok()?;
        file.drain(..=end);
        let stored = Stored { head, body: file };
        (stored.answers(get) && stored.is_whole()).then_some(stored)
    }

    /// Keeps a response if its headers allow it, else forgets the one before it.
    pub(super) fn keep(&self, get: &Get, response: &Response) {
        let path = self.path(get);
        if response.status == 200 && is_storable(&response.headers, response.fetched_at) {
            // A cache that cannot be written costs a transfer next time, nothing more.
            let _ = write(&path, &Head::new(get, response), &response.body);
        } else {
            let _ = fs::remove_file(path);
        }
    }

    fn path(&self, get: &Get) -> PathBuf {
        let key = format!("{}\n{}", get.url, get.accept.unwrap_or_default());
        self.folder.join(format!("{:016x}", digest(key.as_bytes())))
    }
}

impl Stored {
    /// Whether it may be used without asking. A clock that was set back makes it stale.
    pub(super) fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        (self.head.fetched_at..self.head.fresh_until).contains(&now)
    }

    /// Whether this address gave the stored answer; another one's "not modified" would be about something else.
    pub(super) fn is_from(&self, url: &Url) -> bool {
        self.head.url == url.as_str()
    }

    /// The headers that ask whether the body still holds.
    pub(super) fn conditions(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let headers = [
            ("if-none-match", "etag"),
            ("if-modified-since", "last-modified"),
        ];
        let found = |(asks, name)| Some((asks, header(&self.head.headers, name)?));
        headers.into_iter().filter_map(found)
    }

    /// The response as it was stored.
    pub(super) fn into_response(self) -> Response {
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
    pub(super) fn into_revalidated(self, newer: Headers, now: DateTime<Utc>) -> Response {
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

/// Writes beside the place and then moves it there, so that nobody reads half of it.
fn write(path: &Path, head: &Head, body: &[u8]) -> io::Result<()> {
    let random = RandomState::new().hash_one(path);
    let beside = path.with_extension(format!("{random:016x}.tmp"));
    let mut line = serde_json::to_vec(head)?;
    line.push(b'\n');
    let written = create(&beside)
        .and_then(|mut file| file.write_all(&line).and_then(|()| file.write_all(body)))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // Addresses of private pages can hold tokens.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match (options.open(path), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            options.open(path)
        }
        (opened, _) => opened,
    }
}

/// A hash that is the same in every version and on every machine, about a byte per instruction: against
/// accidents, not against attackers.
fn digest(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let fold = |hash: u64, word: u64| (hash.rotate_left(25) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(bytes.len() as u64, |hash, word| {
        fold(hash, u64::from_le_bytes(*word))
    });
    let hash = rest
        .iter()
        .fold(hash, |hash, byte| fold(hash, (*byte).into()));
    fold(hash, hash >> 32)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const GET: Get = Get {
        url: String::new(),
        accept: None,
    };

    fn response(headers: &[(&str, &str)]) -> Response {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Response {
            url: "http://a.example/x".into(),
            status: 200,
            headers: headers.iter().map(own).collect(),
            body: b"line\nline".to_vec(),
            fetched_at: Utc::now(),
            cached: false,
        }
    }

    fn cache() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path().join("not/yet"));
        (folder, cache)
    }

    #[test]
    fn what_was_kept_is_found_again() {
        let (_folder, cache) = cache();
        assert!(cache.load(&GET).is_none());
        let kept = response(&[("etag", "\"1\""), ("set-cookie", "secret")]);
        cache.keep(&GET, &kept);
        let found = cache.load(&GET).unwrap().into_response();
        assert!(found.cached);
        assert_eq!(found.body, kept.body);
        assert_eq!(found.url, kept.url);
        assert_eq!(found.fetched_at, kept.fetched_at);
        assert_eq!(found.headers, [("etag".to_owned(), "\"1\"".to_owned())]);
        assert_eq!(fs::read_dir(&cache.folder).unwrap().count(), 1);
    }

    #[test]
    fn another_request_is_not_answered() {
        let (_folder, cache) = cache();
        cache.keep(&GET, &response(&[("etag", "\"1\"")]));
        let accept = Some("application/json");
        let other = Get { accept, ..GET };
        fs::copy(cache.path(&GET), cache.path(&other)).unwrap();
        assert!(cache.load(&other).is_none());
        let url = "http://b.example".to_owned();
        let other = Get { url, ..GET };
        fs::copy(cache.path(&GET), cache.path(&other)).unwrap();
        assert!(cache.load(&other).is_none());
    }

    #[test]
    fn damaged_files_are_not_there() {
        let (_folder, cache) = cache();
        cache.keep(&GET, &response(&[("etag", "\"1\"")]));
        let whole = fs::read(cache.path(&GET)).unwrap();
        assert!(cache.load(&GET).is_some());
        for at in 0..whole.len() {
            fs::write(cache.path(&GET), &whole[..at]).unwrap();
            assert!(cache.load(&GET).is_none(), "cut at {at}");
        }
        let mut zeroed = whole.clone();
        let body = zeroed.len() - 9;
        zeroed[body..].fill(0);
        fs::write(cache.path(&GET), zeroed).unwrap();
        assert!(cache.load(&GET).is_none());
    }

    #[test]
    fn what_must_not_be_kept_replaces_what_was() {
        let (_folder, cache) = cache();
        cache.keep(&GET, &response(&[("etag", "\"1\"")]));
        cache.keep(&GET, &response(&[("cache-control", "no-store")]));
        assert!(cache.load(&GET).is_none());
    }

    #[test]
    fn freshness_ends_and_does_not_begin_before_its_time() {
        let (_folder, cache) = cache();
        let kept = response(&[("cache-control", "max-age=60")]);
        cache.keep(&GET, &kept);
        let stored = cache.load(&GET).unwrap();
        let after = |seconds| kept.fetched_at + TimeDelta::seconds(seconds);
        assert!(stored.is_fresh(after(0)) && stored.is_fresh(after(59)));
        assert!(!stored.is_fresh(after(60)) && !stored.is_fresh(after(-1)));
    }

    #[test]
    fn only_the_address_that_answered_is_asked_conditionally() {
        let (_folder, cache) = cache();
        cache.keep(
            &GET,
            &response(&[("etag", "\"1\""), ("last-modified", "then")]),
        );
        let stored = cache.load(&GET).unwrap();
        let conditions: Vec<_> = stored.conditions().collect();
        assert_eq!(
            conditions,
            [("if-none-match", "\"1\""), ("if-modified-since", "then")]
        );
        assert!(stored.is_from(&Url::parse("http://a.example/x").unwrap()));
        assert!(!stored.is_from(&Url::parse("http://a.example/y").unwrap()));
    }

    #[test]
    fn newer_headers_replace_stored_ones_but_not_the_bodys() {
        let (_folder, cache) = cache();
        let kept = [("etag", "W/\"1\""), ("age", "50"), ("content-length", "9")];
        cache.keep(&GET, &response(&kept));
        let newer = [("etag", "\"1\""), ("content-length", "0")];
        let newer = response(&newer).headers;
        let now = Utc::now();
        let response = cache.load(&GET).unwrap().into_revalidated(newer, now);
        assert_eq!(header(&response.headers, "etag"), Some("\"1\""));
        assert_eq!(header(&response.headers, "content-length"), Some("9"));
        assert_eq!(header(&response.headers, "age"), None);
        assert_eq!(response.fetched_at, now);
    }

    #[test]
    fn the_digest_sees_every_bit_and_never_changes() {
        let text = b"0123456789abcdef!";
        for at in 0..text.len() * 8 {
            let mut other = *text;
            other[at / 8] ^= 1 << (at % 8);
            assert_ne!(digest(text), digest(&other), "bit {at}");
        }
        assert_ne!(digest(b""), digest(&[0]));
        assert_eq!(digest(b"http://a.example/\n"), 6_916_715_194_251_076_952);
    }
}
