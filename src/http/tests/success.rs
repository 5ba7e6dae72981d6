//! Answers that arrive.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::super::message::header;
use super::*;

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

const GZIP: &[&str] = &["Content-Encoding: gzip"];

#[test]
fn a_response_has_status_headers_and_body() {
    let server = Server::start(|_| Reply::new("200 OK", &["X-Some: Thing"], "hello"));
    let response = ask(&client(), server.url("/x?y=1")).unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.url, server.url("/x?y=1"));
    assert_eq!(response.body, b"hello");
    assert_eq!(header(&response.headers, "x-some"), Some("Thing"));
    assert!(!response.cached);
}

#[test]
fn a_request_says_who_asks_for_what() {
    let server = Server::start(|_| Reply::ok(""));
    let accept = Some("application/json");
    let get = Get {
        accept,
        ..get(server.url("/"))
    };
    client().converse(vec![Script::new([vec![get]])], &|_| {});
    let head = &server.requests()[0].head;
    assert!(head.starts_with("GET / HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("user-agent: pingoru/test\r\n"), "{head}");
    assert!(head.contains("accept: application/json\r\n"), "{head}");
    assert!(head.contains("accept-encoding: gzip\r\n"), "{head}");
}

#[test]
fn a_compressed_body_is_decompressed() {
    let server = Server::start(|_| Reply::new("200 OK", GZIP, gzip(&vec![b'x'; 100_000])));
    let response = ask(&client(), server.url("/")).unwrap();
    assert_eq!(response.body, vec![b'x'; 100_000]);
}

#[test]
fn a_small_body_that_unpacks_beyond_the_limit_is_refused() {
    let bomb = gzip(&vec![0; 100 << 20]);
    assert!(bomb.len() < 1 << 20);
    let server = Server::start(move |_| Reply::new("200 OK", GZIP, &bomb));
    let said = failure(&client(), server.url("/"));
    assert_eq!(said, "body is larger than 1 MiB");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn the_limit_itself_is_not_too_large() {
    let server = Server::start(|asked| {
        match asked.path.as_str() {
        "/chunked" => Reply::Close(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n".into(),
        ),
        path => Reply::ok(path.trim_matches('/')),
    }
    });
    let body_limit = 5;
    let client = Client::new(Settings {
        body_limit,
        ..settings()
    })
    .unwrap();
    assert_eq!(ask(&client, server.url("/12345")).unwrap().body, b"12345");
    let too_large = HttpError::TooLarge(5);
    assert_eq!(ask(&client, server.url("/123456")).unwrap_err(), too_large);
    assert_eq!(ask(&client, server.url("/chunked")).unwrap_err(), too_large);
}

#[test]
fn redirects_are_followed_to_the_final_address() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/from" => Reply::redirect("between"),
        "/between" => Reply::new("301 Moved", &["Location: /to#part"], ""),
        _ => Reply::ok("arrived"),
    });
    let response = ask(&client(), server.url("/from")).unwrap();
    assert_eq!(response.url, server.url("/to"));
    assert_eq!(response.body, b"arrived");
}

#[test]
fn credentials_are_sent_but_not_shown() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/" => Reply::redirect("/to"),
        _ => Reply::ok(""),
    });
    let url = server.url("/").replace("://", "://me:secret@");
    let response = ask(&client(), url).unwrap();
    assert_eq!(response.url, server.url("/to"));
    let with_login = |asked: &server::Asked| asked.head.contains("authorization: Basic ");
    assert_eq!(
        server
            .requests()
            .iter()
            .filter(|asked| with_login(asked))
            .count(),
        2
    );
}

#[test]
fn a_passing_failure_is_asked_again() {
    let server = Server::start(|asked| match asked.number {
        0 => Reply::new("503 Busy", &["Retry-After: 0"], ""),
        1 => Reply::Close(Vec::new()),
        _ => Reply::ok("well again"),
    });
    assert_eq!(ask(&client(), server.url("/")).unwrap().body, b"well again");
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn a_later_round_uses_the_connection_of_an_earlier_one() {
    let server = Server::start(|_| Reply::ok("x"));
    let rounds = ["/1", "/2", "/3"].map(|path| vec![get(server.url(path))]);
    let ended = client().converse(vec![Script::new(rounds)], &|_| {});
    assert_eq!(ended[0].answers.len(), 3);
    assert_eq!(server.connections(), 1);
}
