//! Digs the cause out of the library's chain of errors.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::iter;
use std::time::Duration;

use rustls::{CertificateError, InvalidMessage};

use super::error::HttpError;
use super::guard::PrivateAddress;

/// Why a request was not answered; `connect_timeout` is how long a connection may take to come about.
pub(super) fn diagnose(error: &reqwest::Error, connect_timeout: Duration) -> HttpError {
    if let Some(error) = find::<rustls::Error>(error) {
        return handshake(error);
    }
    if let Some(PrivateAddress(address)) = find::<PrivateAddress>(error) {
        return HttpError::PrivateAddress(*address);
    }
    if error.is_builder() {
        return HttpError::Address(root(error));
    }
    if error.is_dns() {
        return lookup(&root(error));
    }
    if let Some(error) = find::<io::Error>(error)
        && let Some(cause) = connection(error)
    {
        return cause;
    }
    if error.is_timeout() {
        return HttpError::ConnectTimeout(connect_timeout);
    }
    match root(error) {
        // The errors of hyper and h2 are not ours to name; these are their words for a server that hung up.
        text if text.contains("connection closed") => HttpError::Closed,
        text if text.contains("error received") => HttpError::Closed,
        text if text.ends_with("parsed") || text.contains("message head") => {
            HttpError::NotHttp(text)
        }
        text => HttpError::Other(text),
    }
}

/// Why a body did not arrive whole. The library says "decode" of all of them.
pub(super) fn diagnose_body(error: &reqwest::Error) -> HttpError {
    match root(error) {
        text if text.contains("gzip") || text.contains("deflate") => HttpError::Undecodable,
        _ => HttpError::CutOff,
    }
}

fn connection(error: &io::Error) -> Option<HttpError> {
    Some(match error.kind() {
        ErrorKind::ConnectionRefused => HttpError::Refused,
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => HttpError::Closed,
        ErrorKind::HostUnreachable => HttpError::Unreachable("host is unreachable".into()),
        ErrorKind::NetworkUnreachable => HttpError::Unreachable("network is unreachable".into()),
        ErrorKind::TimedOut => return None,
        _ => HttpError::Unreachable(error.raw_os_error().map(|_| plain(error))?),
    })
}

/// An operating system's message without the "(os error 24)" that Rust adds.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text.get(..end).unwrap_or(&text).to_lowercase()
}

fn lookup(text: &str) -> HttpError {
    let text = text.trim_start_matches("failed to lookup address information: ");
    if text.contains("emporary") {
        HttpError::Lookup(text.to_lowercase())
    } else {
        HttpError::HostNotFound
    }
}

fn handshake(error: &rustls::Error) -> HttpError {
    use rustls::Error as Tls;
    match error {
        Tls::InvalidCertificate(reason) => HttpError::Certificate(distrust(reason)),
        Tls::InvalidMessage(InvalidMessage::InvalidContentType) => {
            HttpError::Tls("the server does not speak it".into())
        }
        other => HttpError::Tls(other.to_string()),
    }
}

fn distrust(reason: &CertificateError) -> String {
    use CertificateError as Why;
    match reason {
        Why::UnknownIssuer => "unknown issuer".into(),
        Why::Expired | Why::ExpiredContext { .. } => "it has expired".into(),
        Why::NotValidYet | Why::NotValidYetContext { .. } => "it is not valid yet".into(),
        Why::NotValidForName | Why::NotValidForNameContext { .. } => {
            "it is for another host".into()
        }
        Why::BadSignature => "its signature is wrong".into(),
        other => other.to_string(),
    }
}

fn find<E: Error + 'static>(error: &reqwest::Error) -> Option<&E> {
    chain(error).find_map(|link| link.downcast_ref())
}

/// The innermost cause's words; the outer ones hold the address.
fn root(error: &reqwest::Error) -> String {
    let text = chain(error)
        .last()
        .map_or_else(String::new, ToString::to_string);
    if text.contains("://") {
        "unknown cause".into()
    } else {
        text
    }
}

fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    iter::successors(Some(error), |link| cause(*link))
}

fn cause<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error.downcast_ref::<io::Error>() {
        // The source of an error wrapped in an io::Error skips that very error.
        Some(wrapper) => Some(wrapper.get_ref()?),
        None => error.source(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_differs_from_a_name_service_that_fails() {
        let said = |text| lookup(text).to_string();
        let prefix = "failed to lookup address information: ";
        let unknown = format!("{prefix}Name or service not known");
        assert_eq!(said(&unknown), "host not found");
        let temporary = format!("{prefix}Temporary failure in name resolution");
        assert_eq!(
            said(&temporary),
            "host name cannot be looked up: temporary failure in name resolution"
        );
    }

    #[test]
    fn the_systems_errors_lose_their_numbers() {
        let said = |code| connection(&io::Error::from_raw_os_error(code)).map(|e| e.to_string());
        let no_files = said(24).unwrap();
        assert!(no_files.starts_with("cannot connect: "), "{no_files}");
        assert!(!no_files.contains("24"), "{no_files}");
    }
}
