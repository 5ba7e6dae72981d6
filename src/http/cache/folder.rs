//! The folder of the cache: which file answers which request.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::digest::digest;
use super::file::{read, write};
use super::stored::Stored;
use crate::http::freshness::is_storable;
use crate::http::message::{Get, Response};

/// A folder of stored responses.
pub(in crate::http) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Uses this folder, which need not exist yet.
    pub(in crate::http) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// What is stored for exactly this request.
    pub(in crate::http) fn load(&self, get: &Get) -> Option<Stored> {
        Stored::parse(read(&self.path(get))?, get)
    }

    /// Keeps a response if its headers allow it, else forgets the one before it.
    pub(in crate::http) fn keep(&self, get: &Get, response: &Response) {
        let path = self.path(get);
        if response.status == 200 && is_storable(&response.headers, response.fetched_at) {
            // A cache that cannot be written costs a transfer next time, nothing more.
            let line = Stored::line(get, response).map_err(io::Error::from);
            let _ = line.and_then(|line| write(&path, &line, &response.body));
        } else {
            let _ = fs::remove_file(path);
        }
    }

    fn path(&self, get: &Get) -> PathBuf {
        let key = format!("{}\n{}", get.url, get.accept.unwrap_or_default());
        self.folder.join(format!("{:016x}", digest(key.as_bytes())))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use reqwest::Url;

    use super::*;
    use crate::http::message::header;

    const GET: Get = Get {
        url: String::new(),
        accept: None,
        credentials: None,
    };

    fn response(headers: &[(&str, &str)]) -> Response {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Response {
            url: "http://a.example/x".into(),
            status: 200,
            headers: headers.iter().map(own).collect(),
            body: b"line\nline".to_vec(),
            fetched_at: crate::http::clock::now(),
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

    #[cfg(unix)]
    #[test]
    fn what_is_kept_is_for_its_user_alone() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, cache) = cache();
        cache.keep(&GET, &response(&[("etag", "\"1\"")]));
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&cache.folder) & 0o777, 0o700);
        assert_eq!(mode(&cache.path(&GET)) & 0o777, 0o600);
    }

    #[test]
    fn a_file_larger_than_any_answer_is_not_read() {
        let (_folder, cache) = cache();
        cache.keep(&GET, &response(&[("etag", "\"1\"")]));
        let file = fs::OpenOptions::new().append(true).open(cache.path(&GET));
        file.unwrap().set_len(3 << 30).unwrap();
        assert!(cache.load(&GET).is_none());
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
        let now = crate::http::clock::now();
        let response = cache.load(&GET).unwrap().into_revalidated(newer, now);
        assert_eq!(header(&response.headers, "etag"), Some("\"1\""));
        assert_eq!(header(&response.headers, "content-length"), Some("9"));
        assert_eq!(header(&response.headers, "age"), None);
        assert_eq!(response.fetched_at, now);
    }
}
