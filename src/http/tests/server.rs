//! A server that says what a test wants, right or wrong.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server does with a request.
pub(super) enum Reply {
    /// Sends these bytes and waits for the next request.
    Keep(Vec<u8>),
    /// Sends these bytes and hangs up.
    Close(Vec<u8>),
    /// Says nothing until the client hangs up.
    Hang,
}

impl Reply {
    pub(super) fn new(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut text = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
        for header in headers {
            text += header;
            text += "\r\n";
        }
        text += "\r\n";
        Self::Keep([text.as_bytes(), body].concat())
    }

    pub(super) fn ok(body: impl AsRef<[u8]>) -> Self {
        Self::new("200 OK", &[], body)
    }

    pub(super) fn redirect(location: &str) -> Self {
        Self::new("302 Found", &[&format!("Location: {location}")], "")
    }
}

/// A request's first line and headers, in lower case except for the values.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) path: String,
    pub(super) head: String,
    /// How many requests came before this one.
    pub(super) number: usize,
}

pub(super) struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
    scheme: &'static str,
}

#[derive(Default)]
struct Seen {
    requests: Vec<Asked>,
    connections: usize,
}

trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

impl Server {
    pub(super) fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        Self::start_on("127.0.0.1", answer)
    }

    /// On any address of the loopback net, so that each can be a host of its own.
    pub(super) fn start_on(
        host: &str,
        answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static,
    ) -> Self {
        Self::listen("http", host, answer, |tcp| Box::new(tcp))
    }

    pub(super) fn start_tls(
        config: ServerConfig,
        answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let config = Arc::new(config);
        Self::listen("https", "127.0.0.1", answer, move |tcp| {
            let tls = ServerConnection::new(Arc::clone(&config)).unwrap();
            Box::new(StreamOwned::new(tls, tcp))
        })
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    pub(super) fn requests(&self) -> Vec<Asked> {
        self.seen.lock().unwrap().requests.clone()
    }

    /// The same server under another name of its address.
    pub(super) fn url_of(&self, host: &str) -> String {
        format!("{}://{host}:{}/", self.scheme, self.address.port())
    }

    pub(super) fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    fn listen(
        scheme: &'static str,
        host: &str,
        answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static,
        wrap: impl Fn(TcpStream) -> Box<dyn Stream> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((host, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let shared = Arc::new((answer, wrap, Arc::clone(&seen)));
        thread::spawn(move || {
            for tcp in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    let (answer, wrap, seen) = &*shared;
                    seen.lock().unwrap().connections += 1;
                    serve(&mut *wrap(tcp), answer, seen);
                });
            }
        });
        Self {
            address,
            seen,
            scheme,
        }
    }
}

impl Seen {
    fn asked(&mut self, head: &str) -> Asked {
        let path = head.split(' ').nth(1).unwrap_or_default();
        let asked = Asked {
            path: path.into(),
            head: head.into(),
            number: self.requests.len(),
        };
        self.requests.push(asked.clone());
        asked
    }
}

fn serve(stream: &mut dyn Stream, answer: &impl Fn(&Asked) -> Reply, seen: &Mutex<Seen>) {
    while let Some(head) = read_head(stream) {
        let asked = seen.lock().unwrap().asked(&head);
        match answer(&asked) {
            Reply::Keep(bytes) => {
                let _ = stream.write_all(&bytes).and_then(|()| stream.flush());
            }
            Reply::Close(bytes) => {
                let _ = stream.write_all(&bytes).and_then(|()| stream.flush());
                return;
            }
            Reply::Hang => {
                let _ = stream.read(&mut [0]);
                return;
            }
        }
    }
}

fn read_head(stream: &mut dyn Stream) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        head.extend(byte);
    }
    String::from_utf8(head).ok()
}
