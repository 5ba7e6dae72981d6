//! Searches that end without a page: on loopback, with the requests counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{Answer, Home, Server, summary};

/// The most requests that one search may make.
const MOST: usize = 12;

fn counting(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> (Server, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let server = Server::new(move |path| {
        counter.fetch_add(1, Ordering::SeqCst);
        answer(path)
    });
    (server, count)
}

#[test]
fn a_host_that_asks_to_wait_is_asked_once() {
    let (server, count) = counting(|_| Answer::status(429));
    let run = Home::new().run(&["status", &server.url()]);
    assert_eq!((run.code, count.load(Ordering::SeqCst)), (3, 1));
    assert!(
        run.stderr.contains("429 Too Many Requests"),
        "{}",
        run.stderr
    );
}

#[test]
fn each_redirect_counts_as_a_request() {
    let loops: [fn(&str) -> Answer; 2] = [
        |path| Answer::Redirect(format!("{}x", path.trim_end_matches('x'))),
        |path| Answer::Redirect(format!("{path}x")),
    ];
    for answer in loops {
        let (server, count) = counting(answer);
        let run = Home::new().run(&["status", &server.url()]);
        let requests = count.load(Ordering::SeqCst);
        assert!((2..=MOST).contains(&requests), "{requests} requests");
        assert_eq!(run.code, 3);
        assert!(run.stderr.contains(": redirected "), "{}", run.stderr);
    }
}

#[test]
fn a_host_that_hangs_ends_the_search_within_the_timeout() {
    let (server, count) = counting(|_| Answer::Hang);
    let start = std::time::Instant::now();
    let run = Home::new().run(&["status", &server.url(), "--timeout", "1s"]);
    assert_eq!((run.code, count.load(Ordering::SeqCst)), (3, 1));
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn a_host_that_is_not_there_is_asked_once() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let refused = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    // Without any network a lookup fails in another way.
    let unknown = &["host not found", "host name cannot be looked up: "][..];
    for (url, causes) in [
        (refused.as_str(), &["connection refused"][..]),
        ("https://status.acme.invalid", unknown),
        ("https://acme.invalid", unknown),
    ] {
        let start = std::time::Instant::now();
        let run = Home::new().run(&["vendors", "detect", url, "--format", "json"]);
        assert_eq!(run.code, 3, "{url}");
        let steps = run.json()["steps"].as_array().unwrap().clone();
        assert_eq!(steps.len(), 1, "{steps:?}");
        let answer = steps[0]["answer"].as_str().unwrap();
        assert!(
            causes.iter().any(|cause| answer.starts_with(cause)),
            "{answer}"
        );
        assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
    }
}

#[test]
fn the_whole_way_is_told_where_nothing_is_found() {
    let (server, count) = counting(|path| match path {
        "/" => Answer::html(),
        _ => Answer::status(404),
    });
    let run = Home::new().run(&["vendors", "detect", &server.url()]);
    assert_eq!(run.code, 3);
    let asked = run.stdout.matches("  asked     ").count();
    assert_eq!(asked, count.load(Ordering::SeqCst));
    let first = format!("  asked     {}: an HTML page\n", server.url());
    assert!(run.stdout.contains(&first), "{}", run.stdout);
    assert!(
        run.stdout.contains("answered 404 Not Found"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_dead_proxy_and_one_that_is_no_address_are_named() {
    for (proxy, code, text) in [
        (
            "http://127.0.0.1:9",
            3,
            "the proxy 127.0.0.1:9 refused the connection",
        ),
        ("nonsense://x", 2, "http_proxy is no address of a proxy"),
    ] {
        let home = Home::new();
        let mut command = home.command(&["status", "http://status.acme.invalid"]);
        let run = crate::support::finished(command.env("http_proxy", proxy).output().unwrap());
        assert_eq!(run.code, code, "{}", run.stderr);
        assert!(run.stderr.contains(text), "{}", run.stderr);
    }
}

/// A host that many pages share has a page of its own, which is not the vendor's.
#[test]
fn the_page_of_the_host_does_not_pass_for_one_below_it() {
    let server = Server::new(|path| match path {
        "/api/v2/summary.json" => Answer::json(summary("none", "operational", "")),
        _ => Answer::html(),
    });
    let home = Home::new();
    let url = format!("{}/acme", server.url());
    home.write(
        "pingoru.toml",
        format!("[vendors.acme]\nurl = \"{url}\"\nfeed = \"statuspage\"\n"),
    );
    let run = home.run(&["check", "acme"]);
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    // A typed address may be a link into a page: what is read is named.
    let run = home.run(&["check", &url]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("no status page at "), "{}", run.stderr);
}
