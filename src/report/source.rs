//! Where an answer comes from, how much of a page it covers, and why there is none.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{Coverage, ErrorKind, Origin, Text, Time};

/// Why there is no answer.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ErrorReport {
    /// unreachable, unreadable, `not_a_page` or `not_recorded`.
    pub(crate) kind: ErrorKind,
    /// The address that was asked.
    pub(crate) url: Text,
    /// What happened, in a line.
    pub(crate) message: Text,
}

/// Where an answer comes from.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SourceReport {
    /// The address that answered.
    pub(crate) url: Text,
    /// The feed that it was read by.
    pub(crate) feed: String,
    /// The feed that the catalogue names, where the page has moved to another.
    pub(crate) feed_changed_from: Option<String>,
    /// network, cache, history, file or demo.
    pub(crate) from: Origin,
    /// When the server last vouched for it.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) fetched_at: Time,
    /// How long ago that was.
    pub(crate) age_seconds: i64,
}

/// What the feed publishes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate statement about the feed"
)]
pub(crate) struct CoverageReport {
    /// Every incident of the window that was asked for is listed.
    pub(crate) complete: bool,
    /// From when on nothing is missing; null: unknown, or since ever where `complete`.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) from: Option<Time>,
    /// Open incidents are listed.
    pub(crate) open_incidents: bool,
    /// Resolved incidents are listed.
    pub(crate) resolved_incidents: bool,
    /// The states of components are published.
    pub(crate) component_states: bool,
    /// Maintenance is listed.
    pub(crate) maintenance: bool,
    /// The most incidents that the feed ever lists.
    pub(crate) cap: Option<usize>,
    /// Times came without a zone and were read as UTC.
    pub(crate) zone_assumed: bool,
}

impl CoverageReport {
    pub(super) fn of(coverage: &Coverage, since: Option<Time>) -> Self {
        Self {
            complete: coverage.covers(since),
            from: coverage.from(),
            open_incidents: coverage.open_incidents,
            resolved_incidents: coverage.resolved_incidents,
            component_states: coverage.component_states,
            maintenance: coverage.maintenance,
            cap: coverage.cap,
            zone_assumed: coverage.zone_assumed,
        }
    }
}
