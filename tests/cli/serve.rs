//! The server of `serve`, asked as browsers, scrapers and strangers ask it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{Answer, Home, Server, open_incident, summary};

/// A running server, which ends with the test.
pub(crate) struct Serving {
    child: Child,
    address: String,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer in its parts.
pub(crate) struct Got {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

impl Serving {
    pub(crate) fn start(home: &Home, arguments: &[&str]) -> Self {
        let mut all = vec!["serve", "--listen", "127.0.0.1:0"];
        if !arguments.contains(&"--interval") {
            all.extend(["--interval", "1s"]);
        }
        all.extend(arguments);
        Self::of(home.command(&all))
    }

    fn of(mut command: Command) -> Self {
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut reader = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let address = line.split("://").nth(1);
        let address = address.unwrap_or_else(|| panic!("{line}"));
        let address = address.trim().trim_end_matches('/').to_owned();
        let lines: Arc<Mutex<Vec<String>>> = Arc::new(Mutex::new(vec![line]));
        let kept = Arc::clone(&lines);
        std::thread::spawn(move || {
            for line in reader.lines().map_while(Result::ok) {
                kept.lock().unwrap().push(line);
            }
        });
        let serving = Self {
            child,
            address,
            lines,
        };
        serving.wait_for("every vendor was polled", || {
            serving.get("/-/ready").status == 200
        });
        serving
    }

    pub(crate) fn wait_for(&self, what: &str, is_so: impl Fn() -> bool) {
        let end = Instant::now() + Duration::from_secs(30);
        while !is_so() {
            assert!(
                Instant::now() < end,
                "{what}: {:?}",
                self.lines.lock().unwrap()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        stream
    }

    /// What is sent, byte for byte, and the one answer to it.
    fn send(&self, request: &str) -> Got {
        let mut stream = self.connect();
        let _ = stream.write_all(request.as_bytes());
        let is_head = request.starts_with("HEAD");
        read(&mut BufReader::new(stream), is_head)
    }

    fn ask(&self, path: &str, headers: &str) -> Got {
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n",
            self.address
        ))
    }

    pub(crate) fn get(&self, path: &str) -> Got {
        self.ask(path, "")
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([name, &id]).status().unwrap();
        assert!(sent.success());
    }
}

fn read(reader: &mut impl BufRead, is_head: bool) -> Got {
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let status = line.split(' ').nth(1).unwrap_or_else(|| panic!("{line:?}"));
    let mut got = Got {
        status: status.parse().unwrap(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        got.headers.push((name.to_owned(), value.to_owned()));
    }
    let length = got
        .header("content-length")
        .map_or(0, |length| length.parse().unwrap());
    if !is_head {
        got.body = vec![0; length];
        reader.read_exact(&mut got.body).unwrap();
    }
    got
}

/// A Statuspage with an open incident, which counts what it is asked.
fn page() -> (Server, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let server = Server::new(move |path| {
        count.fetch_add(1, Ordering::Relaxed);
        let incident = open_incident("major");
        match path {
            "/api/v2/summary.json" => Answer::json(summary("major", "partial_outage", &incident)),
            "/api/v2/incidents.json" => Answer::json(format!(
                r#"{{"page":{{"id":"abcdefghjk12","name":"Acme"}},"incidents":[{incident}]}}"#
            )),
            _ => Answer::json(
                r#"{"page":{"id":"abcdefghjk12","name":"Acme"},"scheduled_maintenances":[]}"#,
            ),
        }
    });
    (server, asked)
}

/// The documents of a Statuspage on which nothing is wrong.
fn healthy(path: &str) -> Answer {
    Answer::json(match path {
        "/api/v2/summary.json" => summary("none", "operational", ""),
        "/api/v2/incidents.json" => {
            r#"{"page":{"id":"abcdefghjk12","name":"Acme"},"incidents":[]}"#.to_owned()
        }
        _ => {
            r#"{"page":{"id":"abcdefghjk12","name":"Acme"},"scheduled_maintenances":[]}"#.to_owned()
        }
    })
}

/// The answer without what the time alone changes.
fn timeless(mut json: Value) -> Value {
    json["generated_at"] = Value::Null;
    for vendor in json["vendors"].as_array_mut().into_iter().flatten() {
        vendor["source"]["age_seconds"] = Value::Null;
        vendor["source"]["fetched_at"] = Value::Null;
        if let Some(incidents) = vendor["incidents"].as_array_mut() {
            for incident in incidents {
                incident["duration_seconds"] = Value::Null;
                let affected = incident["affected_components"].as_array_mut();
                for one in affected.into_iter().flatten() {
                    one["seconds"] = Value::Null;
                    one["duration_seconds"] = Value::Null;
                }
            }
        }
    }
    json
}

#[test]
fn the_api_answers_as_the_command_line_does() {
    let (server, _) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &["acme", "--interval", "1h"]);
    for (path, arguments) in [
        (
            "status?vendor=acme&all=true",
            &["status", "acme", "--all"][..],
        ),
        (
            "incidents?vendor=acme&impact=major",
            &["incidents", "acme", "--impact", "major"],
        ),
        ("incident?vendor=acme&id=i1", &["incident", "acme", "i1"]),
        ("maintenance", &["maintenance", "acme"]),
        ("changes?since=1d", &["changes", "acme", "--since", "1d"]),
        (
            "check?vendor=acme&fail-on=critical",
            &["check", "acme", "--fail-on", "critical"],
        ),
    ] {
        let got = serving.get(&format!("/api/v1/{path}"));
        assert_eq!(got.status, 200, "{path}: {}", got.text());
        assert_eq!(got.header("content-type"), Some("application/json"));
        let offline = home.run(&[arguments, &["--offline", "--json"]].concat());
        assert_eq!(timeless(got.json()), timeless(offline.json()), "{path}");
    }
    let uptime = serving.get("/api/v1/uptime?since=7d").json();
    assert_eq!(uptime["command"], "uptime");
}

#[test]
fn wrong_questions_are_refused_with_their_cause() {
    let (server, _) = page();
    let home = Home::of(&server);
    home.write("saved.json", summary("none", "operational", ""));
    let serving = Serving::start(&home, &[]);
    for (path, status, error) in [
        (
            "/api/v1/status?colour=red",
            400,
            "unknown parameter `colour`",
        ),
        ("/api/v1/status?all=perhaps", 400, "invalid all `perhaps`"),
        (
            "/api/v1/incidents?since=soon",
            400,
            "invalid value 'soon' for 'since",
        ),
        (
            "/api/v1/uptime?since=0001-01-01",
            400,
            "since is more than 1100 days ago",
        ),
        ("/api/v1/incident", 400, "`vendor` is missing"),
        (
            "/api/v1/status?vendor=github",
            404,
            "no vendor or group `github` is served",
        ),
        (
            "/api/v1/status?vendor=saved.json",
            404,
            "no vendor or group",
        ),
        (
            "/api/v1/status?vendor=./saved.json",
            404,
            "no vendor or group",
        ),
        ("/api/v1/status?vendor=-", 404, "no vendor or group"),
        ("/api/v1/status?vendor=demo", 404, "no vendor or group"),
        (
            "/api/v1/status?vendor=https://a.example",
            404,
            "no vendor or group",
        ),
        ("/api/v1/status?vendor=@all", 404, "no vendor or group"),
        (
            "/api/v1/incident?vendor=acme&id=none",
            404,
            "no incident has the id `none`",
        ),
        (
            "/api/v1/open?vendor=acme",
            404,
            "nothing is at this address",
        ),
        ("/api/v1/nowhere", 404, "nothing is at this address"),
        ("/probe?target=github", 404, "no vendor `github` is served"),
        ("/probe", 400, "`target` is missing"),
        ("/metrics?x=1", 400, "unknown parameter `x`"),
        ("/badges/github.svg", 404, "no vendor `github` is served"),
        ("/%ff", 400, "the path is no text"),
    ] {
        let got = serving.get(path);
        assert_eq!(got.status, status, "{path}: {}", got.text());
        let json = got.json();
        let message = json["error"].as_str().unwrap();
        assert!(message.starts_with(error), "{path}: {message}");
    }
}

#[test]
fn a_request_causes_no_poll() {
    let (server, asked) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &["--interval", "1h"]);
    let before = asked.load(Ordering::Relaxed);
    for number in 0..40 {
        let path = format!("/api/v1/incidents?since={}d", number + 1);
        assert_eq!(serving.get(&path).status, 200);
        for path in [
            "/metrics",
            "/probe?target=acme",
            "/badges/acme.svg",
            "/calendar.ics",
        ] {
            assert_eq!(serving.get(path).status, 200, "{path}");
        }
    }
    assert_eq!(asked.load(Ordering::Relaxed), before);
}

#[test]
fn strangers_names_methods_and_sizes_are_refused() {
    let (server, _) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &[]);
    let own = &serving.address;
    let large = "x".repeat(20_000);
    for (request, status) in [
        (
            "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(),
            421,
        ),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 421),
        (
            format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\n\r\n"),
            421,
        ),
        (
            format!("POST /api/v1/status HTTP/1.1\r\nHost: {own}\r\nContent-Length: 0\r\n\r\n"),
            405,
        ),
        (format!("OPTIONS / HTTP/1.1\r\nHost: {own}\r\n\r\n"), 405),
        (
            format!("GET / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 5\r\n\r\nhello"),
            413,
        ),
        (
            format!("GET / HTTP/1.1\r\nHost: {own}\r\nX: {large}\r\n\r\n"),
            431,
        ),
        (
            format!("GET /{} HTTP/1.1\r\nHost: {own}\r\n\r\n", "x".repeat(9_000)),
            414,
        ),
        ("nonsense\r\n\r\n".to_owned(), 400),
    ] {
        let got = serving.send(&request);
        let start: String = request.chars().take(80).collect();
        assert_eq!(got.status, status, "{start}");
    }
    let got = serving.get("/nowhere");
    assert!(
        got.header("content-security-policy")
            .unwrap()
            .starts_with("default-src 'none'")
    );
    assert_eq!(got.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(got.header("referrer-policy"), Some("no-referrer"));
}

#[test]
fn answers_have_tags_and_are_compressed() {
    let (server, _) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &["--interval", "1h"]);
    let path = "/api/v1/status?all=true";
    let first = serving.get(path);
    let tag = first.header("etag").unwrap().to_owned();
    let again = serving.ask(path, &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
    let gzip = serving.ask(path, "Accept-Encoding: gzip\r\n");
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    let mut whole = Vec::new();
    let mut decoder = flate2::read::GzDecoder::new(gzip.body.as_slice());
    decoder.read_to_end(&mut whole).unwrap();
    assert_eq!(whole, first.body);
    let head = serving.send(&format!(
        "HEAD {path} HTTP/1.1\r\nHost: {}\r\n\r\n",
        serving.address
    ));
    let length = first.body.len().to_string();
    assert_eq!(head.header("content-length"), Some(length.as_str()));
}

#[test]
fn users_and_tokens_are_asked_for() {
    let (server, _) = page();
    let home = Home::new();
    home.write(
        "own.toml",
        format!(
            "[vendors.acme]\nurl = \"{}\"\nfeed = \"statuspage\"\n[serve]\ntokens = [\"${{TOKEN}}\"]\n\
             users = {{ ann = \"$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW\" }}\n",
            server.url()
        ),
    );
    let arguments = ["serve", "--config", "own.toml", "--listen", "127.0.0.1:0"];
    let mut command = home.command(&arguments);
    command.env("TOKEN", "a-token-of-some-length");
    let serving = Serving::of(command);
    let status = |headers: &str| serving.ask("/api/v1/status", headers).status;
    assert_eq!(status(""), 401);
    assert_eq!(status("Authorization: Bearer wrong\r\n"), 401);
    assert_eq!(
        status("Authorization: Bearer a-token-of-some-length\r\n"),
        200
    );
    // ann:wrong, bob:U*U, ann:U*U
    assert_eq!(status("Authorization: Basic YW5uOndyb25n\r\n"), 401);
    assert_eq!(status("Authorization: Basic Ym9iOlUqVQ==\r\n"), 401);
    assert_eq!(status("Authorization: Basic YW5uOlUqVQ==\r\n"), 200);
    let challenge = serving.get("/metrics");
    assert!(
        challenge
            .header("www-authenticate")
            .unwrap()
            .starts_with("Basic")
    );
    assert_eq!(serving.get("/-/healthy").status, 200);
}

#[test]
fn an_address_that_others_reach_is_refused_without_protection() {
    let (server, _) = page();
    let home = Home::of(&server);
    let run = home.run(&["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr
            .contains("can be reached by others: set `tls-cert`"),
        "{}",
        run.stderr
    );
    let run = home.run(&["serve", "--listen", "nowhere"]);
    assert_eq!(run.code, 2);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let run = home.run(&["serve", "--listen", &address]);
    assert!(run.stderr.contains("cannot listen on"), "{}", run.stderr);
}

#[test]
fn changes_come_as_events_and_are_resumed() {
    let is_open = Arc::new(Mutex::new(false));
    let shared = Arc::clone(&is_open);
    let server = Server::new(move |_| {
        let incident = open_incident("major");
        Answer::json(if *shared.lock().unwrap() {
            summary("major", "partial_outage", &incident)
        } else {
            summary("none", "operational", "")
        })
    });
    let home = Home::of(&server);
    let serving = Serving::start(&home, &[]);
    let events = |headers: &str| {
        let mut stream = serving.connect();
        let own = &serving.address;
        let request = format!("GET /api/v1/events HTTP/1.1\r\nHost: {own}\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
    };
    let until = |reader: &mut BufReader<TcpStream>, start: &str| {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(
                reader.read_line(&mut line).unwrap() > 0,
                "the stream ended before {start}"
            );
            if line.starts_with(start) {
                return line.trim().to_owned();
            }
        }
    };
    let mut stream = events("");
    until(&mut stream, "content-type: text/event-stream");
    until(&mut stream, "retry:");
    *is_open.lock().unwrap() = true;
    until(&mut stream, "event: change");
    let id = until(&mut stream, "id: ");
    let data = until(&mut stream, "data: ");
    let change: Value = serde_json::from_str(data.strip_prefix("data: ").unwrap()).unwrap();
    assert_eq!(change["vendor"], "acme");
    until(&mut stream, "event: refresh");
    let place: i64 = id.strip_prefix("id: ").unwrap().parse().unwrap();
    let mut resumed = events(&format!("Last-Event-ID: {}\r\n", place - 1));
    assert_eq!(until(&mut resumed, "id: "), id);
    assert_eq!(until(&mut resumed, "data: "), data);
}

#[test]
fn a_signal_ends_the_server_and_its_streams() {
    let (server, _) = page();
    let home = Home::of(&server);
    let mut serving = Serving::start(&home, &[]);
    let mut stream = serving.connect();
    let own = &serving.address;
    write!(stream, "GET /api/v1/events HTTP/1.1\r\nHost: {own}\r\n\r\n").unwrap();
    let begun = Instant::now();
    serving.signal("-TERM");
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    let status = serving.child.wait().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(15));
    assert_eq!(status.code(), Some(0));
}

#[test]
fn a_signal_during_a_poll_ends_the_server_as_well() {
    let polls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&polls);
    let server = Server::new(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
        Answer::Hang
    });
    let home = Home::of(&server);
    let mut command = home.command(&["serve", "acme", "--listen", "127.0.0.1:0"]);
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    let end = Instant::now() + Duration::from_secs(30);
    while polls.load(Ordering::SeqCst) == 0 {
        assert!(Instant::now() < end, "nothing was polled");
        std::thread::sleep(Duration::from_millis(20));
    }
    let id = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(
        child.wait().unwrap().code(),
        Some(0),
        "a service manager sees no failure"
    );
}

#[test]
fn a_hangup_reads_the_configuration_again() {
    let (server, _) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &[]);
    let url = server.url();
    let section =
        |name: &str| format!("[vendors.{name}]\nurl = \"{url}\"\nfeed = \"statuspage\"\n");
    home.write("pingoru.toml", "[vendors.acme\n");
    serving.signal("-HUP");
    let said = |text: &str| {
        serving
            .lines
            .lock()
            .unwrap()
            .iter()
            .any(|line| line.contains(text))
    };
    serving.wait_for("the mistake", || said("the configuration stays as it was"));
    assert_eq!(serving.get("/probe?target=acme").status, 200);
    home.write("pingoru.toml", section("acme") + &section("beta"));
    serving.signal("-HUP");
    serving.wait_for("the new vendor", || {
        serving.get("/probe?target=beta").status == 200
    });
    assert!(said("the configuration was read again: 2 vendors"));
}

#[test]
fn a_page_that_cannot_be_read_is_unknown() {
    let fails = Arc::new(Mutex::new(false));
    let shared = Arc::clone(&fails);
    let server = Server::new(move |path| {
        if *shared.lock().unwrap() {
            Answer::status(404)
        } else {
            healthy(path)
        }
    });
    let home = Home::of(&server);
    let serving = Serving::start(&home, &[]);
    let vendor = || serving.get("/api/v1/status?vendor=acme").json()["vendors"][0].clone();
    assert_eq!(vendor()["verdict"], "ok");
    assert!(
        serving
            .get("/probe?target=acme")
            .text()
            .contains("\nprobe_success 1\n")
    );
    *fails.lock().unwrap() = true;
    serving.wait_for("unknown", || vendor()["verdict"] == "unknown");
    assert!(
        vendor()["error"]["message"]
            .as_str()
            .unwrap()
            .contains("404")
    );
    assert_eq!(vendor()["last_known"]["verdict"], "ok");
    assert!(serving.get("/badges/acme.svg").text().contains("unknown"));
    assert!(
        serving
            .get("/probe?target=acme")
            .text()
            .contains("\nprobe_success 0\n")
    );
}

#[test]
fn metrics_come_in_both_forms() {
    let (server, _) = page();
    let home = Home::of(&server);
    let serving = Serving::start(&home, &[]);
    let plain = serving.get("/metrics");
    assert_eq!(
        plain.header("content-type"),
        Some("text/plain; version=0.0.4; charset=utf-8")
    );
    assert!(!plain.text().contains("# EOF"));
    assert!(plain.text().contains("pingoru_serve_vendors 1\n"));
    let accept = "Accept: application/openmetrics-text;version=1.0.0,text/plain;q=0.5\r\n";
    let open = serving.ask("/metrics", accept);
    assert!(
        open.header("content-type")
            .unwrap()
            .starts_with("application/openmetrics-text")
    );
    assert!(open.text().ends_with("# EOF\n"));
    assert_eq!(open.text().matches("# EOF").count(), 1);
}

#[test]
fn the_demo_is_alive_without_a_network() {
    let home = Home::new();
    let serving = Serving::of(home.command(&["serve", "demo", "--listen", "127.0.0.1:0"]));
    let status = serving.get("/api/v1/status?all=true").json();
    let verdict = |name: &str| {
        let vendors = status["vendors"].as_array().unwrap().iter();
        let mut found = vendors.filter(|one| one["vendor"] == name);
        found.next().unwrap()["verdict"].clone()
    };
    assert_eq!(verdict("cobalt"), "ok");
    assert_eq!(verdict("juniper"), "trouble");
    assert_eq!(verdict("moss"), "unknown");
    let document = serving.get("/api/v1/openapi.json").json();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["paths"].as_object().unwrap().len(), 7);
}
