//! What is refused before anything is looked up: other methods, bodies, and names that are not this server's.

use std::net::IpAddr;

use hyper::header::{self, HeaderMap};
use hyper::{Method, Request, StatusCode, Uri};

use super::limits;
use super::reply::Reply;
use super::settings::Settings;

/// The names that the server is asked by. A page of a stranger whose name leads here, by DNS, asks by another one.
#[derive(Clone, Debug)]
pub(super) struct Hosts {
    names: Vec<String>,
    listen: IpAddr,
}

impl Hosts {
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            names: settings.hosts.clone(),
            listen: settings.listen.ip(),
        }
    }

    fn has(&self, host: &str) -> bool {
        let name = without_port(host);
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        if let Ok(address) = bare.parse::<IpAddr>() {
            // An address is no name: DNS cannot lead it elsewhere.
            return address.is_loopback() || self.listen.is_unspecified() || address == self.listen;
        }
        let is = |own: &str| own.eq_ignore_ascii_case(name);
        is("localhost") || self.names.iter().any(|own| is(own))
    }
}

fn without_port(host: &str) -> &str {
    let end = host.rfind(']').map_or(0, |end| end + 1);
    let colon = host.get(end..).and_then(|rest| rest.find(':'));
    colon.map_or(host, |colon| host.get(..end + colon).unwrap_or(host))
}

/// Why a request is not looked at.
pub(super) fn refusal<B: hyper::body::Body>(request: &Request<B>, hosts: &Hosts) -> Option<Reply> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let refused = Reply::error(
            StatusCode::METHOD_NOT_ALLOWED,
            "only GET and HEAD are answered",
        );
        return Some(refused.with(header::ALLOW, "GET, HEAD"));
    }
    if !is_asked(request.uri(), request.headers(), hosts) {
        let message = "the server is not known by this name: list it in `hosts` under [serve]";
        return Some(Reply::error(StatusCode::MISDIRECTED_REQUEST, message));
    }
    if !request.body().is_end_stream() {
        let message = "a request has no body here";
        let refused = Reply::error(StatusCode::PAYLOAD_TOO_LARGE, message);
        return Some(refused.with(header::CONNECTION, "close"));
    }
    let target = request.uri().path_and_query();
    if target.is_some_and(|target| target.as_str().len() > limits::TARGET_BYTES) {
        let message = "the address is too long";
        return Some(Reply::error(StatusCode::URI_TOO_LONG, message));
    }
    None
}

/// Whether the one name that the request gives is the server's, in its target too.
fn is_asked(uri: &Uri, headers: &HeaderMap, hosts: &Hosts) -> bool {
    let mut given = headers.get_all(header::HOST).into_iter();
    let (Some(host), None) = (given.next(), given.next()) else {
        return false;
    };
    let is_ours = |host: &str| hosts.has(host);
    host.to_str().is_ok_and(is_ours) && uri.authority().is_none_or(|one| is_ours(one.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(listen: &str) -> Hosts {
        Hosts {
            names: vec!["status.acme.example".into()],
            listen: listen.parse().unwrap(),
        }
    }

    #[test]
    fn the_servers_own_names() {
        let own = hosts("127.0.0.1");
        for name in [
            "localhost",
            "LOCALHOST:9464",
            "127.0.0.1:9464",
            "[::1]:9464",
            "[::1]",
            "status.acme.example",
            "Status.Acme.example:443",
        ] {
            assert!(own.has(name), "{name}");
        }
        for name in [
            "",
            "evil.example",
            "localhost.evil.example",
            "evil.example:127.0.0.1",
            "10.0.0.1",
            "status.acme.example.evil.example",
        ] {
            assert!(!own.has(name), "{name}");
        }
        assert!(hosts("0.0.0.0").has("10.0.0.1:80"));
        assert!(hosts("10.0.0.1").has("10.0.0.1:80"));
        assert!(!hosts("0.0.0.0").has("evil.example"));
    }
}
