//! Proxies as the environment names them, read as curl reads them; `no_proxy` may name ports.

use std::collections::HashSet;
use std::env;
use std::net::IpAddr;
use std::sync::Arc;

use reqwest::{ClientBuilder, Proxy, Url};

use super::error::HttpError;

/// Variables of each scheme, those that win first.
const HTTP: &[&str] = &["http_proxy", "HTTP_PROXY"];
const HTTPS: &[&str] = &["https_proxy", "HTTPS_PROXY"];
const ALL: &[&str] = &["all_proxy", "ALL_PROXY"];
const EXCEPT: &[&str] = &["no_proxy", "NO_PROXY"];

/// The proxies of a run; none where the environment names none.
#[derive(Clone)]
pub(super) struct Proxies(Option<Arc<Named>>);

struct Named {
    http: Option<Url>,
    https: Option<Url>,
    except: Vec<Exception>,
}

/// Hosts that are asked directly.
struct Exception {
    hosts: Hosts,
    port: Option<u16>,
}

enum Hosts {
    All,
    /// A domain with all below it.
    Domain(String),
    /// An address with the number of its bits that count.
    Network(IpAddr, u8),
}

impl Proxies {
    /// What the environment names.
    ///
    /// # Errors
    /// Where a variable is no address of a proxy.
    pub(super) fn of_environment() -> Result<Self, HttpError> {
        Self::read(|name| env::var(name).ok())
    }

    fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, HttpError> {
        // A web server hands a header named Proxy on as HTTP_PROXY.
        let is_cgi = variable("REQUEST_METHOD").is_some();
        let first = |names: &[&'static str]| {
            let mut names = names
                .iter()
                .filter(|name| !is_cgi || **name != "HTTP_PROXY");
            names.find_map(|name| Some((*name, variable(name).filter(|text| !text.is_empty())?)))
        };
        let address = |names| {
            let named = first(names).or_else(|| first(ALL));
            named.map(|(name, text)| proxy(name, &text)).transpose()
        };
        let (http, https) = (address(HTTP)?, address(HTTPS)?);
        if http.is_none() && https.is_none() {
            return Ok(Self(None));
        }
        let except = first(EXCEPT).map(|(_, list)| list).unwrap_or_default();
        let except = except.split([',', ' ']).filter_map(Exception::of).collect();
        Ok(Self(Some(Arc::new(Named {
            http,
            https,
            except,
        }))))
    }

    /// A client that uses these proxies.
    pub(super) fn applied(&self, builder: ClientBuilder) -> ClientBuilder {
        let Some(named) = self.0.clone() else {
            return builder;
        };
        builder.proxy(Proxy::custom(move |url| named.of(url).cloned()))
    }

    /// Whether a request goes through one.
    pub(super) fn covers(&self, url: &Url) -> bool {
        self.0.as_ref().is_some_and(|named| named.of(url).is_some())
    }

    /// The hosts of the proxies.
    pub(super) fn hosts(&self) -> HashSet<String> {
        let urls = self.0.iter().flat_map(|named| [&named.http, &named.https]);
        let hosts = urls.flatten().filter_map(Url::host_str);
        hosts.map(str::to_owned).collect()
    }

    /// The failure of a request, put down to the proxy where it was the proxy that could not be reached.
    pub(super) fn blame(&self, url: &Url, error: HttpError) -> HttpError {
        let proxy = self.0.as_ref().and_then(|named| named.of(url));
        let is_of_proxy = match &error {
            HttpError::Refused
            | HttpError::HostNotFound
            | HttpError::Lookup(_)
            | HttpError::Unreachable(_)
            | HttpError::ConnectTimeout(_)
            | HttpError::Status { status: 407, .. } => true,
            HttpError::Other(text) => text.contains("tunnel") || text.contains("proxy"),
            _ => false,
        };
        match proxy {
            Some(proxy) if is_of_proxy => HttpError::Proxy {
                address: place(proxy),
                cause: Box::new(error),
            },
            _ => error,
        }
    }
}

impl Named {
    fn of(&self, url: &Url) -> Option<&Url> {
        let proxy = match url.scheme() {
            "https" => self.https.as_ref(),
            _ => self.http.as_ref(),
        };
        proxy.filter(|_| !self.except.iter().any(|one| one.holds(url)))
    }
}

/// Host and port, without credentials.
fn place(proxy: &Url) -> String {
    let host = proxy.host_str().unwrap_or_default();
    let port = proxy.port_or_known_default();
    port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// The address of a proxy; without a scheme it is that of an HTTP proxy.
fn proxy(variable: &'static str, text: &str) -> Result<Url, HttpError> {
    let wrong = |reason: String| HttpError::ProxyAddress { variable, reason };
    let text = text.trim();
    let full = if text.contains("://") {
        text.to_owned()
    } else {
        format!("http://{text}")
    };
    let url = Url::parse(&full).map_err(|error| wrong(error.to_string()))?;
    match url.scheme() {
        "http" | "https" if url.has_host() => Ok(url),
        scheme => Err(wrong(format!(
            "`{scheme}` is not supported, only http and https"
        ))),
    }
}

impl Exception {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if text == "*" {
            return Some(Self {
                hosts: Hosts::All,
                port: None,
            });
        }
        let (name, port) = with_port(&text);
        let name = name.trim_start_matches("*.").trim_start_matches('.');
        let name = name.trim_start_matches('[').trim_end_matches([']', '.']);
        let (address, bits) = name.split_once('/').unwrap_or((name, "128"));
        let hosts = match (address.parse(), bits.parse()) {
            (Ok(address), Ok(bits)) => Hosts::Network(address, bits),
            _ => Hosts::Domain(name.to_owned()),
        };
        (!name.is_empty()).then_some(Self { hosts, port })
    }

    fn holds(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches([']', '.']);
        let is_host = match &self.hosts {
            Hosts::All => true,
            Hosts::Domain(domain) => {
                let below = host.strip_suffix(domain.as_str());
                below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            }
            Hosts::Network(network, bits) => host
                .parse()
                .is_ok_and(|address| shares(*network, address, *bits)),
        };
        is_host && (self.port.is_none() || self.port == url.port_or_known_default())
    }
}

/// A name and the port behind it; an address of version 6 has its port behind brackets only.
fn with_port(text: &str) -> (&str, Option<u16>) {
    let split = text.rsplit_once(':');
    let split = split.filter(|(name, _)| !name.contains(':') || name.ends_with(']'));
    let port = split.and_then(|(name, port)| Some((name, port.parse().ok()?)));
    port.map_or((text, None), |(name, port)| (name, Some(port)))
}

/// Whether the first bits of two addresses of one kind are the same.
fn shares(one: IpAddr, other: IpAddr, bits: u8) -> bool {
    let width = |size: u32| size.saturating_sub(u32::from(bits));
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            let differ = one.to_bits() ^ other.to_bits();
            differ.checked_shr(width(32)).unwrap_or_default() == 0
        }
        (IpAddr::V6(one), IpAddr::V6(other)) => {
            let differ = one.to_bits() ^ other.to_bits();
            differ.checked_shr(width(128)).unwrap_or_default() == 0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(variables: &[(&str, &str)]) -> Result<Proxies, HttpError> {
        let variable = |name: &str| {
            let mut variables = variables.iter();
            let (_, text) = variables.find(|(known, _)| *known == name)?;
            Some((*text).to_owned())
        };
        Proxies::read(variable)
    }

    fn used(variables: &[(&str, &str)], url: &str) -> Option<String> {
        let named = proxies(variables).unwrap().0?;
        named.of(&Url::parse(url).unwrap()).map(place)
    }

    #[test]
    fn each_scheme_has_its_proxy() {
        let both = [("http_proxy", "one:1"), ("ALL_PROXY", "http://two:2")];
        assert_eq!(used(&both, "http://a.example").as_deref(), Some("one:1"));
        assert_eq!(used(&both, "https://a.example").as_deref(), Some("two:2"));
        assert_eq!(used(&[("http_proxy", "")], "http://a.example"), None);
        let cgi = [("HTTP_PROXY", "one:1"), ("REQUEST_METHOD", "GET")];
        assert_eq!(used(&cgi, "http://a.example"), None);
    }

    #[test]
    fn exceptions_name_domains_networks_and_ports() {
        let direct = |list: &str, url: &str| {
            used(&[("http_proxy", "one:1"), ("no_proxy", list)], url).is_none()
        };
        for (list, url) in [
            ("*", "http://a.example"),
            ("a.example", "http://a.example"),
            ("x, .A.example", "http://b.a.example"),
            ("a.example:80", "http://a.example"),
            ("a.example:8080", "http://a.example:8080"),
            ("10.0.0.0/8", "http://10.1.2.3"),
            ("::1", "http://[::1]"),
        ] {
            assert!(direct(list, url), "{list} {url}");
        }
        for (list, url) in [
            ("", "http://a.example"),
            ("a.example", "http://ba.example"),
            ("a.example:81", "http://a.example"),
            ("10.0.0.0/8", "http://11.1.2.3"),
        ] {
            assert!(!direct(list, url), "{list} {url}");
        }
    }

    #[test]
    fn what_is_no_proxy_names_its_variable() {
        for text in ["socks5://127.0.0.1:1", "notaurl://x", "http://"] {
            let error = proxies(&[("http_proxy", text)]).err().unwrap().to_string();
            assert!(
                error.starts_with("http_proxy is no address of a proxy: "),
                "{error}"
            );
        }
    }

    #[test]
    fn a_dead_proxy_is_named_and_a_dead_server_behind_it_is_not_blamed() {
        let proxies = proxies(&[("http_proxy", "http://me:secret@127.0.0.1:9")]).unwrap();
        let url = Url::parse("http://a.example").unwrap();
        let said = |error| proxies.blame(&url, error).to_string();
        assert_eq!(
            said(HttpError::Refused),
            "the proxy 127.0.0.1:9 refused the connection"
        );
        assert_eq!(said(HttpError::CutOff), HttpError::CutOff.to_string());
    }
}
