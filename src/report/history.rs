//! What the history holds, as the report says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::history::{Cursor, Stats, VendorStats};
use crate::model::Time;

/// The answer of `history stats`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct HistoryReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The size of the file.
    pub(crate) bytes: u64,
    /// Each vendor.
    pub(crate) vendors: Vec<RecordedReport>,
    /// Each cursor.
    pub(crate) cursors: Vec<CursorReport>,
}

/// What is recorded of one vendor.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct RecordedReport {
    /// Whose.
    pub(crate) vendor: String,
    /// The first look.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) first_seen_at: Time,
    /// The last look.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) last_seen_at: Time,
    /// How many incidents.
    pub(crate) incidents: u64,
    /// The number of maintenances.
    pub(crate) maintenances: u64,
    /// How many revisions of either.
    pub(crate) revisions: u64,
    /// How many changes.
    pub(crate) changes: u64,
    /// How many incidents came up while the page was watched.
    pub(crate) detected: u64,
    /// From start to first seen, over those: the median.
    pub(crate) median_lag_seconds: Option<i64>,
    /// From start to the vendor's first update: the median.
    pub(crate) median_posting_lag_seconds: Option<i64>,
}

/// A cursor and its unread changes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CursorReport {
    /// Its name.
    pub(crate) name: String,
    /// When it last read.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) told_at: Time,
    /// How many changes it has not read.
    pub(crate) behind: u64,
}

impl HistoryReport {
    /// From the counts.
    pub(crate) fn of(stats: Stats, cursors: Vec<Cursor>, schema_version: u32, now: Time) -> Self {
        let cursor = |one: Cursor| CursorReport {
            name: one.name,
            told_at: one.moved_at,
            behind: one.behind,
        };
        Self {
            schema_version,
            command: "history stats".into(),
            generated_at: now,
            bytes: stats.bytes,
            vendors: stats.vendors.into_iter().map(RecordedReport::of).collect(),
            cursors: cursors.into_iter().map(cursor).collect(),
        }
    }
}

impl RecordedReport {
    fn of(stats: VendorStats) -> Self {
        Self {
            vendor: stats.vendor,
            first_seen_at: stats.first_seen_at,
            last_seen_at: stats.last_seen_at,
            incidents: stats.incidents,
            maintenances: stats.maintenances,
            revisions: stats.revisions,
            changes: stats.changes,
            detected: stats.detected,
            median_lag_seconds: stats.median_lag.map(|lag| lag.num_seconds()),
            median_posting_lag_seconds: stats.median_posting_lag.map(|lag| lag.num_seconds()),
        }
    }
}
