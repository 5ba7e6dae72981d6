//! Channels of alerts, as the report says them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{Text, Time};

/// The answer of `notify status`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct NotifyStatusReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The channels, those of the configuration first.
    pub(crate) channels: Vec<ChannelReport>,
}

/// A channel and its outbox.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ChannelReport {
    /// As the configuration calls it.
    pub(crate) name: Text,
    /// What it is; null: it is no longer configured.
    pub(crate) kind: Option<String>,
    /// Messages that wait to be sent.
    pub(crate) waiting: u64,
    /// When the oldest of them was queued.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) oldest_waiting_at: Option<Time>,
    /// Messages that were sent, ever.
    pub(crate) sent: u64,
    /// When the last one was sent.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) last_sent_at: Option<Time>,
    /// Messages that were given up in the last seven days.
    pub(crate) given_up: u64,
    /// Attempts that failed in a row.
    pub(crate) failures: u32,
    /// Since when attempts fail; null: they do not.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) failing_since: Option<Time>,
    /// Why the last attempt failed; null: it did not.
    pub(crate) error: Option<Text>,
    /// Nothing is sent before this time; null: at once.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) paused_until: Option<Time>,
}

/// The answer of `notify test`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct NotifyTestReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// What became of the message to each channel.
    pub(crate) channels: Vec<TestReport>,
}

/// What became of a test message.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct TestReport {
    /// The channel.
    pub(crate) name: Text,
    /// What it is.
    pub(crate) kind: String,
    /// Whether the receiver has taken it.
    pub(crate) sent: bool,
    /// How long that took.
    pub(crate) milliseconds: u64,
    /// Why it was not taken; null: it was.
    pub(crate) error: Option<Text>,
}

/// The answer of `notify preview`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct NotifyPreviewReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// What each channel would get.
    pub(crate) channels: Vec<DeliveryReport>,
}

/// What a channel would get.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DeliveryReport {
    /// The channel.
    pub(crate) name: Text,
    /// What it is.
    pub(crate) kind: String,
    /// Whether its filters and routes let the change through.
    pub(crate) is_asked_for: bool,
    /// The request, mail or input, without secrets.
    pub(crate) delivery: Text,
}
