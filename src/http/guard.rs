//! Keeps a public page from leading into a private network.
//!
//! The address that the caller names may be anywhere. Where it turns out to be public, all that follows from it
//! (redirects, addresses in documents, further lookups of its name) may lead to public addresses only. What counts is
//! the address that is connected to: names are checked when they are looked up, numbers before they are asked. What a
//! proxy connects to is the proxy's business.

use std::collections::HashSet;
use std::error::Error;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::net::lookup_host;

use super::error::HttpError;

/// What `localhost` is wherever names are looked up (RFC 6761, 6.3), so that nobody need be asked, nor believed; the
/// ports are the request's.
const LOOPBACK: [SocketAddr; 2] = [
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
    SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0),
];

/// Which addresses are private.
pub(super) type IsPrivate = fn(IpAddr) -> bool;

/// Watches over the connections to one page.
#[derive(Clone)]
pub(super) struct Guard(Arc<Shared>);

struct Shared {
    is_private: IsPrivate,
    /// The host that the caller named.
    page: String,
    /// Proxies may be anywhere.
    proxies: HashSet<String>,
    /// Whether the page is public; not known before something answered.
    is_public: Mutex<Option<bool>>,
}

/// A private address where only public ones may be asked.
#[derive(Debug)]
pub(super) struct PrivateAddress(pub(super) IpAddr);

impl fmt::Display for PrivateAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is a private address", self.0)
    }
}

impl Error for PrivateAddress {}

impl Guard {
    /// For the page that a caller named with its first address.
    pub(super) fn new(url: &str, is_private: IsPrivate, proxies: HashSet<String>) -> Self {
        let url = Url::parse(url).ok();
        Self(Arc::new(Shared {
            is_private,
            page: url.as_ref().map(host).unwrap_or_default(),
            proxies,
            is_public: Mutex::default(),
        }))
    }

    /// Whether this address may be asked, as far as can be seen from the address.
    pub(super) fn permit(&self, url: &Url) -> Result<(), HttpError> {
        match number(url) {
            Some(address) if !self.0.may_reach(&host(url), address) => {
                Err(HttpError::PrivateAddress(address))
            }
            _ => Ok(()),
        }
    }

    /// Notes where the page was found: what follows depends on it. Behind a proxy only its name shows it.
    pub(super) fn reached(&self, url: &Url, connected: Option<IpAddr>) {
        if host(url) != self.0.page {
            return;
        }
        let address = connected
            .or(number(url))
            .or(is_local(&self.0.page).then_some(LOOPBACK[0].ip()));
        let is_public = !address.is_some_and(self.0.is_private);
        self.0.lock().get_or_insert(is_public);
    }
}

impl Shared {
    fn lock(&self) -> std::sync::MutexGuard<'_, Option<bool>> {
        self.is_public
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn may_reach(&self, host: &str, address: IpAddr) -> bool {
        let is_open = match *self.lock() {
            Some(is_public) => !is_public,
            None => host == self.page,
        };
        is_open || !(self.is_private)(address)
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let shared = Arc::clone(&self.0);
        Box::pin(async move {
            let name = name.as_str();
            let found = if is_local(name) {
                LOOPBACK.to_vec()
            } else {
                lookup_host((name, 0)).await?.collect()
            };
            let is_proxy = shared.proxies.contains(name);
            let may_reach = |found: &&SocketAddr| is_proxy || shared.may_reach(name, found.ip());
            let open: Vec<_> = found.iter().filter(may_reach).copied().collect();
            match found.first() {
                Some(private) if open.is_empty() => Err(PrivateAddress(private.ip()).into()),
                _ => Ok(Box::new(open.into_iter()) as Addrs),
            }
        })
    }
}

fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

/// The address of a host that is written as a number.
fn number(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    host.trim_start_matches('[')
        .trim_end_matches(']')
        .parse()
        .ok()
}

fn is_local(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}
