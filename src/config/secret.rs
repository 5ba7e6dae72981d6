//! Secrets that stand in the file in clear: they belong into the environment.

use super::error::ConfigError;
use super::expand::variable;
use super::file::Config;

/// How the tokens of well-known issuers begin, as the issuers document it.
const PREFIXES: &[&str] = &[
    "ghp_",
    "gho_",
    "ghs_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "xapp-",
    "sk_live_",
    "sk-ant-",
    "AKIA",
    "SG.",
    "AIza",
    "npm_",
    "dop_v1_",
];

/// Keys whose values are secrets.
const KEYS: &[&str] = &[
    "token",
    "password",
    "secret",
    "api-key",
    "api_key",
    "apikey",
    "key",
    "authorization",
    "cookie",
    "x-api-key",
    "x-auth-token",
    "private-token",
];

/// Addresses whose path is the secret.
const HOOKS: &[&str] = &[
    "hooks.slack.com/services/",
    "discord.com/api/webhooks/",
    "webhook.office.com/",
];

/// Each secret in clear, at its place, without the secret.
pub(crate) fn secrets(config: &Config) -> Vec<ConfigError> {
    let Ok(table) = toml::de::DeTable::parse(&config.text) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, value) in table.get_ref() {
        walk(key.get_ref(), value, &mut found);
    }
    let wrong = |(key, start): (String, usize)| {
        let message = format!(
            "`{key}` holds a secret in clear: put it into a variable (`${{NAME}}`) or a file (`url-file`, `headers-file`)"
        );
        config.wrong_at(start, message)
    };
    found.into_iter().map(wrong).collect()
}

fn walk(key: &str, value: &toml::Spanned<toml::de::DeValue<'_>>, found: &mut Vec<(String, usize)>) {
    match value.get_ref() {
        toml::de::DeValue::String(text) if is_secret(key, text) => {
            found.push((key.to_owned(), value.span().start));
        }
        toml::de::DeValue::Array(items) => items.iter().for_each(|item| walk(key, item, found)),
        toml::de::DeValue::Table(table) => {
            for (key, value) in table {
                walk(key.get_ref(), value, found);
            }
        }
        _ => {}
    }
}

/// A reference to the environment is none.
fn is_secret(key: &str, text: &str) -> bool {
    if variable(text).is_some() {
        return false;
    }
    let query = text
        .split(['?', '&'])
        .skip(1)
        .filter_map(|pair| pair.split_once('='));
    let named = |name: &str| KEYS.contains(&name.to_lowercase().as_str());
    named(key)
        || PREFIXES
            .iter()
            .any(|prefix| text.starts_with(prefix) && text.len() > 16)
        || HOOKS.iter().any(|hook| text.contains(hook))
        || has_password(text)
        || query
            .into_iter()
            .any(|(name, value)| named(name) && !value.is_empty())
}

/// `https://user:password@host`
fn has_password(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| url.password().is_some())
}
