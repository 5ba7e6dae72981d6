//! A server on loopback that answers as it is told, and the program run against it in a place of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// What a server does with a request.
#[derive(Clone)]
pub(crate) enum Answer {
    /// A status line and a body of a type.
    Body(u16, &'static str, Vec<u8>),
    /// To another path of the same server.
    Redirect(String),
    /// Announces more than it sends.
    Truncated(Vec<u8>),
    /// Never.
    Hang,
}

impl Answer {
    pub(crate) fn json(body: impl Into<String>) -> Self {
        Self::Body(200, "application/json", body.into().into_bytes())
    }

    pub(crate) fn html() -> Self {
        Self::Body(
            200,
            "text/html",
            b"<!DOCTYPE html><html><head><title>Acme</title></head><body>All is well</body></html>"
                .to_vec(),
        )
    }

    pub(crate) fn status(code: u16) -> Self {
        Self::Body(code, "text/plain", b"no".to_vec())
    }
}

/// A server whose listener lives as long as the test's process.
pub(crate) struct Server(SocketAddr);

impl Server {
    pub(crate) fn new(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        Self::on("127.0.0.1", answer)
    }

    /// On any address of the loopback net, so that each can be a host of its own.
    pub(crate) fn on(host: &str, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((host, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let answer = Arc::new(answer);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || serve(&stream, &*answer));
            }
        });
        Self(address)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.0)
    }

    pub(crate) fn host(&self) -> String {
        self.0.ip().to_string()
    }
}

fn serve(stream: &TcpStream, answer: &dyn Fn(&str) -> Answer) {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
        let path = line.split(' ').nth(1).unwrap_or("/").to_owned();
        let mut header = String::new();
        while reader.read_line(&mut header).is_ok_and(|read| read > 2) {
            header.clear();
        }
        if reply(stream, &answer(&path)).is_none() {
            return;
        }
        line.clear();
    }
}

/// `None` where the connection is not to be used again.
fn reply(mut stream: &TcpStream, answer: &Answer) -> Option<()> {
    let head = |code: u16, kind: &str, length: usize| {
        format!("HTTP/1.1 {code} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n")
    };
    match answer {
        Answer::Body(code, kind, body) => {
            stream
                .write_all(head(*code, kind, body.len()).as_bytes())
                .ok()?;
            stream.write_all(body).ok()
        }
        Answer::Redirect(to) => write!(
            stream,
            "HTTP/1.1 302 X\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n"
        )
        .ok(),
        Answer::Truncated(body) => {
            stream
                .write_all(head(200, "application/json", body.len() + 1000).as_bytes())
                .ok()?;
            stream.write_all(body).ok()?;
            None
        }
        Answer::Hang => {
            std::thread::sleep(Duration::from_secs(60));
            None
        }
    }
}

/// What a run of the program left.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Run {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }

    /// The first vendor of the JSON answer.
    pub(crate) fn vendor(&self) -> serde_json::Value {
        self.json()["vendors"][0].clone()
    }
}

/// A folder for one test: its home, its working directory.
pub(crate) struct Home(tempfile::TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// One whose vendor `acme` is behind this server, as a Statuspage.
    pub(crate) fn of(server: &Server) -> Self {
        let home = Self::new();
        let url = server.url();
        let own = format!("[vendors.acme]\nurl = \"{url}\"\nfeed = \"statuspage\"\n");
        home.write("pingoru.toml", own);
        home
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pingoru"));
        command.args(arguments).current_dir(self.path()).env_clear();
        command
            .env("HOME", self.path())
            .env("TZ", "UTC")
            .env("PATH", "/usr/bin:/bin")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        finished(self.command(arguments).output().unwrap())
    }
}

pub(crate) fn finished(output: Output) -> Run {
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap_or(-1),
    }
}

/// The program in a fresh place.
pub(crate) fn pingoru(arguments: &[&str]) -> Run {
    Home::new().run(arguments)
}

/// A Statuspage summary: the indicator, one component's state, and its open incidents as JSON.
pub(crate) fn summary(indicator: &str, component: &str, incidents: &str) -> String {
    format!(
        r#"{{"page":{{"id":"abcdefghjk12","name":"Acme","url":"https://status.acme.example","updated_at":"2026-11-20T10:00:00Z"}},
        "status":{{"indicator":"{indicator}","description":"As it is"}},
        "components":[{{"id":"c1","name":"API","status":"{component}","group":false}},{{"id":"c2","name":"Site","status":"operational","group":false}}],
        "incidents":[{incidents}],"scheduled_maintenances":[]}}"#
    )
}

/// An open incident of an impact, as Statuspage tells it.
pub(crate) fn open_incident(impact: &str) -> String {
    format!(
        r#"{{"id":"i1","name":"API is failing","status":"investigating","impact":"{impact}","created_at":"2026-11-20T10:00:00Z",
        "started_at":"2026-11-20T10:00:00Z","resolved_at":null,"incident_updates":[],"components":[]}}"#
    )
}

/// The subcommands as the root's help lists them, under the headings of their groups.
pub(crate) fn subcommands() -> Vec<String> {
    let help = pingoru(&["-h"]).stdout;
    let listed = help.split("Examples:").next().unwrap();
    let names = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Every command with a page of its own, as it is typed: `vendors show`.
pub(crate) fn commands() -> Vec<String> {
    let home = Home::new();
    assert_eq!(home.run(&["man", "--to", "man"]).code, 0);
    let files = std::fs::read_dir(home.path().join("man")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<_> = names
        .filter_map(|name| {
            let name = name.strip_prefix("pingoru-")?.strip_suffix(".1")?;
            Some(name.replace('-', " "))
        })
        .collect();
    found.sort();
    found
}
