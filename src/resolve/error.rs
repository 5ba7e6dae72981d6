//! Why a word means nobody.

/// Why a word on the command line means nobody.
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
        /// The groups there are.
        groups: Vec<String>,
    },
    /// Groups that hold each other.
    #[error("the group `@{0}` holds itself")]
    Circle(String),
    /// A saved document that cannot be read.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// An address that is none.
    #[error("`{0}` is no address of a page: write https://…")]
    Address(String),
    /// A configured vendor without an address.
    #[error("the configuration's vendor `{0}` has no url, and the catalogue does not know it")]
    NoUrl(String),
    /// A configured vendor with an unknown feed.
    #[error("the configuration's vendor `{vendor}` names the feed `{feed}`, which does not exist")]
    Feed {
        /// The vendor.
        vendor: String,
        /// What it names.
        feed: String,
    },
    /// A pattern that is broken.
    #[error("the pattern `{pattern}` is broken: {cause}")]
    Pattern {
        /// As it was written.
        pattern: String,
        /// Why.
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
