//! The response cache as a caller sees it.

use std::fs;
use std::path::Path;

use super::super::message::header;
use super::*;

fn caching(folder: &Path, refresh: bool) -> Client {
    let cache = Some(folder.join("responses"));
    Client::new(Settings {
        cache,
        refresh,
        ..settings()
    })
    .unwrap()
}

fn only_file(folder: &Path) -> std::path::PathBuf {
    let mut files = fs::read_dir(folder.join("responses")).unwrap();
    let file = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none());
    file
}

/// Answers "not modified" to whoever knows the tag.
fn tagged(headers: &'static [&'static str]) -> Server {
    Server::start(move |asked| {
        let mut headers = headers.to_vec();
        headers.push("ETag: \"one\"");
        if asked.head.contains("if-none-match: \"one\"") {
            Reply::new("304 Not Modified", &headers, "")
        } else {
            Reply::new("200 OK", &headers, "body")
        }
    })
}

#[test]
fn a_fresh_answer_is_not_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let server = tagged(&["Cache-Control: max-age=60"]);
    let first = ask(&caching(folder.path(), false), server.url("/")).unwrap();
    let second = ask(&caching(folder.path(), false), server.url("/")).unwrap();
    assert!(!first.cached && second.cached);
    assert_eq!(second.body, b"body");
    assert_eq!(second.fetched_at, first.fetched_at);
    assert_eq!(header(&second.headers, "etag"), Some("\"one\""));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn what_an_address_with_a_secret_answers_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(|asked| {
        let headers = [
            "Cache-Control: max-age=60",
            "Location: /?secret=open+sesame",
        ];
        let is_moved = asked.path == "/moved";
        let status = if is_moved { "302 Found" } else { "200 OK" };
        Reply::new(status, &headers, "body")
    });
    for path in ["/?secret=open+sesame", "/moved"] {
        for _ in 0..2 {
            let answer = ask(&caching(folder.path(), false), server.url(path)).unwrap();
            assert!(!answer.cached, "{path}");
        }
    }
    let kept = fs::read_dir(folder.path().join("responses"));
    assert_eq!(kept.map_or(0, Iterator::count), 0);
}

#[test]
fn a_stale_answer_is_revalidated() {
    let folder = tempfile::tempdir().unwrap();
    let server = tagged(&["Cache-Control: max-age=0, private, must-revalidate"]);
    ask(&caching(folder.path(), false), server.url("/")).unwrap();
    let before = super::super::clock::now();
    let second = ask(&caching(folder.path(), false), server.url("/")).unwrap();
    assert!(second.cached && second.fetched_at >= before);
    assert_eq!((second.status, second.body), (200, b"body".to_vec()));
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_revalidated_answer_can_be_fresh_again() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(|asked| match asked.number {
        0 => Reply::new("200 OK", &["ETag: x"], "body"),
        _ => Reply::new("304 Same", &["ETag: x", "Cache-Control: max-age=60"], ""),
    });
    for _ in 0..3 {
        let response = ask(&caching(folder.path(), false), server.url("/")).unwrap();
        assert_eq!(response.body, b"body");
    }
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn refresh_asks_although_the_answer_is_fresh() {
    let folder = tempfile::tempdir().unwrap();
    let server = tagged(&["Cache-Control: max-age=60"]);
    ask(&caching(folder.path(), false), server.url("/")).unwrap();
    let second = ask(&caching(folder.path(), true), server.url("/")).unwrap();
    assert!(second.cached);
    assert!(server.requests()[1].head.contains("if-none-match: \"one\""));
}

#[test]
fn news_replace_what_was_stored() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(|asked| {
        let number = asked.number;
        Reply::new(
            "200 OK",
            &[&format!("ETag: \"{number}\"")],
            format!("body {number}"),
        )
    });
    let client = caching(folder.path(), false);
    for number in 0..3 {
        let response = ask(&client, server.url("/")).unwrap();
        assert!(!response.cached);
        assert_eq!(response.body, format!("body {number}").as_bytes());
    }
    assert!(server.requests()[2].head.contains("if-none-match: \"1\""));
    only_file(folder.path());
}

#[test]
fn a_damaged_file_is_fetched_anew() {
    let folder = tempfile::tempdir().unwrap();
    let server = tagged(&["Cache-Control: max-age=60"]);
    for damage in [&b""[..], b"{}\nbody", b"nonsense", b"\xff\xff\n\n"] {
        ask(&caching(folder.path(), false), server.url("/")).unwrap();
        fs::write(only_file(folder.path()), damage).unwrap();
        let response = ask(&caching(folder.path(), false), server.url("/")).unwrap();
        assert!(!response.cached);
        assert_eq!(response.body, b"body");
    }
}

#[test]
fn a_cache_that_cannot_be_written_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("responses"), "a file, not a folder").unwrap();
    let server = tagged(&[]);
    let response = ask(&caching(folder.path(), false), server.url("/")).unwrap();
    assert_eq!(response.body, b"body");
}

#[test]
fn a_failed_answer_is_not_kept_and_not_covered_up() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(|asked| match asked.number {
        0 => Reply::new("200 OK", &["ETag: x"], "body"),
        _ => Reply::new("404 Gone", &["ETag: x", "Cache-Control: max-age=60"], ""),
    });
    let client = caching(folder.path(), false);
    ask(&client, server.url("/")).unwrap();
    assert_eq!(
        ask(&client, server.url("/")).unwrap_err().status(),
        Some(404)
    );
    assert_eq!(
        ask(&client, server.url("/")).unwrap_err().status(),
        Some(404)
    );
}

#[test]
fn a_redirected_answer_is_revalidated_only_where_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(|asked| match (asked.path.as_str(), asked.number) {
        ("/", 0 | 2) => Reply::redirect("/one"),
        ("/", _) => Reply::redirect("/two"),
        (path, _) if asked.head.contains("if-none-match") => {
            assert_eq!(path, "/one");
            Reply::new("304 Same", &[], "")
        }
        (path, _) => Reply::new("200 OK", &["ETag: \"same\""], path),
    });
    let client = caching(folder.path(), false);
    let bodies = [(); 3].map(|()| ask(&client, server.url("/")).unwrap().body);
    assert_eq!(bodies, [b"/one", b"/one", b"/two"]);
}

#[test]
fn what_was_answered_to_a_login_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let server = tagged(&["Cache-Control: max-age=60"]);
    let url = server.url("/").replace("://", "://me:secret@");
    ask(&caching(folder.path(), false), url).unwrap();
    assert!(!folder.path().join("responses").exists());
}
