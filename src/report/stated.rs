//! The window that a vendor states in words, as the report gives it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{StatedWindow, Text, Time};

/// The window of an incident in its vendor's words, beside the reported one.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct StatedReport {
    /// The stated start.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) from: Time,
    /// The stated end.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) to: Time,
    /// The sentence that states them.
    pub(crate) text: Text,
}

impl StatedReport {
    /// How long it is.
    pub(crate) fn seconds(&self) -> i64 {
        (self.to - self.from).num_seconds()
    }
}

impl From<StatedWindow> for StatedReport {
    fn from(window: StatedWindow) -> Self {
        let StatedWindow { from, to, text } = window;
        Self { from, to, text }
    }
}
