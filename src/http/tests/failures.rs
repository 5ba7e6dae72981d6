//! Answers that do not arrive, and what is said about them.

use std::net::TcpListener;
use std::time::Instant;

use super::*;

fn impatient(millis: u64) -> Client {
    let timeout = Duration::from_millis(millis);
    Client::new(Settings {
        timeout,
        ..settings()
    })
    .unwrap()
}

/// What a client says that asks a server which always answers with these bytes and hangs up.
fn stated(bytes: &[u8]) -> String {
    let bytes = bytes.to_vec();
    let server = Server::start(move |_| Reply::Close(bytes.clone()));
    failure(&client(), server.url("/"))
}

#[test]
fn a_missing_page_is_closed_to_us() {
    let server = Server::start(|_| Reply::new("404 Whatever", &[], "x"));
    let error = ask(&client(), server.url("/")).unwrap_err();
    assert_eq!(error.to_string(), "answered 404 Not Found");
    assert!(error.is_closed());
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn a_server_error_is_asked_again_once() {
    let server = Server::start(|_| Reply::new("500 Oops", &[], ""));
    let said = failure(&client(), server.url("/"));
    assert_eq!(said, "answered 500 Internal Server Error");
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn retries_end() {
    let server = Server::start(|_| Reply::new("502 Oops", &[], ""));
    assert_eq!(
        failure(&client(), server.url("/")),
        "answered 502 Bad Gateway"
    );
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn a_wait_beyond_the_time_is_reported_at_once() {
    let server = Server::start(|_| Reply::new("429 Slow", &["Retry-After: 3600"], ""));
    let said = failure(&client(), server.url("/"));
    assert_eq!(said, "answered 429 Too Many Requests, asks to wait 3600 s");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn a_hang_costs_one_timeout() {
    let server = Server::start(|_| Reply::Hang);
    let start = Instant::now();
    let said = failure(&impatient(500), server.url("/"));
    assert_eq!(said, "no answer within 500 ms");
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "no timeout per attempt"
    );
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn a_body_that_trickles_costs_one_timeout() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfew";
    let server = Server::start(|_| Reply::Keep(head.into()));
    let said = failure(&impatient(300), server.url("/"));
    assert_eq!(said, "no answer within 300 ms");
}

#[test]
fn a_closed_port_refuses() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let said = failure(&client(), format!("http://127.0.0.1:{port}/"));
    assert_eq!(said, "connection refused");
}

#[test]
fn an_unknown_host_is_not_found() {
    // Reserved never to exist (RFC 6761); without any network the lookup fails in another way.
    let said = failure(&client(), "http://nowhere.invalid/");
    let lookup = "host name cannot be looked up: ";
    assert!(
        said == "host not found" || said.starts_with(lookup),
        "{said}"
    );
}

#[test]
fn a_server_that_hangs_up_says_nothing() {
    assert_eq!(stated(b""), "connection was closed before the answer");
    assert_eq!(
        stated(b"HTTP/1.1 200"),
        "connection was closed before the answer"
    );
}

#[test]
fn bodies_that_end_too_early_are_cut_off() {
    for bytes in [
        &b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"[..],
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n0\r\n\r\n",
    ] {
        assert_eq!(
            stated(bytes),
            "body was cut off",
            "{}",
            bytes.escape_ascii()
        );
    }
}

#[test]
fn nonsense_is_an_error_without_an_address() {
    for bytes in [
        &b"\0\0\0\0\r\n\r\n"[..],
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        b"HTTP/1.1 304 Not Modified\r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: \xff\r\n\r\n",
    ] {
        let said = stated(bytes);
        assert!(!said.contains("127.0.0.1"), "{said}");
        assert!(!said.contains('\n'), "{said}");
    }
}

#[test]
fn bodies_that_are_not_compressed_as_they_say_cannot_be_decompressed() {
    let start = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n";
    let plain = [&start[..], b"{\"page\": \"as it is\"}"].concat();
    assert_eq!(stated(&plain), "body cannot be decompressed");
}

#[test]
fn what_is_not_http_is_said_to_be_so() {
    for bytes in [&b"\x16\x03\x01\x02\x00"[..], b"SSH-2.0-x\r\n\r\n"] {
        let said = stated(bytes);
        assert!(said.starts_with("the answer is not valid HTTP: "), "{said}");
    }
}

#[test]
fn redirects_that_lead_nowhere_end() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/loop" => Reply::redirect("/loop2"),
        "/loop2" => Reply::redirect("/loop"),
        "/file" => Reply::redirect("file:///etc/passwd"),
        _ => Reply::redirect(&format!("/{}", asked.number)),
    });
    let said = |path: &str| failure(&client(), server.url(path));
    assert_eq!(said("/loop"), "redirected in a loop");
    assert_eq!(
        said("/file"),
        "redirected to what is neither http nor https"
    );
    assert_eq!(said("/long"), "redirected more than 5 times");
}

#[test]
fn each_redirect_and_each_retry_is_a_request() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/moved" => Reply::redirect("/there"),
        "/there" => Reply::ok(""),
        "/loop" => Reply::redirect("/loop"),
        path if path.starts_with("/n") => Reply::redirect(&format!("{path}n")),
        _ => Reply::new("500 X", &[], ""),
    });
    for (path, requests) in [
        ("/there", 1),
        ("/moved", 2),
        ("/loop", 1),
        ("/n", 6),
        ("/", 2),
    ] {
        let before = server.requests().len();
        let script = Script::new([vec![get(server.url(path))]]);
        let ended = client().converse(vec![script], &|_| {}).pop().unwrap();
        assert_eq!(ended.answers[0][0].requests, requests, "{path}");
        assert_eq!(server.requests().len() - before, requests, "{path}");
    }
}

#[test]
fn addresses_that_cannot_be_asked_are_refused() {
    for url in [
        "",
        "nonsense",
        "http://",
        "ftp://a.example/",
        "file:///x",
        "http://a b/",
    ] {
        let said = failure(&client(), url);
        assert!(said.starts_with("not a valid address: "), "{url}: {said}");
    }
}

#[test]
fn a_user_agent_with_line_breaks_is_refused() {
    let user_agent = "x\r\ny".into();
    let refused = Client::new(Settings {
        user_agent,
        ..settings()
    });
    assert_eq!(refused.err(), Some(HttpError::UserAgent));
}
