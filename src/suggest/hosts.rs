//! Hosts in a text of any form. What stands around a host decides whether it is one: the part of an address before `@`
//! is a secret, the part of a mail address behind it is none of a service's hosts.

use std::borrow::Cow;

use super::comments;
use crate::catalog;

/// Longer than any host.
const LONGEST: usize = 253;

/// How far the end of an address is searched for.
const AUTHORITY: usize = 256;

/// A host, and how it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// In lower case.
    pub(super) host: Cow<'a, str>,
    /// Where it begins.
    pub(super) at: usize,
    /// Whether it is that of an address whose path is one of an API.
    pub(super) is_api: bool,
}

/// Every host in a text that could be one of the catalogue's, outside comments.
pub(super) fn hosts(bytes: &[u8]) -> impl Iterator<Item = Found<'_>> {
    let mut done = 0;
    let mut dots = memchr::memchr_iter(b'.', bytes);
    std::iter::from_fn(move || {
        loop {
            let dot = dots.next()?;
            if dot < done {
                continue;
            }
            let (start, end) = around(bytes, dot, done);
            done = end;
            let Some(host) = host(bytes, start, end) else {
                continue;
            };
            if is_called(bytes, start, end) {
                let is_api = is_api(bytes.get(end..).unwrap_or_default());
                return Some(Found {
                    host,
                    at: start,
                    is_api,
                });
            }
        }
    })
}

/// The characters of a host around a dot; none before `from`.
fn around(bytes: &[u8], dot: usize, from: usize) -> (usize, usize) {
    let before = bytes.get(from..dot).unwrap_or_default();
    let start = before.iter().rposition(|byte| !is_host(*byte));
    let behind = bytes.get(dot..).unwrap_or_default();
    let end = behind.iter().position(|byte| !is_host(*byte));
    (
        from + start.map_or(0, |start| start + 1),
        end.map_or(bytes.len(), |end| dot + end),
    )
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')
}

/// The text in lower case, where its end is that of a host of the catalogue.
fn host(bytes: &[u8], start: usize, end: usize) -> Option<Cow<'_, str>> {
    let text = str::from_utf8(bytes.get(start..end)?).ok()?;
    let text = text.trim_matches(['.', '-']);
    let (_, last) = text.rsplit_once('.')?;
    let is_end = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_end || text.len() > LONGEST {
        return None;
    }
    let host = if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    };
    catalog::may_be_host(&host).then_some(host)
}

/// Whether a host at this place is the host of an address, or stands alone; and not in a comment.
fn is_called(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = bytes.get(..start).unwrap_or_default();
    let line = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
    let before = before.get(line..).unwrap_or_default();
    let behind = bytes.get(end..).unwrap_or_default();
    if is_userinfo(behind) || comments::begins(before) {
        return false;
    }
    match before.last() {
        // A mail address, unless an address began before it.
        Some(b'@') => has_scheme(before),
        Some(b'/') => before.ends_with(b"//"),
        Some(b'_' | b'$' | b'%' | b'\\' | b'}') => false,
        _ => !matches!(behind.first(), Some(b'(' | b'_' | b'@')),
    }
}

/// Whether the word that ends here began with a scheme.
fn has_scheme(before: &[u8]) -> bool {
    let word = before
        .iter()
        .rposition(|byte| byte.is_ascii_whitespace() || is_quote(*byte));
    let word = before
        .get(word.map_or(0, |at| at + 1)..)
        .unwrap_or_default();
    memchr::memmem::find(word, b"://").is_some()
}

/// Whether an `@` follows before the address's host could have ended: what was found is a part of a password.
fn is_userinfo(behind: &[u8]) -> bool {
    let authority = behind.get(..AUTHORITY).unwrap_or(behind);
    let end = authority.iter().position(|byte| {
        byte.is_ascii_whitespace()
            || is_quote(*byte)
            || matches!(byte, b'/' | b'?' | b'#' | b',' | b')')
    });
    let authority = authority.get(..end.unwrap_or(authority.len()));
    memchr::memchr(b'@', authority.unwrap_or_default()).is_some()
}

fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>')
}

/// Whether a path of an API begins here.
fn is_api(behind: &[u8]) -> bool {
    ["/api", "/v1", "/v2", "/graphql", "/webhook", "/oauth"]
        .iter()
        .any(|path| behind.starts_with(path.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        hosts(text.as_bytes())
            .map(|one| one.host.into_owned())
            .collect()
    }

    #[test]
    fn hosts_of_addresses_and_alone_are_found() {
        for text in [
            "fetch(\"https://api.stripe.com/v1/x\")",
            "host: api.stripe.com",
            "'API.Stripe.com:443'",
            "https://u:p@api.stripe.com/",
            "a=1\nhost=api.stripe.com",
        ] {
            assert_eq!(found(text), ["api.stripe.com"], "{text}");
        }
    }

    #[test]
    fn secrets_mail_addresses_comments_and_code_are_no_hosts() {
        for text in [
            "https://u:api.stripe.com@db.internal/",
            "https://api.stripe.com:hush@db.internal/",
            "mail me@api.stripe.com",
            "// see https://api.stripe.com",
            "x = 1 # https://api.stripe.com",
            "foo.api.stripe.com()",
            "/path/api.stripe.com",
            "api.stripe",
            "stripe.community",
            "....",
            ".com",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_path_of_an_api_is_seen() {
        let is_api = |text: &str| {
            hosts(text.as_bytes())
                .map(|one| one.is_api)
                .collect::<Vec<_>>()
        };
        assert_eq!(is_api("https://discord.com/api/webhooks"), [true]);
        assert_eq!(is_api("https://discord.com/invite"), [false]);
    }

    #[test]
    fn any_bytes_end_in_time() {
        let text = "a.".repeat(1 << 20);
        assert!(found(&text).is_empty());
        let many = "x.stripe.com@".repeat(1 << 14);
        assert!(found(&many).is_empty());
        assert_eq!(hosts(b"\xff\xfe.com \xffapi.stripe.com\xff").count(), 1);
    }
}
