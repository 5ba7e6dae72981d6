//! What an address turned out to be, as the report says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use super::source::ErrorReport;
use crate::model::{Confidence, Text, Time};

/// The answer of `vendors detect`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DetectionReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The address that was asked about.
    pub(crate) url: String,
    /// The feed; null: it is no status page that can be read.
    pub(crate) feed: Option<String>,
    /// How sure: certain, likely or hint.
    pub(crate) confidence: Option<Confidence>,
    /// What showed it, or what was found instead.
    pub(crate) evidence: Vec<Text>,
    /// Each address that was asked, in order.
    #[serde(default)]
    pub(crate) steps: Vec<DetectionStep>,
    /// The name that the page gives itself.
    pub(crate) name: Option<Text>,
    /// The catalogue's entry of this address.
    pub(crate) vendor: Option<String>,
    /// Why there is no feed.
    pub(crate) error: Option<ErrorReport>,
}

/// One address that was asked on the way.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DetectionStep {
    /// The address.
    pub(crate) url: Text,
    /// Where redirects led; null: it answered itself.
    pub(crate) reached: Option<Text>,
    /// What answered, or why nothing did.
    pub(crate) answer: Text,
}
