//! Where a page may lead: 127.0.0.2 stands for the public net, the rest of the loopback net for a private one.

use std::net::{IpAddr, Ipv4Addr};

use super::super::is_private;
use super::trust::{Authority, unchanged};
use super::*;

const PUBLIC: &str = "127.0.0.2";

fn private_but_one(address: IpAddr) -> bool {
    address != IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2)) && is_private(address)
}

fn guarded() -> Client {
    Client::new(Settings {
        is_private: private_but_one,
        retries: 0,
        ..settings()
    })
    .unwrap()
}

/// The names of a server on 127.0.0.1.
const NAMES: [&str; 9] = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "[::ffff:127.0.0.1]",
    "localhost",
    "LOCALHOST.",
    "a.localhost",
];

fn redirect_to(url: String) -> Server {
    Server::start_on(PUBLIC, move |_| Reply::redirect(&url))
}

#[test]
fn a_public_page_redirects_to_no_private_address() {
    let private = Server::start(|_| Reply::ok("secret"));
    for name in NAMES {
        let public = redirect_to(private.url_of(name));
        let said = failure(&guarded(), public.url("/"));
        let (start, end) = (
            "leads to the private address ",
            "127.0.0.1; --allow-private permits it",
        );
        assert!(
            said.starts_with(start) && said.ends_with(end),
            "{name}: {said}"
        );
    }
    assert_eq!(private.connections(), 0);
}

#[test]
fn the_documents_of_a_public_page_lead_to_no_private_address() {
    let private = Server::start(|_| Reply::ok("secret"));
    for name in NAMES {
        let public = Server::start_on(PUBLIC, |_| Reply::ok("a document"));
        let rounds = [public.url("/"), private.url_of(name), public.url("/more")];
        let script = Script::new(rounds.map(|url| vec![get(url)]));
        let ended = guarded().converse(vec![script], &|_| {}).pop().unwrap();
        let refused: Vec<_> = ended.outcomes().iter().map(Result::is_err).collect();
        assert_eq!(refused, [false, true, false], "{name}");
    }
    assert_eq!(private.connections(), 0);
}

#[test]
fn a_page_that_was_named_as_private_may_lead_within_its_network() {
    let target = Server::start(|_| Reply::ok("found"));
    for name in NAMES {
        let to = target.url_of(name);
        let page = Server::start_on("127.0.0.3", move |_| Reply::redirect(&to));
        let body = ask(&guarded(), page.url("/")).unwrap().body;
        assert_eq!(body, b"found", "{name}");
    }
    for name in NAMES {
        let body = ask(&guarded(), target.url_of(name)).unwrap().body;
        assert_eq!(body, b"found", "{name}");
    }
}

#[test]
fn the_first_address_alone_may_be_anywhere() {
    let private = Server::start(|_| Reply::ok("secret"));
    let public = Server::start_on(PUBLIC, |_| Reply::ok("public"));
    let both = vec![get(public.url("/")), get(private.url_of("localhost"))];
    let ended = guarded()
        .converse(vec![Script::new([both])], &|_| {})
        .pop()
        .unwrap();
    let outcomes = ended.outcomes();
    assert!(outcomes[0].is_ok());
    assert!(matches!(outcomes[1], Err(HttpError::PrivateAddress(_))));
    assert_eq!(private.connections(), 0);
}

#[test]
fn nothing_is_private_where_all_is_allowed() {
    let private = Server::start(|_| Reply::ok("own"));
    let public = redirect_to(private.url_of("localhost"));
    assert_eq!(ask(&client(), public.url("/")).unwrap().body, b"own");
}

#[test]
fn credentials_stay_with_their_host() {
    let other = Server::start_on("127.0.0.3", |_| Reply::ok(""));
    let to = other.url("/");
    let page = Server::start(move |_| Reply::redirect(&to));
    let url = page.url("/").replace("://", "://me:secret@");
    let rounds = [vec![get(url)], vec![get(other.url("/document"))]];
    let ended = client()
        .converse(vec![Script::new(rounds)], &|_| {})
        .pop()
        .unwrap();
    assert!(ended.outcomes().iter().all(Result::is_ok));
    let heads = other.requests();
    assert_eq!(heads.len(), 2);
    for asked in heads {
        for header in ["authorization", "cookie", "referer"] {
            assert!(!asked.head.contains(header), "{}", asked.head);
        }
    }
}

#[test]
fn an_https_page_leads_to_no_http_address() {
    let authority = Authority::new("Ours");
    let page = authority.server("127.0.0.1", unchanged);
    let plain = Server::start(|_| Reply::ok("plain"));
    let client = Client::new(Settings {
        ca_certs: vec![authority.file()],
        ..settings()
    });
    let rounds = [vec![get(page.url("/"))], vec![get(plain.url("/"))]];
    let script = Script::new(rounds);
    let ended = client
        .unwrap()
        .converse(vec![script], &|_| {})
        .pop()
        .unwrap();
    let outcomes = ended.outcomes();
    assert!(outcomes[0].is_ok());
    assert_eq!(outcomes[1].as_ref().err(), Some(&HttpError::Downgrade));
    assert_eq!(plain.connections(), 0);
}
