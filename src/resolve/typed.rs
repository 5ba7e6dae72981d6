//! Addresses as people type and paste them.

use std::net::IpAddr;

/// The whole address of what looks like one: with a scheme in any case, or as a host with a dot or a port; blanks and
/// angle brackets around it are no part of it.
pub(crate) fn full_address(typed: &str) -> Option<String> {
    let bare = bare(typed);
    if let Some((scheme, rest)) = bare.split_once("://") {
        let scheme = scheme.to_ascii_lowercase();
        let web = matches!(scheme.as_str(), "http" | "https");
        let host = !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':']);
        return (web && host).then(|| format!("{scheme}://{rest}"));
    }
    let (host, port) = place(bare)?;
    let is_local = host == "localhost" || host.starts_with('[') || host.parse::<IpAddr>().is_ok();
    let is_plain = is_local && !matches!(port, Some("443" | "8443"));
    let scheme = if is_plain { "http" } else { "https" };
    Some(format!("{scheme}://{bare}"))
}

/// What was typed, without what only surrounds it.
pub(super) fn bare(typed: &str) -> &str {
    let bare = typed.trim();
    let inner = bare.strip_prefix('<').and_then(|one| one.strip_suffix('>'));
    inner.unwrap_or(bare)
}

/// Whether an address is written with its scheme.
pub(super) fn has_scheme(typed: &str) -> bool {
    let scheme = bare(typed).split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    })
}

/// Host and port of an address without a scheme.
fn place(bare: &str) -> Option<(&str, Option<&str>)> {
    let authority = bare.split(['/', '?', '#']).next()?;
    if authority.contains(char::is_whitespace) {
        return None;
    }
    let end = authority.rfind(']').map_or(0, |at| at + 1);
    let (host, port) = match authority.get(end..)?.rsplit_once(':') {
        Some((before, port)) => (authority.get(..end + before.len())?, Some(port)),
        None => (authority, None),
    };
    let digits = |port: &str| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let is_port = port.is_some_and(digits);
    let is_host = is_name(host) && (host.contains('.') || host == "localhost" || is_port)
        || host.starts_with('[') && host.ends_with(']');
    (is_host && (port.is_none() || is_port)).then_some((host, port))
}

fn is_name(host: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    !host.is_empty() && !host.starts_with(['.', '-']) && host.chars().all(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_a_browser_takes_is_an_address() {
        for (typed, address) in [
            ("https://a.example/x?y=1", "https://a.example/x?y=1"),
            ("HTTP://A.example/", "http://A.example/"),
            ("  https://a.example ", "https://a.example"),
            ("<https://a.example/>", "https://a.example/"),
            ("status.acme.dev", "https://status.acme.dev"),
            ("status.acme.dev/history", "https://status.acme.dev/history"),
            ("localhost:3001", "http://localhost:3001"),
            ("localhost", "http://localhost"),
            ("127.0.0.1:3001/status/x", "http://127.0.0.1:3001/status/x"),
            ("[::1]:3001", "http://[::1]:3001"),
            ("kuma:3001", "https://kuma:3001"),
            ("127.0.0.1:8443", "https://127.0.0.1:8443"),
        ] {
            assert_eq!(full_address(typed).as_deref(), Some(address), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        for typed in [
            "http://",
            "https:///x",
            "ftp://a.example",
            "file:///etc/x",
            "acme",
            "a b.example",
            "./a.json",
            "-",
            ":80",
            "acme:x",
            "",
        ] {
            assert_eq!(full_address(typed), None, "{typed}");
        }
    }
}
