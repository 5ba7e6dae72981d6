//! Names of environment variables, and hosts in their values. A value is looked at for its host and never kept.

use super::mention::{Mention, Need, What};
use super::text::numbered;
use crate::catalog;

/// Shorter names, and those that every pipeline has, say nothing.
const SHORTEST: usize = 6;

/// The names of an `.env` file with the hosts of their addresses.
pub(super) fn env_file(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut open: Option<char> = None;
    for (line, content) in numbered(text) {
        if let Some(quote) = open {
            open = (!content.contains(quote)).then_some(quote);
            continue;
        }
        let content = content.trim();
        // What is commented out is not set.
        if content.starts_with('#') {
            continue;
        }
        let content = content.strip_prefix("export ").unwrap_or(content);
        let Some((name, value)) = content.split_once('=') else {
            continue;
        };
        let (name, value) = (name.trim(), value.trim());
        if is_name(name) {
            found.push(Mention::always(What::Variable(name.to_owned()), line));
        }
        let quote = value
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''));
        let inner = value.get(1..).unwrap_or_default();
        open = quote.filter(|quote| !inner.contains(*quote));
        if let Some(host) = host_of(value.trim_matches(['"', '\''])) {
            found.push(Mention::always(What::Host(host), line));
        }
    }
    found
}

/// The host of a value that is an address, or is nothing but a host; never a part of anything else.
fn host_of(value: &str) -> Option<String> {
    let (is_address, rest) = match value.split_once("://") {
        Some((_, rest)) => (true, rest),
        None => (false, value),
    };
    let authority = rest.split(['/', '?', '#', ' ', ',']).next()?;
    let authority = match authority.rsplit_once('@') {
        Some((_, host)) if is_address => host,
        Some(_) => return None,
        None => authority,
    };
    // A password with a slash in it: what stands before the slash is no host.
    if is_address && rest.contains('@') {
        let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
        if authority
            .split_once(':')
            .is_some_and(|(_, port)| !is_port(port))
        {
            return None;
        }
    }
    let host = authority.split(':').next()?.to_ascii_lowercase();
    let is_host = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    (is_host && catalog::may_be_host(&host)).then_some(host)
}

/// The names in a pipeline or a deployment that the catalogue knows exactly.
pub(super) fn in_configuration(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    for (line, content) in numbered(text) {
        if content.trim_start().starts_with('#') {
            continue;
        }
        let words = content.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        for word in words.filter(|word| is_name(word) && word.contains('_')) {
            let is_own = word.starts_with("GITHUB_") || word.starts_with("CI_");
            let is_known =
                || catalog::vendor_of_variable(word).is_some_and(|fact| !fact.by_pattern);
            if !is_own && is_known() {
                found.push(Mention {
                    what: What::Variable(word.to_owned()),
                    line,
                    need: Need::Always,
                });
            }
        }
    }
    found
}

fn is_name(word: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    (SHORTEST..=64).contains(&word.len())
        && word.bytes().all(is_letter)
        && word
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let shown = env_file(text).into_iter().map(|one| match one.what {
            What::Variable(name) | What::Host(name) => format!("{}:{name}", one.line),
            other => panic!("{other:?}"),
        });
        shown.collect()
    }

    #[test]
    fn names_and_hosts_are_found_and_values_are_not() {
        let text = "# A_COMMENT=1\nSTRIPE_SECRET_KEY=sk_live_hush\nexport API_URL=\"https://u:hush@api.stripe.com/v1\"\nSMTP_HOST=smtp.sendgrid.net\n";
        assert_eq!(
            found(text),
            [
                "2:STRIPE_SECRET_KEY",
                "3:API_URL",
                "3:api.stripe.com",
                "4:SMTP_HOST",
                "4:smtp.sendgrid.net"
            ]
        );
    }

    #[test]
    fn what_looks_like_a_host_inside_a_secret_is_none() {
        for value in [
            "abc.stripe.com@x",
            "https://u:pa.stripe.com@db.internal",
            "https://u:hush.stripe.com/x@db.internal",
            "pass api.stripe.com",
        ] {
            let found = found(&format!("SOME_VALUE={value}"));
            assert_eq!(found, ["1:SOME_VALUE"], "{value}");
        }
    }

    #[test]
    fn a_value_of_several_lines_is_skipped() {
        let text = "MY_KEY=\"-----BEGIN\nSTRIPE_SECRET_KEY=x\n-----END\"\nLAST_ONE=1\n";
        assert_eq!(found(text), ["1:MY_KEY", "4:LAST_ONE"]);
    }
}
