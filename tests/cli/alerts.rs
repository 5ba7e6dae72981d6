//! Alerts through the binary: channels of `pingoru.toml`, a page that changes, and receivers on loopback.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{Answer, Home, Server, open_incident, summary};

/// A receiver of requests on loopback, which answers with a status code.
struct Receiver {
    url: String,
    got: Arc<Mutex<Vec<Value>>>,
    code: Arc<Mutex<&'static str>>,
}

impl Receiver {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let got: Arc<Mutex<Vec<Value>>> = Arc::default();
        let code = Arc::new(Mutex::new("200 OK"));
        let (kept, answer) = (Arc::clone(&got), Arc::clone(&code));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                std::thread::spawn(move || while take(&stream, &kept, &answer).is_some() {});
            }
        });
        Self { url, got, code }
    }

    fn answers(&self, code: &'static str) {
        *self.code.lock().unwrap() = code;
    }

    /// The titles of the events that were taken.
    fn titles(&self) -> Vec<String> {
        let got = self.got.lock().unwrap();
        let title = |body: &Value| body["data"]["title"].as_str().unwrap().to_owned();
        got.iter().map(title).collect()
    }

    /// Waits for so many.
    fn wait_for(&self, count: usize) -> Vec<String> {
        let end = Instant::now() + Duration::from_secs(30);
        while self.titles().len() < count && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.titles()
    }
}

fn take(
    mut stream: &TcpStream,
    kept: &Mutex<Vec<Value>>,
    answer: &Mutex<&'static str>,
) -> Option<()> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let code = *answer.lock().unwrap();
    if code.starts_with('2') {
        kept.lock()
            .unwrap()
            .push(serde_json::from_slice(&body).ok()?);
    }
    let reply = format!("HTTP/1.1 {code}\r\ncontent-length: 0\r\n\r\n");
    stream.write_all(reply.as_bytes()).ok()
}

/// A vendor whose page changes, with one channel for its alerts.
struct Story {
    home: Home,
    receiver: Receiver,
    page: Arc<Mutex<String>>,
    _server: Server,
}

impl Story {
    fn new(keys: &str) -> Self {
        let page = Arc::new(Mutex::new(summary("none", "operational", "")));
        let shown = Arc::clone(&page);
        let server = Server::new(move |path| match path {
            "/api/v2/summary.json" => Answer::json(shown.lock().unwrap().clone()),
            _ => Answer::status(404),
        });
        let receiver = Receiver::new();
        let home = Home::new();
        home.write(
            "pingoru.toml",
            format!(
                "[vendors.acme]\nurl = \"{}\"\nfeed = \"statuspage\"\n[notify.ops]\nkind = \"webhook\"\nurl = \"{}\"\n{keys}",
                server.url(),
                receiver.url
            ),
        );
        Self {
            home,
            receiver,
            page,
            _server: server,
        }
    }

    fn says(&self, indicator: &str, component: &str, incidents: &str) {
        *self.page.lock().unwrap() = summary(indicator, component, incidents);
    }

    fn run(&self, arguments: &[&str]) -> crate::support::Run {
        let mut command = self.home.command(arguments);
        let output = command.env("CI", "true").env("OPS_SECRET", SECRET).output();
        crate::support::finished(output.unwrap())
    }

    fn watch(&self, arguments: &[&str]) -> Child {
        let arguments = [&["watch", "--interval", "1s"], arguments].concat();
        let mut command = self.home.command(&arguments);
        command.env("CI", "true").env("OPS_SECRET", SECRET);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }
}

const SECRET: &str = "open-sesame-0123456789";

fn end(mut child: Child) -> String {
    let pid = child.id().to_string();
    let kill = std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status();
    assert!(kill.unwrap().success());
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    child.wait().unwrap();
    said
}

#[test]
fn watch_sends_what_changes_as_it_changes() {
    let story = Story::new("");
    let watch = story.watch(&[]);
    std::thread::sleep(Duration::from_secs(2));
    story.says("major", "partial_outage", &open_incident("major"));
    assert_eq!(story.receiver.wait_for(1), ["acme: API is failing · major"]);
    story.says("none", "operational", "");
    let told = story.receiver.wait_for(2);
    assert!(told[1].contains("API is failing"), "{told:?}");
    assert_eq!(end(watch), "");
}

#[test]
fn changes_sends_once_and_a_later_run_sends_what_was_refused() {
    let story = Story::new("");
    let quiet = story.run(&["changes", "--notify"]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""));
    story.says("major", "partial_outage", &open_incident("major"));
    let dry = story.run(&["changes", "--notify", "--dry-run", "--peek"]);
    assert_eq!(
        dry.stderr,
        "warning: would send to ops (webhook): ✘ acme: API is failing · major\n"
    );
    assert!(story.receiver.titles().is_empty());
    story.receiver.answers("503 Service Unavailable");
    let refused = story.run(&["changes", "--notify"]);
    assert!(
        refused
            .stderr
            .starts_with("warning: alerts not sent to ops: answered 503; next attempt in "),
        "{}",
        refused.stderr
    );
    let status = story.run(&["notify", "status", "--json"]);
    assert_eq!(status.code, 1);
    assert_eq!(status.json()["channels"][0]["waiting"], 1);
    assert_eq!(status.json()["channels"][0]["error"], "answered 503");
    let metrics = story.run(&["notify", "status", "-o", "openmetrics"]).stdout;
    assert!(
        metrics.contains("pingoru_alerts_waiting{channel=\"ops\",kind=\"webhook\"} 1"),
        "{metrics}"
    );
    story.receiver.answers("200 OK");
    std::thread::sleep(Duration::from_millis(2_100));
    let sent = story.run(&["changes", "--notify"]);
    assert_eq!(sent.stderr, "warning: alerts are sent to ops again\n");
    assert_eq!(story.receiver.titles(), ["acme: API is failing · major"]);
    let status = story.run(&["notify", "status"]);
    assert_eq!(status.code, 0);
    assert!(
        status.stdout.contains("✔ nothing waits"),
        "{}",
        status.stdout
    );
}

#[test]
fn a_secret_is_nowhere() {
    let story = Story::new(
        "secret = \"${OPS_SECRET}\"\nheaders = { Authorization = \"Bearer ${OPS_SECRET}\" }\n",
    );
    story.run(&["changes", "--notify"]);
    story.says("major", "partial_outage", &open_incident("major"));
    let mut said = String::new();
    let commands: &[&[&str]] = &[
        &["changes", "--notify", "-vv"],
        &["notify", "test", "-vv"],
        &["notify", "preview", "opened"],
        &["notify", "status", "--json"],
        &["config", "show"],
        &["config", "check"],
        &["history", "export"],
        &["changes", "--since", "1d", "-o", "jsonl"],
    ];
    for arguments in commands {
        let run = story.run(arguments);
        said.push_str(&run.stdout);
        said.push_str(&run.stderr);
    }
    assert!(story.receiver.titles().len() >= 2);
    assert!(said.contains("Bearer ***"), "{said}");
    assert!(!said.contains(SECRET));
    let mut folders = vec![story.home.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let text = String::from_utf8_lossy(&bytes);
                assert!(!text.contains(SECRET), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_wrong_channel_is_one_line_with_its_place() {
    let home = Home::new();
    let cases = [
        (
            "kind = \"smoke\"",
            "3: invalid value `smoke`: expected one of email, slack, discord, teams, pagerduty, alertmanager, webhook, ntfy, command",
        ),
        ("kind = \"slack\"", "3: a channel of kind slack needs `url`"),
        (
            "kind = \"slack\"\nurl = \"https://hooks.slack.com/services/x\"",
            "4: `url` holds a secret in clear: put it into a variable (`${NAME}`) or a file (`url-file`)",
        ),
        (
            "kind = \"slack\"\nurl = \"${NOT_SET_AT_ALL}\"",
            "4: notify.ops.url: the variable NOT_SET_AT_ALL is not set",
        ),
        (
            "kind = \"command\"\ncommand = [\"curl\", \"${OPS_SECRET}\"]",
            "4: a variable here can be seen by every user of this machine; let the program read its environment",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example\"",
            "4: the address must end with a topic: https://ntfy.sh/my-topic",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example/a\"\non = [\"opend\"]",
            "5: invalid value `opend`",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example/a\"\nquiet-hours = \"late\"",
            "5: quiet hours are two times",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example/a\"\nserver = \"x\"",
            "3: `server` has no effect on a channel of kind ntfy",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example/a\"\nvendors = [\"@nobody\"]",
            "5: unknown group `@nobody`",
        ),
        (
            "kind = \"ntfy\"\nurl = \"https://ntfy.example/a\"\n[[route]]\nnotify = [\"nobody\"]",
            "6: no channel is called `nobody`",
        ),
        (
            "kind = \"email\"\nserver = \"mail.example\"\nfrom = \"nobody\"\nto = [\"a@b.example\"]",
            "5: not a mail address",
        ),
    ];
    for (section, message) in cases {
        home.write(
            "pingoru.toml",
            format!("[groups]\n[notify.ops]\n{section}\n"),
        );
        for command in [&["notify", "status"][..], &["config", "check"]] {
            let mut command = home.command(command);
            let output = command.env("CI", "true").env("OPS_SECRET", SECRET).output();
            let run = crate::support::finished(output.unwrap());
            assert_eq!(run.code, 2, "{section}");
            assert!(run.stderr.contains(message), "{section}\n{}", run.stderr);
        }
    }
}

#[test]
fn an_untrusted_file_sends_nothing() {
    let story = Story::new("");
    let run = story.home.run(&["notify", "test"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("no channel is configured"),
        "{}",
        run.stderr
    );
    let watch = story.home.run(&["watch", "--rounds", "1"]);
    assert!(
        watch.stderr.contains("is not trusted; ignored: notify"),
        "{}",
        watch.stderr
    );
    assert!(story.receiver.titles().is_empty());
}

/// What a killed process leaves is sent by the next one, and nothing is lost or out of order.
#[test]
fn nothing_is_lost_by_a_kill() {
    let story = Story::new("");
    story.run(&["changes", "--notify"]);
    story.receiver.answers("503 Service Unavailable");
    story.says("major", "partial_outage", &open_incident("major"));
    let mut watch = story.watch(&[]);
    std::thread::sleep(Duration::from_millis(1_500));
    watch.kill().unwrap();
    watch.wait().unwrap();
    story.receiver.answers("200 OK");
    let watch = story.watch(&[]);
    assert_eq!(story.receiver.wait_for(1), ["acme: API is failing · major"]);
    end(watch);
}
