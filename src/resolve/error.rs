//! Why a name cannot be resolved.

use crate::config::{Config, ConfigError, SpannedString};

/// Why a name on the command line or in the configuration cannot be resolved.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ResolveError {
    /// The configuration itself cannot be used for it.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A header that cannot be sent.
    #[error("vendor `{vendor}`: {cause}")]
    Header {
        /// The vendor.
        vendor: String,
        /// Which header, without its value.
        cause: String,
    },
    /// No vendor of that name.
    #[error("unknown vendor `{name}`{}", hint(name, nearest))]
    Unknown {
        /// What was typed.
        name: String,
        /// Names that are near.
        nearest: Vec<String>,
    },
    /// A server was asked about a vendor that it does not poll.
    #[error("no vendor or group `{0}` is served")]
    NotServed(String),
    /// No group of that name.
    #[error("unknown group `@{name}`{}", known_groups(nearest.as_ref(), groups))]
    Group {
        /// What was typed.
        name: String,
        /// The one that was meant.
        nearest: Option<String>,
        /// The configured groups, for the message.
        groups: Vec<String>,
    },
    /// A group that contains itself, directly or through others.
    #[error("group `@{0}` contains itself")]
    Cycle(String),
    /// Standard input, a device or a pipe in a group.
    #[error("`{0}` cannot be in a group: expected a vendor, a URL or a regular file")]
    Member(String),
    /// A saved document that cannot be read.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// Why, in words.
        cause: String,
    },
    /// Not an `http` or `https` address.
    #[error("not a valid URL: `{0}` (expected https://…)")]
    Address(String),
    /// An address of another protocol.
    #[error("not a valid URL: `{0}` (expected https://… or http://…)")]
    Scheme(String),
    /// A configured vendor without an address.
    #[error("vendor `{0}` needs a `url`: it is not in the catalogue")]
    NoUrl(String),
    /// A configured vendor with an unknown feed.
    #[error("vendor `{vendor}`: unknown feed `{feed}`")]
    Feed {
        /// The vendor.
        vendor: String,
        /// The feed that the configuration names.
        feed: String,
    },
    /// A pattern that is broken.
    #[error("invalid pattern `{pattern}`: {}", .cause.msg)]
    Pattern {
        /// The pattern as written.
        pattern: String,
        /// What the glob compiler found.
        cause: glob::PatternError,
    },
}

/// What to do about an unknown name.
fn hint(name: &str, nearest: &[String]) -> String {
    if !nearest.is_empty() {
        return format!("; did you mean {}?", nearest.join(", "));
    }
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || !name.chars().all(is_word) {
        return ": not in the catalogue; search it with `pingoru vendors WORD`".into();
    }
    format!(
        ": not in the catalogue; search it with `pingoru vendors {name}`, or pass the address of its status \
         page: `pingoru status https://status.{}.com`",
        name.to_lowercase()
    )
}

fn known_groups(nearest: Option<&String>, groups: &[String]) -> String {
    match (nearest, groups) {
        (_, []) => {
            "; define it under [groups] in pingoru.toml (`pingoru config init` writes one)".into()
        }
        (Some(near), _) => format!("; did you mean @{near}?"),
        (None, groups) => {
            let groups: Vec<_> = groups.iter().map(|name| format!("@{name}")).collect();
            format!("; the configuration has {}", groups.join(", "))
        }
    }
}

impl ResolveError {
    /// The error at a place of the configuration; one that has a place keeps its own.
    pub(crate) fn at(self, config: &Config, place: Option<&SpannedString>) -> ConfigError {
        match self {
            Self::Config(error) => error,
            error => config.wrong(place, error.to_string()),
        }
    }
}
