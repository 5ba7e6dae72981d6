//! The made-up vendors of `serve demo`: each with a server of its own on loopback, polled like any other.

use std::fmt::Write as _;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;

use super::story::{self, Moment};
use super::vendors::{Kind, VENDORS, Vendor};
use crate::model::Time;

/// The story has begun a little before, so that something is open from the start.
const AHEAD: TimeDelta = TimeDelta::seconds(70);
/// A connection without a request is closed after this time.
const IDLE: Duration = Duration::from_secs(60);
/// A request line or a header is no longer than this.
const LONGEST: u64 = 16 << 10;

/// When the story began, and the clock.
type Times = (Time, fn() -> Time);

/// Servers that answer as long as the process runs.
pub(crate) struct Fleet {
    vendors: Vec<(&'static Vendor, SocketAddr)>,
}

impl Fleet {
    /// Starts a server for each vendor.
    ///
    /// # Errors
    /// Where the system gives no port or no thread.
    pub(crate) fn start(clock: fn() -> Time) -> io::Result<Self> {
        let begun = clock() - AHEAD;
        let vendors = VENDORS.iter().map(|vendor| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
            let address = listener.local_addr()?;
            let server = thread::Builder::new().name("demo".into());
            server.spawn(move || listen(&listener, vendor, (begun, clock)))?;
            Ok((vendor, address))
        });
        let vendors = vendors.collect::<io::Result<_>>()?;
        Ok(Self { vendors })
    }

    /// The configuration that names them.
    pub(crate) fn configuration(&self) -> String {
        let mut text = String::new();
        for (vendor, address) in &self.vendors {
            let feed = match vendor.kind {
                Kind::Feed => "rss",
                _ => "statuspage",
            };
            let (slug, name) = (vendor.slug, vendor.name);
            let _ = write!(
                text,
                "[vendors.{slug}]\nname = \"{name}\"\nurl = \"http://{address}\"\nfeed = \"{feed}\"\n\n"
            );
        }
        text.push_str("[groups]\n");
        let mut groups: Vec<&str> = VENDORS.iter().map(|vendor| vendor.group).collect();
        groups.sort_unstable();
        groups.dedup();
        for group in groups {
            let members = VENDORS.iter().filter(|vendor| vendor.group == group);
            let members: Vec<_> = members.map(|one| format!("\"{}\"", one.slug)).collect();
            let _ = writeln!(text, "{group} = [{}]", members.join(", "));
        }
        text
    }
}

fn listen(listener: &TcpListener, vendor: &'static Vendor, times: Times) {
    for stream in listener.incoming().flatten() {
        let answer = move || serve(&stream, vendor, times);
        // Without a thread the connection is closed: the page cannot be read then.
        let _ = thread::Builder::new().name("demo".into()).spawn(answer);
    }
}

/// Answers one request after the other; an error ends the connection.
fn serve(stream: &TcpStream, vendor: &Vendor, (begun, clock): Times) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut path = None;
        loop {
            let mut line = String::new();
            let mut limited = io::Read::take(&mut reader, LONGEST);
            if limited.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            path = path.or_else(|| line.split(' ').nth(1).map(str::to_owned));
        }
        let moment = Moment {
            begun,
            now: clock(),
        };
        let path = path.unwrap_or_default();
        let (code, kind, body) = match story::document(vendor, &path, moment) {
            // Cut off: a server that fails would be asked again and again.
            None => ("200 OK", "application/json", "{\"page\": {".to_owned()),
            Some((_, "")) => ("404 Not Found", "text/plain", "no".to_owned()),
            Some((body, kind)) => ("200 OK", kind, body),
        };
        let mut stream = stream;
        let head = format!(
            "HTTP/1.1 {code}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
    }
}
