//! Why documents could not be read.

/// Why documents could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// The body is something else.
    #[error("{url} is {what}, not a status page")]
    NotAPage {
        /// The address that answered.
        url: String,
        /// What it is instead.
        what: &'static str,
    },
    /// The body has another feed's shape.
    #[error("{url} is not in the form of {feed}")]
    OtherFeed {
        /// The address that answered.
        url: String,
        /// The feed that was expected.
        feed: &'static str,
    },
    /// The body has the right shape but is broken.
    #[error("{url} cannot be read: {detail}")]
    Malformed {
        /// The address that answered.
        url: String,
        /// Where and why.
        detail: String,
    },
    /// A document without which there is no answer.
    #[error("no document of {feed} came")]
    Missing {
        /// The feed that needs it.
        feed: &'static str,
    },
}

impl FeedError {
    /// A body that is broken, with the reason.
    pub fn malformed(url: &str, detail: &dyn std::fmt::Display) -> Self {
        Self::Malformed {
            url: url.into(),
            detail: detail.to_string(),
        }
    }
}
