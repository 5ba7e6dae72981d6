//! Addresses without their secrets: passwords (`https://user:***@host`) and values such as `?token=***`.

use std::borrow::Cow;

use super::secret::concealed;

const MASK: &str = "***";

/// Names of parameters whose values are secrets, and endings of such names.
const SECRET_NAMES: &[&str] = &[
    "auth", "code", "jwt", "key", "pass", "pwd", "sid", "sig", "hmac",
];
const SECRET_PARTS: &[&str] = &[
    "token",
    "secret",
    "password",
    "passwd",
    "signature",
    "credential",
    "apikey",
    "api_key",
    "api-key",
    "-key",
    "_key",
    "session",
];

/// Text with the secrets of every address in it masked. Whatever names an address passes through here before it is
/// shown, stored or exported.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    match concealed(text) {
        Cow::Borrowed(text) => without_secrets(text),
        Cow::Owned(text) => Cow::Owned(without_secrets(&text).into_owned()),
    }
}

fn without_secrets(text: &str) -> Cow<'_, str> {
    if !text.contains("://") && !text.contains('@') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for token in text.split_inclusive(ends_address) {
        let address = token.trim_end_matches(ends_address);
        let rest = token.get(address.len()..).unwrap_or_default();
        shown.push_str(&without_password(address));
        shown.push_str(rest);
    }
    if shown == text {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown)
}

/// Characters that no address has, or that surround one in a text.
fn ends_address(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\' | '|')
}

fn without_password(word: &str) -> Cow<'_, str> {
    let (scheme, rest) = match word.split_once("://") {
        Some((scheme, rest)) => (&word[..scheme.len() + 3], rest),
        // `user:password@host` without a scheme.
        None if word.contains('@') && !word.starts_with("mailto:") => ("", word),
        None => return Cow::Borrowed(word),
    };
    let userinfo = userinfo(rest, scheme.is_empty());
    let after = rest.get(userinfo.map_or(0, |one| one.len() + 1)..);
    let after = after.unwrap_or_default();
    let user = userinfo.map(|userinfo| match userinfo.split_once(':') {
        Some((user, _)) => format!("{user}:{MASK}@"),
        // A user name alone is a token.
        None => format!("{MASK}@"),
    });
    let query = if scheme.is_empty() {
        Cow::Borrowed(after)
    } else {
        without_secret_values(after)
    };
    match (user, query) {
        (None, Cow::Borrowed(_)) => Cow::Borrowed(word),
        (user, query) => Cow::Owned(format!("{scheme}{}{query}", user.unwrap_or_default())),
    }
}

/// What stands before the host.
fn userinfo(rest: &str, needs_password: bool) -> Option<&str> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    let found = match authority.rfind('@') {
        Some(at) => Some(&rest[..at]),
        // A password with a slash in it: no port has letters.
        None if has_wrong_port(authority) => rest.rfind('@').map(|at| &rest[..at]),
        None => None,
    };
    found.filter(|found| !needs_password || found.contains(':'))
}

fn has_wrong_port(authority: &str) -> bool {
    let port = authority.rsplit_once(':').map(|(_, port)| port);
    let port = port.filter(|_| !authority.ends_with(']'));
    port.is_some_and(|port| !port.bytes().all(|byte| byte.is_ascii_digit()))
}

fn without_secret_values(rest: &str) -> Cow<'_, str> {
    if !rest.contains(['?', '#']) {
        return Cow::Borrowed(rest);
    }
    let mut shown = String::with_capacity(rest.len());
    for (place, pair) in rest.split_inclusive(['?', '&', '#', ';']).enumerate() {
        match pair
            .split_once('=')
            .filter(|(name, _)| place > 0 && is_secret(name))
        {
            Some((name, value)) => {
                let end = value.trim_end_matches(['?', '&', '#', ';']).len();
                shown.push_str(name);
                shown.push('=');
                shown.push_str(if end == 0 { "" } else { MASK });
                shown.push_str(&value[end..]);
            }
            None => shown.push_str(pair),
        }
    }
    Cow::Owned(shown)
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SECRET_NAMES.contains(&name.as_str()) || SECRET_PARTS.iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_masked_wherever_an_address_stands() {
        for (text, shown) in [
            ("https://u:p@a.example/x", "https://u:***@a.example/x"),
            ("https://u:p@ss@a.example", "https://u:***@a.example"),
            ("https://u:p/q@a.example/x", "https://u:***@a.example/x"),
            ("https://token@a.example", "https://***@a.example"),
            ("ftp://u:p@a.example", "ftp://u:***@a.example"),
            ("u:p@a.example", "u:***@a.example"),
            (
                "error: `http://u:p@a.example:8080`: timed out",
                "error: `http://u:***@a.example:8080`: timed out",
            ),
            ("a http://u:p@b, c", "a http://u:***@b, c"),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn secret_parameters_are_masked_and_others_stay() {
        for (text, shown) in [
            (
                "https://a.example/?token=1&x=2",
                "https://a.example/?token=***&x=2",
            ),
            (
                "https://a.example/f?x=2&api_key=1#t",
                "https://a.example/f?x=2&api_key=***#t",
            ),
            (
                "https://a.example/#access_token=1",
                "https://a.example/#access_token=***",
            ),
            (
                "https://a.example/?X-Amz-Signature=1",
                "https://a.example/?X-Amz-Signature=***",
            ),
            (
                "https://a.example/?key=&page=3",
                "https://a.example/?key=&page=3",
            ),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in [
            "https://a.example/@acme?page=2",
            "https://[::1]:8080/x@y",
            "https://a.example:8080/x@y",
            "write to me@a.example",
            "mailto:me@a.example",
            "no address: at all",
            "12:30 @ noon",
        ] {
            assert!(matches!(printable(text), Cow::Borrowed(_)), "{text}");
            assert_eq!(printable(text), text);
        }
    }
}
