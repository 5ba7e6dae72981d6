//! Pages that are found from what people type: on loopback, with the requests counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::{Answer, Home, Server, summary};

/// The most requests that one search may make.
const MOST: usize = 12;

const KUMA: &str = "<!DOCTYPE html><html><head><script id=\"preload-data\" data-json=\"{}\">window.preloadData = {'config':{'slug':'acme','title':'Acme'}};</script></head></html>";
const ROBOT: &str = "<!DOCTYPE html><html><script>window.pspApiPath = 'https://status.acme.example/api/getMonitorList/AbC123xyz';</script></html>";
const STATUSPAGE: &str =
    "<!DOCTYPE html><html><a href=\"https://www.statuspage.io\">Powered by Statuspage</a></html>";

fn html(text: &str) -> Answer {
    Answer::Body(200, "text/html", text.as_bytes().to_vec())
}

/// What a platform answers at a path below its page.
type Platform = fn(&str) -> Answer;

fn kuma(path: &str) -> Answer {
    match path {
        "" | "/" => html(KUMA),
        "/api/status-page/acme" => Answer::json(
            r#"{"config":{"slug":"acme","title":"Acme"},"incident":null,"publicGroupList":[{"id":1,"name":"All","monitorList":[{"id":1,"name":"API"}]}],"maintenanceList":[]}"#,
        ),
        "/api/status-page/heartbeat/acme" => Answer::json(
            r#"{"heartbeatList":{"1":[{"status":0,"time":"2026-11-20 10:00:00","msg":"","ping":null}]},"uptimeList":{"1_24":0.5}}"#,
        ),
        _ => Answer::status(404),
    }
}

/// Its data stand at the root of the host, wherever its page is.
fn robot(path: &str) -> Answer {
    match path {
        "" | "/" => html(ROBOT),
        "/api/getMonitorList/AbC123xyz" => Answer::json(
            r#"{"status":"ok","psp":{"perPage":30,"totalMonitors":1,"monitors":[{"monitorId":1,"name":"API","statusClass":"danger"}]}}"#,
        ),
        _ => Answer::status(404),
    }
}

fn statuspage(path: &str) -> Answer {
    match path {
        "" | "/" => html(STATUSPAGE),
        "/api/v2/summary.json" => Answer::json(summary("major", "major_outage", "")),
        _ => Answer::status(404),
    }
}

/// A platform whose page says nothing of itself.
fn silent(path: &str) -> Answer {
    match path {
        "" | "/" => Answer::html(),
        path => statuspage(path),
    }
}

const PLATFORMS: [(&str, Platform); 4] = [
    ("uptimekuma", kuma),
    ("uptimerobot", robot),
    ("statuspage", statuspage),
    ("statuspage", silent),
];

fn counting(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> (Server, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let server = Server::new(move |path| {
        counter.fetch_add(1, Ordering::SeqCst);
        answer(path)
    });
    (server, count)
}

fn assert_found(url: &str, feed: &str, count: &AtomicUsize) {
    let run = Home::new().run(&["vendors", "detect", url, "--format", "json"]);
    assert_eq!(run.json()["feed"], feed, "{url}: {}", run.stdout);
    let requests = count.load(Ordering::SeqCst);
    assert!(requests <= MOST, "{url}: {requests} requests");
    let steps = run.json()["steps"].as_array().unwrap().len();
    assert!((1..=MOST).contains(&steps), "{steps}");
}

#[test]
fn a_bare_page_is_found_at_the_root() {
    for (feed, platform) in PLATFORMS {
        let (server, count) = counting(platform);
        assert_found(&server.url(), feed, &count);
    }
}

#[test]
fn a_bare_page_is_found_behind_a_redirect_to_another_path_and_to_another_host() {
    for (feed, platform) in PLATFORMS {
        let (server, count) = counting(move |path| match path {
            "/" => Answer::Redirect("/status/acme".into()),
            "/status/acme" => platform("/"),
            path => platform(path),
        });
        assert_found(&server.url(), feed, &count);

        let (new, count) = counting(platform);
        let to = new.url();
        let old = Server::on("127.0.0.2", move |_| Answer::Redirect(format!("{to}/")));
        assert_found(&old.url(), feed, &count);
    }
}

#[test]
fn a_bare_page_is_found_below_a_path_and_from_a_link_into_it() {
    for (feed, platform) in PLATFORMS {
        let (server, count) = counting(move |path| match path.strip_prefix("/tools") {
            Some(below) => platform(below),
            None if path.starts_with("/api/getMonitorList") => platform(path),
            None => Answer::status(404),
        });
        assert_found(&format!("{}/tools", server.url()), feed, &count);
        count.store(0, Ordering::SeqCst);
        assert_found(
            &format!("{}/tools/incidents/k3x9", server.url()),
            feed,
            &count,
        );
    }
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
    assert!(start.elapsed().as_secs() < 3, "{:?}", start.elapsed());
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
