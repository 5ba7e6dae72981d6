//! Whether pages still answer as the catalogue says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{ErrorKind, Text, Time};

/// The answer of `vendors doctor`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DoctorReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// One per vendor and product that was looked at.
    pub(crate) entries: Vec<CheckupReport>,
}

/// One entry of the catalogue, looked at.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CheckupReport {
    /// The vendor or product.
    pub(crate) slug: String,
    /// The page as the catalogue has it.
    pub(crate) url: String,
    /// The feed as the catalogue has it.
    pub(crate) feed: Option<String>,
    /// The feed that the page answers in.
    pub(crate) found_feed: Option<String>,
    /// When the vendor last touched the page.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) updated_at: Option<Time>,
    /// What does not hold; empty: all does.
    pub(crate) findings: Vec<FindingReport>,
    /// The catalogue's row as it should be, where something in it changed.
    pub(crate) row: Option<String>,
}

/// One thing that does not hold.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct FindingReport {
    /// unreachable, unreadable, `not_a_page`, `feed_changed`, `feed_found`, moved, stale or `component_missing`.
    pub(crate) kind: FindingKind,
    /// What was seen, in a line.
    pub(crate) message: Text,
}

/// What does not hold of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FindingKind {
    /// The page answers in another feed.
    FeedChanged,
    /// The feed of the page was not known.
    FeedFound,
    /// The page calls itself by another address.
    Moved,
    /// The page shows trouble that was not touched for long.
    Stale,
    /// The components of a product are not on the page.
    ComponentMissing,
    /// The page could not be read.
    #[serde(untagged)]
    Unread(ErrorKind),
}

impl FindingKind {
    /// Our word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::FeedChanged => "feed_changed",
            Self::FeedFound => "feed_found",
            Self::Moved => "moved",
            Self::Stale => "stale",
            Self::ComponentMissing => "component_missing",
            Self::Unread(kind) => kind.word(),
        }
    }

    /// Whether the row of the catalogue is another after it.
    pub(crate) fn changes_row(self) -> bool {
        matches!(self, Self::FeedChanged | Self::FeedFound | Self::Moved)
    }
}

impl CheckupReport {
    /// Whether the page could not be read at all.
    pub(crate) fn is_unread(&self) -> bool {
        self.found_feed.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_word_in_json() {
        let words = [
            (FindingKind::FeedChanged, "feed_changed"),
            (FindingKind::ComponentMissing, "component_missing"),
            (FindingKind::Unread(ErrorKind::NotAPage), "not_a_page"),
        ];
        for (kind, word) in words {
            let json = serde_json::to_value(kind).unwrap();
            assert_eq!(json, word);
            assert_eq!(kind.word(), word);
            assert_eq!(serde_json::from_value::<FindingKind>(json).unwrap(), kind);
        }
    }
}
