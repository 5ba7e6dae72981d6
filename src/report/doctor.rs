//! Whether pages still answer as the catalogue says.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Text, Time};

/// The answer of `vendors doctor`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DoctorReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: &'static str,
    /// When the answer was made.
    pub(crate) generated_at: Time,
    /// One per vendor and product that was looked at.
    pub(crate) entries: Vec<CheckupReport>,
}

/// One entry of the catalogue, looked at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CheckupReport {
    /// The vendor or product.
    pub(crate) slug: String,
    /// The page as the catalogue has it.
    pub(crate) url: String,
    /// The feed as the catalogue has it.
    pub(crate) feed: Option<String>,
    /// The feed that the page answers in.
    pub(crate) found_feed: Option<&'static str>,
    /// When the vendor last touched the page.
    pub(crate) updated_at: Option<Time>,
    /// What does not hold; empty: all does.
    pub(crate) findings: Vec<FindingReport>,
    /// The catalogue's row as it should be, where something in it changed.
    pub(crate) row: Option<String>,
}

/// One thing that does not hold.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct FindingReport {
    /// unreachable, unreadable, `not_a_page`, `feed_changed`, `feed_found`, moved, stale or `component_missing`.
    pub(crate) kind: &'static str,
    /// What was seen, in a line.
    pub(crate) message: Text,
}

impl CheckupReport {
    /// Whether the page could not be read at all.
    pub(crate) fn is_unread(&self) -> bool {
        self.found_feed.is_none()
    }
}
