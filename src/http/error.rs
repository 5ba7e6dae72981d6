//! Why there is no response, in one line that a person understands at 3 a.m.
//!
//! No message holds an address or credentials: the caller adds the vendor and the address.

use std::net::IpAddr;
use std::time::Duration;

use reqwest::StatusCode;
use thiserror::Error;

/// Why a request has no response, or why no request can be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum HttpError {
    /// The address cannot be asked.
    #[error("not a valid address: {0}")]
    Address(String),
    /// No such host.
    #[error("host not found")]
    HostNotFound,
    /// The name service did not answer.
    #[error("host name cannot be looked up: {0}")]
    Lookup(String),
    /// Nothing listens there.
    #[error("connection refused")]
    Refused,
    /// No way to the host.
    #[error("cannot connect: {0}")]
    Unreachable(String),
    /// The connection did not come about in its share of the time.
    #[error("no connection within {}", seconds(*.0))]
    ConnectTimeout(Duration),
    /// The time for the whole request is up.
    #[error("no answer within {}", seconds(*.0))]
    Timeout(Duration),
    /// The run ended before there was an answer.
    #[error("no answer before the time limit of the run")]
    Deadline,
    /// The server hung up without an answer.
    #[error("connection was closed before the answer")]
    Closed,
    /// What came is not valid HTTP.
    #[error("the answer is not valid HTTP: {0}")]
    NotHttp(String),
    /// The server's certificate proves nothing.
    #[error("certificate is not trusted: {0}")]
    Certificate(String),
    /// The handshake failed for another reason.
    #[error("TLS failed: {0}")]
    Tls(String),
    /// The server answered, but not with success.
    #[error("answered {}", answer(*.status, *.wait))]
    Status {
        /// The status code.
        status: u16,
        /// How long the server asks to be left alone (`Retry-After`).
        wait: Option<Duration>,
    },
    /// Too many redirects.
    #[error("redirected more than {0} times")]
    TooManyRedirects(usize),
    /// A redirect to an address that was already asked.
    #[error("redirected in a loop")]
    RedirectLoop,
    /// A redirect that is not followed.
    #[error("redirected {0}")]
    RedirectRefused(&'static str),
    /// From an https page to an http address.
    #[error("leads from https to http, which is not followed")]
    Downgrade,
    /// From a public page into a private network.
    #[error("leads to the private address {0}; --allow-private permits it")]
    PrivateAddress(IpAddr),
    /// The body exceeds the limit.
    #[error("body is larger than {}", size(*.0))]
    TooLarge(u64),
    /// All bodies of one vendor together exceed the limit.
    #[error("the documents of this page are larger than {} together", size(*.0))]
    TooLargeInAll(u64),
    /// All bodies of a run exceed the limit.
    #[error("the documents of all pages are larger than {} together", size(*.0))]
    RunTooLarge(u64),
    /// The page refers to further addresses without end.
    #[error("this page takes more than {0} requests")]
    TooManyRequests(usize),
    /// The body is not long but holds more values than any page has.
    #[error("body holds more than {0} values")]
    TooManyValues(usize),
    /// The server sent a part of what was asked for.
    #[error("answered with a part only (206)")]
    Partial,
    /// The body is not compressed as its header says.
    #[error("body cannot be decompressed")]
    Undecodable,
    /// The body ended before its end.
    #[error("body was cut off")]
    CutOff,
    /// A file of certificates that cannot be used.
    #[error("cannot read certificates from {path}: {reason}")]
    CaCert {
        /// The file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The `User-Agent` is not a header's value.
    #[error("the user agent has characters that a header cannot have")]
    UserAgent,
    /// The proxy, not the server, is in the way.
    #[error("{}", through_proxy(address, cause))]
    Proxy {
        /// Host and port of the proxy.
        address: String,
        /// What happened to the connection to it.
        cause: Box<HttpError>,
    },
    /// A variable that names a proxy and is no address of one.
    #[error("{variable} is no address of a proxy: {reason}")]
    ProxyAddress {
        /// The environment variable.
        variable: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// This machine cannot make requests.
    #[error("cannot make requests: {0}")]
    Setup(String),
    /// Anything else, in the library's words.
    #[error("request failed: {0}")]
    Other(String),
}

impl HttpError {
    /// Whether the server says that this address is not open to us, or not there.
    pub(crate) fn is_closed(&self) -> bool {
        matches!(self.status(), Some(401 | 403 | 404 | 410))
    }

    /// Whether redirects ended without an answer.
    pub(crate) fn leads_nowhere(&self) -> bool {
        matches!(
            self,
            Self::TooManyRedirects(_) | Self::RedirectLoop | Self::RedirectRefused(_)
        )
    }

    /// Whether it is the whole host that does not answer, or asks to be left alone: it is of no use to ask it for
    /// something else.
    pub(crate) fn is_of_host(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(status, 407 | 429 | 502..=504 | 520..=530),
            Self::HostNotFound
            | Self::Lookup(_)
            | Self::Refused
            | Self::Unreachable(_)
            | Self::ConnectTimeout(_)
            | Self::Timeout(_)
            | Self::Deadline
            | Self::Closed
            | Self::CutOff
            | Self::NotHttp(_)
            | Self::Undecodable
            | Self::Certificate(_)
            | Self::Tls(_)
            | Self::Proxy { .. }
            | Self::PrivateAddress(_)
            | Self::Setup(_) => true,
            _ => false,
        }
    }

    /// Whether our own run ended before an answer came.
    pub(crate) fn is_deadline(&self) -> bool {
        matches!(self, Self::Deadline)
    }

    /// How long the server asks to be left alone.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Status { wait, .. } => *wait,
            _ => None,
        }
    }

    /// The status code, if the server answered with one.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            HttpError::Status { status, .. } => Some(*status),
            _ => None,
        }
    }
}

fn through_proxy(address: &str, cause: &HttpError) -> String {
    match cause {
        HttpError::Refused => format!("the proxy {address} refused the connection"),
        HttpError::HostNotFound => format!("the proxy {address} was not found"),
        HttpError::Other(text) if text.contains("tunnel") => {
            format!("the proxy {address} opened no way to the server")
        }
        other => format!("the proxy {address}: {other}"),
    }
}

fn answer(status: u16, wait: Option<Duration>) -> String {
    let reason = StatusCode::from_u16(status)
        .ok()
        .and_then(|code| code.canonical_reason())
        .map_or_else(String::new, |reason| format!(" {reason}"));
    let wait = wait.map_or_else(String::new, |wait| {
        format!(", asks to wait {}", seconds(wait))
    });
    format!("{status}{reason}{wait}")
}

fn seconds(duration: Duration) -> String {
    match (duration.as_secs(), duration.subsec_millis()) {
        (whole, 0) => format!("{whole} s"),
        (0, millis) => format!("{millis} ms"),
        _ => format!("{:.1} s", duration.as_secs_f64()),
    }
}

fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    UNITS
        .iter()
        .find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit))
        .map_or_else(
            || format!("{bytes} bytes"),
            |(unit, name)| format!("{} {name}", bytes / unit),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(status: u16, wait: Option<u64>) -> HttpError {
        let wait = wait.map(Duration::from_secs);
        HttpError::Status { status, wait }
    }

    #[test]
    fn messages_read_well() {
        let said = |error: HttpError| error.to_string();
        assert_eq!(said(status(503, None)), "answered 503 Service Unavailable");
        assert_eq!(
            said(status(429, Some(120))),
            "answered 429 Too Many Requests, asks to wait 120 s"
        );
        assert_eq!(said(status(599, None)), "answered 599");
        assert_eq!(
            said(HttpError::TooLarge(16 << 20)),
            "body is larger than 16 MiB"
        );
        assert_eq!(
            said(HttpError::TooLarge(1000)),
            "body is larger than 1000 bytes"
        );
        let timeout = |millis| said(HttpError::Timeout(Duration::from_millis(millis)));
        assert_eq!(timeout(10_000), "no answer within 10 s");
        assert_eq!(timeout(300), "no answer within 300 ms");
        assert_eq!(timeout(2500), "no answer within 2.5 s");
    }

    #[test]
    fn closed_addresses_differ_from_broken_servers() {
        for code in [401, 403, 404, 410] {
            assert!(status(code, None).is_closed(), "{code}");
        }
        for code in [400, 429, 500, 503] {
            assert!(!status(code, None).is_closed(), "{code}");
        }
        assert!(!HttpError::Refused.is_closed());
    }
}
