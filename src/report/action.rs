//! What a command did, where its answer is a sentence and not a document.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::gate::Decision;
use crate::model::{Text, Time};

/// The answer of a command that does something, or that prints a path.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ActionReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// pass: done; fail: what was checked is wrong; unknown: a part could not be read.
    pub(crate) decision: Decision,
    /// The file or folder that it is about.
    pub(crate) path: String,
    /// What it did, as people see it; empty where it did nothing.
    pub(crate) message: String,
    /// How many of each it read, wrote or deleted; left out where it counts nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) counts: BTreeMap<String, usize>,
    /// What went wrong on the way, a line each.
    pub(crate) problems: Vec<Text>,
}
