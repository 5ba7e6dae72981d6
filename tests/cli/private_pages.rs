//! Pages that need a header, or whose address is a secret: sent to one server, shown and stored nowhere.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::support::{Home, Run, finished, open_incident, summary};

const TOKEN: &str = "sesame-open+42/x";
const FILED: &str = "filed-secret-77";

/// A server that keeps the head of every request.
struct Recorder {
    host: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Recorder {
    /// `answer`: from a request's path and head to the status line, a header and the body.
    fn on(
        host: &str,
        answer: impl Fn(&str, &str) -> (&'static str, String, String) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((host, 0)).unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let heads = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&heads);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut head = String::new();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
                let path = head.split(' ').nth(1).unwrap_or("/").to_owned();
                let (status, header, body) = answer(&path, &head);
                kept.lock().unwrap().push(head);
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n{header}\r\n{body}",
                    body.len()
                );
            }
        });
        Self { host, heads }
    }

    fn url(&self) -> String {
        format!("http://{}", self.host)
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn page() -> String {
    summary("major", "partial_outage", &open_incident("major"))
}

/// A page that answers those alone who bring the token.
fn private() -> Recorder {
    Recorder::on("127.0.0.1", |path, head| {
        let knows = head.contains(&format!("authorization: Bearer {TOKEN}\r\n"));
        match (knows, path) {
            (true, "/api/v2/summary.json") => ("200 OK", "ETag: \"1\"\r\n".into(), page()),
            (true, _) => ("404 Not Found", String::new(), String::new()),
            (false, _) => ("401 Unauthorized", String::new(), String::new()),
        }
    })
}

fn run(home: &Home, arguments: &[&str]) -> Run {
    let mut command = home.command(arguments);
    command.env("CI", "true").env("ACME_TOKEN", TOKEN);
    finished(command.output().unwrap())
}

fn assert_clean(what: &str, text: &str) {
    for secret in ["sesame-open", FILED] {
        assert!(!text.contains(secret), "{what} shows {secret}:\n{text}");
    }
}

fn assert_clean_files(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_clean("the name of a file", name);
        if path.is_dir() {
            assert_clean_files(&path);
        } else if !matches!(name, "pingoru.toml" | "acme.url" | "acme.headers") {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            assert_clean(&path.display().to_string(), &text);
        }
    }
}

#[test]
fn a_header_is_sent_to_its_own_server_only() {
    let other = Recorder::on("127.0.0.2", |_, _| ("200 OK", String::new(), page()));
    let elsewhere = other.url();
    let server = Recorder::on("127.0.0.1", move |_, _| {
        let location = format!("Location: {elsewhere}/api/v2/summary.json\r\n");
        ("302 Found", location, String::new())
    });
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.acme]\nurl = \"{}\"\nfeed = \"statuspage\"\nheaders = {{ Authorization = \"Bearer ${{ACME_TOKEN}}\", X-Team = \"blue-team\" }}\n",
            server.url()
        ),
    );
    let answer = run(&home, &["status", "acme"]);
    assert_eq!(answer.code, 1, "{}", answer.stderr);
    let heads = server.heads();
    assert!(
        heads[0].contains(&format!("authorization: Bearer {TOKEN}\r\n")),
        "{heads:?}"
    );
    assert!(heads[0].contains("x-team: blue-team\r\n"), "{heads:?}");
    let heads = other.heads();
    assert!(!heads.is_empty());
    for head in heads {
        assert!(
            !head.contains("authorization") && !head.contains("x-team"),
            "{head}"
        );
        assert_clean("another server", &head);
    }
}

#[test]
fn secrets_are_in_no_output_and_in_no_file() {
    let server = private();
    let broken = Recorder::on("127.0.0.1", |_, _| ("500 No", String::new(), String::new()));
    let home = Home::new();
    home.write("acme.url", format!("{}/{FILED}/status\n", broken.url()));
    home.write("acme.headers", format!("# mine\nX-Key: {FILED}\n\n"));
    home.write(
        "pingoru.toml",
        format!(
            r#"[vendors.acme]
url = "{private}"
feed = "statuspage"
headers = {{ Authorization = "Bearer ${{ACME_TOKEN}}" }}
headers-file = "acme.headers"
[vendors.hook]
url = "{broken}/${{ACME_TOKEN}}/status?key=${{ACME_TOKEN}}"
[vendors.filed]
url-file = "acme.url"
[groups]
all = ["acme", "hook", "filed"]
"#,
            private = server.url(),
            broken = broken.url()
        ),
    );
    let commands: &[&[&str]] = &[
        &["status"],
        &["status", "acme"],
        &["status", "-vv"],
        &["status", "hook", "-vv"],
        &["status", "filed"],
        &["check"],
        &["incidents"],
        &["incident", "acme"],
        &["maintenance"],
        &["uptime"],
        &["changes"],
        &["watch", "--rounds", "1"],
        &["wait", "--within", "1s", "--interval", "1s"],
        &["record", "case", "acme", "hook", "filed"],
        &["status", "--replay", "case"],
        &["status", "--offline"],
        &["history", "stats"],
        &["history", "export"],
        &["vendors", "doctor", "hook", "filed"],
        &["config", "check"],
        &["config", "show"],
        &["config", "show", "--json"],
        &["status", "nobody"],
    ];
    for command in commands {
        let answer = run(&home, command);
        assert_clean(&format!("{command:?}"), &(answer.stdout + &answer.stderr));
    }
    for format in [
        "json",
        "csv",
        "markdown",
        "github",
        "junit",
        "nagios",
        "openmetrics",
        "jsonl",
    ] {
        let answer = run(&home, &["check", "-o", format]);
        assert_clean(format, &(answer.stdout + &answer.stderr));
    }
    let heads = server.heads();
    assert!(
        heads
            .iter()
            .any(|head| head.contains(&format!("x-key: {FILED}\r\n")))
    );
    assert!(
        broken
            .heads()
            .iter()
            .any(|head| head.contains(&format!("/{FILED}/")))
    );
    assert_clean_files(home.path());
    let shown = run(&home, &["config", "show"]).stdout;
    assert!(
        shown.contains("vendors.acme.headers.Authorization  ***"),
        "{shown}"
    );
}

#[test]
fn a_private_page_is_read_and_never_cached() {
    let server = private();
    let home = Home::new();
    home.write(
        "pingoru.toml",
        format!(
            "[vendors.acme]\nurl = \"{}\"\nheaders = {{ Authorization = \"Bearer ${{ACME_TOKEN}}\" }}\n",
            server.url()
        ),
    );
    assert_eq!(run(&home, &["status", "acme"]).code, 1);
    let cache = home.path().join(".cache/pingoru");
    assert!(!cache.exists() || fs::read_dir(cache).unwrap().next().is_none());
}

#[test]
fn what_is_not_set_is_named_with_its_line_and_only_where_it_is_needed() {
    let home = Home::new();
    home.write(
        "pingoru.toml",
        "[vendors.acme]\nurl = \"https://status.acme.example/${ACME_PATH}\"\n[vendors.b]\nurl-file = \"none.url\"\n[vendors.c]\nurl = \"https://c.example\"\nheaders = { \"a b\" = \"hush-hush\" }\n",
    );
    assert_eq!(run(&home, &["status", "demo"]).code, 1);
    for (vendor, end) in [
        (
            "acme",
            "pingoru.toml:2: vendors.acme.url: the variable ACME_PATH is not set\n",
        ),
        ("c", "vendor `c`: `a b` is not a header name\n"),
    ] {
        let answer = run(&home, &["status", vendor]);
        assert_eq!(answer.code, 2);
        assert!(answer.stderr.ends_with(end), "{}", answer.stderr);
        assert_eq!(answer.stderr.lines().count(), 1);
    }
    let answer = run(&home, &["status", "b"]).stderr;
    assert!(
        answer.contains("pingoru.toml:4: url-file: ")
            && answer.ends_with("none.url: no such file\n"),
        "{answer}"
    );
    let checked = run(&home, &["config", "check", "--offline"]).stderr;
    assert_eq!(checked.lines().count(), 3, "{checked}");
}
