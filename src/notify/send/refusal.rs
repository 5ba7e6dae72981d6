//! Why a message was not taken.

use std::time::Duration;

/// Why a message was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// In one line.
    pub(crate) error: String,
    /// What the receiver or the program says about it; not kept.
    pub(crate) detail: Option<String>,
    /// How long the receiver asks to wait.
    pub(crate) wait: Option<Duration>,
    /// Whether it would take no other message either.
    pub(crate) of_receiver: bool,
}
