//! Derived times, each with its source.

use crate::model::Time;

/// Where a derived figure comes from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// The vendor's field.
    Reported,
    /// The timeline of updates.
    Updates,
    /// The vendor's own intervals per component.
    Intervals,
    /// The time inside an identifier.
    Id,
}

impl Provenance {
    /// Stable name in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Updates => "updates",
            Self::Intervals => "intervals",
            Self::Id => "id",
        }
    }
}

/// A derived time and its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DerivedTime {
    /// The derived time.
    pub at: Time,
    /// The source that it was derived from.
    pub from: Provenance,
}
