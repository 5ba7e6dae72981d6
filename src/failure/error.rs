//! Why a run cannot be used.

/// Why a run cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FailureError {
    /// It is none of the forms, or broken.
    #[error("{0}")]
    Malformed(String),
    /// It passed, or goes on.
    #[error("nothing failed in it: {0}")]
    NotFailed(String),
    /// It has no time with a date.
    #[error("no time with a date stands in it; name the time by --at or --during")]
    NoTime,
}
