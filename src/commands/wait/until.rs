//! What `wait` waits for.

use clap::ValueEnum;

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Until {
    /// All pass.
    Ok,
    /// One fails.
    #[value(alias = "trouble")]
    Problem,
}
