//! Why a name cannot be resolved.

/// Why a name on the command line or in the configuration cannot be resolved.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ResolveError {
    /// No vendor of that name.
    #[error("no vendor is called `{name}`{}", hint(nearest))]
    Unknown {
        /// What was typed.
        name: String,
        /// Names that are near.
        nearest: Vec<&'static str>,
    },
    /// No group of that name.
    #[error("no group is called `@{name}`; the configuration has {}", list(groups))]
    Group {
        /// What was typed.
        name: String,
        /// The configured groups, for the message.
        groups: Vec<String>,
    },
    /// A group that contains itself, directly or through others.
    #[error("the group `@{0}` holds itself")]
    Cycle(String),
    /// A saved document that cannot be read.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// Not an `http` or `https` address.
    #[error("`{0}` is no address of a page: write https://…")]
    Address(String),
    /// An address of another protocol.
    #[error("`{0}` is no address of a page: only http and https are read")]
    Scheme(String),
    /// A configured vendor without an address.
    #[error("the configuration's vendor `{0}` has no url, and the catalogue does not know it")]
    NoUrl(String),
    /// A configured vendor with an unknown feed.
    #[error("the configuration's vendor `{vendor}` names the feed `{feed}`, which does not exist")]
    Feed {
        /// The vendor.
        vendor: String,
        /// The feed that the configuration names.
        feed: String,
    },
    /// A pattern that is broken.
    #[error("the pattern `{pattern}` is broken: {cause}")]
    Pattern {
        /// The pattern as written.
        pattern: String,
        /// What the glob compiler found.
        cause: glob::PatternError,
    },
}

fn hint(nearest: &[&str]) -> String {
    match nearest {
        [] => "; see `pingoru vendors`".into(),
        names => format!("; did you mean {}?", names.join(", ")),
    }
}

fn list(groups: &[String]) -> String {
    if groups.is_empty() {
        "none".into()
    } else {
        groups
            .iter()
            .map(|name| format!("@{name}"))
            .collect::<Vec<_>>()
            .join(", ")
    }
}
